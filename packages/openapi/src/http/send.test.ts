import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import type {HttpRequest} from '../request/types.ts';
import {isLoopback, send, type Fetch} from './send.ts';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

const request = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  url,
  headers: [],
  ...more,
});

/** A browser's fetch that fails without a reason, except for the bare probe. */
const failingFetch =
  (answersProbe: boolean, seen: Request[] = []): Fetch =>
  async (given) => {
    seen.push(given);
    if (given.mode === 'no-cors' && answersProbe) return new Response();
    throw new TypeError('Failed to fetch');
  };

describe('an answer', () => {
  it('is told with status, headers, text, bytes and time', async () => {
    const origin = await serve((_, response) =>
      response.writeHead(404, 'Not Here', {'x-a': 'b'}).end('é!'),
    );
    const outcome = await send(request(origin));
    expect(outcome).toMatchObject({
      kind: 'response',
      status: 404,
      statusText: 'Not Here',
      text: 'é!',
      size: 3,
    });
    expect(outcome.kind === 'response' && outcome.headers).toContainEqual(['x-a', 'b']);
    expect(outcome.kind === 'response' && outcome.milliseconds).toBeGreaterThan(0);
  });

  it('may come from a handler in the page', async () => {
    const fetch: Fetch = async (given) =>
      new Response(`${given.method} ${await given.text()}`, {status: 201});
    expect(
      await send(request('https://platform.example/x', {body: '1234567890123456789'}), {
        fetch,
        isLocal: true,
        pageUrl: 'https://docs.example/',
      }),
    ).toMatchObject({
      kind: 'response',
      status: 201,
      text: 'POST 1234567890123456789',
    });
  });

  it('may be one of 3xx without a location', async () => {
    expect(
      await send(request('https://x/', {method: 'GET'}), {
        fetch: async () => new Response(null, {status: 304}),
      }),
    ).toMatchObject({kind: 'response', status: 304});
  });
});

describe('a request on its way', () => {
  it('carries no cookies, no cache, no referrer, and follows no redirect', async () => {
    const seen: Request[] = [];
    await send(request('https://x/'), {fetch: failingFetch(false, seen)});
    expect(
      seen.map(({credentials, cache, referrerPolicy, redirect}) => ({
        credentials,
        cache,
        referrerPolicy,
        redirect,
      })),
    ).toEqual([
      {credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'manual'},
    ]);
  });

  it('has no content type but its own', async () => {
    const types = async (headers: [string, string][]) => {
      const seen: Request[] = [];
      await send(request('https://x/', {headers, body: '{}'}), {fetch: failingFetch(false, seen)});
      return seen[0]?.headers.get('content-type');
    };
    expect(await types([])).toBeNull();
    expect(await types([['Content-Type', 'a/b']])).toBe('a/b');
  });

  it('calls fetch as a function of its own, as browsers demand', async () => {
    const receivers: unknown[] = [];
    await send(request('https://x/'), {
      fetch: async function (this: unknown) {
        receivers.push(this);
        return new Response();
      },
    });
    expect(receivers).toEqual([undefined]);
  });
});

describe('a redirect', () => {
  it('is told and not followed', async () => {
    const paths: (string | undefined)[] = [];
    const origin = await serve((given, response) => {
      paths.push(given.url);
      response.writeHead(307, {location: '/elsewhere'}).end();
    });
    expect(
      await send(request(`${origin}/here`, {headers: [['Authorization', 'Bearer t']]})),
    ).toEqual({kind: 'redirect', status: 307, location: '/elsewhere'});
    expect(paths).toEqual(['/here']);
  });

  it('is told without status and location where a browser hides them', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', {value: 'opaqueredirect'});
    expect(await send(request('https://x/'), {fetch: async () => opaque})).toEqual({
      kind: 'redirect',
    });
  });
});

