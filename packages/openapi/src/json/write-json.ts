import type {Json} from '../operation/types.ts';
import {digitsOf} from './exact-number.ts';
import {formatJson} from './format-json.ts';

/** Writes a value as compact JSON: numbers with all digits. */
export function writeJson(value: Json): string {
  const digits = digitsOf(value);
  if (digits !== undefined) return digits;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => (member as unknown) !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join(',')}}`;
}

/** Writes a value as JSON with two spaces a level: numbers with all digits. */
export function prettyJson(value: Json): string {
  const text = writeJson(value);
  return formatJson(text) ?? text;
}
