import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http';
import type {Dispatcher} from 'undici';
import type {Credentials} from './credentials.node.ts';
import {
  type Arrived,
  type Gate,
  isAllowedPreflight,
  isStatusRequest,
  refuseCaller,
  refuseRequest,
} from './gate.node.ts';
import {type Fields, forwardedFields, readFields} from './headers.ts';
import {logLine} from './log.ts';
import {refuse, type Refusal} from './refusal.ts';
import {sendJson, sendPreflight, sendRefusal, sendResponse} from './respond.node.ts';
import {addressOf} from './target.ts';
import {bodyOf, connectTo, explainFailure} from './upstream.node.ts';

export type RelayOptions = Gate & {
  credentials: Credentials;
  /** How long the API may take to begin its response, in milliseconds. */
  timeout: number;
  log: (line: string) => void;
};

export type Relay = {
  listener: RequestListener;
  /** Closes the connections to the API once their responses have ended. */
  close: () => Promise<void>;
};

/** With the value `show`, a page gets a redirect as 200. */
const REDIRECT_HEADER = 'x-relay-redirect';

/**
 * Creates a relay: a listener that forwards the requests of one page's origin to one API, and nothing else. A request that it
 * refuses never reaches the API.
 */
export function createRelay(options: RelayOptions): Relay {
  const {upstream, origin, credentials, timeout, log} = options;
  const dispatcher = connectTo(upstream, timeout);

  async function request(
    incoming: IncomingMessage,
    fields: Fields,
    own: Fields,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const {body, fields: length} = bodyOf(incoming);
    const response = await dispatcher.request({
      origin: upstream.origin,
      path: incoming.url ?? '/',
      method: incoming.method as Dispatcher.HttpMethod,
      headers: {...forwardedFields(fields, own), ...length},
      body,
      signal,
    });
    if (response.statusCode === 401) credentials.reject(own);
    return response;
  }

  /** @returns the outcome for the log. */
  async function forward(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    fields: Fields,
  ): Promise<string> {
    const cancel = new AbortController();
    outgoing.once('close', () => cancel.abort());
    const fail = (refusal: Refusal): string => {
      if (cancel.signal.aborted) return 'cancelled';
      // The page must not take the beginning of a response for the whole.
      if (outgoing.headersSent) outgoing.destroy();
      else sendRefusal(outgoing, refusal, origin);
      return `${refusal.status} ${refusal.code}`;
    };
    let own: Fields;
    try {
      own = await credentials.read();
    } catch (error) {
      return fail(refuse('token-command', (error as Error).message));
    }
    try {
      const response = await request(incoming, fields, own, cancel.signal);
      const isRedirectShown = fields[REDIRECT_HEADER] === 'show';
      const {isSecret} = credentials;
      await sendResponse(outgoing, response, {isSecret, isRedirectShown, origin});
      return String(response.statusCode);
    } catch (error) {
      return fail(explainFailure(error, upstream));
    }
  }

  /** Refuses a request without reading its body. */
  function turnAway(outgoing: ServerResponse, refusal: Refusal, arrived: Arrived): void {
    outgoing.setHeader('connection', 'close');
    sendRefusal(outgoing, refusal, refusal.code === 'origin' ? undefined : origin);
    // Other targets may be anything.
    const target = refusal.code === 'base-path' ? arrived.url : undefined;
    log(logLine(arrived.method, target, `${refusal.status} ${refusal.code}`));
  }

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const {method = '', url = '', httpVersion: version} = incoming;
    const fields = readFields(incoming.rawHeaders);
    const arrived: Arrived = {version, method, url, fields};
    const stranger = refuseCaller(arrived, options);
    if (stranger) return turnAway(outgoing, stranger, arrived);
    if (isAllowedPreflight(arrived)) return sendPreflight(outgoing, fields, origin);
    const refusal = refuseRequest(arrived, options);
    if (refusal) return turnAway(outgoing, refusal, arrived);
    if (isStatusRequest(arrived))
      return sendJson(outgoing, {to: addressOf(upstream), headers: credentials.names}, origin);
    log(logLine(method, url, await forward(incoming, outgoing, fields)));
  }

  return {
    listener: (incoming, outgoing) => {
      // An error that nobody expects ends one request, and not the relay.
      handle(incoming, outgoing).catch(() => outgoing.destroy());
    },
    close: () => dispatcher.close(),
  };
}
