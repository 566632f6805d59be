import {
  hasCome,
  readAll,
  readAsItComes,
  type Patience,
  type ReceivedResponse,
} from '../response/receive.ts';
import type {HttpRequest} from '../request/types.ts';
import {firstUnreadable, toWebRequest} from './web-request.ts';

export type {ReceivedResponse};

/** The outcome of a request; plain data, so that it can be translated. */
export type Outcome =
  | ReceivedResponse
  /**
   * The server is reachable, but CORS forbids this page to read its response. Before a request that
   * needs a preflight, the browser asks the server, so that it most likely was not sent; it was if
   * the server allowed it and then left the headers of CORS out of the response.
   */
  | {kind: 'cors'; origin: string; hasPreflight: boolean}
  /**
   * Nothing was reachable, or the connection broke before a response; `message` is the engine's, in
   * English.
   */
  | {kind: 'network'; message: string}
  /** The connection broke after the response began with this status. */
  | {kind: 'broken'; status: number; message: string}
  /** A page over https may not call plain http (W3C Mixed Content); nothing was sent. */
  | {kind: 'mixed-content'; origin: string}
  | {kind: 'timeout'; milliseconds: number}
  | {kind: 'cancelled'}
  /** `fetch` refuses such a request: the method TRACE, or a body with GET; nothing was sent. */
  | {kind: 'unsendable'}
  /** A file of the body can no longer be read; nothing was sent. */
  | {kind: 'file'; name: string}
  /**
   * The server redirected, which is not followed so as to protect credentials. Browsers hide status
   * and location.
   */
  | {kind: 'redirect'; status?: number; location?: string}
  /** The relay between the page and the server did not forward the request; the texts are in the language of the page. */
  | {kind: 'relay'; title: string; advice: string};

/** A web-standard fetch: the platform's own, or a mock's handler. */
export type Fetch = (request: Request) => Promise<Response>;

export type SendOptions = {
  fetch?: Fetch;
  /** Cancels the request. */
  signal?: AbortSignal | undefined;
  /**
   * How long the response with its body may take, in milliseconds; with `onResponse`, how long it may
   * be silent.
   */
  timeout?: number;
  /**
   * Called when the response begins. Its body is then read as it arrives, and its beginning stays
   * if the rest fails. A stream of entries may be silent ten times as long.
   */
  onResponse?: (answer: ReceivedResponse) => void;
  /**
   * Whether `fetch` stays within this process or page (a mock), so that CORS and mixed content do
   * not apply.
   */
  isLocal?: boolean;
  /** The address of the sending page, if it is a page. */
  pageUrl?: string;
  /**
   * Whether to find out if CORS caused a failure, by a bare HEAD to the origin. Only browsers have
   * CORS.
   */
  probe?: boolean;
  /** Whether a redirect is a response like any other. It is never followed. */
  showsRedirects?: boolean;
};

/** In milliseconds. */
const PATIENCE = 30_000;

/**
 * Whether a host name means this computer (RFC 6761, 6.3, RFC 1122, 3.2.1.3); pages over https may
 * call it over http.
 */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
}

function isMixedContent(url: URL, {pageUrl, isLocal}: SendOptions): boolean {
  return (
    !isLocal &&
    pageUrl !== undefined &&
    new URL(pageUrl).protocol === 'https:' &&
    url.protocol === 'http:' &&
    !isLoopback(url.hostname)
  );
}

function redirectOf(response: Response): Outcome | undefined {
  if (response.type === 'opaqueredirect') return {kind: 'redirect'};
  const location = response.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return undefined;
  return {kind: 'redirect', status: response.status, location};
}

async function whyUnreachable(
  error: unknown,
  request: Request,
  fetch: Fetch,
  options: SendOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    if (options.probe && !options.isLocal && !signal.aborted)
      return await (await import('./probe.ts')).findCors(request, fetch, options.pageUrl, signal);
  } catch {
    // The server does not respond, or there is no connection to load the probe with.
  }
  return {kind: 'network', message: reason(error)};
}

/**
 * Returns the innermost message: undici says "fetch failed" and gives the reason only in the cause.
 */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== ''
    ? error.cause.message
    : error.message;
}

function webRequestOf(request: HttpRequest, signal: AbortSignal): Request | undefined {
  try {
    return toWebRequest(request, signal);
  } catch {
    return undefined;
  }
}

async function exchange(
  request: HttpRequest,
  options: SendOptions,
  patience: Patience,
): Promise<Outcome> {
  // Called without a receiver: a browser's fetch throws as a method of another object.
  const {fetch = (input: Request) => globalThis.fetch(input)} = options;
  const {signal} = patience;
  const url = new URL(request.url);
  if (isMixedContent(url, options)) return {kind: 'mixed-content', origin: url.origin};
  const unreadable = await firstUnreadable(request);
  if (unreadable) return {kind: 'file', name: unreadable.name};
  const started = performance.now();
  const webRequest = webRequestOf(request, signal);
  if (!webRequest) return {kind: 'unsendable'};
  let response: Response;
  try {
    response = await fetch(webRequest);
  } catch (error) {
    return whyUnreachable(error, webRequest, fetch, options, signal);
  }
  const redirect = options.showsRedirects ? undefined : redirectOf(response);
  if (redirect) {
    await response.body?.cancel();
    return redirect;
  }
  const {status, statusText} = response;
  const head = {kind: 'response' as const, status, statusText, headers: [...response.headers]};
  const since = () => performance.now() - started;
  try {
    if (options.onResponse)
      return await readAsItComes(
        response,
        {...head, milliseconds: since()},
        options.onResponse,
        patience,
      );
    return {...head, ...(await readAll(response)), milliseconds: since()};
  } catch (error) {
    return {kind: 'broken', status, message: reason(error)};
  }
}

/** Resolves when the signal is aborted, or at once if it is already. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), {once: true});
  });
}

/**
 * Sends a request without cookies, cache, referrer and redirects, and reads the response. Never
 * throws for a request that fails: see the outcome's `kind`. It settles in time even if `fetch`
 * ignores the signal.
 */
export async function send(request: HttpRequest, options: SendOptions = {}): Promise<Outcome> {
  const {signal, timeout = PATIENCE} = options;
  if (signal?.aborted) return {kind: 'cancelled'};
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  signal?.addEventListener('abort', cancel, {once: true});
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience: Patience = {
    signal: stop.signal,
    timeout,
    renew: (milliseconds = timeout) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        late = true;
        stop.abort();
      }, milliseconds);
    },
  };
  patience.renew();
  const ended = (): Outcome => {
    const {reading, outcome} = patience;
    reading?.cut(late ? 'silent' : 'cancelled');
    if (reading && outcome && hasCome(reading.body)) return outcome();
    return late ? {kind: 'timeout', milliseconds: timeout} : {kind: 'cancelled'};
  };
  const settled = exchange(request, options, patience).catch((error: unknown): Outcome => ({
    kind: 'network',
    message: reason(error),
  }));
  try {
    // A failure that the caller caused by cancelling is reported as cancelled.
    return await Promise.race([aborted(stop.signal).then(ended), settled]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
