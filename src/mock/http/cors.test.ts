import {describe, expect, it} from 'vitest';
import {call, type HeaderChange} from '../fixture';

const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type,x-api-key',
};
const bare = {
  authorization: undefined,
  'x-api-key': undefined,
  'x-gw-ims-org-id': undefined,
  'x-sandbox-name': undefined,
  'content-type': undefined,
};

const preflight = (
  origin: string,
  more: HeaderChange = {},
  allowedOrigins: string[] = [],
): Promise<Response> =>
  call({
    method: 'OPTIONS',
    headers: {...bare, ...PREFLIGHT, origin, ...more},
    options: {allowedOrigins},
  });

const corsHeaders = (response: Response): string[] =>
  [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));

const loopback = [
  'http://localhost:3000',
  'http://localhost',
  'https://localhost:8443',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
];
const foreign = [
  'https://example.com',
  'http://localhost.example.com',
  'http://example.com:3000',
  'http://127.0.0.1.example.com',
  'http://localhost@example.com',
  'http://localhost:3000/',
  'file://localhost',
  'ftp://localhost',
  'null',
  'localhost',
];

describe('a page of this machine', () => {
  it.each(loopback)('may send requests from %s', async (origin) => {
    const response = await preflight(origin);
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization,content-type,x-api-key',
      'access-control-max-age': '7200',
      vary: 'Origin',
    });
  });

  it.each([
    ['a batch', {}, 201],
    ['a refusal', {authorization: undefined}, 403],
  ])('may read %s, with the headers that help it', async (_, headers, status) => {
    const response = await call({headers: {...headers, origin: 'http://localhost:3000'}});
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After, Allow, Range');
    expect(response.headers.get('vary')).toBe('Origin');
  });

  it('may access the private network when it asks', async () => {
    const name = 'access-control-allow-private-network';
    expect(
      (
        await preflight('http://localhost:3000', {'access-control-request-private-network': 'true'})
      ).headers.get(name),
    ).toBe('true');
    expect((await preflight('http://localhost:3000')).headers.has(name)).toBe(false);
  });

  it('may send a preflight for an unknown path, so that it can read the 404', async () => {
    const response = await call({
      method: 'OPTIONS',
      path: '/x',
      headers: {...PREFLIGHT, origin: 'http://localhost:3000'},
    });
    expect(response.status).toBe(204);
  });
});

describe('a page of another origin', () => {
  it.each(foreign)('gets no CORS headers for %s', async (origin) => {
    const response = await preflight(origin, {'access-control-request-private-network': 'true'});
    expect(corsHeaders(response)).toEqual([]);
    expect(response.headers.get('vary')).toBe('Origin');
    expect(corsHeaders(await call({headers: {origin}}))).toEqual([]);
  });

  it('may send requests only when its origin is allowed', async () => {
    const named = ['https://docs.example.com'];
    expect(
      (await preflight('https://docs.example.com', {}, named)).headers.get(
        'access-control-allow-origin',
      ),
    ).toBe('https://docs.example.com');
    expect(corsHeaders(await preflight('https://example.com', {}, named))).toEqual([]);
    expect((await preflight('http://localhost:3000', {}, named)).status).toBe(204);
  });
});

it('a request without an origin gets no CORS headers except Vary', async () => {
  const response = await call();
  expect(corsHeaders(response)).toEqual([]);
  expect(response.headers.get('vary')).toBe('Origin');
});
