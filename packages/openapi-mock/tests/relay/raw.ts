import {connect} from 'node:net';
import {SITE} from './relay.ts';

/** The parts of a raw request. An undefined header is left out; a list of values is sent as several headers. */
export type RawRequest = {
  method?: string;
  target?: string;
  version?: string;
  headers?: Record<string, string | string[] | undefined>;
  body?: string;
};

/** Writes a request byte by byte, without the corrections of a client. By default it is a page's with the key. */
export function writeRequest(
  {port, key}: {port: number; key: string},
  {method = 'GET', target = '/v1/items', version = '1.1', headers = {}, body = ''}: RawRequest,
): string {
  const all = {
    Host: `127.0.0.1:${port}`,
    Origin: SITE,
    'X-Relay-Key': key,
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}`),
  );
  return `${[`${method} ${target} HTTP/${version}`, ...lines].join('\r\n')}\r\n\r\n${body}`;
}

/** Sends bytes, and returns all that comes back until the connection ends. */
export function sendBytes(port: number, bytes: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, host, () => socket.write(Buffer.from(bytes, 'latin1')));
    const end = (): void => {
      socket.destroy();
      resolve(text);
    };
    // A connection that stays open has no more to say.
    socket.setTimeout(2_000, end);
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', end);
    socket.on('close', end);
  });
}

/** The statuses of the responses in what came back; none when the connection was closed at once. */
export const statusesOf = (text: string): number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)]
    .map(([, status]) => Number(status))
    .filter((status) => status >= 200);
