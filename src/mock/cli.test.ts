import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it, vi} from 'vitest';
import {DATASET, json, PATH} from './fixture';

const CLI = fileURLToPath(new URL('./cli.ts', import.meta.url));
const HEADERS = {
  authorization: 'Bearer t',
  'x-api-key': 'k',
  'x-gw-ims-org-id': 'o',
  'x-sandbox-name': 'prod',
  'content-type': 'application/json',
};
const BODY = json({datasetId: DATASET});

type Run = {child: ChildProcess; output: {out: string; err: string}};

const running: ChildProcess[] = [];

function run(...args: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const output = {out: '', err: ''};
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  return {child, output};
}

/** Starts the server on a free port and waits for the line with its URL. */
async function start(...args: string[]): Promise<Run & {port: number; url: string}> {
  const started = run('--port', '0', ...args);
  await Promise.race([
    once(started.child.stdout as NodeJS.ReadableStream, 'data'),
    once(started.child, 'exit'),
  ]);
  const [, port] =
    /^Mock of batches ready: http:\/\/127\.0\.0\.1:(\d+)\/data\/foundation\/import\n$/.exec(
      started.output.out,
    ) ?? [];
  expect(port, started.output.err).toBeDefined();
  return {...started, port: Number(port), url: `http://127.0.0.1:${port}${PATH}`};
}

async function exitCode({child}: Run): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

async function open(port: number, text: string): Promise<{socket: Socket; received: () => string}> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString()));
  // The server resets some of these connections.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  return {socket, received: () => received};
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const post = (url: string): Promise<Response> =>
  fetch(url, {method: 'POST', headers: HEADERS, body: BODY});
const rawHead = (length: number): string =>
  `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\n${Object.entries(HEADERS)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}Content-Length: ${length}\r\n\r\n`;

