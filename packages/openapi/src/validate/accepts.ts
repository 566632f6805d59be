import {TYPE_TESTS} from '../json/coerce.ts';
import {toNumber} from '../json/exact-number.ts';
import {dereference, type Definitions} from '../schema/merge-schemas.ts';
import type {Schema} from '../operation/types.ts';

type Scalar = null | boolean | number | string;

function hasType({type = []}: Schema, value: Scalar): boolean {
  const types = [type].flat();
  return types.length === 0 || types.some((one) => TYPE_TESTS[one]?.(value));
}

/** The deepest chain of references that is followed. */
const DEEPEST = 20;

/**
 * Whether a schema accepts a scalar by its types, constants and enumerations, ignoring all other
 * keywords. It needs no validator, and decides the type that typed text stands for.
 */
export function accepts(
  schema: Schema | boolean,
  value: Scalar,
  definitions: Definitions,
  depth = 0,
): boolean {
  if (typeof schema === 'boolean') return schema;
  if (depth > DEEPEST) return true;
  const whole = dereference(schema, definitions);
  const {const: only, enum: listed, allOf, anyOf, oneOf} = whole;
  const branchesOf = (list: unknown): Schema[] => (Array.isArray(list) ? (list as Schema[]) : []);
  const acceptsBranch = (one: Schema): boolean => accepts(one, value, definitions, depth + 1);
  if (!hasType(whole, value)) return false;
  if (only !== undefined && toNumber(only) !== value) return false;
  if (listed && !listed.some((one) => toNumber(one) === value)) return false;
  if (!branchesOf(allOf).every(acceptsBranch)) return false;
  return [anyOf, oneOf]
    .map(branchesOf)
    .every((branches) => branches.length === 0 || branches.some(acceptsBranch));
}
