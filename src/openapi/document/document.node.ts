import {existsSync, readFileSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';
import {LineCounter, parseDocument} from 'yaml';
import {isObject} from '../json/coerce';
import type {Json, JsonObject} from '../types';
import {joinFiles} from './join-files';

function parseText(text: string, file: string): Json {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      // YAML in its flow style may begin like JSON.
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (!error) return document.toJS({maxAliasCount: -1}) as Json;
  const {line, col} = lines.linePos(error.pos[0]);
  throw new Error(
    `${file}:${line}:${col}: ${error.message.replace(/\.?$/, '.')} Mend the YAML or JSON there.`,
  );
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

/**
 * Reads an API description from a JSON or YAML file, together with the files that it refers to.
 * @returns one document whose references stay within it; see `joinFiles`.
 * @throws Error with the file, and line and column where one is not JSON or YAML.
 */
export function readDocument(path: string): JsonObject {
  const root = resolve(path);
  const read = (address: string): Json | undefined =>
    existsSync(address)
      ? parseText(readFileSync(address, 'utf8'), relative(process.cwd(), address) || address)
      : undefined;
  const document = read(root);
  if (document === undefined) throw new Error(`${path}: there is no such file.`);
  if (!isObject(document))
    throw new Error(
      `${path}: an API description has to be an object. Begin with "openapi: 3.1.0".`,
    );
  return joinFiles(root, {
    resolve: (from, reference) => resolve(dirname(from), decoded(reference)),
    read: (address) => (address === root ? document : read(address)),
    nameOf: (address) => relative(dirname(root), address).replaceAll('\\', '/'),
  });
}
