import {digitsOf, scalarText, toNumber} from '../json/exact-number.ts';
import type {Json} from '../operation/types.ts';

/** A decimal number: the mantissa's digits without zeros at either end, and the power of ten before them. */
type Decimal = {sign: number; digits: string; power: number};

function toDecimal(text: string): Decimal {
  const [, minus, whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const all = `${whole}${fraction}`;
  const digits = all.replace(/^0+/, '').replace(/0+$/, '');
  const zeros = all.length - all.replace(/^0+/, '').length;
  if (digits === '') return {sign: 0, digits, power: 0};
  return {sign: minus ? -1 : 1, digits, power: whole.length - zeros + Number(exponent)};
}

function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.sign !== b.sign || a.sign === 0) return a.sign - b.sign;
  if (a.power !== b.power) return a.power < b.power ? -a.sign : a.sign;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -a.sign : a.sign;
}

/** Compares two numbers that are written as in JSON, exactly. */
const compareNumbers = (one: string, other: string): number =>
  compareDecimals(toDecimal(one), toDecimal(other));

/** As text in JSON, which has no infinity. */
const textOf = (number: number): string => (Number.isFinite(number) ? String(number) : '9e999');

/** Whether JavaScript changes the value of a number; `1.0` it only writes in another way. */
function isRounded(text: string): boolean {
  const {digits, power} = toDecimal(text);
  // Any 15 digits survive (IEEE 754, binary64).
  if (digits.length <= 15 && Math.abs(power) < 300) return false;
  return compareNumbers(text, textOf(Number(text))) !== 0;
}

const isWhole = (text: string): boolean => {
  const {digits, power} = toDecimal(text);
  return digits.length <= power || digits === '';
};

/** Whether one number is a multiple of another; undefined where that would take long. */
export function isMultiple(value: string, of: string): boolean | undefined {
  const [a, b] = [toDecimal(value), toDecimal(of)];
  if (a.sign === 0 || b.sign === 0) return a.sign === 0;
  const [aScale, bScale] = [a.power - a.digits.length, b.power - b.digits.length];
  if (Math.abs(aScale - bScale) > 1000) return undefined;
  const least = Math.min(aScale, bScale);
  const whole = (digits: string, scale: number) => BigInt(digits) * 10n ** BigInt(scale - least);
  return whole(a.digits, aScale) % whole(b.digits, bScale) === 0n;
}

/** The next number of JavaScript above or below another. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = (bits[0] ?? 0n) + BigInt(value > 0 ? direction : -direction);
  return new Float64Array(bits.buffer)[0] ?? value;
}

/** The numbers in a schema or a value, of any depth, that are kept as they are written. */
export type Kept = 'none' | 'spelling' | 'value';

/** Tells whether a schema or a value has numbers that JavaScript writes in another way or changes. */
export function keptNumbers(whole: unknown): Kept {
  const left: unknown[] = [whole];
  let found: Kept = 'none';
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const digits = digitsOf(value);
    if (digits === undefined) for (const child of Object.values(value)) left.push(child);
    else if (isRounded(digits)) return 'value';
    else found = 'spelling';
  }
  return found;
}

/** Returns a schema or a value with numbers of JavaScript only. */
export function withoutKept(value: unknown): unknown {
  if (digitsOf(value) !== undefined) return toNumber(value);
  if (Array.isArray(value)) return value.map(withoutKept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutKept(child)]));
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'number' || digitsOf(value) !== undefined) found.add(scalarText(value));
  else if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value)) collect(child, found);
}

/** The nearest number of JavaScript that lies on the right side of the previous one, and is whole only for a whole one. */
function standIn(text: string, above: number): number {
  const number = Number(text);
  const side = compareNumbers(text, textOf(number));
  const isMoved = side < 0 || (side > 0 && Number.isInteger(number) && !isWhole(text));
  const wanted = isMoved ? neighbour(number, side < 0 ? -1 : 1) : number;
  return wanted > above ? wanted : neighbour(above, 1);
}

/**
 * Replaces numbers in a schema and a value by numbers of JavaScript that have the same order and
 * are equal exactly where those are, so that a validator which rounds compares them correctly.
 */
export function createStandIns(...values: unknown[]): (value: unknown) => unknown {
  const texts = new Set<string>();
  for (const value of values) collect(value, texts);
  const numbers = new Map<string, number>();
  const sorted = [...texts]
    .map((text) => ({text, decimal: toDecimal(text)}))
    .sort((a, b) => compareDecimals(a.decimal, b.decimal));
  let before: {decimal: Decimal; number: number} | undefined;
  for (const {text, decimal} of sorted) {
    const isSame = before !== undefined && compareDecimals(before.decimal, decimal) === 0;
    const number = before && isSame ? before.number : standIn(text, before?.number ?? -Infinity);
    numbers.set(text, number);
    before = {decimal, number};
  }
  const replace = (value: unknown): unknown => {
    if (typeof value === 'number' || digitsOf(value) !== undefined)
      return numbers.get(scalarText(value));
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replace(child)]));
  };
  return replace;
}

/** Whether a violation of `multipleOf` is only one of the rounded number. */
export const isExactMultiple = (value: Json | undefined, of: unknown): boolean =>
  isMultiple(scalarText(value), scalarText(of)) === true;
