/** Header fields with lower-case names; a field that occurs twice has its values joined. */
export type Fields = Record<string, string>;

/** RFC 9110, 7.6.1, and older ones that mean the same. */
const HOP_BY_HOP = [
  'connection',
  'http2-settings',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Fields that name this computer, the page or its session, or that make servers use another host or path. */
const NOT_FORWARDED = new Set([
  ...HOP_BY_HOP,
  'alt-used',
  'cdn-loop',
  'client-ip',
  'content-length',
  'cookie',
  'cookie2',
  'dnt',
  'early-data',
  'expect',
  'forwarded',
  'from',
  'host',
  'max-forwards',
  'origin',
  'referer',
  'referrer',
  'true-client-ip',
  'via',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-host',
  'x-http-host-override',
  'x-real-ip',
  'x-rewrite-url',
]);
const NOT_FORWARDED_PREFIX = /^(?:access-control|cf|proxy|sec|x-forwarded|x-original|x-relay)-/;

/** Fields that set cookies, belong to the connection, or make browsers keep something for the relay's own origin. */
const NOT_RETURNED = new Set([
  ...HOP_BY_HOP,
  'alt-svc',
  'clear-site-data',
  'nel',
  'refresh',
  'report-to',
  'reporting-endpoints',
  'set-cookie',
  'set-cookie2',
  'strict-transport-security',
]);
const NOT_RETURNED_PREFIX = /^(?:access-control|proxy|x-relay)-/;

/** Some servers take `X_Forwarded_Host` for `X-Forwarded-Host`. */
const plainName = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** The fields that a header `Connection` names: they are for the next hop only. */
const namedByConnection = (value = ''): Set<string> =>
  new Set(value.split(',').map((name) => plainName(name.trim())));

/** Whether the relay can send a header: not one of the connection, and none that it promises to leave out. */
export const isForwarded = (name: string): boolean =>
  !NOT_FORWARDED.has(plainName(name)) && !NOT_FORWARDED_PREFIX.test(plainName(name));

/** The fields of a flat list of names and values, as Node.js receives them. */
export function readFields(rawHeaders: readonly string[]): Fields {
  const fields = new Map<string, string>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const value = rawHeaders[index + 1] ?? '';
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(fields);
}

/**
 * The fields that the API gets.
 * @param credentials fields that the relay adds; they replace those of the page.
 */
export function forwardedFields(fields: Fields, credentials: Fields): Fields {
  const named = namedByConnection(fields.connection);
  const replaced = new Set(Object.keys(credentials).map(plainName));
  const kept = Object.entries(fields).filter(
    ([name]) => isForwarded(name) && !named.has(plainName(name)) && !replaced.has(plainName(name)),
  );
  return {...Object.fromEntries(kept), ...credentials};
}

/**
 * The fields that the page gets.
 * @param isSecret whether a text contains a credential that the relay added.
 */
export function returnedFields(
  received: Record<string, string | string[] | undefined>,
  isSecret: (text: string) => boolean,
): Fields {
  const fields: Fields = Object.fromEntries(
    Object.entries(received).map(([name, value = '']) => [name, [value].flat().join(', ')]),
  );
  const named = namedByConnection(fields.connection);
  // Node.js ends a body by its chunks, so a length beside them would be a second opinion.
  if (fields['transfer-encoding'] !== undefined) named.add('content-length');
  const kept = Object.entries(fields).filter(
    ([name, value]) =>
      !NOT_RETURNED.has(name) &&
      !NOT_RETURNED_PREFIX.test(name) &&
      !named.has(plainName(name)) &&
      !isSecret(name) &&
      !isSecret(value),
  );
  return Object.fromEntries(kept);
}
