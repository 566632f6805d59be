import {createServer} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {describe, expect, it} from 'vitest';
import {resetApi} from './api.ts';
import {sendBytes, statusesOf, writeRequest} from './raw.ts';
import {SITE} from './relay.ts';
import {startWithToken} from './set-up.ts';

const TOKEN = 'canary-token-5c1d0e/+=';
const BASE64 = Buffer.from(TOKEN).toString('base64');

const started = startWithToken(TOKEN);

/** The whole response to the page, when the API sends these headers. */
async function returned(headers: Record<string, string | string[]>, status = 200): Promise<string> {
  started.api.respond = (_, response) => {
    response.writeHead(status, headers);
    response.end('body');
  };
  return sendBytes(started.relay.port, writeRequest(started.relay, {}));
}

/** The whole response to the page, when the API sends these bytes. */
async function returnedBytes(bytes: string): Promise<string> {
  started.api.respond = (_, response) => response.socket?.end(Buffer.from(bytes, 'latin1'));
  return sendBytes(started.relay.port, writeRequest(started.relay, {}));
}

describe('the page does not get', () => {
  it.each<[string, Record<string, string | string[]>]>([
    ['cookies', {'set-cookie': ['a=1', 'b=2'], 'set-cookie2': 'c=3'}],
    ['a token that comes back', {'x-echo': `Bearer ${TOKEN}`}],
    ['a token that comes back without its scheme', {'x-echo': `<${TOKEN}>`}],
    ['a token that comes back in capitals', {'x-echo': TOKEN.toUpperCase()}],
    ['a token that comes back in base64', {'x-echo': BASE64}],
    ['a token that comes back in a redirect', {location: `/?t=${encodeURIComponent(TOKEN)}`}],
    ['a token that comes back as a name', {'canary-token-5c1d0e': '1', 'x-echo': TOKEN}],
    ['an invitation to another server', {'alt-svc': 'h2="evil.test:443"'}],
    ['an order to remove what it keeps', {'clear-site-data': '"*"'}],
    ['an order to report', {nel: '{}', 'report-to': '{}', 'reporting-endpoints': 'a="https://a"'}],
    ['an order to use https', {'strict-transport-security': 'max-age=1'}],
    ['an order to load another page', {refresh: '0; url=https://evil.test'}],
    ['headers of the connection', {'keep-alive': 'timeout=99', 'proxy-authenticate': 'Basic'}],
    ['headers that Connection names', {connection: 'x-hop', 'x-hop': '1'}],
    ['another permission than the relay’s', {'access-control-allow-credentials': 'true'}],
    ['an error in the name of the relay', {'x-relay-error': 'key', 'x-relay-status': '302'}],
  ])('%s', async (_, headers) => {
    const response = await returned(headers);
    expect(statusesOf(response)).toEqual([200]);
    const [head = ''] = response.split('\r\n\r\n');
    const names = head.split('\r\n').map((line) => line.split(':')[0]?.toLowerCase());
    const sent = Object.keys(headers).filter(
      (name) => !/^(connection|keep-alive|canary)/.test(name),
    );
    expect(sent.filter((name) => names.includes(name))).toEqual([]);
    expect(response.toLowerCase()).not.toContain(TOKEN.toLowerCase());
    expect(response).not.toContain('timeout=99');
  });

  it('permission for another site', async () => {
    const response = await returned({'access-control-allow-origin': '*', vary: 'Accept'});
    expect(response.match(/access-control-allow-origin: .*/gi)).toEqual([
      `access-control-allow-origin: ${SITE}`,
    ]);
    expect(response).toContain('vary: Accept, Origin\r\n');
  });

  it.each([
    ['a token in the words of the status', `HTTP/1.1 200 ${TOKEN}\r\n\r\n`, 200],
    [
      'early hints',
      'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 201 Created\r\n\r\n',
      201,
    ],
    [
      'a length beside chunks',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 9\r\n\r\n0\r\n\r\n',
      502,
    ],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 502],
    [
      'a second response',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 201 OK\r\n\r\n',
      200,
    ],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: a\r\n\r\n', 502],
    ['what is no HTTP', 'SSH-2.0-OpenSSH\r\n', 502],
    ['a header with a null character', 'HTTP/1.1 200 OK\r\nX-A: a\0b\r\n\r\n', 502],
    [
      'trailers',
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-T: ${TOKEN}\r\n\r\n`,
      200,
    ],
  ])('%s', async (_, bytes, status) => {
    const response = await returnedBytes(bytes);
    expect(statusesOf(response)).toEqual([status]);
    expect(response).not.toContain(TOKEN);
    expect(response).not.toMatch(/^link:/im);
  });

  it('a body that was cut off as if it were whole', async () => {
    started.api.respond = (_, response) =>
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab');
    await expect(
      started.relay.fetch('/v1/items').then((response) => response.text()),
    ).rejects.toThrow();
    await expect.poll(() => started.relay.output()).toContain('502 broken');
  });
});

it('a second response in one piece with the first is not that to the next request', async () => {
  started.api.respond = (_, response) =>
    response.socket?.write(
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison',
    );
  expect(await (await started.relay.fetch('/v1/items')).text()).toBe('a');
  resetApi(started.api);
  expect(await (await started.relay.fetch('/v1/items')).text()).toBe('{"id":1}');
});

it('304 may state the length that its body would have', async () => {
  const response = await returnedBytes('HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\n');
  expect(statusesOf(response)).toEqual([304]);
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with %i is not followed', async (status) => {
    let followed = 0;
    const other = createServer((_, response) => response.end(String((followed += 1))));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const response = await returned({location}, status);
    other.close();
    expect(statusesOf(response)).toEqual([status]);
    expect(response).toContain(`location: ${location}\r\n`);
    expect([followed, started.api.arrived.length]).toEqual([0, 1]);
  });

  it('is sent as 200 when the page asks for that, since browsers hide it', async () => {
    started.api.respond = (_, response) =>
      response.writeHead(307, {location: '/elsewhere'}).end('moved');
    const response = await started.relay.fetch('/v1/items', {
      headers: {'x-relay-redirect': 'show'},
    });
    expect([response.status, await response.text()]).toEqual([200, 'moved']);
    expect(response.headers.get('x-relay-status')).toBe('307');
    expect(response.headers.get('location')).toBe('/elsewhere');
    expect(response.headers.get('access-control-expose-headers')).toContain('x-relay-status');
  });
});

it('the page gets status, words of the status, headers and body as the API sent them', async () => {
  const head = 'HTTP/1.1 299 Quite fine\r\nContent-Type: a/b\r\nX-Any: caf\u00e9\r\nX-Any: 2\r\n';
  const response = await returnedBytes(`${head}Content-Encoding: br\r\n\r\nraw \u00e9`);
  expect(response).toMatch(/^HTTP\/1\.1 299 Quite fine\r\n/);
  expect(response).toContain('x-any: caf\u00e9, 2\r\n');
  expect(response).toContain('content-encoding: br\r\n');
  expect(response).toContain('raw \u00e9');
});
