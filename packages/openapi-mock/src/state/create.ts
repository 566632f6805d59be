import type {JsonObject} from '@batchwise/openapi/json';
import {createFault} from '../response/fault.ts';
import {writableNames} from '../shape/fit-value.ts';
import {shapesOf, type ItemShape} from '../shape/shapes.ts';
import {createId, idOf, idText} from './item-id.ts';
import {mergePatch} from './merge-patch.ts';
import {jsonSuccess, serverMembers} from './resources.ts';
import type {Item} from './store.ts';
import {bodySchema, showItem, unwrapBody, type Effect, type Target} from './target.ts';

/** The properties that callers can set; undefined where the description does not list them. */
function settableNames({resource, given}: Target): ReadonlySet<string> | undefined {
  const schema = bodySchema(resource, given.operation);
  return schema && writableNames(schema);
}

/** How the response to a request shows the item; a new one often has another state than the others. */
function shownItem({resource, given}: Target): ItemShape | undefined {
  const response = jsonSuccess(given.operation);
  const own = response && shapesOf(response, resource.collection).item;
  return own && Object.keys(own.sample).length > 1 ? own : resource.item;
}

function isIdRequired({resource, given}: Target): boolean {
  const {required = []} = bodySchema(resource, given.operation) ?? {};
  return resource.idName !== undefined && required.includes(resource.idName);
}

/** The path of a new item, for `Location`. */
function locationOf({given, resource}: Target, id: string): {location?: string} {
  if (resource.collection.itemPath === undefined) return {};
  const {origin, pathname} = new URL(given.request.url);
  const path = pathname.replace(/\/$/, '');
  return {location: `${origin}${path}/${encodeURIComponent(id)}`};
}

function withId(
  {resource: {idName}}: Target,
  value: JsonObject,
  id: JsonObject[string],
): JsonObject {
  return idName === undefined ? value : {...value, [idName]: id};
}

/**
 * Creates an item from a body. Properties that callers cannot set are those of the description's
 * example. An id in the body counts as long as it is free.
 */
export function createItem(target: Target): Effect | undefined {
  const {resource, stored, given} = target;
  const inner = given.body === undefined ? {} : unwrapBody(resource, given.body);
  if (!inner) return undefined;
  const own = idOf(resource, inner);
  const before = own === undefined ? undefined : stored.get(own);
  const isTaken = before !== undefined && !before.isExample;
  if (isTaken && isIdRequired(target)) {
    const detail = `An item "${own}" already exists. Choose another ${resource.idName}.`;
    return {kind: 'fault', fault: createFault('conflict', detail)};
  }
  const value = {...serverMembers(shownItem(target), settableNames(target)), ...inner};
  const idValue =
    own === undefined || isTaken ? createId(resource, stored) : inner[resource.idName ?? ''];
  const id = idText(idValue) ?? '';
  const item: Item = {id, value: withId(target, value, idValue ?? id)};
  stored.set(item);
  return showItem(resource, item, {status: 201, ...locationOf(target, id)});
}

/** Replaces an item by a body, except for the properties that callers cannot set; creates a missing one. */
export function replaceItem(target: Target, id: string, before: Item | undefined): Effect {
  const {resource, stored, given} = target;
  const inner = unwrapBody(resource, given.body);
  if (!inner) return before ? showItem(resource, before) : createMissing(target, id, {});
  const settable = settableNames(target);
  if (!before) return createMissing(target, id, inner);
  const kept = Object.entries(before.value).filter(([name]) => settable && !settable.has(name));
  const idValue = before.value[resource.idName ?? ''] ?? id;
  const item = {id, value: withId(target, {...Object.fromEntries(kept), ...inner}, idValue)};
  stored.set(item);
  return showItem(resource, item, {status: 200});
}

function createMissing(target: Target, id: string, inner: JsonObject): Effect {
  const {resource, stored} = target;
  const value = {...serverMembers(shownItem(target), settableNames(target)), ...inner};
  const sample = resource.item?.sample[resource.idName ?? ''];
  const idValue = typeof sample === 'number' && Number.isFinite(Number(id)) ? Number(id) : id;
  const item = {id, value: withId(target, value, idValue)};
  stored.set(item);
  return showItem(resource, item, {status: 201});
}

/** Changes an item by a JSON merge patch. Its id stays, since the path says which item it is. */
export function changeItem({resource, stored, given}: Target, before: Item): Effect {
  const inner = unwrapBody(resource, given.body);
  if (!inner) return showItem(resource, before);
  const {idName} = resource;
  const changed = mergePatch(before.value, inner);
  const kept = idName === undefined ? {} : {[idName]: before.value[idName] ?? before.id};
  const item = {id: before.id, value: {...changed, ...kept}};
  stored.set(item);
  return showItem(resource, item, {status: 200});
}
