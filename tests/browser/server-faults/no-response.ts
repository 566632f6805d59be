import {
  BLOCKED,
  BODY,
  CREATED,
  type Fault,
  JSON_TYPE,
  NETWORK,
  REDIRECT,
  reply,
  write,
} from './fault';
import {head} from './faulty-server';

/** Faults without a response that a page can read. */
export const NO_RESPONSE: readonly Fault[] = [
  {name: 'refuses connections', says: NETWORK},
  {name: 'breaks the connection', respond: (socket) => socket.destroy(), says: NETWORK},
  {
    name: 'breaks the connection, and answers the probe',
    respond: (socket, request) =>
      request.method === 'POST' ? socket.destroy() : reply('404 Not Found', [])(socket, request),
    // A page cannot tell this from a response without CORS headers.
    says: BLOCKED,
  },
  {name: 'does not speak HTTP', respond: write('SSH-2.0-OpenSSH_9.9\r\n'), says: NETWORK},
  {
    name: 'refuses preflights',
    respond: write(head('403 Forbidden', [], [])),
    forPreflights: true,
    says: BLOCKED,
  },
  {
    name: 'allows the call and not its response',
    respond: write(head(CREATED, [JSON_TYPE], []), BODY),
    says: BLOCKED,
  },
  {
    name: 'sends the headers of CORS twice',
    respond: write(head(CREATED, [['Access-Control-Allow-Origin', '*'], JSON_TYPE]), BODY),
    says: BLOCKED,
  },
  {
    name: 'asks for the password of a proxy (407)',
    respond: reply('407 Proxy Authentication Required', [['Proxy-Authenticate', 'Basic realm=x']]),
    says: NETWORK,
  },
  {
    name: 'switches protocols (101)',
    respond: write(head('101 Switching Protocols', [['Upgrade', 'websocket']])),
    says: NETWORK,
  },
  {
    name: 'sends 300 KB of headers',
    respond: reply(CREATED, [['X-Large', 'x'.repeat(300_000)]], BODY),
    says: NETWORK,
  },
  {
    name: 'sends two lengths',
    respond: write(
      head(
        CREATED,
        ['5', '7'].map((one) => ['Content-Length', one] as const),
      ),
      BODY,
    ),
    says: NETWORK,
  },
  ...[301, 302, 303, 307, 308].map((status) => ({
    name: `redirects (${status})`,
    respond: reply(`${status} Moved`, [['Location', 'http://127.0.0.1:9/']]),
    says: [...REDIRECT, 'tryIt.more.link'],
  })),
  {name: 'redirects without an address', respond: reply('302 Found', []), says: REDIRECT},
];

/** The messages for a reader without a connection, whatever the server does. */
export const OFFLINE: Fault = {
  name: 'is out of reach, since the reader is offline',
  respond: () => {},
  says: ['tryIt.failure.offline.title', 'tryIt.failure.offline.advice'],
};
