import {isObject} from '../json/coerce.ts';
import type {Json, JsonObject} from '../operation/types.ts';

/** Keywords whose value is a schema. */
export const SCHEMAS = new Set([
  'additionalItems',
  'unevaluatedItems',
  'items',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'contentSchema',
]);
/** Keywords whose value is a list of schemas. */
export const LISTS = new Set(['prefixItems', 'items', 'allOf', 'anyOf', 'oneOf']);
/** Keywords whose value has schemas by name. */
export const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/**
 * Identifiers and annotations that a bundled schema does not need, since all its references point
 * into its own `$defs`.
 */
const NAMES = new Set([
  'id',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$schema',
  '$vocabulary',
  '$comment',
  '$defs',
  'definitions',
  'externalDocs',
]);

/** Extensions that stay although they are objects. */
const KEPT = new Set(['x-enum-descriptions', 'x-enumDescriptions']);

/** Whether a member of a schema is left out of its bundled form. */
export const isDropped = (key: string, value: Json): boolean =>
  NAMES.has(key) || (key.startsWith('x-') && isObject(value) && !KEPT.has(key));

/** The keyword that stands for a reference which cannot be followed; its value is the reason. */
export const UNRESOLVED = 'x-unresolved-reference';

/** Puts the patterns as they are written into an upgraded schema, whose patterns are for tests. */
export function withWrittenPatterns(upgraded: JsonObject, written: JsonObject): JsonObject {
  const {pattern, patternProperties} = written;
  return {
    ...Object.fromEntries(Object.entries(upgraded).filter(([key]) => key !== 'x-pattern')),
    ...(typeof pattern === 'string' ? {pattern} : {}),
    ...(isObject(patternProperties) ? {patternProperties} : {}),
  };
}
