import {createHash} from 'node:crypto';
import type {RawRequest} from './raw.ts';
import type {RelayProcess} from './relay.ts';

/** A way in: a request that has to be refused before the API learns of it. */
export type Attack = {
  name: string;
  request: RawRequest | ((relay: RelayProcess) => RawRequest);
  /** 0 for a connection that is closed without a response. */
  status: number;
};

const EVIL = 'https://evil.test';
const json = {'Content-Type': 'application/json'};

const named = (
  status: number,
  attacks: Record<string, RawRequest | ((relay: RelayProcess) => RawRequest)>,
): Attack[] => Object.entries(attacks).map(([name, request]) => ({name, request, status}));

const headers = (all: RawRequest['headers'] & object): RawRequest => ({headers: all});

/** Changes the key. */
const key =
  (change: (key: string) => string | string[] | undefined) =>
  (relay: RelayProcess): RawRequest =>
    headers({'X-Relay-Key': change(relay.key)});

const strangers = named(403, {
  'A page of another site that knows the key sends a request': headers({Origin: EVIL}),
  'A sandboxed frame sends a request': headers({Origin: 'null'}),
  'A link or an image loads an address of the relay': headers({
    Origin: undefined,
    'X-Relay-Key': undefined,
    'Sec-Fetch-Mode': 'navigate',
  }),
  'A program that knows the key sends no origin': headers({Origin: undefined}),
  'A form of another site is posted': {
    method: 'POST',
    headers: {
      Origin: EVIL,
      'X-Relay-Key': undefined,
      'Content-Type': 'text/plain',
      'Content-Length': '2',
    },
    body: '{}',
  },
  'The origin begins like that of the site': headers({Origin: 'http://localhost:3000.evil.test'}),
  'The origin ends like that of the site': headers({Origin: 'http://evil.localhost:3000'}),
  'The origin has a user name': headers({Origin: 'http://evil.test@localhost:3000'}),
  'The origin has another port': headers({Origin: 'http://localhost:3001'}),
  'The origin has another scheme': headers({Origin: 'https://localhost:3000'}),
  'The origin is the address of the relay itself': (relay) =>
    headers({Origin: `http://127.0.0.1:${relay.port}`}),
  'The origin has a slash at its end': headers({Origin: 'http://localhost:3000/'}),
  'The origin is in capitals': headers({Origin: 'HTTP://LOCALHOST:3000'}),
  'There are two origins': headers({Origin: ['http://localhost:3000', EVIL]}),
  'There are two origins in one header': headers({Origin: `http://localhost:3000 ${EVIL}`}),
  'The origin stands in the referrer only': headers({
    Origin: undefined,
    Referer: 'http://localhost:3000/',
  }),
  'There are two hosts': headers({Host: ['127.0.0.1', 'evil.test']}),
  'The host has a user name': headers({Host: 'evil.test@127.0.0.1'}),
  'The host is empty': headers({Host: ''}),
  'A preflight of another site asks for this network': {
    method: 'OPTIONS',
    headers: {
      Origin: EVIL,
      'X-Relay-Key': undefined,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Private-Network': 'true',
    },
  },
  'Another site asks for the status': {
    target: '/.well-known/openapi-relay',
    headers: {Origin: EVIL},
  },
  'A request by HTTP/1.0 has no host': {version: '1.0', headers: {Host: undefined}},
});

const rebinding = named(421, {
  'A page made its own name resolve to this computer': headers({Host: 'evil.test'}),
  'A page made a name that begins like this computer resolve to it': headers({
    Host: '127.0.0.1.evil.test',
  }),
  'The host is that of another computer': headers({Host: '192.168.0.1:4020'}),
  'The host is that of the API': headers({Host: 'localhost.api.test'}),
});

