import {once} from 'node:events';
import type {ServerResponse} from 'node:http';
import {connect, createServer, type Server} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {type Api, resetApi, startApi} from './api.ts';
import {type Authority, makeAuthority} from './authority.ts';
import {writeRequest} from './raw.ts';
import {type RelayProcess, startRelay} from './relay.ts';

/** `npm run test:soak` sends the largest body. */
const {RELAY_MEGABYTES} = process.env;
const MEGABYTES = Number(RELAY_MEGABYTES ?? 24);
const MEGABYTE = Buffer.alloc(2 ** 20, 'a');
/** Far below what was sent, and above what Node.js needs. */
const MOST_MEMORY = 250;

let authority: Authority;
let api: Api;
let relay: RelayProcess;

beforeAll(async () => {
  authority = await makeAuthority(['localhost']);
  api = await startApi(authority);
  relay = await startRelay(['--to', `https://localhost:${api.port}/v1`, '--timeout', '1'], {
    NODE_EXTRA_CA_CERTS: authority.ca,
  });
});
beforeEach(() => resetApi(api));
afterAll(async () => {
  await relay.stop();
  await api.close();
  authority.remove();
});

async function* megabytes(count: number): AsyncGenerator<Buffer> {
  for (let index = 0; index < count; index++) {
    yield MEGABYTE;
    // Lets the receiver read in between.
    await sleep(0);
  }
}

/** An upload as `fetch` of Node.js takes it. */
const upload = (body: AsyncIterable<Buffer>): RequestInit & {duplex: 'half'} => ({
  method: 'PUT',
  body: body as unknown as BodyInit,
  duplex: 'half',
});

describe(`a body of ${MEGABYTES} MB`, () => {
  it('goes up in chunks as they come', async () => {
    let bytes = 0;
    api.take = (incoming, response) => {
      incoming.on('data', (chunk: Buffer) => (bytes += chunk.length));
      incoming.on('end', () => response.end('done'));
      return true;
    };
    const response = await relay.fetch('/v1/files', upload(megabytes(MEGABYTES)));
    expect(await response.text()).toBe('done');
    expect(bytes).toBe(MEGABYTES * 2 ** 20);
  });

  it('comes down in chunks as the page reads them', async () => {
    api.take = (_, response) => {
      void (async () => {
        for await (const chunk of megabytes(MEGABYTES))
          if (!response.write(chunk)) await once(response, 'drain');
        response.end();
      })();
      return true;
    };
    const reader = (await relay.fetch('/v1/files')).body?.getReader();
    let bytes = 0;
    for (let next = await reader?.read(); next?.value; next = await reader?.read())
      bytes += next.value.length;
    expect(bytes).toBe(MEGABYTES * 2 ** 20);
  });
});

it('events arrive one by one, and the headers before the first', async () => {
  let stream: ServerResponse | undefined;
  api.take = (_, response) => {
    stream = response.writeHead(200, {'content-type': 'text/event-stream'});
    stream.flushHeaders();
    return true;
  };
  const response = await relay.fetch('/v1/events');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (const event of ['data: 1\n\n', 'data: 2\n\n']) {
    stream?.write(event);
    expect((await reader?.read())?.value).toBe(event);
  }
  stream?.end();
  expect((await reader?.read())?.done).toBe(true);
});

describe('a page that cancels', () => {
  it('before the response ends the request to the API', async () => {
    const cancel = new AbortController();
    const closed = new Promise((resolve) => {
      api.take = (_, response) => {
        response.on('close', resolve);
        cancel.abort();
        return true;
      };
    });
    await expect(relay.fetch('/v1/slow', {signal: cancel.signal})).rejects.toThrow('aborted');
    await closed;
    await expect.poll(() => relay.output()).toContain('GET /v1/slow cancelled\n');
  });

  it('during the response ends the request to the API', async () => {
    const cancel = new AbortController();
    const closed = new Promise((resolve) => {
      api.take = (_, response) => {
        response.on('close', resolve);
        response.write('first');
        return true;
      };
    });
    const response = await relay.fetch('/v1/slow', {signal: cancel.signal});
    await response.body?.getReader().read();
    cancel.abort();
    await closed;
  });

  it('during an upload ends the request to the API', async () => {
    const cancel = new AbortController();
    const closed = new Promise((resolve) => {
      api.take = (incoming, response) => {
        response.on('close', resolve);
        incoming.once('data', () => cancel.abort());
        return true;
      };
    });
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        yield Buffer.from('a');
        await sleep(20);
      }
    }
    const init = {...upload(endless()), signal: cancel.signal};
    await expect(relay.fetch('/v1/slow', init)).rejects.toThrow();
    await closed;
  });
});

