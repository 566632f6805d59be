import {respond, type Call, type Handler} from './http';

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

function preflightHeaders({headers}: Call): Record<string, string> {
  const asked = headers.get('access-control-request-headers');
  // Private Network Access: a public site asks whether it may reach a server on this machine.
  const isPrivate = headers.get('access-control-request-private-network') === 'true';
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
  return async (call) => {
    const origin = call.headers.get('origin');
    const isAllowed = origin !== null && (allowed.has(origin) || isLoopback(origin));
    const isPreflight =
      call.method === 'OPTIONS' && call.headers.has('access-control-request-method');
    const answer =
      isAllowed && isPreflight ? respond(204, preflightHeaders(call)) : await handler(call);
    const headers = {...answer.headers, vary: 'Origin'};
    return {
      ...answer,
      headers: isAllowed
        ? {
            ...headers,
            'access-control-allow-origin': origin,
            'access-control-expose-headers': EXPOSED,
          }
        : headers,
    };
  };
}
