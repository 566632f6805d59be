import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {
  descriptionFile,
  descriptionNames,
  DESCRIPTIONS,
  fileProblem,
  publicText,
  workflowDescriptionNames,
} from '@batchwise/openapi/node';
import {overlayFile, type DescriptionFile, type Draft} from './workspace.ts';

/** An exchange file that is larger is refused: no export of a site reaches this size. */
const MOST_BYTES = 64 * 2 ** 20;

/** A path as it was typed: below the root, or where the command was typed. */
const typed = (root: string, path: string): string =>
  existsSync(join(root, path))
    ? join(root, path)
    : resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** Reads an exchange file, or lists those of a folder. */
export function readExchangeFile(
  root: string,
  path: string,
): {text: string} | {names: string[]} | {why: 'missing' | 'large'} {
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
  return found.size > MOST_BYTES ? {why: 'large'} : {text: readFileSync(at, 'utf8')};
}

/** Writes exchange files where a person asked for them. */
export function writeExchangeFiles(root: string, drafts: readonly Draft[]): void {
  const base = process.env.INIT_CWD ?? root;
  for (const {path, text} of drafts) {
    mkdirSync(dirname(resolve(base, path)), {recursive: true});
    writeFileSync(resolve(base, path), text);
  }
}

/** Whether a path is a folder, or is meant as one. */
export const isFolder = (path: string): boolean => {
  const at = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  return /[/\\]$/.test(path) || (existsSync(at) && statSync(at).isDirectory());
};

/**
 * Writes all of the files, or none: each beside its place first, then all are renamed into place; if that fails, what was there
 * comes back.
 */
export function writeAll(root: string, drafts: readonly Draft[]): void {
  const jobs = drafts.map(({path, text}) => ({
    at: join(root, path),
    temporary: join(root, `${path}.${process.pid}.tmp`),
    text,
    old: existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined,
  }));
  const renamed: typeof jobs = [];
  try {
    for (const {temporary, text} of jobs) {
      mkdirSync(dirname(temporary), {recursive: true});
      writeFileSync(temporary, text);
    }
    for (const job of jobs) {
      renameSync(job.temporary, job.at);
      renamed.push(job);
    }
  } catch (error) {
    for (const {at, old} of renamed) {
      if (old) writeFileSync(at, old);
      else rmSync(at, {force: true});
    }
    for (const {temporary} of jobs) rmSync(temporary, {force: true});
    throw error;
  }
}

/** A description without its internal parts; one that cannot be read, which other checks report, as it is written. */
function descriptionText(root: string, name: string): string {
  try {
    return publicText(root, name);
  } catch {
    return readFileSync(join(root, descriptionFile(name)), 'utf8');
  }
}

/** The texts of the API descriptions and of a language's overlays. */
export function readDescriptionFiles(root: string, locale: string): DescriptionFile[] {
  if (!existsSync(join(root, DESCRIPTIONS))) return [];
  return [...descriptionNames(root), ...workflowDescriptionNames(root)].map((name) => {
    const overlay = overlayFile(locale, name);
    return {
      name,
      text: descriptionText(root, name),
      ...(fileProblem(root, overlay)
        ? {}
        : {overlayText: readFileSync(join(root, overlay), 'utf8')}),
    };
  });
}
