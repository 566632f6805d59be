import {createServer, type AddressInfo, type Socket} from 'node:net';
import {OPEN, type Listening} from './pieces';

/** A response as it is sent. Lines of headers may be such as no library writes. */
export type RawResponse = {status: number; lines: readonly string[]; body: string | Buffer};

const HEAD_END = '\r\n\r\n';

/** The length of the body that a head announces. */
const lengthOf = (head: string): number => Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);

function write(socket: Socket, {status, lines, body}: RawResponse): void {
  const bytes = Buffer.from(body);
  const head = [
    `HTTP/1.1 ${status} Hostile`,
    ...Object.entries(OPEN).map(([name, value]) => `${name}: ${value}`),
    ...lines,
    `content-length: ${bytes.length}`,
    'connection: close',
  ].join('\r\n');
  socket.end(Buffer.concat([Buffer.from(head + HEAD_END, 'latin1'), bytes]));
}

/** A server on loopback that writes bytes, without the corrections of a library. */
export async function startRawServer(respond: () => RawResponse): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = '';
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const end = received.indexOf(HEAD_END);
      if (end === -1 || received.length < end + HEAD_END.length + lengthOf(received)) return;
      const isPreflight = received.startsWith('OPTIONS ');
      received = '';
      write(socket, isPreflight ? {status: 204, lines: [], body: ''} : respond());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
