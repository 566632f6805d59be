import type {JsonObject} from '../operation/types.ts';

/**
 * The only member of an object that stands for a number which JavaScript cannot hold as it is
 * written: `9007199254740993`, `1.0`. It is plain data, so that JSON modules and workers keep it.
 */
export const EXACT = 'x-exact-number';

/** Returns the digits of a number that is kept as it is written; undefined for any other value. */
export function digitsOf(value: unknown): string | undefined {
  const digits = (value as JsonObject | null | undefined)?.[EXACT];
  return typeof digits === 'string' ? digits : undefined;
}

/** Returns a number instead of one that is kept as it is written, and any other value unchanged. */
export function toNumber<T>(value: T): T | number {
  const digits = digitsOf(value);
  return digits === undefined ? value : Number(digits);
}

/** Writes a scalar as text: numbers with all digits. */
export const scalarText = (value: unknown): string => digitsOf(value) ?? String(value);
