import type {SharedPlace} from './types.ts';

/** Returns the first value at a place, where `null` stands for each item or member. */
function valueAtPlace(value: unknown, [key, ...rest]: SharedPlace['path']): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (key !== null)
    return Object.hasOwn(value, key)
      ? valueAtPlace((value as Record<string, unknown>)[key], rest)
      : undefined;
  for (const item of Object.values(value)) {
    const found = valueAtPlace(item, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the text of the value at a place, if it is a text or an integer that is exact. */
export function textAtPlace(value: unknown, path: SharedPlace['path']): string | undefined {
  const found = valueAtPlace(value, path);
  if (typeof found === 'string') return found === '' ? undefined : found;
  return Number.isSafeInteger(found) ? String(found) : undefined;
}