const keys = named(403, {
  'The key is missing': key(() => undefined),
  'The key is empty': key(() => ''),
  'The key has a wrong last character': key((text) => `${text.slice(0, -1)}!`),
  'The key is cut off': key((text) => text.slice(0, -1)),
  'The key has more at its end': key((text) => `${text}A`),
  'The key is in lower case': key((text) => text.toLowerCase()),
  'The key is that of another start': key((text) =>
    createHash('sha256').update(text).digest('base64url'),
  ),
  'There are two keys': key((text) => [text, 'other']),
  'There are two keys in one header': key((text) => `other, ${text}`),
  'The key is in the query': (relay) => ({
    target: `/v1/items?x-relay-key=${relay.key}`,
    headers: {'X-Relay-Key': undefined},
  }),
  'The key is in a cookie': (relay) =>
    headers({'X-Relay-Key': undefined, Cookie: `X-Relay-Key=${relay.key}`}),
  'The key is a bearer token': (relay) =>
    headers({'X-Relay-Key': undefined, Authorization: `Bearer ${relay.key}`}),
  'The key is in a header with underscores': (relay) =>
    headers({'X-Relay-Key': undefined, X_Relay_Key: relay.key}),
  'The status is asked for without the key': {
    target: '/.well-known/openapi-relay',
    headers: {'X-Relay-Key': undefined},
  },
});

const targets = (status: number, all: Record<string, string>): Attack[] =>
  named(status, Object.fromEntries(Object.entries(all).map(([name, target]) => [name, {target}])));

const paths = [
  ...targets(400, {
    'The path leaves the base path': '/v1/../secret',
    'The path leaves the base path with encoded dots': '/v1/%2e%2e/secret',
    'The path leaves the base path with one encoded dot': '/v1/.%2E/secret',
    'The path leaves the base path with dots that are encoded twice': '/v1/%252e%252e/secret',
    'The path leaves the base path with dots that are encoded three times':
      '/v1/%25252e%25252e/secret',
    'The path leaves the base path with dots beside a broken encoding': '/v1/%25zz/%252e%252e/a',
    'The path leaves the base path with an encoded slash': '/v1/..%2fsecret',
    'The path leaves the base path with a slash that is encoded twice': '/v1/..%252fsecret',
    'The path leaves the base path with an encoded backslash': '/v1/..%5csecret',
    'The path leaves the base path with a backslash': '/v1/..\\secret',
    'The path leaves the base path with parameters': '/v1/..;/secret',
    'The path leaves the base path with encoded parameters': '/v1/..%3ba=b/secret',
    'The path leaves the base path with overlong UTF-8': '/v1/%c0%ae%c0%ae/secret',
    'The path leaves the base path with the encoding of another server': '/v1/%u002e%u002e/secret',
    'The path leaves the base path with wide dots': '/v1/%EF%BC%8E%EF%BC%8E/secret',
    'The path leaves the base path with one character for two dots': '/v1/%E2%80%A5/secret',
    'The path leaves the base path with dots and a space': '/v1/..%20/secret',
    'The path leaves the base path at its end': '/v1/items/..',
    'The path has a segment of one dot': '/v1/./items',
    'The path has a null character': '/v1/items%00.json',
    'The path has an encoded line break': '/v1/items%0d%0aX-Evil:%201',
    'The path has a line break that is encoded twice': '/v1/items%250d%250aX-Evil:%201',
    'The path has an incomplete encoding': '/v1/items%',
    'The path begins with two slashes and a host': '//evil.test/v1/items',
    'The path has two slashes and a host': '/v1//evil.test/items',
    'The path begins with a backslash and a host': '/\\evil.test/v1/items',
    'The target is the address of another server': 'http://evil.test/v1/items',
    'The target is an encrypted address of another server': 'https://evil.test/v1/items',
    'The target is the address of the relay': 'http://127.0.0.1/v1/items',
    'The target begins with a user name': '@evil.test/v1/items',
    'The target is an asterisk': '*',
    'The target has a fragment': '/v1/items#/../secret',
    'The target has bytes beyond ASCII': '/v1/items/\u00e9',
    'The query has bytes beyond ASCII': '/v1/items?a=\u00e9',
    'The query has a fragment': '/v1/items?a#b',
  }),
  ...targets(404, {
    'The path is beside the base path': '/secret',
    'The path begins like the base path': '/v1secret',
    'The path is the base path in capitals': '/V1/items',
    'The path is the base path in encoded letters': '/%76%31/items',
    'The base path ends with an encoded slash': '/v1%2fitems',
    'The base path ends with parameters': '/v1;a=b/items',
    'The path has the base path in the middle': '/secret/v1/items',
    'The status is asked for with a query': '/.well-known/openapi-relay?a',
  }),
];

