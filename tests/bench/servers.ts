import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';

/** A server under test, running as a child process. */
export type Target = {name: string; url: string; process: ChildProcess};

const START_MS = 60_000;

/** A request to which every server under test responds with 201. */
export const REQUEST = {
  headers: {
    authorization: 'Bearer demo-token',
    'x-api-key': 'demo-key',
    'x-gw-ims-org-id': '5C1328435BF324E90A49402A@AdobeOrg',
    'x-sandbox-name': 'prod',
    'content-type': 'application/json',
  },
  body: '{"datasetId":"5c8c3c555033b814b69f947f","inputFormat":{"format":"json"}}',
};

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function waitUntilUp({name, url, process: child}: Target): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (let status = 0; status !== 201; await pause(100)) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(
        `${name} responds to POST ${url} with ${status || 'nothing'} instead of 201.`,
      );
    status = await fetch(url, {method: 'POST', ...REQUEST}).then(
      (response) => response.status,
      () => 0,
    );
  }
}

async function start(
  root: string,
  name: string,
  path: string,
  args: (port: string) => string[],
): Promise<Target> {
  const port = String(await freePort());
  const child = spawn(process.execPath, args(port), {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const target = {name, url: `http://127.0.0.1:${port}${path}`, process: child};
  await waitUntilUp(target).catch((error: unknown) => {
    child.kill();
    throw error;
  });
  return target;
}

/** Starts the mock, as `npm run mock -- --no-limits` does. */
export const startMock = (root: string): Promise<Target> =>
  start(root, 'this mock', '/data/foundation/import/batches', (port) => [
    '--import',
    'tsx',
    'src/mock/cli.ts',
    '--no-limits',
    '--port',
    port,
  ]);

/** Starts Prism on the same description. It logs errors only, since a line for each request would slow it down. */
export const startPrism = (root: string, script: string): Promise<Target> =>
  start(root, 'Prism', '/batches', (port) => [
    script,
    'mock',
    '--host',
    '127.0.0.1',
    '--port',
    port,
    '--verboseLevel',
    'error',
    'openapi/batches.yaml',
  ]);

/** Stops a server and waits for its exit. */
export async function stop({process: child}: Target): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** The resident memory of a server (RSS), in bytes. */
export const memoryOf = ({process: {pid}}: Target): number =>
  1_024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], {encoding: 'utf8'}));
