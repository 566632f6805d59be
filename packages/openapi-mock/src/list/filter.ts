import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {plainName} from '../shape/names.ts';
import {pagingRole} from './paging.ts';
import type {Item} from '../state/store.ts';

/** Whether a value of an item is what a query asks for; of an array, any item. */
function equals(value: Json | undefined, asked: Json): boolean {
  if (Array.isArray(asked)) return asked.some((one) => equals(value, one));
  if (Array.isArray(value)) return value.some((one) => equals(one, asked));
  if (typeof value === 'object' || value === undefined) return false;
  return String(value) === String(asked);
}

function memberNamed(value: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(value, name)) return value[name];
  const plain = plainName(name);
  const found = Object.entries(value).find(([one]) => plainName(one) === plain);
  return found?.[1];
}

/**
 * Filters a list by the query parameters that have the name of a property, in any spelling
 * (`owner_id`, `ownerId`).
 * @param names the properties of an item; other parameters filter nothing.
 */
export function filterItems(
  items: readonly Item[],
  operation: Operation,
  query: Readonly<Record<string, Json>>,
  names: ReadonlySet<string>,
): Item[] {
  const plain = new Set([...names].map(plainName));
  const filters = operation.parameters.flatMap((parameter): [string, Json][] => {
    const {name, in: place} = parameter;
    const asked = place === 'query' && Object.hasOwn(query, name) ? query[name] : undefined;
    const isFilter = plain.has(plainName(name)) && pagingRole(parameter) === undefined;
    return isFilter && asked !== undefined && asked !== '' && !parameter.secret
      ? [[name, asked]]
      : [];
  });
  if (filters.length === 0) return [...items];
  return items.filter(({value}) =>
    filters.every(([name, asked]) => equals(memberNamed(value, name), asked)),
  );
}
