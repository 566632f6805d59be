import {createHash} from 'node:crypto';
import type {RawRequest} from '../raw.ts';
import type {RelayProcess} from '../relay.ts';
import {type Attack, headers, named} from './attack.ts';

const EVIL = 'https://evil.test';

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
  'The host is the address of all networks': headers({Host: '0.0.0.0:4020'}),
  'The host is this computer in another form': headers({Host: '127.1'}),
  'The host is this computer as a number': headers({Host: '2130706433'}),
  'The host is this computer as IPv4 in IPv6': headers({Host: '[::ffff:127.0.0.1]'}),
  'The host is that of the API': headers({Host: 'api.test'}),
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

/** Requests of those who are not the page of the site, or whose reader did not start the relay. */
export const CALLERS: Attack[] = [...strangers, ...rebinding, ...keys];
