import {realpathSync, statSync, type Stats} from 'node:fs';
import {join, relative, sep} from 'node:path';
import type {Finding} from '../finding/finding.ts';

/** The folders of a site whose files are published, or may be. */
const PUBLIC = ['i18n', 'docs', 'static', 'openapi'];

/** The size of a translated file that is read, in bytes. */
export const MOST_BYTES = 4 * 2 ** 20;

const KINDS: readonly [(stats: Stats) => boolean, string][] = [
  [(stats) => stats.isDirectory(), 'a folder'],
  [(stats) => stats.isFIFO(), 'a pipe (FIFO)'],
  [(stats) => stats.isCharacterDevice() || stats.isBlockDevice(), 'a device'],
  [(stats) => stats.isSocket(), 'a socket'],
];

type Problem = Pick<Finding, 'message' | 'hint'>;

function isPublic(root: string, real: string): boolean {
  const path = relative(realpathSync(root), real).split(sep);
  return PUBLIC.includes(path[0] ?? '');
}

function problemOf(root: string, path: string, mostBytes: number): Problem | undefined {
  // Docusaurus takes it for a slash, and would read another file.
  if (sep === '/' && path.includes('\\'))
    return {message: 'The name of the file has a backslash.', hint: 'Rename the file.'};
  const at = join(root, path);
  let real: string;
  try {
    real = realpathSync(at);
  } catch (error) {
    const {code} = error as {code?: string};
    return {
      message:
        code === 'ELOOP'
          ? 'The file is a symbolic link that leads to itself.'
          : `The file cannot be read (${code}).`,
      hint: 'Replace it with a regular file.',
    };
  }
  if (!isPublic(root, real))
    return {
      message: `The file is a symbolic link that leads out of ${PUBLIC.map((one) => `${one}/`).join(', ')}.`,
      hint: 'Replace it with a regular file.',
    };
  const stats = statSync(real);
  if (!stats.isFile()) {
    const kind = KINDS.find(([is]) => is(stats))?.[1] ?? 'something else';
    return {message: `This is ${kind}, not a file.`, hint: 'Replace it with a regular file.'};
  }
  return stats.size > mostBytes
    ? {
        message: `The file has ${Math.ceil(stats.size / 2 ** 20)} MB; ${mostBytes / 2 ** 20} MB are read at most.`,
        hint: 'Make it smaller, or split it.',
      }
    : undefined;
}

/**
 * Why a file that a translator can add must not be read: it is no regular file, leads out of what the site publishes, or is too
 * large. None for a file that can be read.
 * @param path relative to the root.
 */
export function fileProblem(
  root: string,
  path: string,
  mostBytes: number = MOST_BYTES,
): Finding | undefined {
  const problem = problemOf(root, path, mostBytes);
  return problem && {file: path, line: 1, column: 1, rule: 'file', severity: 'error', ...problem};
}
