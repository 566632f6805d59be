import {toPointer} from '../json/pointer';
import {DescriptionError, resolve} from '../document/reference';
import {isObject, members} from '../json/coerce';
import type {JsonObject} from '../types';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** An operation where it stands in a description. */
export type LocatedOperation = {
  id: string;
  operation: JsonObject;
  pathItem: JsonObject;
  path: string;
  method: string;
  at: string[];
};

/** Why a part of a description cannot be shown; plain data. */
export type DescriptionFinding = {
  /** The JSON pointer of the part. */
  pointer: string;
  message: string;
};

/** What an operation without an `operationId` is called: `get-pets-_id` for `GET /pets/{id}`; fits a URL, a file name and an HTML id. */
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

/** An error as a finding, at its own place when it has one. */
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
  // Ids of the description are given out first, so that a made one never takes the place of a given one.
  const kept = given.map((id) => (id === undefined ? undefined : uniqueId(id, taken)));
  return found.map((one, index) => ({
    id: kept[index] ?? uniqueId(idOf(one.method, one.path), taken),
    ...one,
  }));
}

/** All operations of a description with their ids, and the paths that cannot be read. */
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

/** All operations of a description that can be found, in its order. */
export function allOperations(document: JsonObject): LocatedOperation[] {
  return findOperations(document).operations;
}

/**
 * The ids of a description's operations, in the order of the description. One without an `operationId` is called by
 * its method and path; one whose `operationId` is taken gets a number.
 */
export function operationIds(document: JsonObject): string[] {
  return allOperations(document).map(({id}) => id);
}
