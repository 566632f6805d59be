import {locate} from '../../document/reference.ts';
import {visitObjects} from '../../document/visit.ts';
import {isObject, TYPE_TESTS} from '../../json/coerce.ts';
import {toPointer, valueAt} from '../../json/pointer.ts';
import type {Json, JsonObject} from '../../operation/types.ts';
import {lineagesOf} from '../../schema/inheritance.ts';

/** The component schemas of a description (OpenAPI 3.1, 4.8.7), also those in other files that it refers to. */
export type Components = {
  /** Paths by name, in the order of the description. */
  paths: ReadonlyMap<string, string[]>;
  /** Names by JSON pointer; a schema and a component that only refers to it have the same name. */
  names: ReadonlyMap<string, string>;
  /** The number of places that a component is used in, by name; at most 2. */
  uses: ReadonlyMap<string, number>;
};

type Reference = {path: readonly string[]; target: string[]};

/** More uses make no difference. */
const MANY = 2;

const SCHEMA_OWNERS = new Set(['schemas', 'definitions', '$defs']);

/** Whether a value of another file is a schema rather than a parameter, a response or a path. */
function isSchema(value: Json | undefined): boolean {
  if (!isObject(value) || value.in !== undefined) return false;
  const [type] = [value.type ?? []].flat();
  if (typeof type === 'string') return Object.hasOwn(TYPE_TESTS, type);
  return ['properties', 'allOf', 'oneOf', 'anyOf', 'enum', 'const'].some(
    (key) => value[key] !== undefined,
  );
}

function referencesOf(document: JsonObject): Reference[] {
  const found: Reference[] = [];
  visitObjects(document, (value, path) => {
    if (typeof value.$ref !== 'string') return;
    try {
      found.push({path, target: locate(document, value.$ref, path)});
    } catch {
      // The page that needs the reference reports it.
    }
  });
  return found;
}

const baseName = (path: readonly string[]): string =>
  (path.at(-1) ?? '').replace(/^.*\/|\.(json|ya?ml)$/g, '');

function ownComponents(document: JsonObject): [string, string[]][] {
  const at = document.swagger === undefined ? ['components', 'schemas'] : ['definitions'];
  const schemas = valueAt(document, at);
  return isObject(schemas) ? Object.keys(schemas).map((name) => [name, [...at, name]]) : [];
}

/** Returns the components, with those of other files after those of the description. */
function nameComponents(
  document: JsonObject,
  references: readonly Reference[],
): Pick<Components, 'paths' | 'names'> {
  const paths = new Map(ownComponents(document));
  const names = new Map([...paths].map(([name, path]) => [toPointer(path), name]));
  const targets = new Map(references.map(({path, target}) => [toPointer(path), target]));
  for (const [name, path] of paths) {
    const target = targets.get(toPointer(path));
    if (target?.[0] === 'x-files' && !names.has(toPointer(target)))
      names.set(toPointer(target), name);
  }
  for (const {target} of references) {
    const pointer = toPointer(target);
    const isNamed = target.length === 2 || SCHEMA_OWNERS.has(target.at(-2) ?? '');
    if (target[0] !== 'x-files' || !isNamed || names.has(pointer)) continue;
    if (!isSchema(valueAt(document, target))) continue;
    const wanted = baseName(target);
    let name = wanted;
    for (let n = 2; paths.has(name); n += 1) name = `${wanted}${n}`;
    paths.set(name, target);
    names.set(pointer, name);
  }
  return {paths, names};
}

/** The JSON pointer of the reusable parameter, response or other part that a path is in; undefined within a schema. */
export function ownerOf(path: readonly string[], names: Components['names']): string | undefined {
  const isOwn = path[0] === 'components' && path.length > 2 && path[1] !== 'schemas';
  if (isOwn) return toPointer(path.slice(0, 3));
  const isOlder = path[0] === 'parameters' || path[0] === 'responses';
  if (isOlder && path.length > 1) return toPointer(path.slice(0, 2));
  return path[0] === 'x-files' && !names.has(toPointer(path.slice(0, 2)))
    ? toPointer(path.slice(0, 2))
    : undefined;
}

function countUses(
  document: JsonObject,
  references: readonly Reference[],
  {paths, names}: Pick<Components, 'paths' | 'names'>,
): Map<string, number> {
  const places = new Map<string, (readonly string[])[]>();
  for (const {path, target} of references) {
    const pointer = toPointer(target);
    places.set(pointer, [...(places.get(pointer) ?? []), path].slice(0, MANY));
  }
  const known = new Map<string, number>();
  // A reference in a reusable response counts once for each use of the response.
  const usesOf = (pointer: string): number => {
    const counted = known.get(pointer);
    if (counted !== undefined) return counted;
    known.set(pointer, 0);
    let uses = 0;
    for (const path of places.get(pointer) ?? []) {
      const owner = ownerOf(path, names);
      uses += owner === undefined ? 1 : Math.max(1, usesOf(owner));
    }
    known.set(pointer, Math.min(uses, MANY));
    return Math.min(uses, MANY);
  };
  const uses = new Map([...paths.keys()].map((name) => [name, 0]));
  const add = (name: string | undefined, count: number): void => {
    if (name !== undefined) uses.set(name, Math.min(MANY, (uses.get(name) ?? 0) + count));
  };
  for (const [pointer, name] of names) add(name, usesOf(pointer));
  // Schemas that extend another are alternatives wherever it is used.
  for (const [, {heirs}] of lineagesOf(document))
    for (const {path} of heirs) add(names.get(toPointer(path)), 1);
  return uses;
}

const cache = new WeakMap<JsonObject, Components>();

/** Returns the component schemas of a description, which must not change afterwards. */
export function componentsOf(document: JsonObject): Components {
  const known = cache.get(document);
  if (known) return known;
  const references = referencesOf(document);
  const named = nameComponents(document, references);
  const made = {...named, uses: countUses(document, references, named)};
  cache.set(document, made);
  return made;
}
