import {resolve} from '../document/reference.ts';
import {isObject, members, text} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import {
  methodOf,
  pathOperations,
  toFinding,
  type DescriptionFinding,
  type LocatedOperation,
} from '../operation/find-operations.ts';
import {readCodeSamples} from '../operation/code-samples.ts';
import {ownBasePath, readServers} from '../operation/servers.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {readBody} from './media.ts';
import {readParameters, texts} from './parameters.ts';
import {locatedOperations} from './located-operations.ts';
import {attempt, createReading, findingsOf, type Reading, type ReadOptions} from './reading.ts';
import {readResponses} from './responses.ts';
import {externalDocsOf} from './schema/words.ts';
import {compact} from './schema/compact.ts';
import {readRequirements} from './security.ts';
import type {OperationNode} from './types.ts';

/** The operations of a path that is a webhook or a callback; `path` is its name or expression. */
export function operationsOf(
  document: JsonObject,
  item: Json,
  at: string[],
  path: string,
): LocatedOperation[] {
  const {value: pathItem, path: place} = resolve(document, item, at);
  if (!isObject(pathItem)) return [];
  return pathOperations(pathItem).map(({method, at: own, operation}) => ({
    id: text(operation.operationId) || `${method} ${path}`,
    operation,
    pathItem,
    path,
    method,
    at: [...place, ...own],
  }));
}

/** Reads the callbacks of an operation (OpenAPI 3.1, 4.8.18). One that is within itself is left out there. */
function readCallbacks(
  reading: Reading,
  {operation, at}: LocatedOperation,
): OperationNode['callbacks'] {
  const {document, inside} = reading;
  const callbacks = isObject(operation.callbacks) ? operation.callbacks : {};
  return Object.entries(callbacks).flatMap(([name, raw]) => {
    const path = [...at, 'callbacks', name];
    return attempt(reading, path, () => {
      const {value: callback, path: place} = resolve(document, raw, path);
      const pointer = toPointer(place);
      if (!isObject(callback) || inside.includes(pointer)) return [];
      const within = {...reading, inside: [...inside, pointer]};
      const operations = members(callback).flatMap(([expression, item]) =>
        attempt(reading, [...place, expression], () =>
          operationsOf(document, item, [...place, expression], expression).map((one) =>
            readOperationNode(within, one, ''),
          ),
        ),
      );
      return operations.length > 0 ? [{name, operations}] : [];
    });
  });
}

/**
 * Reads an operation, a webhook or a request of a callback. Its schemas are filled when the tree of the reading is.
 * @param template the path with variables; empty where the path has none.
 */
export function readOperationNode(
  reading: Reading,
  found: LocatedOperation,
  template = found.path,
): OperationNode {
  const {id, operation, pathItem, path, at} = found;
  const {parameters, raw} = readParameters(reading, found, template);
  const [body] = attempt(reading, [...at, 'requestBody'], () => {
    const read = readBody(reading, found, raw);
    return read ? [read] : [];
  });
  return compact<OperationNode>({
    id,
    method: methodOf(found),
    path,
    summary: text(operation.summary) || text(pathItem.summary),
    description: text(operation.description) || text(pathItem.description),
    deprecated: operation.deprecated === true ? true : undefined,
    tags: texts(operation.tags),
    externalDocs: externalDocsOf(operation.externalDocs),
    servers: readServers(reading.document, pathItem, operation),
    // A webhook or callback goes to the address of the caller.
    basePath: (template && ownBasePath(reading.document, pathItem, operation)) || undefined,
    security: readRequirements(reading, operation, at),
    parameters,
    body,
    responses: readResponses(reading, found),
    callbacks: readCallbacks(reading, found),
    codeSamples: readCodeSamples(operation),
    formerIds: texts(operation['x-former-ids']),
  });
}

/** The content of a page, and what could not be read. */
export type OperationRead = {
  operation: OperationNode | undefined;
  /** The component schemas whose content is nowhere on the page because of its size. */
  elsewhere: string[];
  findings: DescriptionFinding[];
};

const cache = new WeakMap<JsonObject, Map<string, OperationRead>>();

/**
 * Reads the page of a located operation, or of a webhook, whose path has no variables. The plan of all pages and the page
 * itself need it, so it is read once.
 */
export function readOperationPage(
  document: JsonObject,
  found: LocatedOperation,
  options: ReadOptions & {template?: string} = {},
): OperationRead {
  const pages = cache.get(document) ?? new Map<string, OperationRead>();
  cache.set(document, pages);
  const key = JSON.stringify([found.at, options]);
  const page = pages.get(key) ?? readPage(document, found, options);
  pages.set(key, page);
  return page;
}

function readPage(
  document: JsonObject,
  found: LocatedOperation,
  options: ReadOptions & {template?: string},
): OperationRead {
  const reading = createReading(document, options);
  try {
    const operation = readOperationNode(reading, found, options.template);
    reading.tree.finish();
    return {operation, elsewhere: reading.tree.elsewhere(), findings: findingsOf(reading)};
  } catch (error) {
    const finding = toFinding(error, toPointer(found.at));
    return {operation: undefined, elsewhere: [], findings: [...findingsOf(reading), finding]};
  }
}

/**
 * Reads an operation of a description of any version as its page shows it. Never throws: a part that cannot be read is
 * left out, with a finding.
 * @param document the parsed description, which must not change afterwards. Results share parts with it.
 * @param id the `operationId`, or the id that `operationIds` generates.
 */
export function readReferenceOperation(
  document: JsonObject,
  id: string,
  options?: ReadOptions,
): OperationRead {
  const found = locatedOperations(document).get(id);
  if (found) return readOperationPage(document, found, options);
  const message = `the operation "${id}" does not exist.`;
  return {operation: undefined, elsewhere: [], findings: [{pointer: '/paths', message}]};
}
