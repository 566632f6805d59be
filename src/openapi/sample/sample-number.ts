import type {Schema} from '../types';

/**
 * A number that fits `minimum`, `maximum`, the exclusive ones and `multipleOf` of a merged schema, the plainest there
 * is: 1 where it fits.
 * @param n counts on to other numbers.
 */
export function sampleNumber(schema: Schema, isInteger: boolean, n: number): number {
  const bound = (key: string): number | undefined =>
    typeof schema[key] === 'number' ? schema[key] : undefined;
  const [minimum, above, maximum, below] = [
    'minimum',
    'exclusiveMinimum',
    'maximum',
    'exclusiveMaximum',
  ].map(bound);
  const least = Math.max(minimum ?? -Infinity, above ?? -Infinity);
  const most = Math.min(maximum ?? Infinity, below ?? Infinity);
  const isFit = (value: number): boolean =>
    (minimum === undefined || value >= minimum) &&
    (above === undefined || value > above) &&
    (maximum === undefined || value <= maximum) &&
    (below === undefined || value < below);
  const told = bound('multipleOf');
  const step = stepOf(told, isInteger);
  const first = Number.isFinite(least)
    ? Math.ceil(least / step)
    : Number.isFinite(most)
      ? Math.min(Math.floor(most / step) - n, 1)
      : 1;
  const start = first <= 1 && isFit(exact(1 * step, step)) ? 1 : first;
  const last = Number.isFinite(most) ? Math.floor(most / step) : Infinity;
  const candidates = [start + n, start + n + 1, first + n, first + n + 1, last - n, last - n - 1]
    .filter(Number.isFinite)
    .map((times) => exact(times * step, step));
  const fit = candidates.find(isFit);
  if (fit !== undefined) return fit;
  const between =
    isInteger || told !== undefined
      ? undefined
      : [least + (most - least) / (n + 2), least, most].find(
          (value) => Number.isFinite(value) && isFit(value),
        );
  return between ?? candidates[0] ?? 1;
}

function stepOf(told: number | undefined, isInteger: boolean): number {
  if (told === undefined || told <= 0) return 1;
  if (!isInteger || Number.isInteger(told)) return told;
  for (let times = 1; times <= 1000; times += 1)
    if (Number.isInteger(exact(told * times, told))) return exact(told * times, told);
  return told;
}

/** A multiple of 0.1 as it is written: 0.3, not 0.30000000000000004. */
function exact(value: number, step: number): number {
  if (Number.isInteger(value)) return value;
  const digits = String(step).match(/e-(\d+)|\.(\d+)/);
  const places = digits?.[1] === undefined ? (digits?.[2]?.length ?? 0) : Number(digits[1]);
  return Number(value.toFixed(Math.min(places, 100)));
}
