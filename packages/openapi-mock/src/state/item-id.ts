import {mergeAllOf} from '@batchwise/openapi/schema';
import {makeValue, sampleValue} from '@batchwise/openapi/sampler';
import {scalarText, toNumber, type Json, type JsonObject} from '@batchwise/openapi/json';
import type {Schema} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import type {Resource} from './resources.ts';
import {memberSchema} from '../shape/shapes.ts';
import type {StoredCollection} from './store.ts';

/** Numbers that are tried until an id is free and fits its schemas; few schemas take none. */
const TRIES = 20;

/** Writes an id as it stands in a path. */
export function idText(value: Json | undefined): string | undefined {
  if (typeof toNumber(value) === 'number') return scalarText(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns the id of an item, as it stands in a path. */
export function idOf({idName}: Pick<Resource, 'idName'>, value: JsonObject): string | undefined {
  return idName !== undefined && Object.hasOwn(value, idName) ? idText(value[idName]) : undefined;
}

/** How an id is made from a counted number. */
type Strategy = (n: number) => Json | undefined;

/** An id that is imitated keeps its beginning; at most this many characters count. */
const MOST_COUNTED = 12;

/**
 * Makes a text like an example, whose last letters and digits count: `ord_8f3` becomes `ord_001`,
 * with other digits `ord_aab`.
 */
function imitate(example: string, n: number, digits: string): string | undefined {
  const places = [...example.matchAll(/[a-z0-9]/gi)].map(({index}) => index).slice(-MOST_COUNTED);
  const counted = String(n).padStart(places.length, '0');
  if (counted.length > places.length) return undefined;
  const characters = [...example];
  for (const [index, place] of places.entries())
    characters[place] = digits[Number(counted[index])] ?? '';
  return characters.join('');
}

function strategiesOf({idName, item}: Resource, schemas: readonly Schema[]): Strategy[] {
  const [first = {}] = schemas;
  const {type} = mergeAllOf(first, first.$defs ?? {});
  const isNumber = [type ?? []].flat().some((one) => one === 'integer' || one === 'number');
  const shown = idText(idName === undefined ? undefined : item?.sample[idName]);
  const example = shown ?? idText(sampleValue(first).value) ?? '';
  const like =
    (digits: string): Strategy =>
    (n) =>
      imitate(example, n, digits);
  const counted: Strategy = (n) => String(n);
  const numbers: Strategy[] = isNumber ? [(n) => n] : [];
  const plain = /[\d_-]/.test(example)
    ? [like('0123456789'), counted]
    : [counted, like('0123456789')];
  const made = schemas.map(
    (schema): Strategy =>
      (n) =>
        makeVariant(schema, n),
  );
  return [...numbers, ...plain, like('abcdefghij'), like('ABCDEFGHIJ'), ...made];
}

function makeVariant(schema: Schema, n: number): Json {
  const context = {optional: false, examples: false, isResponse: true, above: []};
  return makeValue(schema, {...context, variant: n, definitions: schema.$defs ?? {}});
}

/** The schemas that an id has to fit: that of the property, and that of the path parameter. */
type IdSchemas = {property: Schema | undefined; param: Schema | undefined};

function fitsId({property, param}: IdSchemas, value: Json, text: string): boolean {
  const fits = (schema: Schema | undefined, one: Json): boolean =>
    schema === undefined || checkValue(schema, one).length === 0;
  // In a path, a number is a text.
  return fits(property, value) && (fits(param, value) || fits(param, text));
}

type IdMaker = {schemas: IdSchemas; strategies: Strategy[]};

const makers = new WeakMap<Resource, IdMaker>();

function makerOf(resource: Resource): IdMaker {
  const known = makers.get(resource);
  if (known) return known;
  const {idName, item, paramSchema: param} = resource;
  const property = idName !== undefined && item ? memberSchema(item.schema, idName) : undefined;
  const strategies = strategiesOf(
    resource,
    [property, param].filter((schema) => schema !== undefined),
  );
  const maker = {schemas: {property, param}, strategies};
  makers.set(resource, maker);
  return maker;
}

/** Strategies that made no id move to the end, so that the next id is made at once. */
function prefer(maker: IdMaker, strategy: Strategy): void {
  const {strategies} = maker;
  if (strategies[0] === strategy) return;
  maker.strategies = [strategy, ...strategies.filter((one) => one !== strategy)];
}

/**
 * Makes an id that the collection does not have yet: a counted number, or a text like the one in
 * the description.
 */
export function createId(resource: Resource, stored: StoredCollection): Json {
  const maker = makerOf(resource);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const n = stored.nextNumber();
    for (const strategy of maker.strategies) {
      const value = strategy(n);
      const text = idText(value);
      if (value === undefined || text === undefined) continue;
      if (stored.get(text) || stored.wasRemoved(text)) continue;
      if (!fitsId(maker.schemas, value, text)) continue;
      prefer(maker, strategy);
      return value;
    }
  }
  return String(stored.nextNumber());
}
