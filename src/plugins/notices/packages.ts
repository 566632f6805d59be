import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join, sep} from 'node:path';

const MODULES = `${sep}node_modules${sep}`;

/** The folder of the package that a file belongs to; undefined for a file of the site or of its workspaces. */
export function packageFolder(file: string): string | undefined {
  const at = file.lastIndexOf(MODULES);
  if (at < 0) return undefined;
  const start = at + MODULES.length;
  const [first = '', second = ''] = file.slice(start).split(sep);
  return file.slice(0, start) + (first.startsWith('@') ? join(first, second) : first);
}

type Manifest = {name: string; version: string; license?: string};

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The texts in a file or in all files of a folder. */
function textsIn(path: string): string[] {
  if (statSync(path).isFile()) return [readFileSync(path, 'utf8').trim()];
  return readdirSync(path)
    .sort()
    .flatMap((name) => textsIn(join(path, name)));
}

/** The licence and the notices of a package; Apache 2.0 asks for both. */
const licenceTexts = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
    .flatMap((name) => textsIn(join(folder, name)));

/** The notice of a package: name, version, licence and the texts that come with it. */
export function noticeOf(folder: string): string {
  const {name, version, license = 'see the text below'} = readManifest(folder);
  return [`${name} ${version} (${license})`, ...licenceTexts(folder)].join('\n\n');
}
