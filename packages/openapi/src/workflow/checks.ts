import {isObject} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';

/** The path of a value in the document. */
export type Path = (string | number)[];

/** Throws an error that names the place, the problem and how to fix it. */
export function fail(at: Path, problem: string, hint: string): never {
  throw new Error(`${toPointer(at)}: ${problem} ${hint}`);
}

/** Returns the items of a list of objects, each with its path; none for a list that is absent. */
export function objects(value: Json | undefined, at: Path): {value: JsonObject; at: Path}[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) fail(at, 'this must be a list.', 'Begin each item with "- ".');
  return value.map((item, index) => {
    const place = [...at, index];
    if (!isObject(item)) fail(place, 'this must be an object.', 'Write "key: value".');
    if (item.reference !== undefined)
      fail(place, 'references to "components" are not supported.', 'Write the component here.');
    return {value: item, at: place};
  });
}

/**
 * Rejects keys that this reader does not support, since ignoring them would change the workflow.
 */
export function refuse(owner: JsonObject, keys: readonly string[], at: Path, hint: string): void {
  const key = keys.find((one) => owner[one] !== undefined);
  if (key !== undefined) fail([...at, key], `"${key}" is not supported.`, hint);
}
