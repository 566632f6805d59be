import type {Server} from 'node:http';
import {harmless} from '@batchwise/openapi/finding';
import {serverUrl, startServer, stopServer, type Address} from '../http/server.node.ts';
import {createMocks, type NamedDescription} from '../mock/create-mocks.ts';
import {stopWithNpm} from './stop-with-npm.ts';
import {isLoopbackAddress} from '../http/foreign-host.ts';

/** Ctrl+C may signal this process twice: the terminal does, and npm or tsx may forward it. */
const SAME_SIGNAL_MS = 300;

/** Explains why a server cannot listen, with the next step. */
function whyNotListening(error: unknown, {host, port}: Address): string {
  const {code, message} = error as Error & {code?: string};
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Choose another with --port, or use --port 0 for a free port.`;
  if (code === 'EACCES')
    return `Port ${port} needs the rights of an administrator. Choose one above 1023 with --port.`;
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return `This machine has no address "${host}". Use --host 127.0.0.1, or --host 0.0.0.0 for all.`;
  return message;
}

/**
 * Starts a server.
 * @throws Error that says why it cannot listen, and the next step.
 */
export async function listen(start: () => Promise<Server>, address: Address): Promise<Server> {
  try {
    return await start();
  } catch (cause) {
    throw new Error(whyNotListening(cause, address), {cause});
  }
}

/** The first signal lets open requests finish and exits with 0; another one exits at once with 1. */
export function stopOnSignal(close: () => Promise<void>): void {
  let stoppedAt: number | undefined;
  const stop = (): void => {
    if (stoppedAt === undefined) {
      stoppedAt = Date.now();
      void close();
    } else if (Date.now() - stoppedAt > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stopWithNpm(stop);
}

/**
 * Serves the mocks of descriptions over HTTP/1.1, and prints their addresses. Ends on SIGINT and SIGTERM.
 * @throws Error that says why a mock cannot start, and the next step.
 */
export async function serveMocks(
  descriptions: readonly NamedDescription[],
  address: Address,
): Promise<void> {
  const {fetch, mounts} = createMocks(descriptions);
  const server = await listen(() => startServer(fetch, address), address);
  stopOnSignal(() => stopServer(server));
  if (!isLoopbackAddress(address.host))
    process.stdout.write(
      `Other computers on your network can reach the mock at ${address.host}, too.\n`,
    );
  for (const {id, basePath} of mounts)
    process.stdout.write(`Mock of ${id} ready: ${serverUrl(server)}${basePath}\n`);
}

/** The host names of origins, such as `docs.example.com` of `https://docs.example.com`. */
export const hostsOf = (origins: readonly string[]): string[] =>
  origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin).hostname);

/** Reads the value of `--host`. @throws Error for an empty text, with which Node.js would listen on all addresses. */
export function readHost(text: string): string {
  if (text.trim() !== '') return text;
  throw new Error('--host is empty. Use 127.0.0.1, or 0.0.0.0 to listen on all addresses.');
}

/** Reads the value of `--origin`. @throws Error for anything but scheme, host and port. */
export function readOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin !== 'null' && [origin, `${origin}/`].includes(text)) return origin;
  throw new Error(
    `--origin "${text}" is not an origin. Use only scheme, host and port, such as https://docs.example.com.`,
  );
}

/** Reads the value of `--port`. @throws Error for another number or text. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port "${text}" is not a port. Use a number from 0 to 65535.`);
}

function explain(error: unknown, command: string): string {
  const {message, code} = error as Error & {code?: string};
  if (!code?.startsWith('ERR_PARSE_ARGS')) return message;
  const [reason = ''] = message.split('. ');
  return `${reason.replace(/\.$/, '')}. Run "${command} --help" to list the options.`;
}

/**
 * Runs a command. An error is one line on stderr, and ends the process with 1.
 * @param command the words that start it: `npx openapi-mock`.
 */
export async function runCommand(command: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${harmless(explain(error, command))}\n`);
    process.exitCode = 1;
  }
}
