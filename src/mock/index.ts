import {Hono} from 'hono/tiny';
import {readOperation} from '../openapi/operation';
import type {JsonObject, Operation} from '../openapi/types';
import {createBatch, type Context} from './batches';
import {withCors, type Handler} from './cors';
import {createRefuse, type Refuse} from './problem';

/** The longest URL that the API takes, in characters. */
const MAXIMUM_URL = 2_000;

export type MockOptions = {
  /** The OpenAPI description, parsed, in the source language: it holds the paths, the schemas and every answer. */
  document: JsonObject;
  /** The clock, in Unix milliseconds. */
  now?: () => number;
  /** Makes the id of a batch: 32 lower-case hexadecimal digits. */
  randomId?: () => string;
  /** Origins that may call besides those of this machine, as a browser writes them. */
  allowedOrigins?: readonly string[];
  /** Is told of an error of the mock itself, whose caller gets a 500. */
  onError?: (error: unknown) => void;
};

/**
 * The API as a web-standard handler. `fetch` never rejects and never answers with a stack trace.
 * `basePath` is what the paths of the description are appended to: `/data/foundation/import`.
 */
export type Mock = {fetch: Handler; basePath: string};

type Route = {operation: Operation; handle: Handler};

function makeId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const basePathOf = ({server}: Operation): string => new URL(server).pathname.replace(/\/$/, '');

/** The path of an operation for the router: `{NAME}` is `:NAME` there. */
const routePath = (operation: Operation): string => `${basePathOf(operation)}${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

function createApp(routes: readonly Route[], refuse: Refuse): Hono {
  const app = new Hono();
  for (const {operation, handle} of routes) app.on(operation.method, routePath(operation), ({req}) => handle(req.raw));
  for (const path of new Set(routes.map(({operation}) => routePath(operation)))) {
    const methods = routes.filter(({operation}) => routePath(operation) === path).map(({operation}) => operation.method);
    const allow = ['OPTIONS', ...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
    app.options(path, () => new Response(null, {status: 204, headers: {allow}}));
    app.all(path, () => refuse('methodNotAllowed', {headers: {allow}}));
  }
  app.notFound(() => refuse('notFound'));
  // Without this, Hono would print the error and answer in plain text.
  app.onError((error) => {
    throw error;
  });
  return app;
}

function answerErrors(handler: Handler, refuse: Refuse, onError: (error: unknown) => void): Handler {
  return async (request) => {
    try {
      return await handler(request);
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
export function createMock({document, now = Date.now, randomId = makeId, allowedOrigins = [], onError = console.error}: MockOptions): Mock {
  const refuse = createRefuse(document);
  const context: Context = {refuse, now, randomId};
  const operation = readOperation(document, 'createBatch');
  const app = createApp([{operation, handle: createBatch(operation, context)}], refuse);
  const answer: Handler = async (request) => (request.url.length > MAXIMUM_URL ? refuse('urlTooLong') : app.fetch(request));
  return {fetch: withCors(answerErrors(answer, refuse, onError), allowedOrigins), basePath: basePathOf(operation)};
}
