import {toNumber} from '../json/exact-number.ts';
import type {Schema} from '../operation/types.ts';

/** The limits of a number; `above` and `below` are the exclusive ones. */
type Limits = {
  minimum: number | undefined;
  above: number | undefined;
  maximum: number | undefined;
  below: number | undefined;
};

function isWithin({minimum, above, maximum, below}: Limits, value: number): boolean {
  return (
    (minimum === undefined || value >= minimum) &&
    (above === undefined || value > above) &&
    (maximum === undefined || value <= maximum) &&
    (below === undefined || value < below)
  );
}

/** The distance between two numbers that fit: the `multipleOf`, for integers its first multiple that is whole. */
function stepOf(multipleOf: number | undefined, isInteger: boolean): number {
  if (multipleOf === undefined || multipleOf <= 0) return 1;
  if (!isInteger || Number.isInteger(multipleOf)) return multipleOf;
  for (let times = 1; times <= 1000; times += 1) {
    const multiple = exact(multipleOf * times, multipleOf);
    if (Number.isInteger(multiple)) return multiple;
  }
  return multipleOf;
}

/** Rounds a multiple of a step to the step's decimal places: 0.3 rather than 0.30000000000000004. */
function exact(value: number, step: number): number {
  if (Number.isInteger(value)) return value;
  const [, exponent, decimals = ''] = String(step).match(/e-(\d+)|\.(\d+)/) ?? [];
  const places = exponent === undefined ? decimals.length : Number(exponent);
  return Number(value.toFixed(Math.min(places, 100)));
}

/** How many steps the first number that may fit is away from 0. */
function firstStep(least: number, most: number, step: number, n: number): number {
  if (Number.isFinite(least)) return Math.ceil(least / step);
  return Number.isFinite(most) ? Math.min(Math.floor(most / step) - n, 1) : 1;
}

/**
 * Makes a number that fits `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum` and `multipleOf` of a merged
 * schema: 1 where it fits.
 * @param n counts on to other numbers.
 * @returns a number that fits, or the nearest that was tried.
 */
export function sampleNumber(schema: Schema, isInteger: boolean, n: number): number {
  const numberAt = (keyword: string): number | undefined => {
    const value = toNumber(schema[keyword]);
    return typeof value === 'number' ? value : undefined;
  };
  const limits: Limits = {
    minimum: numberAt('minimum'),
    above: numberAt('exclusiveMinimum'),
    maximum: numberAt('maximum'),
    below: numberAt('exclusiveMaximum'),
  };
  const fits = (value: number): boolean => isWithin(limits, value);
  const least = Math.max(limits.minimum ?? -Infinity, limits.above ?? -Infinity);
  const most = Math.min(limits.maximum ?? Infinity, limits.below ?? Infinity);
  const multipleOf = numberAt('multipleOf');
  const step = stepOf(multipleOf, isInteger);
  const first = firstStep(least, most, step, n);
  const last = Number.isFinite(most) ? Math.floor(most / step) : Infinity;
  const start = first <= 1 && fits(exact(step, step)) ? 1 : first;
  const candidates = [start + n, start + n + 1, first + n, first + n + 1, last - n, last - n - 1]
    .filter(Number.isFinite)
    .map((times) => exact(times * step, step));
  const fitting = candidates.find(fits);
  if (fitting !== undefined) return fitting;
  const nearest = candidates[0] ?? 1;
  if (isInteger || multipleOf !== undefined) return nearest;
  const between = [least + (most - least) / (n + 2), least, most];
  return between.find((value) => Number.isFinite(value) && fits(value)) ?? nearest;
}