afterAll(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

describe.concurrent('npm run mock', {timeout: 60_000}, () => {
  it('serves the API, allows pages of this machine, and exits with 0 on SIGTERM', async () => {
    const server = await start();
    const response = await post(server.url);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({imsOrg: 'o', relatedObjects: [{id: DATASET}]});
    const preflight = await fetch(server.url, {
      method: 'OPTIONS',
      headers: {origin: 'http://localhost:3000', 'access-control-request-method': 'POST'},
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    server.child.kill('SIGTERM');
    expect(await exitCode(server)).toBe(0);
    expect(server.output.err).toBe('');
  });

  it('allows pages of the origins given with --origin', async () => {
    const {url} = await start('--origin', 'https://a.example', '--origin', 'https://b.example/');
    for (const [origin, allowed] of [
      ['https://a.example', true],
      ['https://b.example', true],
      ['https://c.example', false],
    ] as const) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {...HEADERS, origin},
        body: BODY,
      });
      expect(response.headers.has('access-control-allow-origin'), origin).toBe(allowed);
    }
  });

  it('repeats its ids with a seed, and takes more than 138 batches without limits', async () => {
    const [first, second] = await Promise.all([
      start('--seed', '7', '--no-limits'),
      start('--seed', '7'),
    ]);
    const ids = await Promise.all(
      [first, second].map(async ({url}) => ((await (await post(url)).json()) as {id: string}).id),
    );
    expect(ids[0]).toBe(ids[1]);
    for (const [{url}, status] of [
      [first, 201],
      [second, 429],
    ] as const) {
      let last = 0;
      for (let index = 0; index < 138; index += 1) last = (await post(url)).status;
      expect(last).toBe(status);
    }
  });

  it('lets an open request finish after SIGINT, and accepts no new ones', async () => {
    const server = await start();
    const slow = await open(server.port, rawHead(BODY.length) + BODY.slice(0, 5));
    await pause(200);
    server.child.kill('SIGINT');
    await pause(200);
    await expect(post(server.url)).rejects.toThrow('fetch failed');
    slow.socket.write(BODY.slice(5));
    const since = Date.now();
    expect(await exitCode(server)).toBe(0);
    // Waiting for the client to close its keep-alive connection would take five seconds.
    expect(Date.now() - since).toBeLessThan(3_000);
    expect(slow.received()).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('exits at once on a second signal', async () => {
    const server = await start();
    await open(server.port, rawHead(BODY.length));
    await pause(200);
    server.child.kill('SIGTERM');
    await pause(600);
    expect(server.child.exitCode).toBeNull();
    server.child.kill('SIGTERM');
    expect(await exitCode(server)).toBe(1);
  });

  it('survives clients that send nonsense, send slowly, or disconnect', async () => {
    const server = await start();
    const nonsense = await open(server.port, 'nonsense\r\n\r\n');
    await open(server.port, 'POST / HTTP/1.1\r\nHost: localhost\r\nX-Slow');
    const trace = await open(server.port, `TRACE ${PATH} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    const badHost = await open(server.port, `GET / HTTP/1.1\r\nHost: a b\r\n\r\n`);
    const tooLong = await open(
      server.port,
      `GET /${'a'.repeat(500_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    );
    const hangsUp = await open(server.port, rawHead(BODY.length) + BODY.slice(0, 5));
    await open(server.port, `CONNECT x:1 HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await pause(200);
    hangsUp.socket.destroy();
    await pause(200);
    for (const [{received}, status] of [
      [nonsense, 400],
      [trace, 405],
      [badHost, 400],
      [tooLong, 414],
    ] as const)
      await vi.waitFor(
        () => expect(received()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `)),
        10_000,
      );
    expect((await post(server.url)).status).toBe(201);
    server.child.kill('SIGTERM');
    expect(await exitCode(server)).toBe(0);
    expect(server.output.err).toBe('');
  });

  it('refuses requests for another host, as a page sends whose name resolves to this computer', async () => {
    const {port} = await start();
    const {socket, received} = await open(port, `GET ${PATH} HTTP/1.1\r\nHost: evil.test\r\n\r\n`);
    await vi.waitFor(() => expect(received()).toMatch(/^HTTP\/1\.1 421 /));
    socket.destroy();
  });

  it.skipIf(process.platform === 'win32')('ends when npm receives SIGTERM', async () => {
    const npm = spawn('npm', ['exec', '-c', `node --import tsx ${CLI} --port 0 && true`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {...process.env, npm_lifecycle_event: 'mock'},
    });
    running.push(npm);
    const [line] = (await once(npm.stdout, 'data')) as [Buffer];
    const [, url = ''] = /ready: (http:\S+?)\/data/.exec(line.toString()) ?? [];
    expect((await fetch(url)).status).toBe(404);
    npm.kill('SIGTERM');
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), {timeout: 15_000, interval: 300});
  });

  it('serves other descriptions', async () => {
    const {child, output} = run('template/openapi/toolshed.yaml', '--port', '0');
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'exit')]);
    const [, url] = /^Mock of toolshed ready: (\S+)\n$/.exec(output.out) ?? [];
    expect(url, output.err).toBeDefined();
    const response = await fetch(`${url}/tools`, {headers: {authorization: 'Bearer t'}});
    expect(response.status).toBe(200);
  });

  it('reports in one line that its port is in use', async () => {
    const {port} = await start();
    const second = run('--port', String(port));
    expect(await exitCode(second)).toBe(1);
    expect(second.output).toEqual({
      out: '',
      err: `Port ${port} on 127.0.0.1 is in use. Choose another with --port, or use --port 0 for a free port.\n`,
    });
  });

  it('lists its options', async () => {
    const shown = run('--help');
    expect(await exitCode(shown)).toBe(0);
    for (const option of ['--port', '--host', '--origin', '--no-limits', '--seed', '--help'])
      expect(shown.output.out).toContain(option);
  });

  it.each([
    [['--port', 'x'], '--port "x" is not a port'],
    [['--port', '65536'], '--port "65536" is not a port'],
    [['--origin', 'https://a.example/path'], '--origin "https://a.example/path" is not an origin'],
    [['--seed=x'], '--seed "x" is not a seed'],
    [['--prot', '1'], `Unknown option '--prot'. Run "npm run mock -- --help" to list the options.`],
  ])('explains in one line what is wrong with %j', async (args, expected) => {
    const refused = run(...args);
    expect(await exitCode(refused)).toBe(1);
    expect(refused.output.err).toContain(expected);
    expect(refused.output.err.trimEnd()).not.toContain('\n');
  });
});
