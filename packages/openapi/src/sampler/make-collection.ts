import {isObject} from '../json/coerce.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';
import {isNull} from '../schema/merge-schemas.ts';
import {mergeAllOf, type Definitions} from '../schema/merge-schemas.ts';
import {samplePattern} from '../pattern/sample-pattern.ts';
import {sampleText} from './sample-text.ts';

/** One way to make a value. */
export type Attempt = {
  /** Whether optional properties are filled in. */
  optional: boolean;
  /** Whether examples and defaults of the schema are used. */
  examples: boolean;
  /** Whether the value is part of a response: `readOnly` properties are filled in, others are not. */
  isResponse?: boolean;
  /** Which of several variants and values is taken, counted from the first. */
  variant: number;
};

export type Context = Attempt & {
  definitions: Definitions;
  /** The references on the way to the schema. */
  above: readonly string[];
};

/** Makes a value for a schema inside an array or object. */
type Make = (schema: Schema, context: Context) => Json;

const MOST_ITEMS = 1000;

/** Optional properties and entries of maps are filled in down to this level only. */
const DEEPEST_OPTIONAL = 4;

/**
 * The references that a schema follows wherever it is used: its own, those of its `allOf`, and that
 * of the only branch of a choice with null.
 */
export function referencesOf({$ref, allOf, anyOf, oneOf}: Schema): string[] {
  const parts = (list: unknown): Schema[] =>
    Array.isArray(list)
      ? list.filter((one): one is Schema => isObject(one) && !isNull(one as Schema))
      : [];
  const [only, ...others] = parts(anyOf ?? oneOf);
  const inside = [...parts(allOf), ...(only && others.length === 0 ? [only] : [])];
  return [...($ref === undefined ? [] : [$ref]), ...inside.flatMap(referencesOf)];
}

const isRecursive = (schema: Schema, {above}: Context): boolean =>
  referencesOf(schema).some((reference) => above.includes(reference));

const asSchema = (value: unknown): Schema | undefined =>
  isObject(value) ? (value as Schema) : undefined;

/** Sets a member, of any name: `__proto__` would set the prototype by assignment. */
export function setMember(target: JsonObject, name: string, value: Json): void {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** How many items an array gets: as few as it may have, but one rather than none. */
function countItems(schema: Schema, prefix: Schema[], context: Context): number {
  const {items, contains, minItems = 0, maxItems = Infinity} = schema;
  const itemSchema = asSchema(items);
  const minContains = Number(schema.minContains ?? (contains ? 1 : 0));
  const preferred = itemSchema && !isRecursive(itemSchema, context) ? 1 : 0;
  const wanted = Math.max(Number(minItems), minContains, prefix.length, preferred);
  // `items: false` forbids more items than `prefixItems` describes.
  const most = (items as unknown) === false ? prefix.length : Infinity;
  return Math.min(wanted, Number(maxItems), most, MOST_ITEMS);
}

/** The schema of an item: its own in `prefixItems`, else that of `contains` together with that of all items. */
function itemSchemaAt(schema: Schema, prefix: Schema[], index: number): Schema {
  const own = prefix[index];
  if (own !== undefined) return asSchema(own) ?? {};
  const items = asSchema(schema.items);
  const contained = asSchema(schema.contains);
  if (contained && items) return {allOf: [contained, items]};
  return contained ?? items ?? {};
}

export function makeArray(schema: Schema, context: Context, make: Make): Json[] {
  const prefix = Array.isArray(schema.prefixItems) ? (schema.prefixItems as Schema[]) : [];
  const isUnique = schema.uniqueItems === true;
  const length = countItems(schema, prefix, context);
  return Array.from({length}, (_, index) =>
    make(itemSchemaAt(schema, prefix, index), {
      ...context,
      variant: context.variant + (isUnique ? index : 0),
      // An example used twice would be a duplicate.
      examples: context.examples && (!isUnique || index === 0),
    }),
  );
}

/** Whether a property is no part of a request or of a response. */
const isLeftOut = (property: Schema, {isResponse}: Context): boolean =>
  property[isResponse ? 'writeOnly' : 'readOnly'] === true;

function isIncluded(name: string, property: Schema, schema: Schema, context: Context): boolean {
  if (schema.required?.includes(name)) return true;
  return (
    context.optional &&
    context.above.length < DEEPEST_OPTIONAL &&
    !isRecursive(property, context) &&
    !isLeftOut(mergeAllOf(property, context.definitions), context)
  );
}

/** A name that `propertyNames` and `patternProperties` allow, as far as one can be made. */
function makeName(schema: Schema, n: number): string | undefined {
  const names = asSchema(schema.propertyNames) ?? {};
  const {enum: listed, pattern, minLength, maxLength} = names;
  if (listed) return String(listed[n % listed.length]);
  if (typeof pattern === 'string')
    return samplePattern(pattern, {least: minLength, most: maxLength}, n);
  const [namePattern] = Object.keys(asSchema(schema.patternProperties) ?? {});
  if (schema.additionalProperties === false && namePattern !== undefined)
    return samplePattern(namePattern, {}, n);
  const isLimited = minLength !== undefined || maxLength !== undefined;
  return isLimited ? sampleText({...names, type: 'string'}, n) : `name${n || ''}`;
}

/** A name that neither the object nor the schema has yet. */
function findFreeName(schema: Schema, made: JsonObject, n: number): string | undefined {
  const candidates = Array.from({length: 50}, (_, index) => makeName(schema, n + index));
  return candidates.find(
    (name): name is string =>
      name !== undefined &&
      !Object.hasOwn(made, name) &&
      !Object.hasOwn(schema.properties ?? {}, name),
  );
}

/** The schema of a property that `properties` does not name. */
function additionalSchema(schema: Schema, name: string): Schema {
  const patterns = Object.entries(asSchema(schema.patternProperties) ?? {});
  const matching = patterns
    .filter(([pattern]) => new RegExp(pattern, 'u').test(name))
    .map(([, one]) => one);
  if (matching.length > 0) return {allOf: matching};
  return asSchema(schema.additionalProperties) ?? {};
}

export function makeObject(schema: Schema, context: Context, make: Make): JsonObject {
  const {required = [], minProperties = 0} = schema;
  const made: JsonObject = {};
  const has = (name: string): boolean => Object.hasOwn(made, name);
  const size = (): number => Object.keys(made).length;
  const add = (name: string, property: Schema): void =>
    setMember(made, name, make(property, context));
  const properties = new Map(
    Object.entries(schema.properties ?? {}).filter(([, property]) => isObject(property)),
  );

  for (const [name, property] of properties)
    if (isIncluded(name, property, schema, context)) add(name, property);

  const dependent = Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>)
    .filter(([name]) => has(name))
    .flatMap(([, names]) => names);
  for (const name of [...required, ...dependent])
    if (!has(name)) add(name, properties.get(name) ?? additionalSchema(schema, name));

  const least = Math.min(Number(minProperties), MOST_ITEMS);
  for (const [name, property] of properties)
    if (size() < least && !has(name) && !isLeftOut(property, context)) add(name, property);

  // A map without an entry says little, so it gets one where it may have one and ends.
  const entry = asSchema(schema.additionalProperties);
  const isMap =
    properties.size === 0 &&
    entry !== undefined &&
    context.above.length < DEEPEST_OPTIONAL &&
    !isRecursive(entry, context) &&
    schema.maxProperties !== 0;
  for (let n = 0; size() < Math.max(least, isMap ? 1 : 0); n += 1) {
    const name = findFreeName(schema, made, n);
    if (name === undefined) break;
    add(name, additionalSchema(schema, name));
  }
  return made;
}
