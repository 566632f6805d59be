const known = new Map<string, boolean>();

/**
 * Whether a request may have a header. Browsers remove some, such as `Cookie`, so that a page cannot
 * send them and the mock in the page must not ask for them.
 */
export function canSendHeader(name: string): boolean {
  const lower = name.toLowerCase();
  const before = known.get(lower);
  if (before !== undefined) return before;
  const {headers} = new Request('http://mock.invalid/', {headers: {[lower]: 'x'}});
  const can = headers.has(lower);
  known.set(lower, can);
  return can;
}
