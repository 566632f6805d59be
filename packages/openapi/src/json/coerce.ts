import type {Json, JsonObject} from '../operation/types.ts';
import {digitsOf, toNumber} from './exact-number.ts';

/** Whether a value is a JSON object: neither null nor an array, nor a number with all digits. */
export function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    digitsOf(value) === undefined
  );
}

/** Tests whether a value has a type of JSON Schema 2020-12 (Validation, 6.1.1), by the name of the type. */
export const TYPE_TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof toNumber(value) === 'number',
  integer: (value) => Number.isInteger(toNumber(value)),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

/** Returns a string of a description, or an empty string for any other value. */
export const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Returns an array of a description, or an empty array for any other value. */
export const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Returns the members of an object whose keys are names, such as those of headers: `x-` marks no extension there. */
export const entries = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value) : [];

/** Returns the members of an object except `x-` extensions, or none for any other value. */
export const members = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value).filter(([name]) => !name.startsWith('x-')) : [];