it('the API may respond before it has the whole body', async () => {
  api.take = (_, response) => {
    response.writeHead(401, {'content-type': 'text/plain'}).end('no');
    return true;
  };
  const response = await relay.fetch('/v1/files', upload(megabytes(8)));
  expect([response.status, await response.text()]).toEqual([401, 'no']);
});

it('a body that says less than it is does not arrive as another request', async () => {
  const request = writeRequest(relay, {
    method: 'POST',
    headers: {'Content-Length': '100', Connection: 'keep-alive'},
    body: 'GET /v1/two HTTP/1.1\r\n\r\n',
  });
  const socket = connect(relay.port, '127.0.0.1', () => socket.end(request));
  await once(socket.resume(), 'close');
  expect(api.arrived).toEqual([]);
});

/** A response of the relay itself. */
const expectError = async (
  response: Response,
  status: number,
  code: string,
  detail: string,
): Promise<void> => {
  expect([response.status, response.headers.get('x-relay-error')]).toEqual([status, code]);
  expect(response.headers.get('access-control-expose-headers')).toContain('x-relay-error');
  expect(await response.json()).toMatchObject({
    status,
    code,
    detail: expect.stringContaining(detail) as unknown,
  });
};

describe('the page learns that', () => {
  it('the API does not respond in time', async () => {
    api.take = () => true;
    await expectError(await relay.fetch('/v1/slow'), 504, 'timeout', 'longer --timeout');
  });

  it('the API closed the connection', async () => {
    api.take = (incoming) => Boolean(incoming.socket.destroy());
    await expectError(await relay.fetch('/v1/items'), 502, 'broken', 'closed the connection');
  });

  it('nothing listens at the address of the API', async () => {
    const free: Server = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const address = free.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    free.close();
    const other = await startRelay(['--to', `https://localhost:${port}/v1`]);
    const response = await other.fetch('/v1/items', {method: 'POST', body: 'a'});
    await expectError(response, 502, 'unreachable', 'ECONNREFUSED');
    await other.stop();
  });

  it('the certificate of the API is not trusted, even if Node.js is told to trust all', async () => {
    const environment = {NODE_TLS_REJECT_UNAUTHORIZED: '0'};
    const other = await startRelay(['--to', `https://localhost:${api.port}/v1`], environment);
    const response = await other.fetch('/v1/items');
    await expectError(response, 502, 'certificate', 'NODE_EXTRA_CA_CERTS=FILE');
    expect(api.arrived).toEqual([]);
    await other.stop();
  });

  it('the certificate of the API is for another name', async () => {
    const other = await startRelay(['--to', `https://127.0.0.1:${api.port}/v1`], {
      NODE_EXTRA_CA_CERTS: authority.ca,
    });
    await expectError(await other.fetch('/v1/items'), 502, 'certificate', 'ALTNAME');
    await other.stop();
  });

  it.runIf(RELAY_MEGABYTES)('its body is too large, once that many bytes have come', async () => {
    api.take = (incoming) => Boolean(incoming.resume());
    const response = await relay.fetch('/v1/files', upload(megabytes(513)));
    await expectError(response, 413, 'too-large', '536870912 bytes');
  });
});

it.runIf(process.platform === 'linux')('the relay keeps no bodies in memory', async () => {
  const {readFileSync} = await import('node:fs');
  const status = readFileSync(`/proc/${relay.child.pid}/status`, 'utf8');
  expect(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024).toBeLessThan(MOST_MEMORY);
});
