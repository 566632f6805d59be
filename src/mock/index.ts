import {readOperation} from '../openapi/operation/read-operations';
import type {JsonObject, Operation} from '../openapi/types';
import {createBatch} from './batches';
import {getBatch, listBatches} from './catalog';
import type {Context, Handle} from './context';
import {withCors} from './cors';
import {inspectFile, uploadFile} from './files';
import {checkGateway} from './gateway';
import {toFetch, type Handler} from './http';
import {createTurns, LIMITS, NO_LIMITS} from './limits';
import {signalFile, uploadPart} from './parts';
import {previewRows} from './preview';
import {createRefuse, type Refuse} from './problem';
import {createRender} from './render';
import {basePathOf, createRouter, type Route} from './router';
import {signalBatch} from './signal';
import {createStore, type Store} from './store';

export {createSessionStore} from './session';

export type MockOptions = {
  /** The OpenAPI description, parsed, in the source language: it holds the paths, the schemas and every answer. */
  document: JsonObject;
  /** The clock, in Unix milliseconds. */
  now?: () => number;
  /** Makes the id of a batch: 32 lower-case hexadecimal digits. */
  randomId?: () => string;
  /** What the mock remembers. Without it, a new store in memory; a store that is given makes the ids, too. */
  store?: Store;
  /** False lifts the limits of sizes and numbers, for load tests. */
  limits?: boolean;
  /** Makes ids repeatable, and lets the clock begin at a fixed time unless one is given. */
  seed?: number;
  /** Origins that may call besides those of this machine, as a browser writes them. */
  allowedOrigins?: readonly string[];
  /** Is told of an error of the mock itself, whose caller gets a 500. */
  onError?: (error: unknown) => void;
};

/**
 * The API as a web-standard handler, `fetch`, and the same on plain data for servers that count their microseconds,
 * `answer`. Neither ever rejects or answers with a stack trace.
 * `basePath` is what the paths of the description are appended to: `/data/foundation/import`.
 */
export type Mock = {
  fetch: (request: Request) => Promise<Response>;
  answer: Handler;
  basePath: string;
};

/** Ids and times of a mock with a seed begin here: 14 November 2023, 22:13:20 UTC. */
const SEEDED_START = 1_700_000_000_000;

/** A clock that shows a fixed time when it is first read, and goes on from there. */
function startClock(): () => number {
  let first: number | undefined;
  return () => SEEDED_START + Date.now() - (first ??= Date.now());
}

function makeRoutes(document: JsonObject, context: Context): Route[] {
  const creation = readOperation(document, 'createBatch');
  const render = createRender(creation);
  const route = (id: string, make: (operation: Operation) => Handle): Route => {
    const operation = readOperation(document, id);
    const handle = make(operation);
    return {
      operation,
      handle: (call, values) =>
        checkGateway(call.headers, operation, context.refuse) ?? handle(call, values),
    };
  };
  return [
    route('createBatch', (operation) => createBatch(operation, context, render)),
    route('listBatches', (operation) => listBatches(operation, context, render)),
    route('getBatch', (operation) => getBatch(operation, context, render)),
    route('signalBatch', (operation) => signalBatch(operation, context)),
    route('uploadFile', (operation) => uploadFile(operation, context)),
    route('signalFile', (operation) => signalFile(operation, context)),
    route('uploadPart', (operation) => uploadPart(operation, context)),
    route('inspectFile', (operation) => inspectFile(operation, context)),
    route('previewRows', (operation) => previewRows(operation, context)),
  ];
}

function answerErrors(
  handler: Handler,
  refuse: Refuse,
  onError: (error: unknown) => void,
): Handler {
  return async (call) => {
    try {
      return await handler(call);
    } catch (error) {
      onError(error);
      return refuse('internalError');
    }
  };
}

/**
 * Makes the API itself: the operations of the description, with the checks of the gateway and the service.
 * Every error answer is an example of the description, some with a `detail` of their own.
 * For development and documentation: it knows no accounts, and takes almost any credential.
 *
 * @example
 * const {fetch} = createMock({document});
 * const answer = await fetch(new Request(url, {method: 'POST', headers, body}));
 *
 * @throws Error that says what the description lacks, when it cannot be mocked.
 */
export function createMock(options: MockOptions): Mock {
  const {document, seed, randomId, allowedOrigins = [], onError = console.error} = options;
  const {
    now = seed === undefined ? Date.now : startClock(),
    store = createStore({seed, randomId}),
  } = options;
  const limits = options.limits === false ? NO_LIMITS : LIMITS;
  const refuse = createRefuse(document);
  const routes = makeRoutes(document, {
    refuse,
    now,
    store,
    limits,
    takeTurn: createTurns(limits.batchesPerMinute),
  });
  const route = createRouter(routes, refuse);
  const limited: Handler = async (call) =>
    call.url.length > limits.urlCharacters ? refuse('urlTooLong') : route(call);
  const answer = withCors(answerErrors(limited, refuse, onError), allowedOrigins);
  return {fetch: toFetch(answer), answer, basePath: basePathOf(routes[0].operation)};
}
