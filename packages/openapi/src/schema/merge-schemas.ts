import {isObject, list} from '../json/coerce.ts';
import {scalarText} from '../json/exact-number.ts';
import {fromPointer} from '../json/pointer.ts';
import type {Json, Schema} from '../operation/types.ts';
import {allTypes, mergeSchemas, without} from './combine-schemas.ts';

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

/** Returns the types of a schema except null. */
export const typesOf = (schema: Schema): string[] =>
  allTypes(schema).filter((type) => type !== 'null');

/** Whether a schema accepts only null. */
export const isNull = (schema: Schema): boolean =>
  schema.type === 'null' ||
  schema.const === null ||
  (schema.enum?.length === 1 && schema.enum[0] === null);

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
  if (schema.enum) return {...schema, enum: [...new Set([...schema.enum, null])]};
  const key = schema.oneOf === undefined ? 'anyOf' : 'oneOf';
  const branches = schema[key] as Schema[] | undefined;
  return branches ? {...schema, [key]: [...branches, {type: 'null'}]} : schema;
}

/** Merges the only branch of a choice that accepts more than null into the schema around it. */
function withoutNullBranch(schema: Schema, definitions: Definitions, inside: Progress): Schema {
  for (const key of ['anyOf', 'oneOf']) {
    const all = (schema[key] ?? []) as (Schema | boolean)[];
    const branches = all.filter((branch): branch is Schema => isObject(branch));
    // The schema `true` is an alternative that accepts everything.
    if (all.includes(true)) continue;
    const real = branches.filter((branch) => !isNull(dereference(branch, definitions)));
    const [only] = real;
    if (!only || real.length > 1) continue;
    const merged = mergeSchemas(without(schema, key), merge(only, definitions, inside));
    // A branch that contradicts the schema around it is a mistake, which stays visible as a choice.
    if (merged.type?.length === 0) continue;
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

/** The state of a merge: its depth, and the references that are merged already. */
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
