import {isObject, list} from '../json/coerce.ts';
import {toNumber} from '../json/exact-number.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';

/** Returns the types of a schema. */
export const allTypes = ({type}: Schema): string[] => (type === undefined ? [] : [type].flat());

/**
 * Returns the types that satisfy both schemas, which both name types; an `integer` is a `number`,
 * too.
 */
function commonTypes(one: Schema, other: Schema): string | string[] {
  const types = allTypes(one);
  const otherTypes = allTypes(other);
  const common = types.filter(
    (type) => otherTypes.includes(type) || (type === 'integer' && otherTypes.includes('number')),
  );
  if (types.includes('number') && otherTypes.includes('integer') && !common.includes('integer'))
    common.push('integer');
  const [only, ...others] = common;
  return only !== undefined && others.length === 0 ? only : common;
}

type Schemas = Record<string, Schema>;

/** Joins schemas by name; where both have one, both hold. */
function mergeNamed(one: Schemas, other: Schemas): Schemas {
  // A map, since a property may have the name `__proto__`.
  const merged = new Map(Object.entries(one));
  for (const [name, schema] of Object.entries(other)) {
    const own = merged.get(name);
    const isSame = own === undefined || own === schema;
    merged.set(name, isSame ? schema : {allOf: [own, schema]});
  }
  return Object.fromEntries(merged);
}

/** Joins the names that properties require beside them. */
function mergeDependents(one: JsonObject, other: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const namesIn = (map: JsonObject, name: string): Json[] =>
    Object.hasOwn(map, name) ? list(map[name]) : [];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...namesIn(one, name), ...namesIn(other, name)])]]),
  );
}

const LIMITS: Record<string, (a: number, b: number) => number> = {
  minimum: Math.max,
  exclusiveMinimum: Math.max,
  minLength: Math.max,
  minItems: Math.max,
  minProperties: Math.max,
  maximum: Math.min,
  exclusiveMaximum: Math.min,
  maxLength: Math.min,
  maxItems: Math.min,
  maxProperties: Math.min,
};

/** Keywords with schemas by name. */
const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** Keywords whose schemas both hold for the same values. */
const BOTH = new Set(['items', 'additionalProperties', 'unevaluatedProperties', 'propertyNames']);

/** Returns a number of which both are factors: one of them, or else their product. */
function commonMultiple(one: number, other: number): number {
  if (one % other === 0) return one;
  return other % one === 0 ? other : one * other;
}

function mergeKeyword(key: string, one: unknown, other: unknown): unknown {
  const [a, b] = [toNumber(one), toNumber(other)];
  if (typeof a === 'number' && typeof b === 'number') {
    if (key === 'multipleOf') return commonMultiple(a, b);
    return LIMITS[key]?.(a, b) === b ? other : one;
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    if (key === 'required') return [...new Set<Json>([...(one as Json[]), ...(other as Json[])])];
    if (key === 'enum')
      return one.filter((value) => other.some((same) => toNumber(same) === toNumber(value)));
  }
  if (key === 'additionalProperties' && !(isObject(one) && isObject(other))) {
    if (one === false || other === false) return false;
    return isObject(one) ? one : other;
  }
  if (!isObject(one) || !isObject(other) || one === other) return one;
  if (NAMED.has(key)) return mergeNamed(one as Schemas, other as Schemas);
  if (key === 'dependentRequired') return mergeDependents(one, other);
  return BOTH.has(key) ? {allOf: [one, other]} : one;
}

/** Keywords that apply side by side; where both schemas have one, the second goes into `allOf`. */
const SIDE_BY_SIDE = ['oneOf', 'anyOf', 'not', 'if', 'pattern', 'contains'];

/** Keywords that only hold together with another one. */
const DEPENDENT: Record<string, string[]> = {
  if: ['then', 'else'],
  pattern: ['x-pattern-description'],
  contains: ['minContains', 'maxContains'],
};

/** The keywords of a schema that clash with those of another, with the keywords that belong to them. */
function clashesOf(one: Schema, other: Schema): Schema | undefined {
  const clashing = SIDE_BY_SIDE.filter(
    (key) => one[key] !== undefined && other[key] !== undefined && one[key] !== other[key],
  ).flatMap((key) => [key, ...(DEPENDENT[key] ?? [])]);
  if (clashing.length === 0) return undefined;
  return Object.fromEntries(Object.entries(other).filter(([key]) => clashing.includes(key)));
}

/**
 * Combines two schemas into one that holds when both do; texts of the first override those of the
 * second.
 */
export function mergeSchemas(one: Schema, other: Schema): Schema {
  const clashes = clashesOf(one, other);
  const rest = clashes ? without(other, ...Object.keys(clashes)) : other;
  const merged: Schema = {...rest, ...one};
  for (const key of Object.keys(rest))
    if (one[key] !== undefined) merged[key] = mergeKeyword(key, one[key], rest[key]);
  if (one.type !== undefined && other.type !== undefined) merged.type = commonTypes(one, other);
  const allOf = [one.allOf, rest.allOf, clashes].flatMap((part) => (part ?? []) as Schema[]);
  return allOf.length > 0 ? {...merged, allOf} : merged;
}

/** Returns a schema without some of its keywords. */
export function without(schema: Schema, ...keys: string[]): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !keys.includes(name)));
}
