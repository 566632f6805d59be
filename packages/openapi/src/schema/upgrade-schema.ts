import {isObject, TYPE_TESTS} from '../json/coerce.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {readPattern} from '../pattern/read-pattern.ts';

/** The versions of OpenAPI whose schemas are read; all other code knows only `3.1`. */
export type SpecVersion = '2.0' | '3.0' | '3.1';

/** Returns the version of a description; 3.1 where it names none. */
export function specVersionOf(document: JsonObject): SpecVersion {
  if (document.swagger !== undefined) return '2.0';
  return String(document.openapi ?? '').startsWith('3.0') ? '3.0' : '3.1';
}

/**
 * Keywords that restrict values through other schemas, so that adding `null` to `type` is not
 * enough.
 */
const COMPOSED = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'const'];

/** Annotations, which stay outside when a schema is wrapped in `anyOf`. */
const WORDS = [
  'title',
  'description',
  'deprecated',
  'readOnly',
  'writeOnly',
  'default',
  'examples',
  'x-value',
];

function pick(schema: JsonObject, isPicked: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => isPicked(key)));
}

/** Makes a schema accept null. Authors mean this even beside `$ref`, `allOf` and `enum`. */
function nullable(schema: JsonObject): JsonObject {
  if (COMPOSED.some((key) => schema[key] !== undefined)) {
    const words = pick(schema, (key) => WORDS.includes(key));
    return {...words, anyOf: [pick(schema, (key) => !WORDS.includes(key)), {type: 'null'}]};
  }
  const types = [schema.type ?? []].flat();
  const type: JsonObject =
    types.length === 0 || types.includes('null') ? {} : {type: [...types, 'null']};
  const values: JsonObject =
    Array.isArray(schema.enum) && !schema.enum.includes(null) ? {enum: [...schema.enum, null]} : {};
  return {...schema, ...type, ...values};
}

/** Converts `exclusiveMinimum: true` of draft 4, which makes the `minimum` beside it exclusive. */
function exclusive(schema: JsonObject, key: string, limit: string): JsonObject {
  if (typeof schema[key] !== 'boolean') return schema;
  const {[key]: isExclusive, [limit]: bound, ...rest} = schema;
  if (bound === undefined) return rest;
  return {...rest, [isExclusive === true ? key : limit]: bound};
}

/** Converts keywords of older versions whose form has no other meaning in a newer one. */
function fromOlder(schema: JsonObject): JsonObject {
  const given = exclusive(
    exclusive(schema, 'exclusiveMinimum', 'minimum'),
    'exclusiveMaximum',
    'maximum',
  );
  return {
    ...given,
    ...(given.type === 'file' ? {type: 'string', format: 'binary'} : {}),
    ...(typeof given.discriminator === 'string'
      ? {discriminator: {propertyName: given.discriminator}}
      : {}),
  };
}

/** Converts `nullable` of OpenAPI 3.0 and the common extension `x-nullable` of Swagger 2.0. */
function fromNullable(schema: JsonObject): JsonObject {
  const {nullable: one, 'x-nullable': other, ...rest} = schema;
  return one === true || other === true ? nullable(rest) : rest;
}

/** Converts an array in `items` into `prefixItems` (JSON Schema 2020-12, 10.3.1.1). */
function positionedItems(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.items)) return schema;
  const {items, additionalItems, ...rest} = schema;
  return {
    ...rest,
    prefixItems: items,
    ...(additionalItems === undefined ? {} : {items: additionalItems}),
  };
}

/**
 * Writes a pattern as Unicode mode reads it. One that cannot be tested becomes `x-pattern` and is
 * not checked.
 */
function withReadablePattern(schema: JsonObject): JsonObject {
  if (typeof schema.pattern !== 'string') return schema;
  const {pattern: written, ...rest} = schema;
  const {pattern} = readPattern(schema.pattern);
  if (pattern === written) return schema;
  return {...rest, ...(pattern === undefined ? {'x-pattern': schema.pattern} : {pattern})};
}

/** A pattern that matches every name. */
const ANY_NAME = '.*';

/**
 * Does the same for the names in `patternProperties`. Without one of the patterns it is unknown
 * which names are additional ones, so that all are allowed.
 */
function withReadableNames(schema: JsonObject): JsonObject {
  if (!isObject(schema.patternProperties)) return schema;
  const entries = Object.entries(schema.patternProperties).map(
    ([written, value]): [string, Json] => {
      const {pattern} = readPattern(written);
      return pattern === undefined ? [ANY_NAME, {}] : [pattern, value];
    },
  );
  return {...schema, patternProperties: Object.fromEntries(entries)};
}

const isType = (type: Json): boolean => typeof type === 'string' && Object.hasOwn(TYPE_TESTS, type);

/** Removes keywords whose value is invalid in JSON Schema, such as `required: true` of draft 3. */
function wellFormed(schema: JsonObject, dialect: SpecVersion): JsonObject {
  return pick(schema, (key) => {
    const value = schema[key];
    if (key === 'required') return Array.isArray(value);
    // An empty enum accepts nothing; older versions did not have it.
    if (key === 'enum') return Array.isArray(value) && (value.length > 0 || dialect === '3.1');
    if (key === 'allOf' || key === 'anyOf' || key === 'oneOf')
      return Array.isArray(value) && value.length > 0;
    if (key === 'type') return Array.isArray(value) ? value.every(isType) : isType(value ?? null);
    if (key === 'properties' || key === 'patternProperties') return isObject(value);
    if (key === 'items')
      return isObject(value) || Array.isArray(value) || typeof value === 'boolean';
    return value !== null || key === 'const' || key === 'default';
  });
}

/**
 * Repairs an `enum` without a value of the `type`. In an array it is meant for the items; elsewhere
 * it overrides the type.
 */
function possibleEnum(schema: JsonObject): JsonObject {
  const [type, ...others] = [schema.type ?? []].flat().filter((one) => one !== 'null');
  const fits = others.length === 0 && typeof type === 'string' ? TYPE_TESTS[type] : undefined;
  const values = Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : [];
  if (!fits || values.length === 0 || values.some(fits)) return schema;
  if (type !== 'array') return pick(schema, (key) => key !== 'type');
  return {
    ...pick(schema, (key) => key !== 'enum'),
    items: {...(isObject(schema.items) ? schema.items : {}), enum: values},
  };
}

/**
 * Converts one schema object into the dialect of OpenAPI 3.1, without the schemas inside it.
 * @param schema an object of its own, whose `example` is already the first of `examples`.
 */
export function upgradeSchema(schema: JsonObject, dialect: SpecVersion): JsonObject {
  const current = fromOlder(dialect === '3.1' ? schema : fromNullable(schema));
  const formed = positionedItems(wellFormed(current, dialect));
  return possibleEnum(withReadableNames(withReadablePattern(formed)));
}
