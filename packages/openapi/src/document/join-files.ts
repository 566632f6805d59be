import {isObject} from '../json/coerce.ts';
import {toFragment} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {DATA_KEYWORDS, NAMED_MEMBERS} from './keywords.ts';

/** The member of a joined document that holds the other files, by their names. */
export const FILES = 'x-files';

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
      return [
        key,
        DATA_KEYWORDS.has(key) ? child : mapReferences(child, change, NAMED_MEMBERS.has(key)),
      ];
    }),
  );
}

/** Access to files, as plain functions so that this works without a file system. */
export type Files = {
  /** Resolves a reference to the address of a file. */
  resolve: (from: string, reference: string) => string;
  /** Returns the parsed content of a file, or undefined where there is none. */
  read: (address: string) => Json | undefined;
  /** Returns the name of a file in the joined document. */
  nameOf: (address: string) => string;
};

const isAbsolute = (reference: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(reference);

/**
 * Joins a description and all files that it refers to, directly or not, in one document. The files
 * become members of `x-files`, and every reference points within the document. A reference to a
 * missing file or to another host stays as it is, to be reported by the operation that needs it.
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
    // The entry exists before its references are followed, since files may refer to each other.
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
