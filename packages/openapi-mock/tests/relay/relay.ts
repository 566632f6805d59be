import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {openapiRelay} from '../../src/relay/command.node.ts';

const CLI = fileURLToPath(new URL('../../dist/relay/cli.js', import.meta.url));

/** The origin of the site that the relays of the tests serve. */
export const SITE = 'http://localhost:3000';

export type Environment = Record<string, string | undefined>;

export type RelayProcess = {
  child: ChildProcess;
  port: number;
  key: string;
  /** All that the relay has printed. */
  output: () => string;
  /** Sends a request as a page of the site does. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
};

/** The environment without settings of this machine. */
const withoutProxy = {
  SITE_URL: undefined,
  HTTP_PROXY: undefined,
  HTTPS_PROXY: undefined,
  NO_PROXY: undefined,
  http_proxy: undefined,
  https_proxy: undefined,
  no_proxy: undefined,
};

function spawnRelay(args: readonly string[], environment: Environment) {
  const env = {...process.env, ...withoutProxy, ...environment};
  const child = spawn(process.execPath, [CLI, ...args], {env});
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  return {child, output: () => text};
}

/** Runs the command to its end. */
export async function runRelay(args: readonly string[]): Promise<[code: unknown, output: string]> {
  const {child, output} = spawnRelay(args, {});
  const [code] = (await once(child, 'close')) as [unknown];
  return [code, output()];
}

/** The message with which the command refuses to start. */
export async function refusalOf(
  args: readonly string[],
  environment: Environment = {},
): Promise<string> {
  try {
    await openapiRelay([...args], 'npx openapi-relay', environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The relay has started.');
}

/** Starts a relay on a free port, and reads its key from the terminal as a reader does. */
export async function startRelay(
  args: readonly string[],
  environment: Environment = {},
): Promise<RelayProcess> {
  const {child, output} = spawnRelay(['--port', '0', ...args], environment);
  const ready = /ready: http:\/\/127\.0\.0\.1:(\d+) with the key (\S+)\n/;
  const ended = once(child, 'close');
  while (!ready.test(output())) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    if (child.exitCode !== null) throw new Error(output());
  }
  const [, port = '', key = ''] = ready.exec(output()) ?? [];
  return {
    child,
    port: Number(port),
    key,
    output,
    fetch: (path, init = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        redirect: 'manual',
        ...init,
        headers: {origin: SITE, 'x-relay-key': key, ...init.headers},
      }),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
