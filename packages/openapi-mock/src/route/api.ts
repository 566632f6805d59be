import {
  findOperations,
  methodOf,
  type LocatedOperation,
  readLocatedOperation,
} from '@batchwise/openapi/operation';
import type {JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {basePathsOf, relativePathsOf} from './base-paths.ts';

/** An operation of the description, which is read when it is first needed. */
export type Endpoint = {
  id: string;
  /** As it is sent. */
  method: string;
  /** The path template without query and fragment: `/things/{id}`. */
  path: string;
  /**
   * Pairs of a query that stands in the path, which some descriptions use to tell operations apart.
   * A value in braces is a variable: `?lat={lat}`.
   */
  query: [name: string, value: string][];
  located: LocatedOperation;
  basePaths: string[];
  /** Those of them that may stand below any other path. */
  relativePaths: string[];
  /** @throws DescriptionError when this part of the description cannot be read. */
  read: () => Operation;
};

/** The operations of a description. */
export type Api = {
  document: JsonObject;
  endpoints: readonly Endpoint[];
  /** Finds the endpoint of a method and a path template. */
  find: (method: string, path: string) => Endpoint | undefined;
};

/** Operations that are kept; each holds all schemas that it refers to. */
const CACHE_SIZE = 300;

/** Splits a path as it is written in a description. A fragment is never sent, so it does not count. */
function splitPath(written: string): Pick<Endpoint, 'path' | 'query'> {
  const [path = '', query = ''] = written.replace(/#.*/s, '').split(/\?(.*)/s);
  const pairs = [...new URLSearchParams(query)];
  return {path: path.startsWith('/') ? path : `/${path}`, query: pairs};
}

/** Finds the operations of a description. None of them is read yet. */
export function createApi(document: JsonObject): Api {
  const cache = new Map<string, Operation>();
  const read = (located: LocatedOperation): Operation => {
    const known = cache.get(located.id);
    if (known) return known;
    const operation = readLocatedOperation(document, located, 'sample');
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(located.id, operation);
    return operation;
  };
  const endpoints = findOperations(document).operations.map((located): Endpoint => ({
    id: located.id,
    method: methodOf(located),
    ...splitPath(located.path),
    located,
    basePaths: basePathsOf(document, located),
    relativePaths: relativePathsOf(document, located),
    read: () => read(located),
  }));
  const byPlace = new Map(endpoints.map((one) => [`${one.method} ${one.path}`, one]));
  return {document, endpoints, find: (method, path) => byPlace.get(`${method} ${path}`)};
}
