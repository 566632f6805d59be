import {type Fetch, type Outcome, send, type SendOptions} from '@batchwise/openapi/http';
import type {HttpRequest} from '@batchwise/openapi/request';
import {currentRelay, setRelay} from '../store/serverChoice.ts';
import {askRelay, ERROR_HEADER, KEY_HEADER} from './askRelay.ts';
import type {Relay} from './relay.ts';
import {mistakeText} from './texts.ts';

const STATUS_HEADER = 'x-relay-status';

const failure = (mistake: string, relay?: Relay): Outcome => ({
  kind: 'relay',
  ...mistakeText(mistake, relay),
});

/** Whether a relay forwards a URL, and to the same server. */
function isForwarded(url: string, to = ''): boolean {
  const {origin, pathname} = new URL(url);
  const base = new URL(to);
  return (
    origin === base.origin && `${pathname}/`.startsWith(`${base.pathname.replace(/\/$/, '')}/`)
  );
}

/** The request to the relay: the path of the API, without the headers that the relay sets. */
function relayedRequest(request: HttpRequest, {address, key, headers = []}: Relay): HttpRequest {
  const {pathname, search} = new URL(request.url);
  return {
    ...request,
    url: new URL(address).origin + pathname + search,
    headers: [
      ...request.headers.filter(([name]) => !headers.includes(name.toLowerCase())),
      [KEY_HEADER, key],
      ['X-Relay-Redirect', 'show'],
    ],
  };
}

/** The response of the API. The relay sends a redirect as 200, since browsers hide redirects from pages. */
function originalResponse(response: Response): Response {
  const status = Number(response.headers.get(STATUS_HEADER));
  if (!status) return response;
  const headers = new Headers(response.headers);
  headers.delete(STATUS_HEADER);
  return new Response(response.body, {status, headers});
}

/** Sends a request to the real endpoint through the reader's relay. A refusal of the relay is a failure in the language of the page. */
export async function sendThroughRelay(
  request: HttpRequest,
  options: SendOptions,
): Promise<Outcome> {
  let relay = currentRelay();
  if (!relay?.key) return failure('no-key');
  if (!relay.to) {
    const told = await askRelay(relay, options.signal);
    if (options.signal?.aborted) return {kind: 'cancelled'};
    if (typeof told === 'string') return failure(told);
    setRelay(told);
    relay = told;
  }
  if (!isForwarded(request.url, relay.to)) return failure('other-api', relay);
  let mistake: string | undefined;
  const relayed: Fetch = async (sent) => {
    const response = await fetch(sent);
    mistake = response.headers.get(ERROR_HEADER) ?? undefined;
    if (mistake === undefined) return originalResponse(response);
    await response.body?.cancel();
    throw new Error(mistake);
  };
  const outcome = await send(relayedRequest(request, relay), {
    ...options,
    fetch: relayed,
    isLocal: true,
    showsRedirects: true,
  });
  if (outcome.kind !== 'network') return outcome;
  return failure(mistake ?? 'unreachable-relay', relay);
}
