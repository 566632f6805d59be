import {resolve} from '../document/reference.ts';
import {isObject} from '../json/coerce.ts';
import type {JsonObject} from '../operation/types.ts';

/**
 * The use of a schema. In a `request`, `readOnly` properties are not required, and one example
 * stays. In a `response`, `writeOnly` properties are not required, and examples are dropped.
 */
export type Use = 'request' | 'response';

/** A schema, its path, and the schema whose `allOf` it belongs to. */
export type Place = {schema: JsonObject; path: string[]; outer?: Place};

/** No schema extends others through more levels of `allOf`. */
const DEEPEST = 5;

/** Whether `properties` of a schema marks a property by a keyword, itself or behind its reference. */
function isMarked(document: JsonObject, keyword: string, name: string, place: Place): boolean {
  const {properties} = place.schema;
  if (!isObject(properties) || !Object.hasOwn(properties, name)) return false;
  const property = properties[name];
  if (!isObject(property)) return false;
  if (property[keyword] === true) return true;
  if (typeof property.$ref !== 'string') return false;
  const target = resolve(document, property, [...place.path, 'properties', name]).value;
  return isObject(target) && target[keyword] === true;
}

/**
 * Whether a property is not part of a request or a response, because it is `readOnly` or `writeOnly` (OpenAPI 3.1,
 * 4.8.24) in a schema, in those of its `allOf`, or in the one whose `allOf` it belongs to.
 */
export function isExcluded(
  document: JsonObject,
  use: Use,
  name: string,
  place: Place,
  depth = 0,
): boolean {
  if (isMarked(document, use === 'request' ? 'readOnly' : 'writeOnly', name, place)) return true;
  if (depth > DEEPEST) return false;
  const {schema, path, outer} = place;
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const isExcludedInParts = parts.some((part, index) => {
    const {value, path: at} = resolve(document, part, [...path, 'allOf', String(index)]);
    return isObject(value) && isExcluded(document, use, name, {schema: value, path: at}, depth + 1);
  });
  return (
    isExcludedInParts || (outer !== undefined && isExcluded(document, use, name, outer, depth + 1))
  );
}
