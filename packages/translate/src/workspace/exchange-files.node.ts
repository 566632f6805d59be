import {isUtf8} from 'node:buffer';
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import type {Draft, ExchangeRead} from './workspace.ts';

/** An exchange file that is larger is refused: no export of a site reaches this size. */
const MOST_BYTES = 64 * 2 ** 20;

/** What every exchange file that "export" wrote has, whichever tool saved it since. */
const OWN = /urn:oasis:names:tc:xliff:document:2\.|^"X-Versions: /m;

/** A path as it was typed: below the root, or where the command was typed. */
const typed = (root: string, path: string): string =>
  existsSync(join(root, path))
    ? join(root, path)
    : resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** Reads an exchange file, or lists those of a folder. */
export function readExchangeFile(root: string, path: string): ExchangeRead {
  const at = typed(root, path);
  if (!existsSync(at)) return {why: 'missing'};
  const found = statSync(at);
  if (found.isDirectory())
    return {
      names: readdirSync(at)
        .filter((name) => /\.(xlf|xliff|po)$/i.test(name))
        .sort()
        .map((name) => join(at, name)),
    };
  if (!found.isFile()) return {why: 'no file'};
  if (found.size > MOST_BYTES) return {why: 'large'};
  const bytes = readFileSync(at);
  return isUtf8(bytes) ? {text: bytes.toString('utf8')} : {why: 'encoding'};
}

/** Whether a path is free, or has an exchange file that may be replaced. */
function isReplaceable(at: string): boolean {
  const found = statSync(at, {throwIfNoEntry: false});
  if (!found) return true;
  return found.isFile() && found.size <= MOST_BYTES && OWN.test(readFileSync(at, 'utf8'));
}

/**
 * Writes exchange files where a person asked for them.
 * @returns the paths that hold something else, in which case nothing is written.
 */
export function writeExchangeFiles(root: string, drafts: readonly Draft[]): string[] {
  const base = process.env.INIT_CWD ?? root;
  const taken = drafts.filter(({path}) => !isReplaceable(resolve(base, path)));
  if (taken.length > 0) return taken.map(({path}) => path);
  for (const {path, text} of drafts) {
    mkdirSync(dirname(resolve(base, path)), {recursive: true});
    writeFileSync(resolve(base, path), text);
  }
  return [];
}

/** Whether a path is a folder, or is meant as one. */
export const isFolder = (path: string): boolean => {
  const at = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  return /[/\\]$/.test(path) || (existsSync(at) && statSync(at).isDirectory());
};
