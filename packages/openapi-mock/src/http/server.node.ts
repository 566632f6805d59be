import {once} from 'node:events';
import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setImmediate} from 'node:timers/promises';
import {getRequestListener} from '@hono/node-server';
import type {Fetch} from '@batchwise/openapi/http';
import {isForeignHost, isLoopbackAddress} from './foreign-host.ts';

export type Address = {
  /** The address to listen on. */
  host: string;
  port: number;
  /** Host names besides those of this computer that requests may be for, while the server listens on loopback. */
  hosts?: readonly string[];
};

/** How long {@link stopServer} waits for open requests. */
const GRACE_MS = 5_000;
/** How often {@link stopServer} closes connections that have become idle. */
const SWEEP_MS = 50;

const SERVER_OPTIONS = {
  // A slow client gets a 408.
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 1_000,
  // Large enough that a long URL gets the 414 of the API and not Node's 431.
  maxHeaderSize: 1_048_576,
};

/**
 * Escapes a request target so that parsing it as a URL does not change its meaning. The URL standard
 * resolves `..`, turns `\` into a slash and `#` into a fragment (WHATWG URL, 4.4). A dot segment becomes
 * part of a name that does not exist, so no request reaches another resource than the one it names.
 */
export function escapeTarget(target: string): string {
  if (!/[#\\]|\/\.|%2e/i.test(target)) return target;
  const [path = '', ...query] = target.replaceAll('#', '%23').split('?');
  const escaped = path.replaceAll('\\', '%5C').replace(/(?<=\/)(?:\.|%2e){1,2}(?=\/|$)/gi, '$&%2F');
  return [escaped, ...query].join('?');
}

/** Refuses a request for another host: 421 Misdirected Request (RFC 9110, 15.5.20). */
function refuseHost(response: ServerResponse): void {
  response.writeHead(421, {'content-type': 'application/problem+json'});
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'Misdirected Request',
      status: 421,
      detail: 'This server only takes requests for localhost, 127.0.0.1 and [::1].',
    }),
  );
}

/**
 * Serves a listener of Node.js over HTTP/1.1. While it listens on loopback, it refuses requests for other hosts.
 * @param address port 0 takes any free port.
 * @returns the server, once it listens.
 * @throws the error of `listen`, such as EADDRINUSE when the port is taken.
 */
export async function startNodeServer(
  listener: RequestListener,
  {host, port, hosts = []}: Address,
  options: ServerOptions = {},
): Promise<Server> {
  const isLocal = isLoopbackAddress(host);
  const server = createServer({...SERVER_OPTIONS, ...options}, (incoming, outgoing) => {
    if (isLocal && isForeignHost(incoming.headers.host, hosts)) return refuseHost(outgoing);
    return listener(incoming, outgoing);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Serves a handler of web-standard requests: see {@link startNodeServer}. */
export function startServer(fetch: Fetch, address: Address): Promise<Server> {
  const listener = getRequestListener(
    async (request) => {
      const response = await fetch(request);
      // Responses of the same turn of the event loop are written together, which is faster under load.
      await setImmediate();
      return response;
    },
    // By default the library replaces the globals Request and Response of the process.
    {hostname: address.host, overrideGlobalObjects: false},
  );
  return startNodeServer((incoming, outgoing) => {
    incoming.url = escapeTarget(incoming.url ?? '/');
    return listener(incoming, outgoing);
  }, address);
}

/** The origin of a listening server: `http://127.0.0.1:4010`. */
export function serverUrl(server: Server): string {
  const {address, family, port} = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Stops a server: it accepts no new requests, and open ones have five seconds to finish. */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Node only closes connections that are idle at this moment, not those that become idle later.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}
