import {readFileSync} from 'node:fs';
import {basename, extname, resolve} from 'node:path';
import {createJiti} from 'jiti';
import {isObject, type JsonObject} from '@batchwise/openapi/json';
import {readDocument} from '@batchwise/openapi/node';
import type {NamedDescription} from '../mock/create-mocks.ts';
import type {Handlers} from '../mock/handlers.ts';
import type {MockOptions} from '../mock/options.ts';
import type {Seed} from '../state/collections.ts';

function whyUnreadable(error: unknown): string {
  const {code, message} = error as Error & {code?: string};
  if (code === 'ENOENT') return 'there is no such file. Check its path.';
  if (code === 'EISDIR') return 'it is a folder. Use a file in it.';
  if (code === 'EACCES') return 'reading it is not allowed. Change its permissions.';
  return message;
}

/** Reads a file. @throws Error that names the file, the reason and the next step. */
function readNamed<T>(file: string, read: (path: string) => T): T {
  try {
    return read(file);
  } catch (cause) {
    const reason = whyUnreadable(cause);
    // A YAML error already names the file and the line.
    const isPlaced = reason.includes(`${basename(file)}:`);
    throw new Error(isPlaced ? reason : `"${file}" cannot be read: ${reason}`, {cause});
  }
}

/** @throws Error that names the file, the reason and the next step. */
export function readSeed(file: string): Seed {
  return readNamed(file, (path) => JSON.parse(readFileSync(path, 'utf8')) as Seed);
}

/** The exports of a CommonJS module are the members of its default export. */
function withoutInterop(loaded: object): object {
  const {default: main, ...named} = loaded as {default?: unknown} & Record<string, unknown>;
  const names = Object.keys(named).filter((name) => name !== 'module.exports');
  return isObject(main) && names.every((name) => name in main) ? main : loaded;
}

/**
 * Loads a module of handlers. Node.js 20 does not read TypeScript, so jiti compiles it.
 * @throws Error that names the file, the reason and the next step.
 */
export async function readHandlers(file: string): Promise<Handlers> {
  const jiti = createJiti(import.meta.url, {interopDefault: false});
  try {
    return withoutInterop(await jiti.import<object>(resolve(file))) as Handlers;
  } catch (cause) {
    throw new Error(`The handlers "${file}" cannot be loaded: ${whyUnreadable(cause)}`, {cause});
  }
}

/**
 * Reads descriptions and names each by its file; a name that occurs twice gets a number.
 * @throws Error that names the file, the reason and the next step.
 */
export function readDescriptions(
  files: readonly string[],
  options: MockOptions,
): NamedDescription[] {
  const names = files.map((file) => basename(file, extname(file)));
  return files.map((file, index) => {
    const name = names[index] ?? '';
    const before = names.slice(0, index).filter((one) => one === name).length;
    const document: JsonObject = readNamed(file, readDocument);
    return {id: before === 0 ? name : `${name}-${before + 1}`, document, options};
  });
}
