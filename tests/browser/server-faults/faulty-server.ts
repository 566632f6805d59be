import {createServer, type AddressInfo, type Server, type Socket} from 'node:net';

/** A header as it is written, so that names may be doubled. */
export type HeaderLine = readonly [name: string, value: string];

/** Headers that let every page call the server and read its responses. */
const OPEN: readonly HeaderLine[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Headers', '*, authorization'],
  ['Access-Control-Expose-Headers', '*'],
];

/** The first lines of a response, with the empty line after them. */
export const head = (
  status: string,
  headers: readonly HeaderLine[] = [],
  open: readonly HeaderLine[] = OPEN,
): string =>
  [
    `HTTP/1.1 ${status}`,
    ...[...open, ['Connection', 'close'] as const, ...headers].map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '\r\n',
  ].join('\r\n');

/** A request as it was received. */
export type Arrived = {method: string; headers: Record<string, string>; body: string};

/** Responds to a request in any way, even one that is no HTTP. */
export type Respond = (socket: Socket, request: Arrived) => void;

export type FaultyServer = {
  url: string;
  /** All requests but preflights and probes. */
  arrived: Arrived[];
  /** Sets how requests are answered; preflights are allowed unless `answersPreflight`. */
  use: (respond: Respond, answersPreflight?: boolean) => void;
  /** Ends all connections and refuses others until `start`. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
};

function parse(text: string): Arrived | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const body = text.slice(end + 4);
  if (body.length < Number(headers['content-length'] ?? 0)) return undefined;
  return {method: first.replace(/ .*/, ''), headers, body};
}

/** A server on loopback that writes bytes to sockets, since HTTP libraries refuse to write faulty responses. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const arrived: Arrived[] = [];
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server | undefined;
  let respond: Respond = (socket) => socket.destroy();
  let answersPreflight = false;

  const onSocket = (socket: Socket): void => {
    sockets.add(socket);
    let received = '';
    let isComplete = false;
    socket.setEncoding('latin1');
    socket.on('close', () => sockets.delete(socket));
    // A browser that gives up resets the connection.
    socket.on('error', () => {});
    socket.on('data', (chunk: string) => {
      received += chunk;
      const request = isComplete ? undefined : parse(received);
      if (!request) return;
      isComplete = true;
      if (request.method === 'OPTIONS' && !answersPreflight) {
        socket.end(head('204 No Content'));
        return;
      }
      if (request.method === 'POST') arrived.push(request);
      respond(socket, request);
    });
  };

  const start = async (): Promise<void> => {
    if (server) return;
    const started = createServer(onSocket);
    await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
    ({port} = started.address() as AddressInfo);
    server = started;
  };

  const stop = async (): Promise<void> => {
    const closing = server;
    server = undefined;
    if (!closing) return;
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => closing.close(resolve));
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    use: (next, forPreflights = false) => {
      respond = next;
      answersPreflight = forPreflights;
    },
    stop,
    start,
  };
}
