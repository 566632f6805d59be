import {isObject} from '../json/coerce';
import type {Json, JsonObject} from '../types';

/** The versions of OpenAPI whose schemas are read; everything behind the reader knows `3.1` only. */
export type SpecVersion = '2.0' | '3.0' | '3.1';

/** Which version a description says it is written in. A description that does not say is taken for 3.1. */
export function specVersionOf(document: JsonObject): SpecVersion {
  if (document.swagger !== undefined) return '2.0';
  return String(document.openapi ?? '').startsWith('3.0') ? '3.0' : '3.1';
}

const TYPES = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

/** Keywords that restrict a value by other schemas, so that a `null` in `type` beside them is not enough. */
const COMPOSED = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'const'];

/** Keywords that only describe; they stay outside when a schema is wrapped. */
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

/** Lets a schema accept null, too. Authors mean it wherever they write it, beside `$ref`, `allOf` or `enum` as well. */
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

/** `exclusiveMinimum: true` of draft 4 makes the `minimum` beside it exclusive. */
function exclusive(schema: JsonObject, key: string, limit: string): JsonObject {
  if (typeof schema[key] !== 'boolean') return schema;
  const {[key]: isExclusive, [limit]: bound, ...rest} = schema;
  if (bound === undefined) return rest;
  return {...rest, [isExclusive === true ? key : limit]: bound};
}

/** Keywords in the shape of an older version; in a newer one they have no other meaning. */
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

/** `nullable` is a keyword of OpenAPI 3.0, `x-nullable` an extension that readers of Swagger 2.0 agree on. */
function fromNullable(schema: JsonObject): JsonObject {
  const {nullable: one, 'x-nullable': other, ...rest} = schema;
  return one === true || other === true ? nullable(rest) : rest;
}

/** Array items by their position moved to `prefixItems` (JSON Schema 2020-12, 10.3.1.1). */
function positionedItems(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.items)) return schema;
  const {items, additionalItems, ...rest} = schema;
  return {
    ...rest,
    prefixItems: items,
    ...(additionalItems === undefined ? {} : {items: additionalItems}),
  };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Without escapes of characters that mean themselves, and with those hyphens escaped that make no range. */
function forUnicodeMode(pattern: string): string {
  const tokens = pattern.match(/\\[\s\S]|[\s\S]/g) ?? [];
  const isSet = (token: string | undefined): boolean =>
    token !== undefined && /^\\[dswDSW]$/.test(token);
  let inClass = false;
  return tokens
    .map((token, index) => {
      if (token === '[' || token === ']') inClass = token === '[';
      if (token === '-' && inClass && (isSet(tokens[index - 1]) || isSet(tokens[index + 1])))
        return '\\-';
      const needless =
        /^\\(?![A-Za-z0-9^$\\.*+?()[\]{}|/])/.test(token) && !(inClass && token === '\\-');
      return needless ? token.slice(1) : token;
    })
    .join('');
}

/**
 * A pattern as the Unicode mode of ECMAScript takes it: that refuses `\_` and `[\w-.]`, which are common.
 * One that cannot be read, such as one for another engine, is kept as `x-pattern` and not checked.
 */
function readablePattern(schema: JsonObject): JsonObject {
  if (typeof schema.pattern !== 'string') return schema;
  const {pattern: written, ...rest} = schema;
  const pattern = withoutSlashes(schema.pattern);
  if (isPattern(pattern)) return pattern === written ? schema : {...rest, pattern};
  const plain = forUnicodeMode(pattern);
  return isPattern(plain) ? {...rest, pattern: plain} : {...rest, 'x-pattern': schema.pattern};
}

/** A pattern between slashes, as other languages write it, can match nothing: the slash stands before the beginning. */
const withoutSlashes = (pattern: string): string =>
  /^\/(\^[\s\S]*\$)\/$/.exec(pattern)?.[1] ?? pattern;

const isType = (type: Json): boolean => typeof type === 'string' && TYPES.has(type);

/** Without keywords whose value has a shape that JSON Schema does not know, such as draft 3's `required: true`. */
function wellFormed(schema: JsonObject, dialect: SpecVersion): JsonObject {
  return pick(schema, (key) => {
    const value = schema[key];
    if (key === 'required') return Array.isArray(value);
    // Nothing fits an empty enum, which older versions did not have.
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

const FITS: Record<string, (value: Json) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => typeof value === 'number',
  array: (value) => Array.isArray(value),
};

/** An `enum` of which no value has the `type` would allow nothing: that of a list is meant for its items, any other wins. */
function possibleEnum(schema: JsonObject): JsonObject {
  const [type, ...others] = [schema.type ?? []].flat().filter((one) => one !== 'null');
  const fits = others.length === 0 && typeof type === 'string' ? FITS[type] : undefined;
  const values = Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : [];
  if (!fits || values.length === 0 || values.some(fits)) return schema;
  if (type !== 'array') return pick(schema, (key) => key !== 'type');
  return {
    ...pick(schema, (key) => key !== 'enum'),
    items: {...(isObject(schema.items) ? schema.items : {}), enum: values},
  };
}

/**
 * Writes one schema object in the dialect of OpenAPI 3.1, without looking into the schemas in it.
 * @param schema an object of its own, with `example` already among `examples`.
 */
export function upgradeSchema(schema: JsonObject, dialect: SpecVersion): JsonObject {
  const current = fromOlder(dialect === '3.1' ? schema : fromNullable(schema));
  return possibleEnum(readablePattern(positionedItems(wellFormed(current, dialect))));
}
