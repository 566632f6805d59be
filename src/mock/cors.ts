/** Answers a request. A web-standard handler: in a page, in Node, in a worker. */
export type Handler = (request: Request) => Promise<Response>;

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const EXPOSED = 'Retry-After, Allow, Range';
/** Two hours, the longest that Chromium keeps a preflight. */
const MAX_AGE = '7200';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(origin: string): boolean {
  try {
    const url = new URL(origin);
    return /^https?:$/.test(url.protocol) && url.origin === origin && LOOPBACK.has(url.hostname);
  } catch {
    return false;
  }
}

function preflightHeaders(request: Request): Record<string, string> {
  const asked = request.headers.get('access-control-request-headers');
  // Private Network Access: a public site asks whether it may reach a server on this machine.
  const isPrivate = request.headers.get('access-control-request-private-network') === 'true';
  return {
    'access-control-allow-methods': METHODS,
    'access-control-max-age': MAX_AGE,
    ...(asked ? {'access-control-allow-headers': asked} : {}),
    ...(isPrivate ? {'access-control-allow-private-network': 'true'} : {}),
  };
}

/**
 * Lets pages of other origins call a handler (CORS, https://fetch.spec.whatwg.org/#http-cors-protocol): those of
 * this machine always, others when named. A foreign origin gets the plain answer, which its browser withholds.
 * @param allowedOrigins further origins, as a browser writes them: `https://docs.example.com`.
 */
export function withCors(handler: Handler, allowedOrigins: readonly string[]): Handler {
  const allowed = new Set(allowedOrigins);
  return async (request) => {
    const origin = request.headers.get('origin');
    const isAllowed = origin !== null && (allowed.has(origin) || isLoopback(origin));
    const isPreflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
    const answer = isAllowed && isPreflight ? new Response(null, {status: 204, headers: preflightHeaders(request)}) : await handler(request);
    answer.headers.append('vary', 'Origin');
    if (!isAllowed) return answer;
    answer.headers.set('access-control-allow-origin', origin);
    answer.headers.set('access-control-expose-headers', EXPOSED);
    return answer;
  };
}
