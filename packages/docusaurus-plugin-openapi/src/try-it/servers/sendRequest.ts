import {type Fetch, type Outcome, type ReceivedResponse, send} from '@batchwise/openapi/http';
import {isObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import type {HttpRequest} from '@batchwise/openapi/request';
import type {ServerKind} from './servers.ts';

/** Loads the mock in the page; undefined where the site has none. */
export type LoadMock = (() => Promise<Fetch>) | undefined;

let mock: Promise<Fetch> | undefined;

/** A page from the back/forward cache is older than what the mock has stored, so its mock starts again from that. */
function onReturn({persisted}: PageTransitionEvent): void {
  if (persisted) mock = undefined;
}

async function startMock(loadMock: NonNullable<LoadMock>): Promise<Fetch> {
  const fetch = await loadMock();
  window.addEventListener('pageshow', onReturn);
  return fetch;
}

function mockFetch(loadMock: NonNullable<LoadMock>): Fetch {
  return async (request) => {
    mock ??= startMock(loadMock);
    const running = mock;
    const fetch = await running.catch((error: unknown) => {
      // After a lost connection, the next request loads the mock again.
      mock = undefined;
      throw error;
    });
    return fetch(request);
  };
}

/** Loads the mock before the first request to it. */
export function prepareMock(loadMock: LoadMock): void {
  if (!loadMock || mock) return;
  mock = startMock(loadMock);
  mock.catch(() => {
    // The first request tries again, and reports a failure.
    mock = undefined;
  });
}

/** Milliseconds. */
const TIMEOUT = 30_000;

/** Allows one more second for each megabyte of a file. */
const timeoutFor = ({body}: HttpRequest): number =>
  TIMEOUT + (body instanceof File ? Math.ceil(body.size / 1_000_000) * 1000 : 0);

/**
 * Sends a request to the chosen server. Never throws: a failure is an outcome, too.
 * @param onResponse is called when a response begins; its body may still be arriving.
 */
export function sendRequest(
  server: ServerKind,
  request: HttpRequest,
  signal: AbortSignal,
  loadMock: LoadMock,
  onResponse?: (response: ReceivedResponse) => void,
): Promise<Outcome> {
  const common = {
    signal,
    timeout: timeoutFor(request),
    ...(onResponse ? {onResponse} : {}),
  };
  if (server === 'mock' && loadMock)
    return send(request, {...common, fetch: mockFetch(loadMock), isLocal: true});
  return send(request, {...common, pageUrl: window.location.href, probe: true});
}

/** Name and text of each value in a response that the other examples use from now on. */
type HandedOn = [name: string, text: string][];

/** The outcome of a request, with the values in it that the other examples use from now on. */
export type Received = Outcome & {handedOn?: HandedOn};

/** The properties of a response that the description marks with `x-value`, and the names of the shared values. */
function sharedProperties({responses}: Operation, status: number): HandedOn {
  const schema = responses.find((one) => one.status === String(status))?.schema;
  const schemas = schema?.$ref ? Object.values(schema.$defs ?? {}) : [schema];
  return schemas
    .flatMap((one) => Object.entries(one?.properties ?? {}))
    .flatMap(([name, {'x-value': value}]): HandedOn => (value ? [[value, name]] : []));
}

/** The values in a response that the other examples use: each property that the description marks with `x-value`. */
export function handedOn(operation: Operation, outcome: Outcome): HandedOn {
  if (outcome.kind !== 'response' || outcome.status >= 300) return [];
  const shared = sharedProperties(operation, outcome.status);
  if (shared.length === 0) return [];
  try {
    const body: unknown = JSON.parse(outcome.text);
    if (!isObject(body)) return [];
    return shared.flatMap(([value, name]): HandedOn =>
      typeof body[name] === 'string' ? [[value, body[name]]] : [],
    );
  } catch {
    // A response that is not JSON has no such values.
    return [];
  }
}

/** Reads the shared values once, since a response may be large. */
export const withHandedOn = (operation: Operation, outcome: Outcome): Received => ({
  ...outcome,
  handedOn: handedOn(operation, outcome),
});
