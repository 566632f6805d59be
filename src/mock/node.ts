import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener} from '@hono/node-server';
import {toFetch, type Handler} from './http';
import {answerShort, isShort} from './short/node';

export type Address = {host: string; port: number};

/** How long {@link stopServer} waits for callers that neither finish nor hang up. */
const GRACE_MS = 5_000;
/** How often connections that have become idle are closed while stopping. */
const SWEEP_MS = 50;

const SERVER_OPTIONS = {
  // A caller that trickles its headers or its body is let go with a 408.
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 1_000,
  // Room for URLs that are too long for the API, so that the answer is its 414 and not Node's 431.
  maxHeaderSize: 1_048_576,
  // As the web's `Headers` have them; a second Authorization must not be passed over.
  joinDuplicateHeaders: true,
};

/**
 * Writes the target of a call so that it still means the same after it was parsed as a URL (WHATWG URL, 4.4), which takes
 * `..` for a way up, `\` for a slash and `#` for a fragment. A `.` or `..` becomes part of a name that nothing has:
 * no call reaches another resource than it names.
 */
export function keepTarget(target: string): string {
  if (!/[#\\]|\/\.|%2e/i.test(target)) return target;
  const [path = '', ...query] = target.replaceAll('#', '%23').split('?');
  const kept = path.replaceAll('\\', '%5C').replace(/(?<=\/)(?:\.|%2e){1,2}(?=\/|$)/gi, '$&%2F');
  return [kept, ...query].join('?');
}

/**
 * Serves a handler over HTTP/1.1.
 * @param address port 0 takes any free port.
 * @returns the server, once it listens.
 * @throws the error of `listen`, such as EADDRINUSE when the port is taken.
 */
export async function startServer(handler: Handler, {host, port}: Address): Promise<Server> {
  const fetch = toFetch(handler);
  const listen = getRequestListener((request) => fetch(request), {
    hostname: host,
    overrideGlobalObjects: false,
  });
  const server = createServer(SERVER_OPTIONS, (incoming, outgoing) => {
    incoming.url = keepTarget(incoming.url ?? '/');
    return isShort(incoming)
      ? answerShort(handler, incoming, outgoing)
      : listen(incoming, outgoing);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Where a listening server can be reached: `http://127.0.0.1:4010`. */
export function serverUrl(server: Server): string {
  const {address, family, port} = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/**
 * Stops a server: no new calls, the answers under way finish. Resolves when the last connection is closed,
 * which is after five seconds at the latest.
 */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Node closes the connections that are idle now, yet not those that become so (keep-alive).
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  // Closing also ends Node's own watch over slow callers.
  const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