describe('a failure', () => {
  it('is one of the file when the file of the body, or of a form, is gone since it was chosen', async () => {
    const gone = Object.assign(new File(['x'], 'gone.bin'), {
      slice: () => ({arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError'))}),
    });
    const seen: Request[] = [];
    const fetch = failingFetch(false, seen);
    expect(await send(request('https://x/', {body: gone}), {fetch})).toEqual({
      kind: 'file',
      name: 'gone.bin',
    });
    expect(
      await send(
        request('https://x/', {
          body: [
            {name: 'a', text: 'x'},
            {name: 'b', file: gone},
          ],
        }),
        {fetch},
      ),
    ).toEqual({kind: 'file', name: 'gone.bin'});
    expect(seen).toEqual([]);
  });

  it('is told as a broken answer when the connection is cut in the middle of it', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(201, {'content-length': '100'});
      response.write('half');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await send(request(origin))).toMatchObject({kind: 'broken', status: 201});
  });

  it('is one of the network when nobody listens', async () => {
    const origin = await serve(() => {});
    await new Promise((resolve) => server?.close(resolve));
    const outcome = await send(request(origin));
    expect(outcome).toMatchObject({kind: 'network'});
    expect(outcome.kind === 'network' && outcome.message).toContain('ECONNREFUSED');
  });

  it('is told, without an exception, when the request is none, or one that no page may send', async () => {
    expect(await send(request('nonsense'))).toMatchObject({kind: 'network'});
    expect(await send(request('http://127.0.0.1:1/', {method: 'GET', body: 'x'}))).toEqual({
      kind: 'unsendable',
    });
    expect(await send(request('http://127.0.0.1:1/', {method: 'TRACE'}))).toEqual({
      kind: 'unsendable',
    });
    expect(await send(request('http://127.0.0.1:1/', {headers: [['a b', '😀']]}))).toEqual({
      kind: 'unsendable',
    });
  });

  it('is one of CORS when a probe of the origin is answered', async () => {
    const seen: Request[] = [];
    const outcome = await send(
      request('https://api.example/v1/x?secret', {headers: [['Authorization', 'Bearer t']]}),
      {fetch: failingFetch(true, seen), probe: true, pageUrl: 'https://docs.example/a'},
    );
    expect(outcome).toEqual({kind: 'cors', origin: 'https://api.example', hasPreflight: true});
    expect(seen.map(({method, url, mode}) => [method, url, mode])).toEqual([
      ['POST', 'https://api.example/v1/x?secret', 'cors'],
      ['HEAD', 'https://api.example/', 'no-cors'],
    ]);
    expect(seen[1]?.headers.has('authorization')).toBe(false);
    expect(seen[1]?.credentials).toBe('omit');
  });

  it("is none of CORS when the probe fails, is not asked for, or the origin is the page's own", async () => {
    const kind = async (fetch: Fetch, more: object) =>
      (
        await send(request('https://api.example/'), {
          fetch,
          pageUrl: 'https://docs.example/',
          ...more,
        })
      ).kind;
    expect(await kind(failingFetch(false), {probe: true})).toBe('network');
    expect(await kind(failingFetch(true), {})).toBe('network');
    expect(await kind(failingFetch(true), {probe: true, isLocal: true})).toBe('network');
    expect(await kind(failingFetch(true), {probe: true, pageUrl: 'https://api.example/docs'})).toBe(
      'network',
    );
  });

  it('is one of mixed content when a page over https calls plain http elsewhere, and then nothing is sent', async () => {
    const seen: Request[] = [];
    const kind = async (url: string, pageUrl?: string) =>
      (await send(request(url), {fetch: failingFetch(false, seen), ...(pageUrl ? {pageUrl} : {})}))
        .kind;
    expect(await kind('http://api.example/', 'https://docs.example/')).toBe('mixed-content');
    expect(seen).toEqual([]);
    expect(await kind('http://127.0.0.1:4010/', 'https://docs.example/')).toBe('network');
    expect(await kind('http://api.example/', 'http://docs.example/')).toBe('network');
    expect(await kind('http://api.example/')).toBe('network');
  });
});

describe('patience', () => {
  const silent: Fetch = () => new Promise(() => {});

  it('ends after the timeout, even if fetch does not heed the signal', async () => {
    expect(await send(request('https://x/'), {fetch: silent, timeout: 20})).toEqual({
      kind: 'timeout',
      milliseconds: 20,
    });
  });

  it('includes the reading of the body', async () => {
    const origin = await serve((_, response) => void response.writeHead(200).write('a'));
    expect(await send(request(origin), {timeout: 100})).toEqual({
      kind: 'timeout',
      milliseconds: 100,
    });
  });

  it('includes the probe', async () => {
    const fetch: Fetch = (given) =>
      given.mode === 'no-cors' ? silent(given) : Promise.reject(new TypeError('Failed to fetch'));
    expect(await send(request('https://x/'), {fetch, probe: true, timeout: 20})).toMatchObject({
      kind: 'timeout',
    });
  });

  it('ends when the caller cancels, before or during the call', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    expect(await send(request('https://x/'), {fetch: silent, signal: controller.signal})).toEqual({
      kind: 'cancelled',
    });
    const seen: Request[] = [];
    expect(
      await send(request('https://x/'), {
        fetch: failingFetch(false, seen),
        signal: AbortSignal.abort(),
      }),
    ).toEqual({kind: 'cancelled'});
    expect(seen).toEqual([]);
  });

  it('cancels the call on the wire', async () => {
    const controller = new AbortController();
    let closed: () => void = () => {};
    const gone = new Promise<void>((resolve) => (closed = resolve));
    const origin = await serve((given) => {
      given.on('close', closed);
      setTimeout(() => controller.abort(), 10);
    });
    expect(await send(request(origin, {method: 'GET'}), {signal: controller.signal})).toEqual({
      kind: 'cancelled',
    });
    await gone;
  });
});

describe('this computer', () => {
  it('goes by several names', () => {
    expect(
      ['localhost', 'LOCALHOST', 'a.localhost', '127.0.0.1', '127.9.9.9', '[::1]'].filter(
        (name) => !isLoopback(name),
      ),
    ).toEqual([]);
    expect(
      [
        'localhost.example',
        '128.0.0.1',
        'xlocalhost',
        '127.0.0.1.example',
        '192.168.0.1',
        '0.0.0.0',
      ].filter(isLoopback),
    ).toEqual([]);
  });
});
