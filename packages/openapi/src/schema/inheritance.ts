import {locate, resolve} from '../document/reference.ts';
import {visitObjects} from '../document/visit.ts';
import {isObject, list} from '../json/coerce.ts';
import {toFragment, toPointer} from '../json/pointer.ts';
import type {JsonObject} from '../operation/types.ts';

/** A schema that a discriminator chooses, and the values that stand for it. */
export type Heir = {path: string[]; values: string[]};

/** What a schema is within an inheritance by `allOf` and a discriminator (OpenAPI 3.1, 4.8.25). */
export type Lineage = {
  property: string;
  /** The discriminator leaves schemas without a value to be told apart otherwise (OpenAPI 3.2). */
  isOptional: boolean;
  /** Itself where it may be used, and all that extend it. */
  heirs: Heir[];
};

type Named = {path: string[]; schema: JsonObject; parents: string[]};

type Owner = {pointer: string; property: string; mapping: Map<string, string>; isOptional: boolean};

const OWNERS = new Set(['schemas', 'definitions', '$defs']);

const isNamed = (path: readonly string[]): boolean =>
  OWNERS.has(path.at(-2) ?? '') || (path.length === 2 && path[0] === 'x-files');

/** The pointers of the schemas that an `allOf` refers to, also within inline parts. */
function parentsOf(document: JsonObject, schema: JsonObject, path: string[]): string[] {
  return list(schema.allOf).flatMap((part, index): string[] => {
    if (!isObject(part)) return [];
    const at = [...path, 'allOf', String(index)];
    if (typeof part.$ref !== 'string') return parentsOf(document, part, at);
    try {
      return [toPointer(resolve(document, part, at).path)];
    } catch {
      // The operation that needs the schema reports the reference.
      return [];
    }
  });
}

function findNamed(document: JsonObject): Map<string, Named> {
  const found = new Map<string, Named>();
  visitObjects(document, (schema, path) => {
    if (!isNamed(path)) return;
    found.set(toPointer(path), {path, schema, parents: parentsOf(document, schema, path)});
  });
  return found;
}

function readMapping(
  document: JsonObject,
  mapping: JsonObject,
  path: string[],
): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [value, target] of Object.entries(mapping)) {
    if (typeof target !== 'string') continue;
    const isReference = /[#/.]/.test(target);
    const reference = isReference ? target : toFragment(['components', 'schemas', target]);
    try {
      targets.set(value, toPointer(locate(document, reference, path)));
    } catch {
      // The mapping only gives a choice its name.
    }
  }
  return targets;
}

/** Reads the discriminator of a schema whose variants are not listed beside it. */
function readOwner(document: JsonObject, {schema, path}: Named): Owner | undefined {
  const {discriminator: given, oneOf, anyOf} = schema;
  if (oneOf !== undefined || anyOf !== undefined) return undefined;
  const pointer = toPointer(path);
  if (typeof given === 'string')
    return {pointer, property: given, mapping: new Map(), isOptional: false};
  if (!isObject(given) || typeof given.propertyName !== 'string') return undefined;
  const mapping = isObject(given.mapping) ? readMapping(document, given.mapping, path) : new Map();
  const isOptional = given.defaultMapping !== undefined;
  return {pointer, property: given.propertyName, mapping, isOptional};
}

/** The property that tells schemas apart, in a schema or in the inline parts of its `allOf`. */
function ownProperty(schema: JsonObject, name: string): JsonObject {
  const {properties, allOf} = schema;
  const own =
    isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (isObject(own)) return own;
  const inside = list(allOf)
    .filter(isObject)
    .map((part) => ownProperty(part, name));
  return inside.find((one) => Object.keys(one).length > 0) ?? {};
}

/** The value that a property is described to have: a constant, or the only one of an enumeration. */
function constantOf({const: only, enum: values}: JsonObject): string | undefined {
  const [first, ...others] = list(values);
  const value = only ?? (others.length === 0 ? first : undefined);
  return typeof value === 'string' ? value : undefined;
}

