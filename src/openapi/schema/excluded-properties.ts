import {resolve} from '../document/reference';
import {isObject} from '../json/coerce';
import type {JsonObject} from '../types';

/**
 * What a schema is used for. In a `request`, properties that are `readOnly` are not required, and an example is kept;
 * in an `answer`, those that are `writeOnly` are not required, and examples are left out.
 */
export type Use = 'request' | 'response';

/** A schema, where it stands, and the schema that has it in its `allOf`. */
export type Place = {schema: JsonObject; path: string[]; outer?: Place};

/** Whether a property, described by a schema or those in its `allOf`, is not part of what the schema is used for. */
export function isExcluded(
  document: JsonObject,
  use: Use,
  name: string,
  {schema, path, outer}: Place,
  depth = 0,
): boolean {
  const keyword = use === 'request' ? 'readOnly' : 'writeOnly';
  const property =
    isObject(schema.properties) && Object.hasOwn(schema.properties, name)
      ? schema.properties[name]
      : undefined;
  if (isObject(property)) {
    if (property[keyword] === true) return true;
    const target =
      typeof property.$ref === 'string'
        ? resolve(document, property, [...path, 'properties', name]).value
        : undefined;
    if (isObject(target) && target[keyword] === true) return true;
  }
  if (depth > 5) return false;
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  const inParts = parts.some((part, index) => {
    const found = resolve(document, part, [...path, 'allOf', String(index)]);
    return (
      isObject(found.value) &&
      isExcluded(document, use, name, {schema: found.value, path: found.path}, depth + 1)
    );
  });
  return inParts || (outer !== undefined && isExcluded(document, use, name, outer, depth + 1));
}
