import {isObject} from '../json/coerce';
import {toPointer} from '../json/pointer';
import type {Json, JsonObject} from '../types';

/** Where something stands in the document. */
export type Path = (string | number)[];

/** Throws what is wrong at a place, and how to mend it. */
export function fail(at: Path, what: string, mend: string): never {
  throw new Error(`${toPointer(at)}: ${what} ${mend}`);
}

/** The items of a list, each with its place; none where there is no list. */
export function objects(value: Json | undefined, at: Path): {value: JsonObject; at: Path}[] {
  if (value === undefined) return [];
  if (!Array.isArray(value))
    fail(at, 'this has to be a list.', 'Begin each of its items with "- ".');
  return value.map((item, index) => {
    const place = [...at, index];
    if (!isObject(item)) fail(place, 'this has to be an object.', 'Write it as "key: value".');
    if (item.reference !== undefined)
      fail(place, 'references to "components" are not read.', 'Write here what it refers to.');
    return {value: item, at: place};
  });
}

/** Refuses what would otherwise be passed over in silence, and change what the workflow does. */
export function refuse(owner: JsonObject, keys: readonly string[], at: Path, mend: string): void {
  const key = keys.find((one) => owner[one] !== undefined);
  if (key !== undefined) fail([...at, key], `"${key}" is not supported.`, mend);
}
