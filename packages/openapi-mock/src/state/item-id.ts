import {mergeAllOf} from '../../../../src/openapi/schema/merge-schemas';
import {makeValue} from '../../../../src/openapi/sample/make-value';
import type {Json, JsonObject, Schema} from '../../../../src/openapi/types';
import {checkValue} from '../../../../src/openapi/validate/validate';
import type {Resource} from './resources';
import {memberSchema} from '../shape/shapes';
import type {StoredCollection} from './store';

/** Ids that are tried until one is free and fits its schema. */
const TRIES = 2_000;

/** Writes an id as it stands in a path. */
export function idText(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns the id of an item, as it stands in a path. */
export function idOf({idName}: Pick<Resource, 'idName'>, value: JsonObject): string | undefined {
  return idName !== undefined && Object.hasOwn(value, idName) ? idText(value[idName]) : undefined;
}

function variant(schema: Schema, n: number): Json {
  const context = {optional: false, examples: false, isResponse: true, above: []};
  return makeValue(schema, {...context, variant: n, definitions: schema.$defs ?? {}});
}

function isUsable(value: Json, schemas: readonly Schema[], isProperty: boolean): boolean {
  const text = idText(value);
  if (text === undefined) return false;
  // In a path, a number is a text.
  return schemas.every(
    (schema, index) =>
      checkValue(schema, value).length === 0 ||
      ((index > 0 || !isProperty) && checkValue(schema, text).length === 0),
  );
}

function candidates(schemas: readonly Schema[], n: number): Json[] {
  const made = schemas.map((schema) => variant(schema, n));
  const [first = {}] = schemas;
  const {type} = mergeAllOf(first, first.$defs ?? {});
  const isNumber = [type ?? []].flat().some((one) => one === 'integer' || one === 'number');
  return isNumber ? [n, ...made] : [String(n), ...made];
}

/**
 * Makes an id that the collection does not have yet: a counted number, or a text of the form that
 * the schema asks for.
 */
export function createId({idName, item, paramSchema}: Resource, stored: StoredCollection): Json {
  const property = idName !== undefined && item ? [memberSchema(item.schema, idName)] : [];
  const schemas = [...property, ...(paramSchema ? [paramSchema] : [])];
  let fallback: Json | undefined;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const n = stored.nextNumber();
    const free = candidates(schemas, n).filter((value) => {
      const text = idText(value);
      return text !== undefined && !stored.get(text) && !stored.wasRemoved(text);
    });
    fallback ??= free[0];
    const usable = free.find((value) => isUsable(value, schemas, property.length > 0));
    if (usable !== undefined) return usable;
    // A schema that takes no value at all is not worth more tries.
    if (tried > 50 && fallback !== undefined) break;
  }
  return fallback ?? String(stored.nextNumber());
}
