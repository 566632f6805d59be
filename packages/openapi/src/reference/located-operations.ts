import {fromPointer} from '../json/pointer.ts';
import {allOperations, type LocatedOperation} from '../operation/find-operations.ts';
import type {JsonObject} from '../operation/types.ts';

const located = new WeakMap<JsonObject, ReadonlyMap<string, LocatedOperation>>();

/** Returns the operations of a description by their ids. */
export function locatedOperations(document: JsonObject): ReadonlyMap<string, LocatedOperation> {
  const known = located.get(document);
  if (known) return known;
  const made = new Map(allOperations(document).map((one) => [one.id, one]));
  located.set(document, made);
  return made;
}

/** The id of the operation that an `operationRef` within the description points to. */
export function operationAt(document: JsonObject, reference: string): string | undefined {
  if (!reference.startsWith('#/')) return undefined;
  const path = fromPointer(reference);
  const found = [...locatedOperations(document).values()].find(
    ({at}) => at.length === path.length && at.every((key, index) => key === path[index]),
  );
  return found?.id;
}
