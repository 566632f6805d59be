import {nearestNames} from '../finding/nearest.ts';

/** An operation, by the name of its description and its id there. */
type Named = {description: string; id: string};

/** The operation that a name means, or why it means none: no description has it, or several have it. */
export type FoundOperation<T> = {key: string; found: T} | {found?: undefined; why: string};

/** The name of an operation that is unique among all descriptions: `trains:listTrips`. */
export const operationKey = ({description, id}: Named): string => `${description}:${id}`;

/** Operations by their unique names. */
type Operations<T extends Named> = ReadonlyMap<string, T>;

/** Returns the names as people write them: the id alone where only one description has it. */
export function operationNames<T extends Named>(operations: Operations<T>): string[] {
  const count = new Map<string, number>();
  for (const {id} of operations.values()) count.set(id, (count.get(id) ?? 0) + 1);
  return [...operations].map(([key, {id}]) => (count.get(id) === 1 ? id : key));
}

/**
 * Finds an operation by its id, which begins with the name of its description where several descriptions have it:
 * `createOrder`, `trains:listTrips`.
 */
export function findOperation<T extends Named>(
  operations: Operations<T>,
  name: string,
): FoundOperation<T> {
  const exact = operations.get(name);
  if (exact) return {key: name, found: exact};
  const same = [...operations].filter(([, {id}]) => id === name);
  const [only, ...others] = same;
  if (only && others.length === 0) return {key: only[0], found: only[1]};
  if (only)
    return {
      why: `several API descriptions have the operation "${name}". Use one of ${same.map(([key]) => key).join(', ')}.`,
    };
  return {
    why: `the operation "${name}" does not exist. Similar: ${nearestNames(name, operationNames(operations)).join(', ')}.`,
  };
}
