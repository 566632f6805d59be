import {isObject, list} from '../json/coerce.ts';
import {scalarText, toNumber} from '../json/exact-number.ts';
import {fromPointer} from '../json/pointer.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';

export type Definitions = Record<string, Schema>;

/**
 * Follows the `$ref` of a bundled schema; keywords beside the `$ref` override those of its target.
 */
export function dereference(schema: Schema, definitions: Definitions): Schema {
  const seen = new Set<string>();
  let current = schema;
  while (typeof current.$ref === 'string' && !seen.has(current.$ref)) {
    seen.add(current.$ref);
    const {$ref, ...beside} = current;
    current = {...definitions[fromPointer($ref).at(-1) ?? ''], ...beside};
  }
  if (current.$ref === undefined) return current;
  return Object.fromEntries(Object.entries(current).filter(([keyword]) => keyword !== '$ref'));
}

const allTypes = ({type}: Schema): string[] => (type === undefined ? [] : [type].flat());

/** Returns the types of a schema except null. */
export const typesOf = (schema: Schema): string[] =>
  allTypes(schema).filter((type) => type !== 'null');

/** Whether a schema accepts only null. */
export const isNull = (schema: Schema): boolean =>
  schema.type === 'null' ||
  schema.const === null ||
  (schema.enum?.length === 1 && schema.enum[0] === null);

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
function mergeSchemas(one: Schema, other: Schema): Schema {
  const clashes = clashesOf(one, other);
  const rest = clashes ? without(other, ...Object.keys(clashes)) : other;
  const merged: Schema = {...rest, ...one};
  for (const key of Object.keys(rest))
    if (one[key] !== undefined) merged[key] = mergeKeyword(key, one[key], rest[key]);
  if (one.type !== undefined && other.type !== undefined) merged.type = commonTypes(one, other);
  const allOf = [one.allOf, rest.allOf, clashes].flatMap((part) => (part ?? []) as Schema[]);
  return allOf.length > 0 ? {...merged, allOf} : merged;
}

function without(schema: Schema, ...keys: string[]): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !keys.includes(name)));
}

/**
 * Writes a choice between constants, the only way to describe enumerated values in OpenAPI 3.1, as
 * `enum` and `x-enum-descriptions`.
 */
function asEnum(schema: Schema, definitions: Definitions): Schema {
  const key = schema.oneOf ? 'oneOf' : 'anyOf';
  const branches = ((schema[key] ?? []) as Schema[])
    .filter(isObject)
    .map((branch) => dereference(branch as Schema, definitions));
  if (
    branches.length === 0 ||
    !branches.every((branch) => branch.const !== undefined || isNull(branch))
  )
    return schema;
  const described = branches.filter(
    ({const: value, title, description}) => value !== null && (title ?? description) !== undefined,
  );
  const descriptions = Object.fromEntries(
    described.map((branch) => [
      scalarText(branch.const),
      [branch.title, branch.description].filter(Boolean).join(': '),
    ]),
  );
  const rest = without(schema, key);
  const values = branches.map((branch) => (branch.const ?? null) as Json);
  return {
    ...rest,
    enum: values,
    ...(described.length > 0 ? {'x-enum-descriptions': descriptions} : {}),
  };
}

/** Makes a merged schema accept null. */
function withNull(schema: Schema): Schema {
  if (schema.type !== undefined)
    return {...schema, type: [...new Set([...allTypes(schema), 'null'])]};
  if (schema.enum === undefined || schema.enum.includes(null)) return schema;
  return {...schema, enum: [...schema.enum, null]};
}

/** Merges the only branch of a choice that accepts more than null into the schema around it. */
function withoutNullBranch(schema: Schema, definitions: Definitions, inside: Progress): Schema {
  for (const key of ['anyOf', 'oneOf']) {
    const branches = ((schema[key] ?? []) as (Schema | boolean)[]).filter(
      (branch): branch is Schema => isObject(branch),
    );
    const real = branches.filter((branch) => !isNull(dereference(branch, definitions)));
    const [only] = real;
    if (!only || real.length > 1) continue;
    const merged = mergeSchemas(without(schema, key), merge(only, definitions, inside));
    return branches.length === 1 ? merged : withNull(merged);
  }
  return schema;
}

/** Writes a constant as an enumeration of one value. */
function constantAsEnum(schema: Schema): Schema {
  return typeof schema.const === 'string' && schema.enum === undefined
    ? {...schema, enum: [schema.const]}
    : schema;
}

function describedEnum(schema: Schema): Schema {
  const {'x-enum-descriptions': one, 'x-enumDescriptions': two, ...rest} = schema;
  const described = one ?? two;
  if (!Array.isArray(described) && two === undefined) return schema;
  const values = schema.enum ?? [];
  const descriptions = Array.isArray(described)
    ? Object.fromEntries(
        values.map((value, index) => [scalarText(value), String(described[index] ?? '')]),
      )
    : described;
  return {...rest, 'x-enum-descriptions': descriptions};
}

/** What is merged already: a schema that is part of another twice says nothing new. */
type Progress = {depth: number; seen: Set<string>};

function merge(schema: Schema, definitions: Definitions, {depth, seen}: Progress): Schema {
  if (!isObject(schema)) return {};
  const {$ref, allOf, ...own} = schema as Schema;
  const isRepeated = $ref !== undefined && seen.has($ref);
  if ($ref !== undefined) seen.add($ref);
  const target =
    $ref === undefined || isRepeated ? undefined : definitions[fromPointer($ref).at(-1) ?? ''];
  const inside = {depth: depth + 1, seen};
  // The keywords beside a reference hold together with those of its target (JSON Schema 2020-12, 8.2.3.1).
  const parts = depth > 20 ? [] : [...(target ? [target] : []), ...list(allOf as Json | undefined)];
  const whole = parts.reduce<Schema>(
    (merged, part) => mergeSchemas(merged, merge(part as Schema, definitions, inside)),
    own as Schema,
  );
  return describedEnum(
    constantAsEnum(
      depth > 20 ? whole : withoutNullBranch(asEnum(whole, definitions), definitions, inside),
    ),
  );
}

/**
 * Merges one level of a bundled schema, as a form needs it. It follows `$ref`, merges the parts of
 * `allOf`, replaces a choice with null by its other branch, and writes a choice between constants
 * as `enum` with `x-enum-descriptions` (texts by value). Properties and items stay as they are. The
 * result is for display: check values against the schema itself.
 */
export function mergeAllOf(schema: Schema, definitions: Definitions): Schema {
  return merge(schema, definitions, {depth: 0, seen: new Set()});
}
