import {nearestNames} from '../../shared/nearest';
import type {Api, LocalizedOperation} from './operations';

/** The operation that an id means, or why it means none: no description has it, or several have it. */
export type FoundOperation =
  {key: string; found: LocalizedOperation} | {found?: undefined; why: string};

/** The id of an operation in all descriptions: `trains:listTrips`. */
export const operationKey = (description: string, id: string): string => `${description}:${id}`;

/** An id as writers may write it: without the name of the description where only one has it. */
const shortest = (api: Pick<Api, 'operations'>, {description, id}: LocalizedOperation): string =>
  [...api.operations.values()].filter((one) => one.id === id).length > 1
    ? operationKey(description, id)
    : id;

/**
 * Finds an operation by its id, which begins with the name of its description where several descriptions have it:
 * `createBatch`, `trains:listTrips`.
 */
export function findOperation(api: Pick<Api, 'operations'>, id: string): FoundOperation {
  const exact = api.operations.get(id);
  if (exact) return {key: id, found: exact};
  const same = [...api.operations].filter(([, operation]) => operation.id === id);
  const [only, ...others] = same;
  if (only && others.length === 0) return {key: only[0], found: only[1]};
  if (only)
    return {
      why: `the operation "${id}", which several API descriptions have. Write one of: ${same.map(([key]) => key).join(', ')}.`,
    };
  const known = [...api.operations.values()].map((operation) => shortest(api, operation));
  return {
    why: `the operation "${id}", which no API description has. The nearest: ${nearestNames(id, known).join(', ')}.`,
  };
}