const methods = [
  ...named(405, {'The method is TRACE': {method: 'TRACE'}}),
  ...named(0, {'The method is CONNECT': {method: 'CONNECT', target: 'evil.test:443'}}),
  ...named(400, {
    'The method is TRACK': {method: 'TRACK'},
    'The method has a line break': {method: 'GET\r\nX'},
    'The request begins HTTP/2': {
      method: 'PRI',
      target: '*',
      version: '2.0',
      body: 'SM\r\n\r\n',
    },
    'The protocol changes to a web socket': headers({
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version': '13',
    }),
    'The protocol changes to HTTP/2': headers({
      Connection: 'Upgrade, HTTP2-Settings',
      Upgrade: 'h2c',
      'HTTP2-Settings': 'AAMAAABkAAQAAP__',
    }),
  }),
  ...named(417, {
    'The request expects to continue': {
      method: 'POST',
      headers: {Expect: '100-continue', 'Content-Length': '2'},
      body: '{}',
    },
    'The request expects something else': headers({Expect: 'evil'}),
  }),
];

/** A second request in the body, which a server behind the relay might take for one of its own. */
const SMUGGLED = 'GET /secret HTTP/1.1\r\nHost: a\r\n\r\n';
const CHUNKED = `0\r\n\r\n${SMUGGLED}`;

const post = (all: RawRequest['headers'] & object, body: string): RawRequest => ({
  method: 'POST',
  headers: {...json, ...all},
  body,
});

const framing = [
  ...named(400, {
    'The body has a length and chunks': post(
      {'Content-Length': String(CHUNKED.length), 'Transfer-Encoding': 'chunked'},
      CHUNKED,
    ),
    'The body has chunks and a length': post(
      {'Transfer-Encoding': 'chunked', 'Content-Length': '4'},
      CHUNKED,
    ),
    'The body has two lengths': post({'Content-Length': ['0', String(SMUGGLED.length)]}, SMUGGLED),
    'The body has two lengths in one header': post({'Content-Length': '0, 35'}, SMUGGLED),
    'The length has a sign': post({'Content-Length': '+2'}, '{}'),
    'The length is negative': post({'Content-Length': '-1'}, SMUGGLED),
    'The length is hexadecimal': post({'Content-Length': '0x2'}, '{}'),
    'The transfer coding is unknown': post({'Transfer-Encoding': 'xchunked'}, CHUNKED),
    'The transfer coding is another one, then chunked': post(
      {'Transfer-Encoding': 'gzip, chunked'},
      CHUNKED,
    ),
    'The transfer coding is chunked, then another one': post(
      {'Transfer-Encoding': 'chunked, identity'},
      CHUNKED,
    ),
    'The transfer coding is there twice': post(
      {'Transfer-Encoding': ['chunked', 'identity']},
      CHUNKED,
    ),
    'The transfer coding has a space before its colon': post(
      {'Transfer-Encoding ': 'chunked', 'Content-Length': '4'},
      CHUNKED,
    ),
    'The transfer coding is after a lone line feed': post(
      {'X-Any': 'a\nTransfer-Encoding: chunked', 'Content-Length': '4'},
      CHUNKED,
    ),
    'A header is folded': headers({'X-Any': 'a\r\n b'}),
    'A header has a null character': headers({'X-Any': 'a\u0000b'}),
    'A header has a lone carriage return': headers({'X-Any': 'a\rX-Evil: b'}),
    'A GET request has a body with a second request': {
      headers: {'Content-Length': String(SMUGGLED.length)},
      body: SMUGGLED,
    },
    'A HEAD request has a body in chunks': {
      method: 'HEAD',
      headers: {'Transfer-Encoding': 'chunked'},
      body: CHUNKED,
    },
  }),
  ...named(413, {
    'The body is longer than 512 MB': post({'Content-Length': String(2 ** 29 + 1)}, '{}'),
  }),
];

export const ATTACKS: Attack[] = [
  ...strangers,
  ...rebinding,
  ...keys,
  ...paths,
  ...methods,
  ...framing,
];
