import {createServer, get, type Server} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {Language} from './languages';
import {createDevelopmentProxy} from './proxy';

const servers: Server[] = [];
let origin = '';
let port = 0;

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Stands for the development server of a language: it answers with its name and the path, and takes web sockets. */
async function languageServer(locale: string, base: string): Promise<Language> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.end(`${locale} ${request.url}`);
  });
  server.on('upgrade', (request, socket) =>
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Language: ${locale} ${request.url}\r\n\r\n`,
    ),
  );
  return {locale, base, port: await listen(server)};
}

beforeAll(async () => {
  const closed = createServer();
  const unused = await listen(closed);
  await new Promise((resolve) => closed.close(resolve));
  port = await listen(
    createDevelopmentProxy(
      [
        await languageServer('en', '/'),
        await languageServer('nl', '/nl/'),
        {locale: 'it', base: '/it/', port: unused},
      ],
      '127.0.0.1',
    ),
  );
  origin = `http://127.0.0.1:${port}`;
});

afterAll(() => servers.forEach((server) => server.close()));

it('each path is answered by the server of its language', async () => {
  const text = async (path: string): Promise<string> => (await fetch(origin + path)).text();
  expect(await text('/create-batch')).toBe('en /create-batch');
  expect(await text('/nl/create-batch?a=1')).toBe('nl /nl/create-batch?a=1');
});

it('a language that is not ready is said to be starting, and the page looks again by itself', async () => {
  const answer = await fetch(`${origin}/it/`);
  expect(answer.status).toBe(503);
  const text = await answer.text();
  expect(text).toContain('Starting “it”');
  expect(text).toContain('http-equiv="refresh"');
});

/** The response to a web socket's handshake; empty when the connection is cut. */
const handshake = (path: string, host = 'localhost', more = ''): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n${more}\r\n`,
      ),
    );
    let text = '';
    socket
      .on('data', (data) => (text += data.toString()))
      .on('close', () => resolve(text))
      .on('error', () => undefined);
  });

it('the news of a language come from its own server', async () => {
  expect(await handshake('/nl/ws')).toMatch(/x-language: nl \/nl\/ws/i);
  expect(await handshake('/ws')).toMatch(/x-language: en \/ws/i);
});

it('a web socket to a language that is not ready is cut, and the others go on', async () => {
  expect(await handshake('/it/ws')).toBe('');
  expect(await (await fetch(`${origin}/nl/`)).text()).toBe('nl /nl/');
});

/** The status of a request with these headers; `fetch` does not let one choose the host. */
const statusWith = (headers: Record<string, string>, path = '/'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({host: '127.0.0.1', port, path, headers}, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

it.each(['evil.test', `evil.test:80`, '127.0.0.1.evil.test', '10.0.0.1'])(
  'a request for the host %s is refused',
  async (host) => expect(await statusWith({host})).toBe(403),
);

it.each(['http://evil.test', 'null', 'http://localhost.evil.test'])(
  'a page of %s reads nothing and opens no web socket',
  async (from) => {
    expect(await statusWith({origin: from})).toBe(403);
    expect(await handshake('/ws', 'localhost', `Origin: ${from}\r\n`)).toBe('');
  },
);

it('pages of this computer are answered, but read nothing from another port', async () => {
  expect(await statusWith({origin: 'http://localhost:3000'})).toBe(200);
  const response = await fetch(`${origin}/main.js`);
  expect(response.headers.has('access-control-allow-origin')).toBe(false);
});

it.each([
  '/webpack-dev-server/open-editor?fileName=/etc/passwd',
  '/webpack-dev-server/invalidate',
  '//webpack-dev-server',
])('%s is refused', async (path) => expect(await statusWith({}, path)).toBe(403));
