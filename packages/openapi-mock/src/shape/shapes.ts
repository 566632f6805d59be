import {isObject} from '@batchwise/openapi/json';
import {mergeAllOf} from '@batchwise/openapi/schema';
import type {ApiResponse, Schema} from '@batchwise/openapi/operation';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {sampleResponse} from '../response/sample-response.ts';
import {propertyNames} from './fit-value.ts';
import {idNameOf, plainName, singularOf} from './names.ts';
import type {Collection} from '../state/places.ts';

/** Where a response holds an item: in itself, or in one of its members (`{data: {…}}`). */
export type ItemShape = {
  path: string[];
  schema: Schema;
  sample: JsonObject;
  /** The property that identifies the item. */
  idName?: string;
};

/** Where a response holds a list: `[]`, `{items: []}` or `{data: {items: []}}`. */
export type ListShape = {
  path: string[];
  /** The schema and the sample of one item. */
  schema: Schema;
  sample: Json[];
};

const WRAPPERS = ['data', 'item', 'result', 'response', 'record', 'entity', 'resource', 'body'];
const LISTS = [
  'items',
  'data',
  'results',
  'result',
  'values',
  'value',
  'entries',
  'records',
  'content',
  'list',
  'rows',
  'objects',
  'resources',
  'elements',
  'members',
  'hits',
  'collection',
];
/** Arrays that stand beside the list of a response. */
const NO_LISTS = new Set(['errors', 'warnings', 'links', 'messages', 'meta', 'included']);

/** Returns the schema of a member, with the definitions of the schema around it. */
export function memberSchema(schema: Schema, name: string): Schema {
  const definitions = schema.$defs ?? {};
  const {properties = {}} = mergeAllOf(schema, definitions);
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return {...(isObject(own) ? own : {}), $defs: definitions};
}

function itemSchema(schema: Schema): Schema {
  const definitions = schema.$defs ?? {};
  const {items} = mergeAllOf(schema, definitions);
  return {...(isObject(items) ? items : {}), $defs: definitions};
}

function shapeAt(
  path: string[],
  schema: Schema,
  sample: JsonObject,
  {param, path: collection}: Collection,
): ItemShape {
  const names = new Set([...Object.keys(sample), ...(propertyNames(schema) ?? [])]);
  const idName = idNameOf([...names], param, collection);
  return {path, schema, sample, ...(idName === undefined ? {} : {idName})};
}

/** Returns where a response holds an item of a collection; undefined for another kind of value. */
export function findItem(
  {schema = {}, ...response}: ApiResponse,
  sample: Json,
  collection: Collection,
): ItemShape | undefined {
  if (!isObject(sample)) return undefined;
  const whole = shapeAt([], schema, sample, collection);
  if (whole.idName !== undefined) return whole;
  const wrapped = Object.entries(sample).flatMap(([name, value]): ItemShape[] =>
    isObject(value) ? [shapeAt([name], memberSchema(schema, name), value, collection)] : [],
  );
  const usable = wrapped.filter(({idName}) => idName !== undefined);
  const names = [singularOf(collection.path), ...WRAPPERS];
  const preferred = usable.find(({path: [name = '']}) => names.includes(plainName(name)));
  const [only, ...others] = usable;
  if (preferred ?? only) return preferred ?? (others.length === 0 ? only : undefined);
  return response.status.startsWith('2') && Object.keys(sample).length > 0 ? whole : undefined;
}

type FoundList = {path: string[]; schema: Schema; value: Json[]};

function listsIn(schema: Schema, sample: JsonObject, path: string[]): FoundList[] {
  return Object.entries(sample).flatMap(([name, value]): FoundList[] =>
    Array.isArray(value) && !NO_LISTS.has(name.toLowerCase())
      ? [{path: [...path, name], schema: memberSchema(schema, name), value}]
      : [],
  );
}

/** Lists of texts or numbers hold no items that have ids. */
const holdsObjects = ({value}: FoundList): boolean => value.every(isObject);

function chooseList(lists: readonly FoundList[], collection: string): FoundList | undefined {
  const last = plainName(collection.split('/').at(-1) ?? '');
  const usable = lists.filter(holdsObjects);
  const [only, ...others] = usable;
  if (others.length === 0) return only;
  return [last, ...LISTS]
    .map((wanted) => usable.find(({path}) => plainName(path.at(-1) ?? '') === wanted))
    .find((one) => one !== undefined);
}

/** Returns where a response holds the list of a collection; undefined without a list of objects. */
export function findList(
  {schema = {}}: ApiResponse,
  sample: Json,
  {path: collection}: Collection,
): ListShape | undefined {
  const toShape = (found: FoundList | undefined): ListShape | undefined =>
    found && {path: found.path, schema: itemSchema(found.schema), sample: found.value};
  if (Array.isArray(sample)) {
    const found = {path: [], schema, value: sample};
    return holdsObjects(found) ? toShape(found) : undefined;
  }
  if (!isObject(sample)) return undefined;
  const outer = chooseList(listsIn(schema, sample, []), collection);
  if (outer) return toShape(outer);
  const inner = Object.entries(sample).flatMap(([name, value]) =>
    isObject(value) ? listsIn(memberSchema(schema, name), value, [name]) : [],
  );
  return toShape(chooseList(inner, collection));
}

const shapes = new WeakMap<ApiResponse, {item?: ItemShape; list?: ListShape}>();

/** Returns the shapes of a response, which are found once. A response belongs to one collection. */
export function shapesOf(
  response: ApiResponse,
  collection: Collection,
): {item?: ItemShape; list?: ListShape} {
  const known = shapes.get(response);
  if (known) return known;
  const sample = sampleResponse(response);
  const item = findItem(response, sample, collection);
  const list = findList(response, sample, collection);
  const found = {...(item ? {item} : {}), ...(list ? {list} : {})};
  shapes.set(response, found);
  return found;
}
