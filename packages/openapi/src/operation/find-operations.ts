import {DescriptionError, resolve} from '../document/reference.ts';
import {isObject, members} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {JsonObject} from './types.ts';

export const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
];

/** Methods that no page can send (Fetch, 2.2.1). */
const FORBIDDEN = new Set(['connect', 'trace', 'track']);

/** An operation and its path in a description. */
export type LocatedOperation = {
  id: string;
  operation: JsonObject;
  pathItem: JsonObject;
  path: string;
  /** As in the description: `get`, or `COPY` among the additional operations. */
  method: string;
  at: string[];
};

/** A part of a description that cannot be read, as plain data. */
export type DescriptionFinding = {
  /** The JSON pointer of the part. */
  pointer: string;
  message: string;
};

/**
 * Makes the id of an operation without an `operationId`: `get-pets-_id` for `GET /pets/{id}`. It
 * fits a URL, a file name and an HTML id.
 */
function idOf(method: string, path: string): string {
  const parts = path
    .replaceAll('{', '_')
    .replace(/[^A-Za-z0-9._~]+/g, '-')
    .replace(/^-|-$/g, '');
  return parts ? `${method}-${parts}` : method;
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let n = 2; taken.has(unique); n += 1) unique = `${id}-${n}`;
  taken.add(unique);
  return unique;
}

/** Whether `fetch` sends a method: a token (RFC 9110, 9.1) that is not forbidden. */
export const isSendable = (method: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(method) && !FORBIDDEN.has(method.toLowerCase());

/** The operations of a path, by OpenAPI's own methods and by others (OpenAPI 3.2, `additionalOperations`). */
export function pathOperations(
  pathItem: JsonObject,
): {method: string; at: string[]; operation: JsonObject}[] {
  const own = METHODS.map((method) => ({method, at: [method], operation: pathItem[method]}));
  const additional = members(pathItem.additionalOperations)
    .filter(([method]) => isSendable(method) && !METHODS.includes(method.toLowerCase()))
    .map(([method, operation]) => ({method, at: ['additionalOperations', method], operation}));
  return [...own, ...additional].flatMap(({operation, ...one}) =>
    isObject(operation) ? [{...one, operation}] : [],
  );
}

/** The method of a request: methods of OpenAPI are lower case, others as they are written. */
export const methodOf = ({method}: Pick<LocatedOperation, 'method'>): string =>
  METHODS.includes(method) ? method.toUpperCase() : method;

type PathOperations = {found: Omit<LocatedOperation, 'id'>[]} | {finding: DescriptionFinding};

function operationsAt(
  document: JsonObject,
  path: string,
  item: JsonObject[string],
): PathOperations {
  try {
    const {value: pathItem, path: at} = resolve(document, item, ['paths', path]);
    if (!isObject(pathItem)) return {found: []};
    const found = pathOperations(pathItem).map((one) => ({
      ...one,
      pathItem,
      path,
      at: [...at, ...one.at],
    }));
    return {found};
  } catch (error) {
    return {finding: toFinding(error, toPointer(['paths', path]))};
  }
}

/** Turns an error into a finding, at the error's own place if it has one. */
export function toFinding(error: unknown, pointer: string): DescriptionFinding {
  if (error instanceof DescriptionError) return {pointer: error.pointer, message: error.reason};
  // Engines throw different errors when the stack overflows.
  if (error instanceof Error && /call stack|too much recursion/i.test(error.message))
    return {
      pointer,
      message: 'its schemas refer to each other over too many levels. Remove levels.',
    };
  return {pointer, message: error instanceof Error ? error.message : String(error)};
}

function withIds(found: Omit<LocatedOperation, 'id'>[]): LocatedOperation[] {
  const given = found.map(({operation}) =>
    typeof operation.operationId === 'string' && operation.operationId !== ''
      ? operation.operationId
      : undefined,
  );
  const taken = new Set<string>();
  // Ids of the description are assigned first, so that a generated one never takes their place.
  const ownIds = given.map((id) => (id === undefined ? undefined : uniqueId(id, taken)));
  return found.map((one, index) => ({
    id: ownIds[index] ?? uniqueId(idOf(one.method, one.path), taken),
    ...one,
  }));
}

/**
 * Returns all operations of a description with their ids, and findings for the paths that cannot be
 * read.
 */
export function findOperations(document: JsonObject): {
  operations: LocatedOperation[];
  findings: DescriptionFinding[];
} {
  const perPath = members(document.paths).map(([path, item]) => operationsAt(document, path, item));
  return {
    operations: withIds(perPath.flatMap((one) => ('found' in one ? one.found : []))),
    findings: perPath.flatMap((one) => ('finding' in one ? [one.finding] : [])),
  };
}

/** Returns all operations of a description that can be found, in its order. */
export function allOperations(document: JsonObject): LocatedOperation[] {
  return findOperations(document).operations;
}

/**
 * Returns the ids of a description's operations, in its order. An operation without an
 * `operationId` is named by method and path; a duplicate id gets a number.
 */
export function operationIds(document: JsonObject): string[] {
  return allOperations(document).map(({id}) => id);
}
