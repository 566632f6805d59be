const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
/** Two hours, the longest that Chromium caches a preflight response. */
const MAX_AGE_SECONDS = '7200';
const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Origins that may call the mock besides those of this machine; `*` for all. */
export type CorsOrigins = readonly string[];

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const {protocol, hostname} = new URL(origin);
  return /^https?:$/.test(protocol) && LOOPBACK_HOSTS.has(hostname);
}

/** Whether a request asks if another may be sent (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export function isPreflight({method, headers}: Request): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method');
}

/** Whether the pages of an origin may read the responses. */
export function isAllowedOrigin(origin: string, allowed: CorsOrigins): boolean {
  return allowed.includes('*') || allowed.includes(origin) || isLoopback(origin);
}

/** Allows the request that a preflight asks for. */
export function preflightResponse({headers}: Request): Response {
  const requestedHeaders = headers.get('access-control-request-headers');
  // Private Network Access: a public site may only call this machine when the server agrees.
  const isPrivateNetwork = headers.get('access-control-request-private-network') === 'true';
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': METHODS,
      'access-control-max-age': MAX_AGE_SECONDS,
      ...(requestedHeaders ? {'access-control-allow-headers': requestedHeaders} : {}),
      ...(isPrivateNetwork ? {'access-control-allow-private-network': 'true'} : {}),
    },
  });
}

/** Lets the pages of an origin read a response and all its headers. */
export function allowOrigin(response: Response, origin: string): void {
  const exposed = [...response.headers.keys()].filter(
    (name) => !name.startsWith('access-control-'),
  );
  response.headers.set('access-control-allow-origin', origin);
  response.headers.append('vary', 'Origin');
  if (exposed.length > 0) response.headers.set('access-control-expose-headers', exposed.join(', '));
}
