import {DATA_KEYWORDS, NAMED_MEMBERS} from '../document/keywords.ts';
import {resolve} from '../document/reference.ts';
import {visitObjects} from '../document/visit.ts';
import {entries, isObject, list, members, text} from '../json/coerce.ts';
import {fromPointer, toPointer} from '../json/pointer.ts';
import {pathOperations} from '../operation/find-operations.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {removeOrphans} from './orphans.ts';
import {isInternal, stripExamples} from './strip-examples.ts';

/** The indexes that the items of an array have in the file, by the JSON pointer of the array, where some were removed. */
export type KeptIndexes = ReadonlyMap<string, number[]>;

/** A description without its internal parts; `isWhole` where it has none. */
export type Public = {document: JsonObject; isWhole: boolean; kept: KeptIndexes};

/** The names of the internal properties of a schema, including those of its `allOf`. */
function internalNames(
  document: JsonObject,
  schema: JsonObject,
  path: string[],
  depth = 0,
): string[] {
  const own = entries(schema.properties).flatMap(([name, property]) =>
    isInternal(document, property, [...path, 'properties', name]) ? [name] : [],
  );
  if (depth > 5) return own;
  const inherited = list(schema.allOf).flatMap((part, index) => {
    try {
      const {value, path: at} = resolve(document, part, [...path, 'allOf', String(index)]);
      return isObject(value) ? internalNames(document, value, at, depth + 1) : [];
    } catch {
      return [];
    }
  });
  return [...own, ...inherited];
}

/** The names of the tags that are internal. */
const internalTags = (document: JsonObject): Set<string> =>
  new Set(
    list(document.tags).flatMap((tag) =>
      isObject(tag) && tag['x-internal'] === true ? [text(tag.name)] : [],
    ),
  );

/** Marks as internal the operations all of whose tags are, in place. Others lose these tags. */
function applyTags(document: JsonObject, tags: ReadonlySet<string>): void {
  for (const items of [document.paths, document.webhooks])
    for (const [, item] of members(items))
      for (const {operation} of isObject(item) ? pathOperations(item) : []) {
        if (!Array.isArray(operation.tags)) continue;
        const kept = operation.tags.filter((tag) => !tags.has(String(tag)));
        if (kept.length === 0 && operation.tags.length > 0) operation['x-internal'] = true;
        operation.tags = kept;
      }
  if (!Array.isArray(document['x-tagGroups'])) return;
  document['x-tagGroups'] = document['x-tagGroups'].filter(isObject).flatMap((group) => {
    const kept = list(group.tags).filter((tag) => !tags.has(String(tag)));
    return kept.length > 0 ? [{...group, tags: kept}] : [];
  });
}

/** Copies a description without its internal parts. */
function copyPublic(source: JsonObject, kept: Map<string, number[]>): JsonObject {
  const copy = (value: Json, from: string[], to: string[], isMap: boolean): Json => {
    if (Array.isArray(value)) {
      const indexes = [...value.keys()].filter(
        (index) => !isInternal(source, value[index], [...from, String(index)]),
      );
      if (indexes.length < value.length) kept.set(toPointer(to), indexes);
      return indexes.map((index, at) =>
        copy(value[index] ?? null, [...from, String(index)], [...to, String(at)], false),
      );
    }
    if (!isObject(value)) return value;
    const hidden = new Set(
      !isMap && Array.isArray(value.required) ? internalNames(source, value, from) : [],
    );
    const entries = Object.entries(value).flatMap(([key, child]): [string, Json][] => {
      const [at, into] = [
        [...from, key],
        [...to, key],
      ];
      const isData = !isMap && (DATA_KEYWORDS.has(key) || key.startsWith('x-'));
      if (isData || key === 'securitySchemes') return [[key, child]];
      if (isInternal(source, child, at)) return [];
      if (!isMap && key === 'required' && Array.isArray(child))
        return [[key, child.filter((name) => !hidden.has(String(name)))]];
      if (!isMap && key === 'mapping' && isObject(child))
        return [[key, publicMapping(source, child, at)]];
      return [[key, copy(child, at, into, !isMap && NAMED_MEMBERS.has(key))]];
    });
    return Object.fromEntries(entries);
  };
  return copy(source, [], [], false) as JsonObject;
}

/** A mapping of a discriminator without the names of internal schemas. */
function publicMapping(document: JsonObject, mapping: JsonObject, path: string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(mapping).filter(([, name]) => {
      const target = text(name);
      const $ref = /[#/.]/.test(target) ? target : `#/components/schemas/${target}`;
      return !isInternal(document, {$ref}, path);
    }),
  );
}

/** Removes paths without operations, and links to operations that were removed, in place. */
function removeEmpty(document: JsonObject, source: JsonObject): void {
  const idsOf = (one: JsonObject): string[] =>
    members(one.paths).flatMap(([, item]) =>
      (isObject(item) ? pathOperations(item) : []).flatMap(
        ({operation}) => text(operation.operationId) || [],
      ),
    );
  const remaining = new Set(idsOf(document));
  const removed = new Set(idsOf(source).filter((id) => !remaining.has(id)));
  visitObjects(document, ({links}) => {
    for (const [name, link] of members(links))
      if (isObject(links) && isObject(link) && removed.has(text(link.operationId)))
        delete links[name];
  });
  if (!isObject(document.paths) || !isObject(source.paths)) return;
  const hasMethods = (item: Json | undefined): boolean =>
    isObject(item) && pathOperations(item).length > 0;
  for (const [path, item] of members(document.paths))
    if (!hasMethods(item) && hasMethods(source.paths[path])) delete document.paths[path];
}

const isMarked = (value: Json): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((isObject(value) && value['x-internal'] === true) || Object.values(value).some(isMarked));

/**
 * Removes from a description all that `x-internal: true` marks: operations, tags with the operations that have no other,
 * parameters, properties, schemas and all that refers to them; from examples, the values of internal properties; and
 * the components that only internal parts refer to.
 * @returns the description itself where nothing is internal.
 */
export function withoutInternal(document: JsonObject): Public {
  if (!isMarked(document)) return {document, isWhole: true, kept: new Map()};
  const source = structuredClone(document);
  applyTags(source, internalTags(source));
  visitObjects(source, (value, path) => stripExamples(source, value, path));
  const kept = new Map<string, number[]>();
  const copied = copyPublic(source, kept);
  removeEmpty(copied, source);
  removeOrphans(copied, document);
  return {document: copied, isWhole: false, kept};
}

/** Turns a JSON pointer into a public description into one into its file. */
export function writtenPointer(kept: KeptIndexes, pointer: string): string {
  if (kept.size === 0) return pointer;
  const path = fromPointer(pointer);
  return toPointer(
    path.map((key, index) => kept.get(toPointer(path.slice(0, index)))?.[Number(key)] ?? key),
  );
}
