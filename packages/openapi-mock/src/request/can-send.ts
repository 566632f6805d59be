const known = new Map<string, boolean>();

/** Headers of the connection, which servers and clients write themselves. */
const CONNECTION =
  /^(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

/** The name of a header (RFC 9110, 5.1). */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * Whether a request may have a header. Browsers remove some, such as `Cookie`, so that a page cannot
 * send them and the mock in the page must not ask for them.
 */
export function canSendHeader(name: string): boolean {
  const lower = name.toLowerCase();
  const before = known.get(lower);
  if (before !== undefined) return before;
  const can = TOKEN.test(name) && !CONNECTION.test(lower) && keepsHeader(lower);
  known.set(lower, can);
  return can;
}

function keepsHeader(name: string): boolean {
  return new Request('http://mock.invalid/', {headers: {[name]: 'x'}}).headers.has(name);
}

/** Returns a header of a request; null for a name that no header can have. */
export const headerOf = (headers: Headers, name: string): string | null =>
  TOKEN.test(name) ? headers.get(name) : null;
