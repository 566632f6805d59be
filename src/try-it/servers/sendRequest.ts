import type {JsonObject, Operation} from '../../openapi/types';
import {textAtPlace} from '../../openapi/operation/shared-text';
import {send, type ReceivedResponse, type Fetch, type Outcome} from '../../request/http/send';
import {responsesFor} from '../../request/response/find-response';
import type {HttpRequest} from '../../request/types';
import type {ServerKind} from './servers';

export type LoadDescription = (() => Promise<{default: JsonObject}>) | undefined;

/** The session storage key of the mock's batches, for the pages that follow. */
const STORAGE_KEY = 'batchwise.mock';

let mock: Promise<Fetch> | undefined;

/** A page from the back/forward cache is older than the stored batches, so its mock starts again from these. */
function onReturn({persisted}: PageTransitionEvent): void {
  if (persisted) mock = undefined;
}

/** Loads the mock and the description that it works from. Its state lasts for the session of the tab. */
async function startMock(loadDescription: NonNullable<LoadDescription>): Promise<Fetch> {
  const [{createMock, createSessionStore}, {default: document}] = await Promise.all([
    import('../../mock'),
    loadDescription(),
  ]);
  const {store, save} = createSessionStore(() => sessionStorage, STORAGE_KEY);
  const {fetch} = createMock({document, store});
  window.addEventListener('pageshow', onReturn);
  return async (request) => {
    const response = await fetch(request);
    save();
    return response;
  };
}

function mockFetch(loadDescription: NonNullable<LoadDescription>): Fetch {
  return async (request) => {
    mock ??= startMock(loadDescription);
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
export function prepareMock(loadDescription: LoadDescription): void {
  if (!loadDescription || mock) return;
  mock = startMock(loadDescription);
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
  loadDescription: LoadDescription,
  onResponse?: (response: ReceivedResponse) => void,
): Promise<Outcome> {
  const common = {
    signal,
    timeout: timeoutFor(request),
    ...(onResponse ? {onResponse} : {}),
  };
  if (server === 'mock' && loadDescription)
    return send(request, {...common, fetch: mockFetch(loadDescription), isLocal: true});
  return send(request, {...common, pageUrl: window.location.href, probe: true});
}

/** Name and text of each value in a response that the other examples use from now on. */
type HandedOn = [name: string, text: string][];

/** The outcome of a request, with the values in it that the other examples use from now on. */
export type Received = Outcome & {handedOn?: HandedOn};

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
export const withHandedOn = (operation: Operation, outcome: Outcome): Received => ({
  ...outcome,
  handedOn: handedOn(operation, outcome),
});
