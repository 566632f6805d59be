import {toFragment} from '../json/pointer';
import {isObject} from '../json/coerce';
import type {Json, JsonObject} from '../types';

/** Where the other files of a description are kept in it, by the name that they are referred to by. */
export const FILES = 'x-files';

/** Keywords whose value is data, in which a `$ref` is no reference. */
const DATA = new Set(['enum', 'const', 'default', 'example', 'value']);

/** Keywords whose members are named freely. */
const MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'schemas',
]);

function mapReferences(value: Json, change: (reference: string) => string, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]): [string, Json] => {
      if (isMap) return [key, mapReferences(child, change)];
      if (key === '$ref' && typeof child === 'string') return [key, change(child)];
      // The mapping of a discriminator; bare names of schemas in it have neither a dot nor a slash.
      if (key === 'mapping' && isObject(child))
        return [
          key,
          Object.fromEntries(
            Object.entries(child).map(([name, target]) => [
              name,
              typeof target === 'string' && /[#/.]/.test(target) ? change(target) : target,
            ]),
          ),
        ];
      return [key, DATA.has(key) ? child : mapReferences(child, change, MAPS.has(key))];
    }),
  );
}

/** How files are found: plain functions, so that this works without a file system. */
export type Files = {
  /** The address of a file that is referred to from another. */
  resolve: (from: string, reference: string) => string;
  /** What stands in a file; undefined where there is none. */
  read: (address: string) => Json | undefined;
  /** The name that a file is kept by. */
  nameOf: (address: string) => string;
};

const isAbsolute = (reference: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(reference);

/**
 * Puts a description and all files that it refers to, directly or not, into one document: the files are kept in
 * `x-files`, and every reference points within the document. A reference to a file that is not there, or to another
 * host, is left as it is, to be told where it stands.
 */
export function joinFiles(root: string, files: Files): JsonObject {
  const loaded = new Map<string, Json>();
  const missing = new Set<string>();

  const rewrite = (address: string, document: Json): Json =>
    mapReferences(document, (reference) => {
      if (isAbsolute(reference)) return reference;
      const [file = '', fragment = ''] = reference.split(/#(.*)/s);
      const target = file === '' ? address : files.resolve(address, file);
      if (target !== root && !load(target)) return reference;
      const within = target === root ? '#' : toFragment([FILES, files.nameOf(target)]);
      return `${within}${fragment === '/' ? '' : fragment}`;
    });

  const load = (address: string): boolean => {
    if (loaded.has(address)) return true;
    const document = missing.has(address) ? undefined : files.read(address);
    if (document === undefined) {
      missing.add(address);
      return false;
    }
    // Known before its own references are followed: files may refer to each other.
    loaded.set(address, document);
    loaded.set(address, rewrite(address, document));
    return true;
  };

  const document = rewrite(root, files.read(root) ?? {});
  if (!isObject(document)) return {};
  if (loaded.size === 0) return document;
  return {
    ...document,
    [FILES]: Object.fromEntries(
      [...loaded].map(([address, value]) => [files.nameOf(address), value]),
    ),
  };
}
