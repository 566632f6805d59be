import {readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, isAbsolute, relative, resolve, sep} from 'node:path';
import {LineCounter, parseDocument} from 'yaml';
import {isObject} from '../json/coerce.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {posixPath} from '../limits/posix-path.node.ts';
import {parseJson} from '../json/parse-json.ts';
import {
  checkDepth,
  isStackError,
  keepDigits,
  onlyInValues,
  TOO_DEEP,
  valueOf,
} from './exact-values.node.ts';
import {joinFiles} from './join-files.ts';

/**
 * Parses JSON or YAML.
 * @throws Error with line and column (from 1) where the text is neither.
 */
function parseText(text: string): Json {
  // A byte order mark is not JSON (RFC 8259, 8.1).
  const source = text.replace(/^\uFEFF/, '');
  let value: Json;
  try {
    // The YAML parser reads JSON as well, but takes a hundred times as long.
    value = parseJson(source);
  } catch {
    const lines = new LineCounter();
    // A name that stands twice is a mistake of the document, but does not hide what it describes.
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      merge: true,
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (!error) {
      keepDigits(document);
      return valueOf(document);
    }
    if (isStackError(error)) throw new Error(TOO_DEEP, {cause: error});
    const {line, col} = lines.linePos(error.pos[0]);
    const reason = error.message.replace(/\.?$/, '.');
    throw new Error(
      `${line}:${col}: the document is not valid JSON or YAML: ${reason} Correct this line.`,
      {
        cause: error,
      },
    );
  }
  checkDepth(value);
  return onlyInValues(value);
}

function readFile(path: string): Json {
  const text = readFileSync(path, 'utf8');
  try {
    return parseText(text);
  } catch (cause) {
    const file = relative(process.cwd(), path) || path;
    const {message} = cause as Error;
    throw new Error(`${file}:${/^\d/.test(message) ? '' : ' '}${message}`, {cause});
  }
}

function decodeReference(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

const isFile = (path: string): boolean =>
  statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;

/** Whether a file is below one of the folders; a symbolic link is where it leads. */
const isBelow = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => {
    const within = relative(realpathSync(folder), realpathSync(path));
    return within.split(sep)[0] !== '..' && !isAbsolute(within);
  });

/**
 * Reads an API description from a JSON or YAML file, together with the files that it refers to. These have to be below its folder
 * or the current one: a description may come from others, and must not publish files of this machine.
 * @returns one document whose references stay within it; see `joinFiles`.
 * @throws Error that names the file, with line and column where the text is neither JSON nor YAML.
 */
export function readDocument(path: string): JsonObject {
  const root = resolve(path);
  const document = readFile(root);
  if (!isObject(document))
    throw new Error(`${path}: an OpenAPI document must be an object. Begin with "openapi: 3.1.0".`);
  const folders = [dirname(root), process.cwd()];
  return joinFiles(root, {
    resolve: (from, reference) => resolve(dirname(from), decodeReference(reference)),
    read: (address) => {
      if (address === root) return document;
      return isFile(address) && isBelow(address, folders) ? readFile(address) : undefined;
    },
    nameOf: (address) => posixPath(relative(dirname(root), address)),
  });
}
