import type {Json, JsonObject} from '../types';

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a string of a description, or an empty string for any other value. */
export const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Returns an array of a description, or an empty array for any other value. */
export const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Returns the members of an object except `x-` extensions, or none for any other value. */
export const members = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value).filter(([name]) => !name.startsWith('x-')) : [];
