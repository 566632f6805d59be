import type {JsonObject} from '@batchwise/openapi/json';
import {chooseStatus, chooseSuccess} from '../response/choose-response.ts';
import {describedResponse, isEmptyStatus} from '../response/described-response.ts';
import {createFault, type Fault} from '../response/fault.ts';
import {addItem} from '../state/collections.ts';
import {idText} from '../state/item-id.ts';
import {mergePatch} from '../state/merge-patch.ts';
import type {State} from '../state/state.ts';
import type {Call} from './create-mock.ts';
import type {Handler, HandlerContext, ItemCollection, Respond} from './handlers.ts';

type Means = {
  state: State;
  /** The `state` that the setup returned. */
  handlerState: unknown;
  next: () => Response;
  tell: (fault: Fault) => Response;
};

function openCollection(state: State, path: string): ItemCollection {
  const opened = state.open(path);
  if (!opened)
    throw new Error(`The description has no collection "${path}". Use a path such as /things.`);
  const {resource, stored} = opened;
  const {idName} = resource;
  const find = (id: string | number): JsonObject | undefined => {
    const item = stored.get(String(id));
    return item && structuredClone(item.value);
  };
  const set: ItemCollection['set'] = (id, value) => {
    const own = idName === undefined || idText(value[idName]) === String(id);
    const named = own ? value : {...value, [idName]: id};
    stored.set({id: String(id), value: structuredClone(named)});
  };
  return {
    list: () => stored.list().map(({value}) => structuredClone(value)),
    get: find,
    add: (value) => structuredClone(addItem(resource, stored, structuredClone(value)).value),
    set,
    patch(id, change) {
      const before = find(id);
      if (!before) return undefined;
      set(id, mergePatch(before, change));
      return find(id);
    },
    remove: (id) => stored.remove(String(id)),
  };
}

function createRespond({operation, request}: Call, {tell}: Means): Respond {
  const success = chooseSuccess(operation);
  const type = success.candidates.find(({mediaType}) => mediaType?.includes('json'))?.mediaType;
  const bodyStatus = isEmptyStatus(success.status) ? 200 : success.status;
  return {
    json(value, {status = bodyStatus, statusText = '', headers: given} = {}) {
      const headers = new Headers(given);
      if (!headers.has('content-type')) headers.set('content-type', type ?? 'application/json');
      return new Response(JSON.stringify(value), {status, statusText, headers});
    },
    empty: (status = success.status, headers = {}) => new Response(null, {status, headers}),
    example(status, name) {
      const made = describedResponse(chooseStatus(operation, status), request, {example: name});
      return made.fault ? tell(made.fault) : made.response;
    },
    problem: (status, detail, more) => tell({...createFault('handler', detail, more), status}),
  };
}

/** Parameters are read, and the means to respond made, when a handler asks for them. */
function createContext(call: Call, means: Means): HandlerContext {
  const {route, operation, parameters, content} = call;
  return {
    get params() {
      return parameters().values.params;
    },
    get query() {
      return parameters().values.query;
    },
    get headers() {
      return parameters().values.headers;
    },
    get cookies() {
      return parameters().values.cookies;
    },
    get respond() {
      return createRespond(call, means);
    },
    operation,
    encodedParams: route.params,
    body: content.value,
    files: content.files,
    state: means.handlerState,
    store: {collection: (path) => openCollection(means.state, path)},
    next: () => Promise.resolve(means.next()),
  };
}

/** Calls a handler. An object that it returns is sent as JSON; undefined means the default. */
export async function callHandler(handler: Handler, call: Call, means: Means): Promise<Response> {
  const result = await handler(call.request, createContext(call, means));
  if (result instanceof Response) return result;
  return result === undefined ? means.next() : createRespond(call, means).json(result);
}
