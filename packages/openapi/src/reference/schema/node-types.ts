import {isObject, list, TYPE_TESTS} from '../../json/coerce.ts';
import type {Json, Schema} from '../../operation/types.ts';
import {isNullBranch, mergedOf, type Source} from './source.ts';

const has = (schema: Schema, ...keys: string[]): boolean =>
  keys.some((key) => schema[key] !== undefined);

/** The branches of the choices of a merged schema, also of those in parts that could not be merged. */
function branchesOf(schema: Schema): Json[][] {
  const {oneOf, anyOf, allOf} = schema as Record<string, Json | undefined>;
  const own = [list(oneOf), list(anyOf)].filter((branches) => branches.length > 0);
  return [
    ...own,
    ...list(allOf).flatMap((part) => (isObject(part) ? branchesOf(part as Schema) : [])),
  ];
}

function typeOfValues(values: readonly unknown[]): string[] {
  const types = ['string', 'boolean', 'integer', 'number', 'array', 'object', 'null'];
  const found = values.map((value) => types.find((type) => TYPE_TESTS[type]?.(value)));
  const known = found.filter((type) => type !== undefined);
  return [...new Set(known)].filter((type) => type !== 'integer' || !known.includes('number'));
}

/** The types that keywords for one type suggest, where `type` is missing. */
function impliedTypes(schema: Schema): string[] {
  if (has(schema, 'const')) return typeOfValues([schema.const]);
  if (schema.enum) return typeOfValues(schema.enum);
  if (has(schema, 'properties', 'patternProperties') || isObject(schema.additionalProperties))
    return ['object'];
  return has(schema, 'items', 'prefixItems') ? ['array'] : [];
}

function typesOfBranches(branches: Json[], source: Source, above: Set<Schema>): string[] {
  const types = branches
    .filter((branch) => !isNullBranch(branch, source))
    .map((branch) => (isObject(branch) ? ownTypes(branch as Schema, source, above) : []));
  return types.every((one) => one.length > 0) ? types.flat() : [];
}

function ownTypes(schema: Schema, source: Source, above: Set<Schema>): string[] {
  const merged = mergedOf(schema, source);
  if (above.has(merged) || above.size > 20) return [];
  const inside = new Set(above).add(merged);
  const given = [merged.type ?? []].flat();
  const implied = given.length > 0 ? given : impliedTypes(merged);
  const choices = branchesOf(merged);
  const types =
    implied.length > 0
      ? implied
      : (choices
          .map((branches) => typesOfBranches(branches, source, inside))
          .find((one) => one.length > 0) ?? []);
  const isNullable = choices.some((branches) => branches.some((one) => isNullBranch(one, source)));
  return types.length > 0 && isNullable ? [...types, 'null'] : types;
}

/**
 * Returns the types of a schema, null last. Where `type` is missing, they are those of its values, its keywords or
 * all its alternatives. Null as an alternative is a type, too.
 */
export function typesOfSchema(schema: Schema, source: Source): string[] {
  const types = new Set(ownTypes(schema, source, new Set()));
  return [...types].sort((one, other) => Number(one === 'null') - Number(other === 'null'));
}
