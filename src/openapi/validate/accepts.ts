import {dereference, type Definitions} from '../schema/merge-schemas';
import type {Schema} from '../types';

type Scalar = null | boolean | number | string;

const typeOf = (value: Scalar): string => (value === null ? 'null' : typeof value);

function takesType({type}: Schema, value: Scalar): boolean {
  const types = [type ?? []].flat();
  return (
    types.length === 0 ||
    types.includes(typeOf(value)) ||
    (types.includes('integer') && Number.isInteger(value))
  );
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
  const inner = (list: unknown): Schema[] => (Array.isArray(list) ? (list as Schema[]) : []);
  const takes = (one: Schema): boolean => accepts(one, value, definitions, depth + 1);
  if (
    !takesType(whole, value) ||
    (only !== undefined && only !== value) ||
    (listed && !listed.includes(value))
  )
    return false;
  return (
    inner(allOf).every(takes) &&
    [anyOf, oneOf].every((branches) => inner(branches).length === 0 || inner(branches).some(takes))
  );
}
