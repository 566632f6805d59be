import {describe, expect, it} from 'vitest';
import {createClient, type Reply} from '../../tests/fixture.ts';
import type {MockOptions} from '../mock/options.ts';

const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type,x-api-key',
};
const LOCAL = 'http://localhost:3000';

const preflight = (
  origin: string,
  more: Record<string, string> = {},
  options: MockOptions = {},
): Promise<Reply> =>
  createClient(options).send('OPTIONS', '/v1/crates', null, {...PREFLIGHT, origin, ...more});

const corsHeaders = ({headers}: Reply): string[] =>
  [...headers.keys()].filter((name) => name.startsWith('access-control-'));

const loopback = [
  LOCAL,
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
    const {status, headers} = await preflight(origin);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': 'authorization,content-type,x-api-key',
      'access-control-max-age': '7200',
      vary: 'Origin',
    });
  });

  it('may read a response, a refusal, and all their headers', async () => {
    const {send} = createClient();
    const found = await send('GET', '/v1/crates/7', null, {origin: LOCAL});
    const refused = await send('PUT', '/v1/crates', null, {origin: LOCAL});
    for (const {headers} of [found, refused]) {
      expect(headers.get('access-control-allow-origin')).toBe(LOCAL);
      expect(headers.get('vary')).toBe('Origin');
    }
    expect(found.headers.get('access-control-expose-headers')).toBe('content-type');
    expect(refused.status).toBe(405);
    expect(refused.headers.get('access-control-expose-headers')).toBe('allow, content-type');
  });

  it('may access the private network when it asks', async () => {
    const name = 'access-control-allow-private-network';
    const asked = await preflight(LOCAL, {'access-control-request-private-network': 'true'});
    expect(asked.headers.get(name)).toBe('true');
    expect((await preflight(LOCAL)).headers.has(name)).toBe(false);
  });

  it('may send a preflight for an unknown path, so that it can read the 404', async () => {
    const {send} = createClient();
    const headers = {...PREFLIGHT, origin: LOCAL};
    expect((await send('OPTIONS', '/x', null, headers)).status).toBe(204);
  });

  it('may read a redirect, whose headers cannot change', async () => {
    const handlers = {getCrate: () => Response.redirect('https://crates.example/v1/crates/8')};
    const {send} = createClient({handlers});
    const {status, headers} = await send('GET', '/v1/crates/7', null, {origin: LOCAL});
    expect([status, headers.get('access-control-allow-origin')]).toEqual([302, LOCAL]);
  });
});

describe('a page of another origin', () => {
  it.each(foreign)('gets no CORS headers for %s', async (origin) => {
    const refused = await preflight(origin, {'access-control-request-private-network': 'true'});
    expect(corsHeaders(refused)).toEqual([]);
    expect(refused.headers.get('vary')).toBe('Origin');
    expect(corsHeaders(await createClient().send('GET', '/v1/crates', null, {origin}))).toEqual([]);
  });

  it('may send requests only when its origin is allowed', async () => {
    const cors = ['https://docs.example.com'];
    const allowed = await preflight('https://docs.example.com', {}, {cors});
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://docs.example.com');
    expect(corsHeaders(await preflight('https://example.com', {}, {cors}))).toEqual([]);
    expect((await preflight(LOCAL, {}, {cors})).status).toBe(204);
  });
});

it('a request without an origin gets no CORS headers except Vary', async () => {
  const reply = await createClient().send('GET', '/v1/crates');
  expect(corsHeaders(reply)).toEqual([]);
  expect(reply.headers.get('vary')).toBe('Origin');
});
