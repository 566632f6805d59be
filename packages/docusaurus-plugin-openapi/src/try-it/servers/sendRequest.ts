import {type Fetch, type Outcome, type ReceivedResponse, send} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import type {HttpRequest} from '@batchwise/openapi/request';
import {responsesFor, textAtPlace} from '@batchwise/openapi/response';
import type {ServerKind} from './servers.ts';

/** Loads the mock in the page; undefined where the site has none. */
export type LoadMock = (() => Promise<Fetch>) | undefined;

/** The running mocks, one for each description. */
const mocks = new Map<LoadMock, Promise<Fetch>>();

/** A page from the back/forward cache is older than what the mock has stored, so its mocks start again from that. */
function onReturn({persisted}: PageTransitionEvent): void {
  if (persisted) mocks.clear();
}

/** Starts a mock once. After a lost connection, the next request loads it again. */
async function startMock(loadMock: LoadMock): Promise<Fetch> {
  if (!loadMock) throw new Error('No mock');
  window.addEventListener('pageshow', onReturn);
  const starting = mocks.get(loadMock) ?? loadMock();
  mocks.set(loadMock, starting);
  starting.catch(() => mocks.delete(loadMock));
  return starting;
}

/** Loads the mock before the first request to it. */
export function prepareMock(loadMock: LoadMock): void {
  if (loadMock) startMock(loadMock).catch(() => undefined);
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
  if (server === 'mock') {
    // A step of a workflow may belong to a description without a mock; it must not reach the real server.
    const fetch: Fetch = async (sent) => (await startMock(loadMock))(sent);
    return send(request, {...common, fetch, isLocal: true});
  }
  if (server === 'relay')
    return import('../relay/sendThroughRelay.ts').then(
      ({sendThroughRelay}) => sendThroughRelay(request, common),
      () => ({kind: 'network', message: ''}),
    );
  return send(request, {...common, pageUrl: window.location.href, probe: true});
}

/** Name and text of each value in a response that the other examples use from now on. */
type HandedOn = [name: string, text: string][];

/** The outcome of a request, its server, and the values in it that the other examples use from now on. */
export type Received = Outcome & {server: ServerKind; handedOn?: HandedOn};

/** The values in a response that the other examples use; see `withSharedPlaces`. */
export function handedOn(operation: Operation, outcome: Outcome): HandedOn {
  if (outcome.kind !== 'response' || outcome.status >= 300) return [];
  const places = responsesFor(operation, outcome.status).flatMap(({shared = []}) => shared);
  if (places.length === 0) return [];
  try {
    const body: unknown = JSON.parse(outcome.text);
    return places.flatMap(({name, path}): HandedOn => {
      const text = textAtPlace(body, path);
      return text === undefined ? [] : [[name, text]];
    });
  } catch {
    // A response that is not JSON has no such values.
    return [];
  }
}

/** Reads the shared values once, since a response may be large. */
export const withHandedOn = (
  operation: Operation,
  outcome: Outcome,
): Outcome & {handedOn: HandedOn} => ({
  ...outcome,
  handedOn: handedOn(operation, outcome),
});