/** The values that stand for a schema: those of the mapping, else its own constant, else its name. */
function valuesOf(
  pointer: string,
  {schema, path}: Named,
  owner: Owner,
  above: JsonObject,
): string[] {
  const mapped = [...owner.mapping].flatMap(([value, target]) =>
    target === pointer ? [value] : [],
  );
  if (mapped.length > 0) return mapped;
  const given =
    schema['x-ms-discriminator-value'] ??
    schema['x-discriminator-value'] ??
    constantOf(ownProperty(schema, owner.property));
  if (typeof given === 'string') return [given];
  const name = (path.at(-1) ?? '').replace(/^.*\/|\.(json|ya?ml)$/g, '');
  const allowed = list(ownProperty(above, owner.property).enum).map(String);
  if (allowed.length === 0 || allowed.includes(name)) return [name];
  return allowed.filter((one) => one.toLowerCase() === name.toLowerCase());
}

function createLineages(document: JsonObject): Map<string, Lineage> {
  const named = findNamed(document);
  const owners = new Map<string, Owner>();
  for (const [pointer, one] of named) {
    const owner = readOwner(document, one);
    if (owner) owners.set(pointer, owner);
  }
  if (owners.size === 0) return new Map();
  const ancestorsOf = (pointer: string, seen: Set<string>): Set<string> => {
    for (const parent of named.get(pointer)?.parents ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      ancestorsOf(parent, seen);
    }
    return seen;
  };
  /** The owner of each schema in an inheritance, and the schemas that extend it. */
  const ownerOf = new Map<string, Owner>();
  const heirsOf = new Map<string, Set<string>>();
  const add = (parent: string, heir: string): void =>
    void heirsOf.set(parent, (heirsOf.get(parent) ?? new Set()).add(heir));
  for (const [pointer, owner] of owners)
    for (const target of owner.mapping.values()) if (named.has(target)) add(pointer, target);
  for (const pointer of named.keys()) {
    const ancestors = ancestorsOf(pointer, new Set());
    const owner = [pointer, ...ancestors].map((one) => owners.get(one)).find((one) => one);
    if (!owner) continue;
    ownerOf.set(pointer, owner);
    for (const ancestor of ancestors) if (ancestor !== pointer) add(ancestor, pointer);
  }
  const lineages = new Map<string, Lineage>();
  for (const [pointer, owner] of ownerOf) {
    const {property, isOptional, mapping} = owner;
    const heirs = heirsOf.get(pointer) ?? new Set<string>();
    if (pointer === owner.pointer && heirs.size === 0) continue;
    const above = named.get(owner.pointer)?.schema ?? {};
    // A schema between the owner and its heirs is not meant itself where a mapping leaves it out.
    const isMeant = (one: string): boolean =>
      [...mapping.values()].includes(one) ||
      (one !== owner.pointer && (mapping.size === 0 || !heirsOf.has(one)));
    const members = [...(heirs.has(pointer) ? [] : [pointer]), ...heirs].filter(isMeant);
    const found = members.flatMap((one): Heir[] => {
      const target = named.get(one);
      return target ? [{path: target.path, values: valuesOf(one, target, owner, above)}] : [];
    });
    if (found.length > 0) lineages.set(pointer, {property, isOptional, heirs: found});
  }
  return lineages;
}

const cache = new WeakMap<JsonObject, Map<string, Lineage>>();

/** Returns the lineages of a description by the JSON pointer of each schema that has one. */
export function lineagesOf(document: JsonObject): ReadonlyMap<string, Lineage> {
  const known = cache.get(document) ?? createLineages(document);
  cache.set(document, known);
  return known;
}

/**
 * The meaning of a reference to a schema that others extend: `choice` is one of the schemas that
 * extend it, `heir` this schema alone, `base` the part that the others extend.
 */
export type Role = 'choice' | 'heir' | 'base';

/** The path of the schema whose `allOf`, or an inline part of it, has a path. */
function extendingPath(path: readonly string[]): readonly string[] {
  return path.at(-2) === 'allOf' ? extendingPath(path.slice(0, -2)) : path;
}

/**
 * Returns the role of a reference's target.
 * @param path the path of the reference.
 */
export function roleOf(
  document: JsonObject,
  target: readonly string[],
  path: readonly string[],
): Role | undefined {
  const lineages = lineagesOf(document);
  const pointer = toPointer(target);
  const lineage = lineages.get(pointer);
  if (!lineage) return undefined;
  const extending = extendingPath(path);
  if (extending.length < path.length && lineages.has(toPointer(extending))) return 'base';
  const [only, ...others] = lineage.heirs;
  const isAlone = only !== undefined && others.length === 0 && toPointer(only.path) === pointer;
  return isAlone ? 'heir' : 'choice';
}
