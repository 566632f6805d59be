import {DescriptionError, resolve} from '../document/reference.ts';
import {isObject, members} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {JsonObject} from './types.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** An operation and its path in a description. */
export type LocatedOperation = {
  id: string;
  operation: JsonObject;
  pathItem: JsonObject;
  path: string;
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

type PathOperations = {found: Omit<LocatedOperation, 'id'>[]} | {finding: DescriptionFinding};

function operationsAt(
  document: JsonObject,
  path: string,
  item: JsonObject[string],
): PathOperations {
  try {
    const {value: pathItem, path: at} = resolve(document, item, ['paths', path]);
    if (!isObject(pathItem)) return {found: []};
    return {
      found: METHODS.flatMap((method) => {
        const operation = pathItem[method];
        return isObject(operation)
          ? [{operation, pathItem, path, method, at: [...at, method]}]
          : [];
      }),
    };
  } catch (error) {
    return {finding: toFinding(error, toPointer(['paths', path]))};
  }
}

/** Turns an error into a finding, at the error's own place if it has one. */
export function toFinding(error: unknown, pointer: string): DescriptionFinding {
  if (error instanceof DescriptionError) return {pointer: error.pointer, message: error.reason};
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
