import {emptyResponse} from './problem';
import type {Fetch} from './router';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const EXPOSED_HEADERS = 'Retry-After, Allow, Range';
/** Two hours, the longest that Chromium caches a preflight response. */
const MAX_AGE_SECONDS = '7200';
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const {protocol, hostname, origin: normalised} = new URL(origin);
  return /^https?:$/.test(protocol) && normalised === origin && LOOPBACK_HOSTS.has(hostname);
}

function preflight({headers}: Request): Response {
  const requestedHeaders = headers.get('access-control-request-headers');
  // Private Network Access: a public site may only call this machine when the server agrees.
  const isPrivateNetwork = headers.get('access-control-request-private-network') === 'true';
  return emptyResponse(204, {
    'access-control-allow-methods': METHODS,
    'access-control-max-age': MAX_AGE_SECONDS,
    ...(requestedHeaders ? {'access-control-allow-headers': requestedHeaders} : {}),
    ...(isPrivateNetwork ? {'access-control-allow-private-network': 'true'} : {}),
  });
}

const isPreflight = ({method, headers}: Request): boolean =>
  method === 'OPTIONS' && headers.has('access-control-request-method');

/**
 * Adds CORS (https://fetch.spec.whatwg.org/#http-cors-protocol) to a handler. Origins of this machine
 * are always allowed. Another origin gets the response without CORS headers, so its browser blocks it.
 * @param allowedOrigins further allowed origins, such as `https://docs.example.com`.
 */
export function withCors(handler: Fetch, allowedOrigins: readonly string[]): Fetch {
  const allowed = new Set(allowedOrigins);
  return async (request) => {
    const origin = request.headers.get('origin');
    const isAllowed = origin !== null && (allowed.has(origin) || isLoopback(origin));
    const response =
      isAllowed && isPreflight(request) ? preflight(request) : await handler(request);
    response.headers.set('vary', 'Origin');
    if (isAllowed) {
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-expose-headers', EXPOSED_HEADERS);
    }
    return response;
  };
}
