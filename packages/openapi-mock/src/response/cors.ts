const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
/** Two hours, the longest that Chromium caches a preflight response. */
const MAX_AGE_SECONDS = '7200';
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Origins that may call the mock besides those of this machine; `*` for all. */
export type CorsOrigins = readonly string[];

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const {protocol, hostname, origin: normalised} = new URL(origin);
  return /^https?:$/.test(protocol) && normalised === origin && LOOPBACK_HOSTS.has(hostname);
}

/** Whether a request asks if another may be sent (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function isPreflight({method, headers}: Pick<Request, 'method' | 'headers'>): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method');
}

/** Whether the pages of an origin may read the responses. */
export function isAllowedOrigin(origin: string, allowed: CorsOrigins): boolean {
  return allowed.includes('*') || allowed.includes(origin) || isLoopback(origin);
}

/** Allows the request that a preflight asks for. */
export function preflightResponse({headers}: Pick<Request, 'headers'>): Response {
  const requestedMethod = headers.get('access-control-request-method') ?? 'GET';
  const requestedHeaders = headers.get('access-control-request-headers');
  // Private Network Access: a public site may only call this machine when the server agrees.
  const isPrivateNetwork = headers.get('access-control-request-private-network') === 'true';
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': METHODS.split(', ').includes(requestedMethod)
        ? METHODS
        : `${METHODS}, ${requestedMethod}`,
      'access-control-max-age': MAX_AGE_SECONDS,
      ...(requestedHeaders ? {'access-control-allow-headers': requestedHeaders} : {}),
      ...(isPrivateNetwork ? {'access-control-allow-private-network': 'true'} : {}),
    },
  });
}

/** Whether the headers of a response can change; not so with those of `Response.redirect`. */
function varyByOrigin({headers}: Response): boolean {
  try {
    headers.append('vary', 'Origin');
    return true;
  } catch {
    return false;
  }
}

/** The headers of a response that a page of another origin may only read when they are listed. */
export const exposedHeaders = (names: Iterable<string>): string[] =>
  [...names].filter((name) => !/^(access-control-|vary$)/i.test(name));

/**
 * Lets the pages of an allowed origin read a response and all its headers.
 * @param origin null where none may read it.
 */
export function shareResponse(response: Response, origin: string | null): Response {
  // Caches must not give the response for one origin to another one.
  if (!varyByOrigin(response)) return shareResponse(new Response(response.body, response), origin);
  if (origin === null) return response;
  const {headers} = response;
  const exposed = exposedHeaders(headers.keys());
  headers.set('access-control-allow-origin', origin);
  if (exposed.length > 0) headers.set('access-control-expose-headers', exposed.join(', '));
  return response;
}
