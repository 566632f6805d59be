import {isObject} from '../json/coerce.ts';
import {isJsonMediaType} from '../http/media-type.ts';
import {mergeAllOf, type Definitions} from '../schema/merge-schemas.ts';
import {variantsOf} from '../schema/variants.ts';
import type {ApiResponse, Operation, Parameter, Schema, SharedPlace} from './types.ts';

/** A schema within another, and its place in a value. */
type Part = {path: SharedPlace['path']; schema: Schema};

/** Deeper values are not looked for. */
const DEEPEST = 8;
/** The ids of a collection are in its items, which may be in a list within an object. */
const DEEPEST_ID = 3;

/** The parts of a schema, also below `allOf`, in its variants, in arrays and in maps; the outermost first. */
function partsOf(whole: Schema, deepest: number): Part[] {
  const definitions: Definitions = whole.$defs ?? {};
  const found: Part[] = [];
  const walk = (schema: Schema, path: Part['path'], above: readonly string[]): void => {
    const {$ref} = schema;
    if (path.length > deepest || ($ref !== undefined && above.includes($ref))) return;
    const inside = $ref === undefined ? above : [...above, $ref];
    const merged = mergeAllOf(schema, definitions);
    if (path.length > 0) found.push({path, schema: merged});
    const variants = variantsOf(schema, definitions).map((variant) => variant.schema);
    for (const {properties, items, additionalProperties: members} of [merged, ...variants]) {
      for (const [name, child] of Object.entries(properties ?? {}))
        if (isObject(child)) walk(child, [...path, name], inside);
      if (isObject(items)) walk(items, [...path, null], inside);
      if (isObject(members)) walk(members as Schema, [...path, null], inside);
    }
  };
  walk(whole, [], []);
  return found.sort((one, other) => one.path.length - other.path.length);
}

const marked = new WeakMap<object, boolean>();

/** Whether `x-value` stands anywhere in a schema. Most descriptions have none, and schemas may be large. */
function isMarked(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const known = marked.get(value);
  if (known !== undefined) return known;
  const own = Object.hasOwn(value, 'x-value') || Object.values(value).some(isMarked);
  marked.set(value, own);
  return own;
}

/** The places that the description marks with `x-value`, each name once. */
function markedPlaces(schema: Schema): SharedPlace[] {
  if (!isMarked(schema)) return [];
  const places = new Map<string, SharedPlace>();
  for (const {path, schema: part} of partsOf(schema, DEEPEST)) {
    const name = part['x-value'];
    if (name !== undefined && !places.has(name)) places.set(name, {name, path});
  }
  return [...places.values()];
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The last word of a name: `id` of `petId` and `pet_id`. */
const lastWord = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/)
    .at(-1)
    ?.toLowerCase() ?? '';

/** The place of the value of a path parameter in a response of its collection. */
function idPlace(schema: Schema, parameter: string): SharedPlace['path'] | undefined {
  const scalars = partsOf(schema, DEEPEST_ID).filter(
    ({schema: {type, properties, items}}) =>
      !properties && !items && ![type].flat().some((one) => one === 'object' || one === 'boolean'),
  );
  const named = (isWanted: (name: string) => boolean) =>
    scalars.find(({path}) => {
      const name = path.at(-1);
      return typeof name === 'string' && isWanted(name);
    })?.path;
  return (
    named((name) => plain(name) === plain(parameter)) ??
    named((name) => name.toLowerCase() === lastWord(parameter))
  );
}

type Collection = {name: string; parameter: string};

/** The collection of each path parameter without a name of its own: `/things` of `/things/{id}`. */
function collectionsOf(operations: readonly Operation[]): Map<string, Collection> {
  const collections = new Map<string, Collection>();
  for (const {path, parameters} of operations)
    for (const {name, in: place, shared} of parameters) {
      const collection = place === 'path' ? collectionOf(path, name) : undefined;
      if (collection === undefined || shared !== undefined || collections.has(collection)) continue;
      collections.set(collection, {name: `${collection}/{${name}}`, parameter: name});
    }
  return collections;
}

/** The path before a segment that is nothing but the parameter. */
export function collectionOf(path: string, parameter: string): string | undefined {
  const segments = path.split('/');
  const index = segments.indexOf(`{${parameter}}`);
  return index > 1 ? segments.slice(0, index).join('/') : undefined;
}

function withPlaces(response: ApiResponse, collection: Collection | undefined): ApiResponse {
  const {schema, status, mediaType = ''} = response;
  if (!schema || !status.startsWith('2') || !isJsonMediaType(mediaType)) return response;
  const places = markedPlaces(schema);
  const path = collection && idPlace(schema, collection.parameter);
  const all = path && collection ? [...places, {name: collection.name, path}] : places;
  return all.length > 0 ? {...response, shared: all} : response;
}

/**
 * Adds the places of the values in responses that other requests use: those that the description marks with `x-value`
 * and, for path parameters without it, the ids in responses of their collection. `GET /things/{id}` is offered the id
 * in the last response of `POST /things` or `GET /things`.
 * @param operations of one description.
 */
export function withSharedPlaces(operations: readonly Operation[]): Operation[] {
  const collections = collectionsOf(operations);
  const located = operations.map((operation): Operation => {
    const collection = ['GET', 'POST', 'PUT'].includes(operation.method)
      ? collections.get(operation.path.replace(/\/$/, ''))
      : undefined;
    return {
      ...operation,
      responses: operation.responses.map((response) => withPlaces(response, collection)),
    };
  });
  const offered = new Set(
    located.flatMap(({responses}) =>
      responses.flatMap(({shared = []}) => shared.map(({name}) => name)),
    ),
  );
  return located.map((operation) => ({
    ...operation,
    parameters: operation.parameters.map((parameter): Parameter => {
      const {in: place, name, shared} = parameter;
      const collection = place === 'path' ? collectionOf(operation.path, name) : undefined;
      const found = collection === undefined ? undefined : collections.get(collection);
      return shared === undefined && found && offered.has(found.name)
        ? {...parameter, shared: found.name}
        : parameter;
    }),
  }));
}
