import type {Server} from 'node:http';
import {serverUrl, startServer, stopServer} from './http/server.node.ts';
import type {Mock} from './mock/create-mock.ts';

/** Where a server listens; port 0 takes any free one. */
export type Address = {host: string; port: number};

/** A running mock server. */
export type MockServer = {
  /** The origin: `http://127.0.0.1:4010`. */
  url: string;
  server: Server;
  /** Accepts no new requests; open ones have five seconds to finish. */
  stop: () => Promise<void>;
};

/** Explains why a server cannot listen, with the next step. */
function whyNotListening(error: unknown, {host, port}: Address): string {
  const {code, message} = error as Error & {code?: string};
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use. Choose another one with --port, or any free one with --port 0.`;
  if (code === 'EACCES')
    return `Port ${port} needs the rights of an administrator. Choose one above 1023 with --port.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return `This machine has no address "${host}". Use --host 127.0.0.1, or --host 0.0.0.0 for all.`;
  return message;
}

/**
 * Serves a mock over HTTP/1.1.
 * @throws Error that says why it cannot listen, and the next step.
 */
export async function serveMock(mock: Mock, address: Address): Promise<MockServer> {
  try {
    const server = await startServer(mock, address);
    return {url: serverUrl(server), server, stop: () => stopServer(server)};
  } catch (cause) {
    throw new Error(whyNotListening(cause, address), {cause});
  }
}
