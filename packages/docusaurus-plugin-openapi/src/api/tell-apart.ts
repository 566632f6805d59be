import {visitObjects} from '@batchwise/openapi/document';
import type {JsonObject} from '@batchwise/openapi/json';
import {type Operation, operationNames} from '@batchwise/openapi/operation';
import type {Api} from './operations.ts';

/** The shared names in an operation; those of `x-value` are meant to be the same in all descriptions. */
const sharedNames = ({parameters, responses}: Operation): string[] => [
  ...parameters.flatMap(({shared}) => shared ?? []),
  ...responses.flatMap(({shared = []}) => shared.map(({name}) => name)),
];

/** The values of `x-value` in a description. */
function markedNames(document: JsonObject): Set<string> {
  const names = new Set<string>();
  visitObjects(document, ({'x-value': name}) => {
    if (typeof name === 'string') names.add(name);
  });
  return names;
}

/** Adds the name of the description to the shared names that it has by convention, and another description, too. */
function withOwnNames(operation: Operation, rename: (name: string) => string): Operation {
  return {
    ...operation,
    parameters: operation.parameters.map((one) =>
      one.shared === undefined ? one : {...one, shared: rename(one.shared)},
    ),
    responses: operation.responses.map((one) =>
      one.shared
        ? {...one, shared: one.shared.map((place) => ({...place, name: rename(place.name)}))}
        : one,
    ),
  };
}

/**
 * Distinguishes operations with the same id, and values shared by convention, in several descriptions. The
 * credentials of one API are never offered to another.
 */
export function tellApart({operations, descriptions}: Api): void {
  const marked = new Map(
    Object.entries(descriptions).map(([name, document]) => [name, markedNames(document)]),
  );
  const owners = new Map<string, Set<string>>();
  for (const {description, operation} of operations.values())
    for (const name of operation ? sharedNames(operation) : [])
      owners.set(name, (owners.get(name) ?? new Set()).add(description));
  const names = operationNames(operations);
  [...operations].forEach(([key, one], index) => {
    const {description, operation} = one;
    if (!operation) return;
    const rename = (name: string): string =>
      (owners.get(name)?.size ?? 0) > 1 && !marked.get(description)?.has(name)
        ? `${description}:${name}`
        : name;
    const id = names[index] ?? key;
    operations.set(key, {...one, operation: {...withOwnNames(operation, rename), id}});
  });
}
