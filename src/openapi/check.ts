import {Validator, type OutputUnit, type Schema as LibrarySchema} from '@cfworker/json-schema';
import {fromPointer, valueAt} from './pointer';
import type {Json, Schema} from './types';

/** One place where a value does not fit its schema; plain data, so that it can be told in any language. */
export type Violation = {
  /** The path of the value from the root: `['inputFormat', 'format']`. For `required`, the path of what is missing. */
  path: string[];
  /** The keyword of JSON Schema that is not met: `required`, `type`, `pattern`, … */
  keyword: string;
  /** What the keyword asks for: the value of the keyword in the schema. */
  expected: Json;
  /** The schema that holds the keyword. */
  schema: Schema;
};

/** Keywords that only say that something below them failed, and where. */
const CONTAINERS = new Set(['properties', 'items', 'prefixItems', 'additionalProperties', 'patternProperties', '$ref', '$dynamicRef', 'allOf', 'if', 'then', 'else']);

function schemaAt(root: Schema, keywordLocation: string): Schema {
  let schema: Schema = root;
  for (const key of fromPointer(keywordLocation).slice(0, -1)) {
    const next = (schema as Record<string, unknown>)[key];
    if (key === '$ref' && typeof next === 'string') {
      schema = (root.$defs ?? {})[fromPointer(next).at(-1) ?? ''] ?? {};
    } else {
      schema = (next ?? {}) as Schema;
    }
  }
  return schema;
}

function sameInAnotherCase(schema: Schema, value: Json | undefined): boolean {
  return (
    schema['x-case-insensitive'] === true &&
    typeof value === 'string' &&
    (schema.enum ?? []).some((one) => typeof one === 'string' && one.toLowerCase() === value.toLowerCase())
  );
}

/**
 * Checks a value against a bundled schema (JSON Schema 2020-12), without generating code,
 * so that a strict Content-Security-Policy stays possible.
 * @returns every violation at its innermost place; an empty list when the value fits.
 */
export function checkValue(schema: Schema, value: Json): Violation[] {
  const validator = new Validator(schema as LibrarySchema, '2020-12', false);
  const {valid, errors} = validator.validate(value);
  if (valid) return [];
  return errors.filter(({keyword, keywordLocation}) => !CONTAINERS.has(keyword) || isFalseSchema(schema, keywordLocation)).flatMap((unit) => describe(schema, value, unit));
}

function isFalseSchema(root: Schema, keywordLocation: string): boolean {
  const keyword = fromPointer(keywordLocation).at(-1) ?? '';
  return (schemaAt(root, keywordLocation) as Record<string, unknown>)[keyword] === false;
}

function describe(root: Schema, value: Json, {instanceLocation, keyword, keywordLocation, error}: OutputUnit): Violation[] {
  const schema = schemaAt(root, keywordLocation);
  const path = fromPointer(instanceLocation);
  if (keyword === 'enum' && sameInAnotherCase(schema, valueAt(value, path))) return [];
  if (keyword === 'required') {
    const missing = (schema.required ?? []).filter((name) => valueAt(value, [...path, name]) === undefined);
    // The library reports once per missing property and names it only in its message.
    const named = missing.find((name) => error.includes(`"${name}"`));
    return named === undefined ? [] : [{path: [...path, named], keyword, expected: true, schema}];
  }
  return [{path, keyword, expected: (schema as Record<string, Json>)[keyword] ?? null, schema}];
}
