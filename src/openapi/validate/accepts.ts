import {TYPE_TESTS} from '../json/coerce';
import {dereference, type Definitions} from '../schema/merge-schemas';
import type {Schema} from '../types';

type Scalar = null | boolean | number | string;

function hasType({type = []}: Schema, value: Scalar): boolean {
  const types = [type].flat();
  return types.length === 0 || types.some((one) => TYPE_TESTS[one]?.(value));
}

/** Deeper than references of a real schema lead. */
const DEEPEST = 20;

/**
 * Whether a schema may take a scalar: by its types and the values that it lists, whatever else it asks for. It needs
 * no validator, and tells what a text that was typed is meant to be.
 */
export function accepts(
  schema: Schema | boolean,
  value: Scalar,
  definitions: Definitions,
  depth = 0,
): boolean {
  if (typeof schema === 'boolean') return schema;
  if (depth > DEEPEST) return true;
  const {
    const: only,
    enum: listed,
    allOf,
    anyOf,
    oneOf,
    ...whole
  } = dereference(schema, definitions);
  const branchesOf = (list: unknown): Schema[] => (Array.isArray(list) ? (list as Schema[]) : []);
  const acceptsBranch = (one: Schema): boolean => accepts(one, value, definitions, depth + 1);
  if (!hasType(whole, value)) return false;
  if (only !== undefined && only !== value) return false;
  if (listed && !listed.includes(value)) return false;
  if (!branchesOf(allOf).every(acceptsBranch)) return false;
  return [anyOf, oneOf]
    .map(branchesOf)
    .every((branches) => branches.length === 0 || branches.some(acceptsBranch));
}
