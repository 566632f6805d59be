import type {RawRequest} from '../raw.ts';
import {type Attack, headers, named} from './attack.ts';

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
    'The path leaves the base path with an encoded question mark': '/v1/..%3f/secret',
    'The path leaves the base path with an encoded hash sign': '/v1/..%23/secret',
    'The path leaves the base path with an invisible character': '/v1/.%E2%80%8B./secret',
    'The path leaves the base path with a soft hyphen': '/v1/.%C2%AD./secret',
    'The path leaves the base path with another slash': '/v1/a%E2%81%84..%E2%81%84secret',
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
    'The request is HTTP/1.0': {version: '1.0'},
    'The request is HTTP/1.0 with chunks': {
      method: 'POST',
      version: '1.0',
      headers: {'Transfer-Encoding': 'chunked'},
      body: '2\r\n{}\r\n0\r\n\r\n',
    },
    'The request is HTTP/1.2': {version: '1.2'},
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

const json = {'Content-Type': 'application/json'};

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
    'A header has a control character': headers({'X-Any': 'a\u007fb'}),
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

/** Requests of the page itself that would reach something else than the API, or change another request. */
export const REQUESTS: Attack[] = [...paths, ...methods, ...framing];
