import type {JsonObject} from '@batchwise/openapi/json';
import {type Operation, readOperation} from '@batchwise/openapi/operation';
import {getBatch, listBatches} from './batches/catalog';
import {createBatch} from './batches/create';
import {createRepresent} from './batches/representation';
import {signalBatch} from './batches/signal';
import {LIMITS, NO_LIMITS, type Context} from './context';
import {signalFile, uploadPart} from './files/parts';
import {previewRows} from './files/preview';
import {inspectFile, uploadFile} from './files/upload';
import {withCors} from './http/cors';
import {checkGateway} from './http/gateway';
import {readProblems} from './http/problem';
import {createRateLimit} from './http/rate-limit';
import {basePathOf, createRouter, type Fetch, type Handler, type Route} from './http/router';
import {createStore, type Store} from './store/store';

export {createSessionStore} from './store/session-store';

export type MockOptions = {
  /** The parsed OpenAPI description in the source language. It contains the paths, schemas and responses. */
  document: JsonObject;
  /** The clock, in Unix milliseconds. */
  now?: (() => number) | undefined;
  /** By default a new store in memory. */
  store?: Store;
  /** False removes the limits of sizes and numbers, for load tests. */
  limits?: boolean;
  /** Makes ids repeatable, and starts the clock at a fixed time. */
  seed?: number | undefined;
  /** Allowed origins besides those of this machine, such as `https://docs.example.com`. */
  allowedOrigins?: readonly string[];
  /** Called with unexpected errors. The client gets a 500. */
  onError?: (error: unknown) => void;
};

export type Mock = {
  /** Never rejects. */
  fetch: Fetch;
  /** The prefix of the description's paths: `/data/foundation/import`. */
  basePath: string;
};

/** The first time of a mock with a seed: 14 November 2023, 22:13:20 UTC. */
const SEEDED_START = 1_700_000_000_000;

/** A clock that starts at a fixed time when it is first read. */
function createSeededClock(): () => number {
  let offset: number | undefined;
  return () => {
    offset ??= SEEDED_START - Date.now();
    return Date.now() + offset;
  };
}

function createRoutes(document: JsonObject, context: Context): Route[] {
  const represent = createRepresent(readOperation(document, 'createBatch'));
  const route = (id: string, createHandler: (operation: Operation) => Handler): Route => {
    const operation = readOperation(document, id);
    const handler = createHandler(operation);
    return {
      operation,
      handler: (request, values) =>
        checkGateway(request, operation, context.problem) ?? handler(request, values),
    };
  };
  return [
    route('createBatch', (operation) => createBatch(operation, context, represent)),
    route('listBatches', (operation) => listBatches(operation, context, represent)),
    route('getBatch', (operation) => getBatch(operation, context, represent)),
    route('signalBatch', (operation) => signalBatch(operation, context)),
    route('uploadFile', (operation) => uploadFile(operation, context)),
    route('signalFile', (operation) => signalFile(operation, context)),
    route('uploadPart', (operation) => uploadPart(operation, context)),
    route('inspectFile', (operation) => inspectFile(operation, context)),
    route('previewRows', (operation) => previewRows(operation, context)),
  ];
}

/**
 * Creates the API of a description as a web-standard handler, with the checks of the gateway and the service.
 * Error responses are examples of the description, some with their own `detail`. For development and
 * documentation only: it has no accounts and accepts almost any credentials.
 *
 * @example
 * const {fetch} = createMock({document});
 * const response = await fetch(new Request(url, {method: 'POST', headers, body}));
 *
 * @throws Error that explains which part of the description is missing.
 */
export function createMock({
  document,
  seed,
  now = seed === undefined ? Date.now : createSeededClock(),
  store = createStore({seed}),
  limits: isLimited = true,
  allowedOrigins = [],
  onError = console.error,
}: MockOptions): Mock {
  const limits = isLimited ? LIMITS : NO_LIMITS;
  const problem = readProblems(document);
  const rateLimit = createRateLimit(limits.batchesPerMinute);
  const routes = createRoutes(document, {problem, now, store, limits, rateLimit});
  const route = createRouter(routes, problem);
  const handle: Fetch = async (request) => {
    if (request.url.length > limits.urlCharacters) return problem('urlTooLong');
    try {
      return await route(request);
    } catch (error) {
      onError(error);
      return problem('internalError');
    }
  };
  return {
    fetch: withCors(handle, allowedOrigins),
    basePath: basePathOf(readOperation(document, 'createBatch')),
  };
}
