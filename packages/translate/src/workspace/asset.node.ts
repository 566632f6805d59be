import {closeSync, openSync, readSync} from 'node:fs';
import {join} from 'node:path';
import type {Finding} from '@batchwise/openapi/finding';
import {fileProblem} from '@batchwise/openapi/node';

type Problem = Pick<Finding, 'message' | 'hint'>;

/** The first bytes of pictures that cannot hold programs, in hexadecimal digits. */
const PICTURES = [
  /^89504e470d0a1a0a/, // PNG
  /^ffd8ff/, // JPEG
  /^474946383[79]61/, // GIF
  /^52494646.{8}57454250/, // WebP
];

/** Why a file that a translator can add must not be published; pictures and downloads may have any size. */
export function assetProblem(root: string, path: string): Problem | undefined {
  const problem = fileProblem(root, path, Infinity);
  return problem && {message: `${path}: ${problem.message}`, hint: problem.hint};
}

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(12);
    return bytes.subarray(0, readSync(file, bytes)).toString('hex');
  } finally {
    closeSync(file);
  }
}

/** Why a file of a translation must not be published as a picture: what is in it counts, not its name. */
export function pictureProblem(root: string, path: string): Problem | undefined {
  const problem = assetProblem(root, path);
  if (problem) return problem;
  const start = firstBytes(join(root, path));
  return start === '' || PICTURES.some((one) => one.test(start))
    ? undefined
    : {
        message: `${path} is no PNG, JPEG, GIF or WebP picture.`,
        hint: 'Save it in one of these formats, or delete it to use the picture of the English page.',
      };
}
