import {isObject} from '@batchwise/openapi/json';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {createId, idOf, idText} from './item-id.ts';
import type {ItemPlace} from './places.ts';
import {isExampleId, type Resource} from './resources.ts';
import type {Item, Store, StoredCollection} from './store.ts';

/** Items by the path of their collection: `{"/things": [{"id": 1}]}`. */
export type Seed = Record<string, JsonObject[]>;

/** Fills collections, from the seed or the examples of the description, when they are first used. */
export type Collections = {
  /** Opens the collection at a path, such as `/things/1/parts`. */
  open: (resource: Resource, path: string, isFilled: boolean) => StoredCollection;
  /** Finds an item. One that the description shows as an example is there from the start. */
  find: (search: Search) => Item | undefined;
};

/** The item that a request asks for, by the path parameter of its operation. */
export type Search = {
  resource: Resource;
  path: string;
  id: string;
  operation: Operation;
  param: string;
  /** Whether the collection begins with the examples of the description. */
  isFilled: boolean;
};

/** Replaces the variables of a path template. */
export function fillPath(template: string, ids: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^{}]+)\}/g, (whole, name: string) =>
    Object.hasOwn(ids, name) ? encodeURIComponent(ids[name] ?? '') : whole,
  );
}

/** The path of the collection that an item belongs to, with the ids of a request. */
export const collectionPath = (
  {collection}: ItemPlace,
  ids: Readonly<Record<string, string>>,
): string => fillPath(collection.path, ids);

/** Adds the id to an item that does not have it. */
function identify(resource: Resource, value: JsonObject, id: Json): JsonObject {
  return resource.idName === undefined ? value : {...value, [resource.idName]: id};
}

/** Adds an item under its own id, or under a new one. */
export function addItem(
  resource: Resource,
  stored: StoredCollection,
  value: JsonObject,
  isExample = false,
): Item {
  const own = idOf(resource, value);
  const id = own ?? createId(resource, stored);
  const item: Item = {
    id: own ?? idText(id) ?? '',
    value: own === undefined ? identify(resource, value, id) : value,
    ...(isExample ? {isExample} : {}),
  };
  stored.set(item);
  return item;
}

/** An example whose id is the one that a sample request asks for. */
function exampleItem({item, idName}: Resource, id: string): Item {
  const value = item?.sample ?? {};
  if (idName === undefined) return {id, value, isExample: true};
  const isNumber = typeof value[idName] === 'number' && Number.isFinite(Number(id));
  return {id, value: {...value, [idName]: isNumber ? Number(id) : id}, isExample: true};
}

/**
 * @param seed items by path; a collection that it names has no examples.
 */
export function createCollections(store: Store, seed: Seed): Collections {
  const open: Collections['open'] = (resource, path, isFilled) => {
    const known = store.find(path);
    if (known) return known;
    const stored = store.open(path);
    const given = Object.hasOwn(seed, path) ? seed[path] : undefined;
    for (const value of given ?? []) addItem(resource, stored, value);
    if (given || !isFilled) return stored;
    for (const value of resource.list?.sample ?? [])
      if (isObject(value)) addItem(resource, stored, value, true);
    return stored;
  };
  return {
    open,
    find({resource, path, id, operation, param, isFilled}) {
      const stored = open(resource, path, isFilled);
      const found = stored.get(id);
      if (found || stored.wasRemoved(id) || Object.hasOwn(seed, path)) return found;
      const {isStrict} = resource.collection;
      if (isStrict && !(isFilled && isExampleId(operation, param, id))) return undefined;
      const item = exampleItem(resource, id);
      stored.set(item);
      return item;
    },
  };
}
