import {decodeValue} from '../batches/find';
import type {PathValues} from '../context';
import type {CreateProblem, Result} from '../http/problem';

const MAXIMUM_BYTES = 255;

function findMistake(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (/\p{Cc}/u.test(name)) return 'it contains a control character';
  if (new TextEncoder().encode(name).byteLength > MAXIMUM_BYTES)
    return `it is longer than ${MAXIMUM_BYTES} bytes`;
  const dots = name.split(/[/\\]/).find((segment) => segment === '.' || segment === '..');
  if (dots !== undefined) return `it contains a path segment "${dots}"`;
  if (name.split('/').includes(''))
    return 'it begins or ends with a slash, or contains two slashes in a row';
  return undefined;
}

/**
 * Reads the file name of a path, which may contain slashes.
 * @returns it, or a 400 that explains what is wrong.
 */
export function readFileName(
  {url}: Request,
  {FILE_NAME = ''}: PathValues,
  problem: CreateProblem,
): Result<string> {
  // The router ignores a slash at the end of the path.
  const hasSlash = FILE_NAME !== '' && new URL(url).pathname.endsWith('/');
  const name = decodeValue(hasSlash ? `${FILE_NAME}/` : FILE_NAME);
  const mistake =
    name === undefined
      ? 'its percent-encoding is not valid UTF-8. Write a literal percent sign as %25.'
      : findMistake(name);
  if (name !== undefined && mistake === undefined) return {value: name};
  const detail = `The file name is not valid: ${mistake}`;
  return {problem: problem('malformedBody', {detail})};
}
