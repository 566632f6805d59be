import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';

/** A request as the server received it, with the body as bytes. */
export type Arrived = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  bytes: Buffer;
};

export type TestServer = {url: string; arrived: Arrived[]; close: () => Promise<void>};

const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
};

async function read(request: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const {method = '', url = '', headers} = request;
  const bytes = Buffer.concat(chunks);
  return {
    method,
    url,
    headers: headers as Record<string, string>,
    body: bytes.toString('utf8'),
    bytes,
  };
}

/** `body` may be a list of chunks; with `breaksOff`, the connection closes before the response is complete. */
export type Answer = {
  status: number;
  headers?: Record<string, string>;
  body: string | Buffer | AsyncIterable<string>;
  cors?: boolean;
  breaksOff?: boolean;
};

async function write(response: ServerResponse, {body, breaksOff}: Answer): Promise<void> {
  const isWhole = typeof body === 'string' || Buffer.isBuffer(body);
  // Whoever cancels ends the pipe, which is no failure of the server.
  if (!isWhole) await pipeline(Readable.from(body), response).catch(() => undefined);
  else if (breaksOff) response.write(body, () => setTimeout(() => response.destroy(), 100));
  else response.end(body);
}

/** A server on loopback that sends the given responses, records the requests, and allows every origin unless `cors` is off. */
export async function startServer(
  answer: (request: Arrived) => Answer | undefined,
): Promise<TestServer> {
  const arrived: Arrived[] = [];
  const listener: RequestListener = (request, response) => {
    void read(request).then((one) => {
      if (one.method !== 'OPTIONS' && one.method !== 'HEAD') arrived.push(one);
      const told =
        one.method === 'OPTIONS'
          ? {...answer(one), status: 204, body: '', breaksOff: false}
          : answer(one);
      // No answer at all: the client waits until it gives up.
      if (!told?.status) return;
      response.writeHead(told.status, {
        ...(told.cors === false ? {} : OPEN),
        ...(one.method === 'OPTIONS' ? {} : told.headers),
      });
      void write(response, told);
    });
  };
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
