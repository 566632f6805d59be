import {describe, expect, it} from 'vitest';
import type {Arrived} from './api.ts';
import {type RawRequest, sendBytes, statusesOf, writeRequest} from './raw.ts';
import {SITE} from './relay.ts';
import {startWithToken} from './set-up.ts';

const TOKEN = 'canary-token-5c1d0e/+=';
const PAGE_SECRET = 'page-secret-77';

const started = startWithToken(TOKEN);

async function arriving(request: RawRequest): Promise<Arrived> {
  const response = await sendBytes(started.relay.port, writeRequest(started.relay, request));
  expect(statusesOf(response)).toEqual([201]);
  const [arrived, ...more] = started.api.arrived;
  expect(more).toEqual([]);
  if (!arrived) throw new Error('Nothing arrived.');
  return arrived;
}

describe('the API does not get', () => {
  it.each([
    ['cookies', {Cookie: 'session=1', Cookie2: '1'}],
    ['the address of the page', {Referer: `${SITE}/create-batch`, From: 'a@b.test'}],
    ['the key', {'X-Relay-Redirect': 'show'}],
    ['what the browser says of the page', {'Sec-Fetch-Site': 'cross-site', 'Sec-Ch-Ua': '"a"'}],
    ['credentials for a proxy', {'Proxy-Authorization': 'Basic YTpi', 'Proxy-Connection': 'close'}],
    ['the way of the request', {Forwarded: 'for=1.2.3.4', Via: '1.1 a', 'Max-Forwards': '1'}],
    ['another address of the client', {'X-Forwarded-For': '1', 'X-Real-IP': '1', 'Client-IP': '1'}],
    ['another host', {'X-Forwarded-Host': 'evil.test', 'X-Host': 'a', 'X-Original-Host': 'a'}],
    ['another path', {'X-Original-URL': '/secret', 'X-Rewrite-URL': '/secret'}],
    ['these names with underscores', {X_Forwarded_Host: 'evil.test', X_Original_Url: '/secret'}],
    ['headers of the connection', {'Keep-Alive': 'timeout=5', TE: 'trailers', Trailer: 'X-A'}],
    ['headers that Connection names', {Connection: 'close, X-Hop', 'X-Hop': '1'}],
    ['a question of CORS', {'Access-Control-Request-Headers': 'authorization'}],
  ])('%s', async (_, headers) => {
    const arrived = await arriving({headers});
    const sent = [...Object.keys(headers), 'origin', 'x-relay-key'].map((name) =>
      name.toLowerCase(),
    );
    expect(Object.keys(arrived.headers).filter((name) => sent.includes(name))).toEqual(
      'Connection' in headers ? ['connection'] : [],
    );
    expect(arrived.headers.connection).not.toMatch(/hop/i);
    expect(JSON.stringify(arrived.headers)).not.toContain(started.relay.key);
  });

  it.each([
    ['a token of the page', {Authorization: `Bearer ${PAGE_SECRET}`}],
    ['a token of the page twice', {Authorization: [`Bearer ${PAGE_SECRET}`, PAGE_SECRET]}],
    ['a token of the page in another case', {aUTHORIZATION: `Bearer ${PAGE_SECRET}`}],
  ])('%s, but that of the relay', async (_, headers) => {
    const arrived = await arriving({headers});
    expect(arrived.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(JSON.stringify(arrived)).not.toContain(PAGE_SECRET);
  });

  it('a request without the token because Connection names it', async () => {
    const arrived = await arriving({headers: {Connection: 'close, Authorization'}});
    expect(arrived.headers.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('the host that the page is at', async () => {
    const arrived = await arriving({headers: {Host: `localhost:${started.relay.port}`}});
    expect(arrived.headers.host).toBe(`localhost:${started.api.port}`);
  });

  it('trailers of a body, or the extensions of its chunks', async () => {
    const body = '2;evil=1\r\n{}\r\n0\r\nX-Relay-Key: 1\r\nCookie: a\r\n\r\n';
    const headers = {'Transfer-Encoding': 'chunked', Trailer: 'Cookie'};
    const arrived = await arriving({method: 'POST', headers, body});
    expect([arrived.body, arrived.trailers]).toEqual(['{}', {}]);
  });

  it('a second request that stands in the body of the first', async () => {
    const body = 'GET /secret HTTP/1.1\r\nHost: a\r\n\r\n';
    const headers = {'Content-Length': String(body.length)};
    expect((await arriving({method: 'POST', headers, body})).body).toBe(body);
  });

  it('a second request without the key on the same connection', async () => {
    const first = writeRequest(started.relay, {headers: {Connection: 'keep-alive'}});
    const second = writeRequest(started.relay, {
      target: '/v1/two',
      headers: {'X-Relay-Key': undefined},
    });
    const response = await sendBytes(started.relay.port, first + second);
    expect(statusesOf(response)).toEqual([201, 403]);
    expect(started.api.arrived.map(({target}) => target)).toEqual(['/v1/items']);
  });
});

describe('the API gets', () => {
  it('method, target, body and headers as the page sent them', async () => {
    const arrived = await arriving({
      method: 'PATCH',
      target: "/v1/a%2Fb/100%25;v=1/%F0%9F%98%80?q=a%2F..%2Fb&url=https://x.test/..//\\&q='[1]",
      headers: {
        'Content-Type': 'text/plain',
        'Content-Length': '3',
        'X-Api-Key': 'k',
        Accept: 'a/b',
      },
      body: 'abc',
    });
    expect(arrived).toMatchObject({
      method: 'PATCH',
      target: "/v1/a%2Fb/100%25;v=1/%F0%9F%98%80?q=a%2F..%2Fb&url=https://x.test/..//\\&q='[1]",
      headers: {
        'content-type': 'text/plain',
        'content-length': '3',
        'x-api-key': 'k',
        accept: 'a/b',
      },
      body: 'abc',
    });
  });

  it('the bytes of a header beyond ASCII', async () => {
    const arrived = await arriving({headers: {'X-Any': 'caf\u00e9'}});
    expect(arrived.headers['x-any']).toBe('caf\u00e9');
  });

  it('the base path itself', async () => {
    expect((await arriving({target: '/v1'})).target).toBe('/v1');
  });
});

describe('a preflight request of the site', () => {
  const asking = {
    'X-Relay-Key': undefined,
    'Access-Control-Request-Method': 'DELETE',
    'Access-Control-Request-Headers': 'authorization,x-relay-key',
    'Access-Control-Request-Private-Network': 'true',
  };

  it('is answered by the started.relay, without the key', async () => {
    const request = {method: 'OPTIONS', headers: asking};
    const response = await sendBytes(started.relay.port, writeRequest(started.relay, request));
    expect(statusesOf(response)).toEqual([204]);
    expect(response.toLowerCase()).toContain(`access-control-allow-origin: ${SITE}\r\n`);
    expect(response.toLowerCase()).toContain('access-control-allow-private-network: true\r\n');
    expect(response).toContain('access-control-allow-headers: authorization,x-relay-key\r\n');
    expect(response).toMatch(/access-control-allow-methods: .*\bDELETE\b/);
    expect(response).not.toMatch(/allow-credentials/i);
    expect(started.api.arrived).toEqual([]);
  });

  it('of another site is allowed nothing', async () => {
    const request = {method: 'OPTIONS', headers: {...asking, Origin: 'https://evil.test'}};
    const response = await sendBytes(started.relay.port, writeRequest(started.relay, request));
    expect(statusesOf(response)).toEqual([403]);
    expect(response).not.toMatch(/access-control/i);
  });
});

it('IPv6 leads to the same started.relay, where this computer has it', async () => {
  const headers = {Host: `[::1]:${started.relay.port}`};
  const response = await sendBytes(
    started.relay.port,
    writeRequest(started.relay, {headers}),
    '::1',
  );
  expect([[201], []]).toContainEqual(statusesOf(response));
});

it('the page learns where the relay forwards to, and which headers it sets', async () => {
  const response = await started.relay.fetch('/.well-known/openapi-relay');
  expect(await response.json()).toEqual({
    to: `https://localhost:${started.api.port}/v1`,
    headers: ['authorization'],
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('the log has methods, paths and statuses, and neither values nor bodies', async () => {
  await started.relay.fetch('/v1/items?token=query-secret&only-a-secret', {
    method: 'POST',
    headers: {'x-any': 'header-secret', cookie: 'cookie-secret'},
    body: 'body-secret',
  });
  await started.relay.fetch('/v2/items?token=query-secret');
  await started.relay.fetch('/v1/items', {headers: {'x-relay-key': 'wrong-secret'}});
  await expect.poll(() => started.relay.output()).toContain('GET 403 key\n');
  expect(started.relay.output()).toContain('POST /v1/items?token=…&… 201\n');
  expect(started.relay.output()).toContain('GET /v2/items?token=… 404 base-path\n');
  expect(started.relay.output()).not.toContain('-secret');
  expect(started.relay.output()).not.toContain(TOKEN);
  expect(started.relay.output().split(started.relay.key)).toHaveLength(2);
});
