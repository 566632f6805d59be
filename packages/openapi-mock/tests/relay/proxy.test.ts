import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import {type AddressInfo, connect, createServer as createTcpServer} from 'node:net';
import {afterAll, beforeAll, beforeEach, expect, it, vi} from 'vitest';
import {type Api, resetApi, startApi} from './api.ts';
import {type Authority, makeAuthority} from './authority.ts';
import {type Environment, refusalOf, startRelay} from './relay.ts';

const TOKEN = 'canary-token-5c1d0e';

let authority: Authority;
let api: Api;
let proxy: Server;
/** The target of a CONNECT request, and all bytes that the proxy could read. */
let seen: string[] = [];

beforeAll(async () => {
  authority = await makeAuthority(['api.test', 'localhost']);
  api = await startApi(authority);
  proxy = createServer((_, response) => response.writeHead(500).end());
  proxy.on('connect', (request, socket) => {
    seen.push(`${request.url} ${JSON.stringify(request.headers)}`);
    const tunnel = connect(api.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
});
beforeEach(() => {
  resetApi(api);
  seen = [];
});
afterAll(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await api.close();
  authority.remove();
});

const address = (): string => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

/** The status of a request by a relay in this environment. */
async function statusWith(host: string, environment: Environment): Promise<number> {
  const to = ['--to', `https://${host}:${api.port}/v1`, '--timeout', '1'];
  const args = [...to, '--header', 'Authorization: $TOKEN'];
  const relay = await startRelay(args, {NODE_EXTRA_CA_CERTS: authority.ca, TOKEN, ...environment});
  const init = {method: 'POST', body: 'a'.repeat(100_000)};
  const {status} = await relay.fetch('/v1/items', init);
  await relay.stop();
  return status;
}

it('the relay uses the proxy of HTTPS_PROXY, by a tunnel', async () => {
  expect(await statusWith('api.test', {HTTPS_PROXY: address()})).toBe(201);
  expect(seen).toEqual([expect.stringContaining(`api.test:${api.port} `)]);
  expect(seen.join()).not.toContain(TOKEN);
  expect(api.arrived).toMatchObject([{target: '/v1/items', headers: {authorization: TOKEN}}]);
  expect(api.arrived[0]?.body).toHaveLength(100_000);
});

it('NO_PROXY excludes hosts', async () => {
  const environment = {HTTPS_PROXY: address(), NO_PROXY: 'other.test,.api.test,api.test'};
  expect(await statusWith('api.test', environment)).toBe(502);
  expect(seen).toEqual([]);
});

it('an API on this computer needs no proxy', async () => {
  expect(await statusWith('localhost', {HTTPS_PROXY: address()})).toBe(201);
  expect(seen).toEqual([]);
});

it('a proxy cannot stand for the API', async () => {
  expect(await statusWith('other.test', {HTTPS_PROXY: address()})).toBe(502);
  expect([seen.length, api.arrived]).toEqual([1, []]);
});

it('a proxy that does not respond is no longer waited for', async () => {
  const silent = createTcpServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const {port} = silent.address() as AddressInfo;
  expect(await statusWith('api.test', {HTTPS_PROXY: `http://127.0.0.1:${port}`})).toBe(504);
  silent.close();
});

it('an address of a proxy that is none is refused at the start, and not repeated', async () => {
  vi.stubEnv('https_proxy', 'http://me:canary@');
  const message = await refusalOf(['--to', 'https://api.test']);
  vi.unstubAllEnvs();
  expect(message).toContain('HTTPS_PROXY or HTTP_PROXY is no address of a proxy.');
  expect(message).not.toContain('canary');
});
