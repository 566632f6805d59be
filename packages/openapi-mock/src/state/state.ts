import {styleOf} from '@batchwise/openapi/request';
import {decodeText, readStyled} from '@batchwise/openapi/paste';
import {filterItems} from '../list/filter.ts';
import {writeList} from '../list/list-response.ts';
import {readPage, takePage} from '../list/paging.ts';
import {createFault} from '../response/fault.ts';
import type {Api} from '../route/api.ts';
import {propertyNames} from '../shape/fit-value.ts';
import {
  collectionPath,
  createCollections,
  fillPath,
  type Collections,
  type Seed,
} from './collections.ts';
import {changeItem, createItem, replaceItem} from './create.ts';
import {idOf} from './item-id.ts';
import {createPlaces, type Collection, type Place} from './places.ts';
import {createResources, type Resource} from './resources.ts';
import type {Item, Store, StoredCollection} from './store.ts';
import {showItem, unwrapBody, type Effect, type StateRequest, type Target} from './target.ts';

/** The state of a mock by convention: see README.md, "State". */
export type State = {
  /** Applies a request. @returns undefined where the path belongs to no collection. */
  apply: (given: StateRequest) => Effect | undefined;
  /** Opens the collection at a path, such as `/things/1/parts`; undefined for another path. */
  open: (path: string) => {resource: Resource; stored: StoredCollection} | undefined;
};

/** Returns the ids in a path as texts. Only some styles write more than the value. */
function idsOf({operation, route}: StateRequest): Record<string, string> {
  const entries = Object.entries(route.params).map(([name, raw]): [string, string] => {
    const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
    const isPlain = !parameter || styleOf(parameter) === 'simple';
    return [name, isPlain ? decodeText(raw) : readStyled(parameter, raw)];
  });
  return Object.fromEntries(entries);
}

/** The most ids in a message. */
const MOST_IDS = 3;

function unknownItem(path: string, id: string, stored: StoredCollection | undefined): Effect {
  const known = (stored?.list() ?? []).slice(-MOST_IDS).map((item) => item.id);
  const hint =
    known.length > 0
      ? `Use an id that exists: ${known.join(', ')}.`
      : 'The collection is empty. Create an item first.';
  return {kind: 'fault', fault: createFault('item', `${path} has no item "${id}". ${hint}`)};
}

function listItems({resource, stored, given}: Target): Effect {
  const {operation, values, request} = given;
  const {list} = resource;
  const items = stored.list();
  const described = list && propertyNames(list.schema);
  const names = new Set([...items.flatMap(({value}) => Object.keys(value)), ...(described ?? [])]);
  const filtered = filterItems(items, operation, values.query, names);
  const page = takePage(filtered, readPage(operation, values.query));
  return {
    kind: 'done',
    write: (response) => list && writeList(response, list, page, new URL(request.url)),
  };
}

/** Some APIs change an item with `PUT` on the collection and the id in the body. */
function putInCollection(target: Target): Effect | undefined {
  const {resource, stored, given} = target;
  const inner = unwrapBody(resource, given.body);
  const id = inner && idOf(resource, inner);
  return id === undefined ? undefined : replaceItem(target, id, stored.get(id));
}

function applyToCollection(target: Target): Effect | undefined {
  switch (target.given.request.method) {
    case 'GET':
    case 'HEAD':
      return listItems(target);
    case 'POST':
      return createItem(target);
    case 'PUT':
      return putInCollection(target);
    default:
      return undefined;
  }
}

function applyToItem(target: Target, item: Item, store: Store): Effect | undefined {
  const {resource, stored, path, given} = target;
  switch (given.request.method) {
    case 'GET':
    case 'HEAD':
      return showItem(resource, item);
    case 'PUT':
      return replaceItem(target, item.id, item);
    case 'PATCH':
    case 'POST':
      return changeItem(target, item);
    case 'DELETE':
      stored.remove(item.id);
      store.removeBelow(`${path}/${encodeURIComponent(item.id)}`);
      return showItem(resource, item);
    default:
      return undefined;
  }
}

type Way = {effect?: Effect; isFilled: boolean};

/** Follows the parents of a path: a collection below an item exists as long as the item does. */
function followParents(
  {parents}: Place,
  given: StateRequest,
  ids: Record<string, string>,
  resourceOf: (collection: Collection) => Resource,
  collections: Collections,
): Way {
  let isFilled = true;
  for (const place of parents) {
    const {collection, param} = place;
    const id = ids[param] ?? '';
    const path = collectionPath(place, ids);
    const resource = resourceOf(collection);
    const search = {resource, path, id, param, operation: given.operation, isFilled};
    const item = collections.find(search);
    if (!item)
      return {effect: unknownItem(path, id, collections.open(resource, path, isFilled)), isFilled};
    // An item that somebody created has no examples below it.
    isFilled &&= item.isExample === true;
  }
  return {isFilled};
}

/** Creates the state of a mock. @param seed items by the path of their collection. */
export function createState(api: Api, store: Store, seed: Seed): State {
  const places = createPlaces(api);
  const resourceOf = createResources(api);
  const collections = createCollections(store, seed);

  const apply: State['apply'] = (given) => {
    const place = places.placeOf(given.route.endpoint);
    const {collection, isItem, parents} = place;
    if (!collection && parents.length === 0) return undefined;
    const ids = idsOf(given);
    const {effect, isFilled} = followParents(place, given, ids, resourceOf, collections);
    if (effect || !collection) return effect;
    const resource = resourceOf(collection);
    const path = fillPath(collection.path, ids);
    const stored = collections.open(resource, path, isFilled);
    const target: Target = {resource, stored, path, given};
    if (!isItem) return applyToCollection(target);
    const param =
      given.route.endpoint.path.replace(/\/$/, '').split('/').at(-1)?.slice(1, -1) ?? '';
    const id = ids[param] ?? '';
    const item = collections.find({
      resource,
      path,
      id,
      param,
      operation: given.operation,
      isFilled,
    });
    if (item) return applyToItem(target, item, store);
    const canCreate = given.request.method === 'PUT' && !places.hasMethod(collection, 'POST');
    return canCreate ? replaceItem(target, id, undefined) : unknownItem(path, id, stored);
  };

  return {
    apply,
    open(path) {
      const collection = places.collectionOf(path);
      if (!collection) return undefined;
      const resource = resourceOf(collection);
      // An item that somebody created has no examples below it.
      const segments = path.split('/');
      const isFilled = segments.every((id, index) => {
        const owner = store.find(segments.slice(0, index).join('/'));
        const item = owner?.get(decodeText(id));
        return item === undefined || item.isExample === true;
      });
      return {resource, stored: collections.open(resource, path, isFilled)};
    },
  };
}
