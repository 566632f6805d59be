import {fromPointer} from '../json/pointer';
import {isObject} from '../json/coerce';
import type {Json, Schema} from '../types';

export type Definitions = Record<string, Schema>;

/** A bundled schema with its own `$ref` followed; keywords beside the `$ref` win over those behind it. */
export function dereference(schema: Schema, definitions: Definitions): Schema {
  const seen = new Set<string>();
  let current = schema;
  while (typeof current.$ref === 'string' && !seen.has(current.$ref)) {
    seen.add(current.$ref);
    const {$ref, ...beside} = current;
    current = {...definitions[fromPointer($ref).at(-1) ?? ''], ...beside};
  }
  const {$ref, ...whole} = current;
  return $ref === undefined ? current : whole;
}

const allTypes = ({type}: Schema): string[] => (type === undefined ? [] : [type].flat());

/** The types of a schema apart from null, which no field is needed for. */
export const typesOf = (schema: Schema): string[] =>
  allTypes(schema).filter((type) => type !== 'null');

/** Whether a schema accepts null and nothing else. */
export const isNull = (schema: Schema): boolean =>
  schema.type === 'null' ||
  schema.const === null ||
  (schema.enum?.length === 1 && schema.enum[0] === null);

function commonTypes(one: Schema, other: Schema): {type?: string | string[]} {
  const [a, b] = [allTypes(one), allTypes(other)];
  if (a.length === 0 || b.length === 0)
    return a.length + b.length > 0 ? {type: one.type ?? other.type} : {};
  const common = a.filter(
    (type) => b.includes(type) || (type === 'integer' && b.includes('number')),
  );
  const narrowed =
    a.includes('number') && b.includes('integer') && !common.includes('integer')
      ? [...common, 'integer']
      : common;
  return {type: narrowed.length === 1 ? narrowed[0] : narrowed};
}

function mergeProperties(one: Schema, other: Schema): Record<string, Schema> {
  const merged = {...one.properties};
  for (const [name, schema] of Object.entries(other.properties ?? {})) {
    const own = Object.hasOwn(merged, name) ? merged[name] : undefined;
    merged[name] = own && own !== schema ? {allOf: [own, schema]} : schema;
  }
  return merged;
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

function mergeKeyword(key: string, one: unknown, other: unknown): unknown {
  const limit = LIMITS[key];
  if (limit && typeof one === 'number' && typeof other === 'number') return limit(one, other);
  if (key === 'required' && Array.isArray(one) && Array.isArray(other))
    return [...new Set([...(one as Json[]), ...(other as Json[])])];
  if (key === 'enum' && Array.isArray(one) && Array.isArray(other))
    return one.filter((value) => other.includes(value));
  if (key === 'additionalProperties')
    return one === false || other === false ? false : isObject(one) ? one : other;
  if (key === 'items' && isObject(one) && isObject(other)) return {allOf: [one, other]};
  if (key === 'multipleOf' && typeof one === 'number' && typeof other === 'number')
    return one % other === 0 ? one : other % one === 0 ? other : one * other;
  return one;
}

/** Keywords that hold for the same value side by side; where both have one, the second is kept in `allOf`. */
const SIDE_BY_SIDE = ['oneOf', 'anyOf', 'not', 'if', 'pattern'];

/** What must hold when both schemas do, in one schema; the words of the first win. */
export function mergeSchemas(one: Schema, other: Schema): Schema {
  const clashing = SIDE_BY_SIDE.filter(
    (key) => one[key] !== undefined && other[key] !== undefined && one[key] !== other[key],
  );
  const merged: Schema = {...other, ...one};
  for (const key of Object.keys(other))
    if (one[key] !== undefined) merged[key] = mergeKeyword(key, one[key], other[key]);
  if (one.properties && other.properties) merged.properties = mergeProperties(one, other);
  Object.assign(merged, commonTypes(one, other));
  if (clashing.length === 0) return merged;
  const kept = Object.fromEntries(clashing.map((key) => [key, other[key]]));
  return {...merged, allOf: [...((one.allOf as Schema[] | undefined) ?? []), kept]};
}

function without(schema: Schema, key: string): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}

/** A choice between constants (OpenAPI 3.1 has no other way to describe them) as `enum` and `x-enum-descriptions`. */
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
  const told = branches.filter(
    ({const: value, title, description}) =>
      typeof value === 'string' && (title ?? description) !== undefined,
  );
  const descriptions = Object.fromEntries(
    told.map((branch) => [
      String(branch.const),
      [branch.title, branch.description].filter(Boolean).join(': '),
    ]),
  );
  const rest = without(schema, key);
  const values = branches.map((branch) => (branch.const ?? null) as Json);
  return {...rest, enum: values, ...(told.length > 0 ? {'x-enum-descriptions': descriptions} : {})};
}

/** The one schema of a choice whose other branches accept only null, merged into the schema around it. */
function withoutNullBranch(schema: Schema, definitions: Definitions, depth: number): Schema {
  for (const key of ['anyOf', 'oneOf']) {
    const branches = ((schema[key] ?? []) as (Schema | boolean)[]).filter(
      (branch): branch is Schema => isObject(branch),
    );
    const real = branches.filter((branch) => !isNull(dereference(branch, definitions)));
    const [only] = real;
    if (!only || real.length > 1) continue;
    const merged = mergeSchemas(without(schema, key), merge(only, definitions, depth + 1));
    if (branches.length === 1 || merged.type === undefined) return merged;
    return {...merged, type: [...new Set([...allTypes(merged), 'null'])]};
  }
  return schema;
}

/** A constant is a choice without an alternative. */
function constantAsEnum(schema: Schema): Schema {
  return typeof schema.const === 'string' && schema.enum === undefined
    ? {...schema, enum: [schema.const]}
    : schema;
}

function describedEnum(schema: Schema): Schema {
  const {'x-enum-descriptions': one, 'x-enumDescriptions': two, ...rest} = schema;
  const told = one ?? two;
  if (!Array.isArray(told) && two === undefined) return schema;
  const values = schema.enum ?? [];
  const descriptions = Array.isArray(told)
    ? Object.fromEntries(values.map((value, index) => [String(value), String(told[index] ?? '')]))
    : told;
  return {...rest, 'x-enum-descriptions': descriptions};
}

function merge(schema: Schema, definitions: Definitions, depth: number): Schema {
  if (!isObject(schema)) return {};
  const {allOf, ...own} = dereference(schema, definitions);
  const parts = depth > 20 || !Array.isArray(allOf) ? [] : (allOf as Schema[]);
  const whole = parts.reduce<Schema>(
    (merged, part) => mergeSchemas(merged, merge(part, definitions, depth + 1)),
    own as Schema,
  );
  return describedEnum(
    constantAsEnum(
      depth > 20 ? whole : withoutNullBranch(asEnum(whole, definitions), definitions, depth),
    ),
  );
}

/**
 * One level of a bundled schema in one piece, as a form needs it: `$ref` followed, the parts of `allOf` merged, a
 * choice with null alone taken for its other branch, a choice between constants written as `enum` with
 * `x-enum-descriptions` (an object by value). Properties and items in it are left as they are.
 * It is for looking at; values are checked against the schema itself.
 */
export function mergeAllOf(schema: Schema, definitions: Definitions): Schema {
  return merge(schema, definitions, 0);
}
