import {mergeAllOf} from '@batchwise/openapi/schema';
import {isJsonMediaType} from '@batchwise/openapi/http';
import type {ApiResponse, Operation, Schema} from '@batchwise/openapi/operation';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {keyOf} from '@batchwise/openapi/request';
import {exampleValues} from '@batchwise/openapi/request/examples';
import {chooseSuccess} from '../response/choose-response.ts';
import type {Api, Endpoint} from '../route/api.ts';
import type {Collection} from './places.ts';
import {shapesOf, type ItemShape, type ListShape} from '../shape/shapes.ts';

/** A collection, with the parts of the description that its items are made from. */
export type Resource = {
  collection: Collection;
  /** How the description shows an item. */
  item?: ItemShape;
  /** How the description shows the list. */
  list?: ListShape;
  /** The property that identifies an item. */
  idName?: string;
  /** The schema of the path parameter. */
  paramSchema?: Schema;
};

/** Returns the JSON response of a successful request. */
export function jsonSuccess(operation: Operation): ApiResponse | undefined {
  return chooseSuccess(operation).candidates.find(({mediaType = ''}) => isJsonMediaType(mediaType));
}

/** Reads an operation; undefined where there is none, or it cannot be read. */
function readEndpoint(endpoint: Endpoint | undefined): Operation | undefined {
  try {
    return endpoint?.read();
  } catch {
    return undefined;
  }
}

function itemShapeOf(api: Api, collection: Collection): ItemShape | undefined {
  const {itemPath = '', path} = collection;
  const endpoints = [
    ...['GET', 'PUT', 'PATCH'].map((method) => api.find(method, itemPath)),
    api.find('POST', path) ?? api.find('POST', `${path}/`),
  ];
  const found = endpoints.flatMap((endpoint): ItemShape[] => {
    const operation = readEndpoint(endpoint);
    const response = operation && jsonSuccess(operation);
    const {item} = response ? shapesOf(response, collection) : {};
    return item ? [item] : [];
  });
  return found.find(({idName}) => idName !== undefined) ?? found[0];
}

function listShapeOf(api: Api, collection: Collection): ListShape | undefined {
  const {path} = collection;
  const operation = readEndpoint(api.find('GET', path) ?? api.find('GET', `${path}/`));
  const response = operation && jsonSuccess(operation);
  return response ? shapesOf(response, collection).list : undefined;
}

function paramSchemaOf(api: Api, {itemPath = '', param}: Collection): Schema | undefined {
  for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
    const operation = readEndpoint(api.find(method, itemPath));
    const found = operation?.parameters.find((one) => one.in === 'path' && one.name === param);
    if (found) return found.schema;
  }
  return undefined;
}

/** Finds the resource of a collection, once for each. */
export function createResources(api: Api): (collection: Collection) => Resource {
  const resources = new Map<string, Resource>();
  const make = (collection: Collection): Resource => {
    const item = itemShapeOf(api, collection);
    const list = listShapeOf(api, collection);
    const [first] = list?.sample ?? [];
    const idName = item?.idName ?? idNameInList(list, first, collection);
    const paramSchema = paramSchemaOf(api, collection);
    return {
      collection,
      ...(item ? {item} : {}),
      ...(list ? {list} : {}),
      ...(idName === undefined ? {} : {idName}),
      ...(paramSchema ? {paramSchema} : {}),
    };
  };
  return (collection) => {
    const resource = resources.get(collection.path) ?? make(collection);
    resources.set(collection.path, resource);
    return resource;
  };
}

function idNameInList(
  list: ListShape | undefined,
  first: Json | undefined,
  collection: Collection,
): string | undefined {
  if (!list || first === undefined) return undefined;
  const response: ApiResponse = {
    status: '200',
    description: '',
    mediaType: 'application/json',
    schema: list.schema,
    examples: [{name: '', summary: '', text: JSON.stringify(first)}],
  };
  return shapesOf(response, collection).item?.idName;
}

const exampleIds = new WeakMap<Operation, Map<string, string[]>>();

/** Returns the texts that the description gives for the path parameters, or that a sample sends. */
function findExampleIds(operation: Operation): Map<string, string[]> {
  const {body, otherBodies, security, ...rest} = operation;
  const parameters = operation.parameters.filter((one) => one.in === 'path' && !one.secret);
  // Only the path matters, so the body and the credentials need no values.
  const isReduced = body ?? otherBodies ?? security;
  const {parameters: texts} = exampleValues({...(isReduced ? rest : operation), parameters});
  return new Map(
    parameters.map((parameter) => {
      const {example, examples = []} = parameter;
      const sent = texts[keyOf(parameter)];
      const all = [sent, example, ...examples.map(({text}) => text)];
      return [parameter.name, all.filter((text) => text !== undefined)];
    }),
  );
}

/** Whether a text is an example of a path parameter of an operation. */
export function isExampleId(operation: Operation, param: string, id: string): boolean {
  const ids = exampleIds.get(operation) ?? findExampleIds(operation);
  exampleIds.set(operation, ids);
  return ids.get(param)?.includes(id) ?? false;
}

/** Returns the members of an item that callers cannot set, from the description. */
export function serverMembers(
  item: ItemShape | undefined,
  settable: ReadonlySet<string> | undefined,
): JsonObject {
  if (!item) return {};
  const required = new Set(mergeAllOf(item.schema, item.schema.$defs ?? {}).required);
  return Object.fromEntries(
    Object.entries(item.sample).filter(([name]) => !settable?.has(name) || required.has(name)),
  );
}
