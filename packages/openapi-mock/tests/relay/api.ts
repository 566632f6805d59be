import {once} from 'node:events';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer, type Server} from 'node:https';
import type {AddressInfo} from 'node:net';
import type {Authority} from './authority.ts';

/** A request as the API received it. */
export type Arrived = {
  method: string;
  target: string;
  headers: IncomingMessage['headers'];
  trailers: IncomingMessage['trailers'];
  body: string;
};

/** An HTTPS server without CORS, which stands for the real API. */
export type Api = {
  port: number;
  arrived: Arrived[];
  /** How the API responds; each test may set its own. */
  respond: (request: Arrived, response: ServerResponse) => void;
  /** Takes a request before its body is read, and returns true; for tests of streams. */
  take: (incoming: IncomingMessage, response: ServerResponse) => boolean;
  close: () => Promise<void>;
};

/** The response to a request that a test does not care about. */
const created: Api['respond'] = (_, response) => {
  response.writeHead(201, {'content-type': 'application/json'});
  response.end('{"id":1}');
};

/** Restores what a test has changed. */
export function resetApi(api: Api): void {
  api.arrived.length = 0;
  api.respond = created;
  api.take = () => false;
}

async function readText(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return text;
}

export async function startApi({key, cert}: Authority): Promise<Api> {
  const server: Server = createServer({key, cert, maxHeaderSize: 262_144}, (incoming, response) => {
    if (api.take(incoming, response)) return;
    readText(incoming).then(
      (body) => {
        const {method = '', url = '', headers, trailers} = incoming;
        const request = {method, target: url, headers, trailers, body};
        api.arrived.push(request);
        api.respond(request, response);
      },
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const api: Api = {port, arrived: [], respond: created, take: () => false, close};
  return api;
}
