import {isObject} from '@batchwise/openapi/json';
import type {ApiResponse, Operation, Schema} from '@batchwise/openapi/operation';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {ParameterValues} from '../request/parameters.ts';
import type {Fault} from '../response/fault.ts';
import type {Route} from '../route/router.ts';
import {propertyNames} from '../shape/fit-value.ts';
import {writeItem} from '../shape/item-response.ts';
import {memberSchema} from '../shape/shapes.ts';
import type {Resource} from './resources.ts';
import type {Item, StoredCollection} from './store.ts';

/** A request whose parameters and body are read. */
export type StateRequest = {
  request: Request;
  route: Route;
  operation: Operation;
  values: ParameterValues;
  body: Json | undefined;
};

/** The effect of a request on the state. */
export type Effect =
  | {kind: 'fault'; fault: Fault}
  | {
      kind: 'done';
      /** Writes the value of a response; undefined where the sample of the description is right. */
      write: (response: ApiResponse) => Json | undefined;
      /** The status that fits, if the description has it. */
      status?: number;
      location?: string;
    };

/** A request for a collection or one of its items. */
export type Target = {
  resource: Resource;
  stored: StoredCollection;
  /** The path of the collection: `/things/1/parts`. */
  path: string;
  given: StateRequest;
};

/** The effect of a request whose response shows an item. */
export function showItem(
  resource: Resource,
  item: Item,
  more: {status?: number; location?: string} = {},
): Effect {
  return {kind: 'done', write: (response) => writeItem(response, resource, item), ...more};
}

/** Returns the members of an item that a body holds, in itself or in its wrapper (`{data: {…}}`). */
export function unwrapBody({item}: Resource, body: Json | undefined): JsonObject | undefined {
  if (!isObject(body)) return undefined;
  const [wrapper] = item?.path ?? [];
  const inside = wrapper !== undefined && Object.hasOwn(body, wrapper) ? body[wrapper] : undefined;
  return isObject(inside) ? inside : body;
}

/** Returns the schema of the item that a body holds. */
export function bodySchema({item}: Resource, {body}: Operation): Schema | undefined {
  if (!body) return undefined;
  const [wrapper] = item?.path ?? [];
  const isWrapped = wrapper !== undefined && (propertyNames(body.schema)?.has(wrapper) ?? false);
  return isWrapped ? memberSchema(body.schema, wrapper) : body.schema;
}
