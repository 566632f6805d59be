import {spawn} from 'node:child_process';
import {send} from '../../src/http/send.ts';
import type {HttpRequest} from '../../src/request/types.ts';
import type {Case} from './cases.ts';
import {essence, partsOf, startEcho, type EchoServer, type Received} from './echo.ts';
import {contentOf} from './files.ts';

/**
 * Runs a program to its end.
 * @param cwd the folder that it is started in; that of this process when absent.
 */
export function run(
  program: string,
  args: string[],
  input = '',
  environment: NodeJS.ProcessEnv = {},
  cwd?: string,
): Promise<{code: number | null; stdout: string; stderr: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: {...process.env, NO_PROXY: '*', no_proxy: '*', ...environment},
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (code) => resolve({code, stdout, stderr}));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Starts an echo server for the time of a test. */
export async function withEcho(test: (echo: EchoServer) => Promise<void>): Promise<void> {
  const echo = await startEcho();
  try {
    await test(echo);
  } finally {
    await echo.close();
  }
}

/** Builds the requests of the cases for one sender: `/<sender>/<number>/…`. */
export function requestsOf(
  cases: readonly Case[],
  {origin}: EchoServer,
  sender: string,
): HttpRequest[] {
  return cases.map((make, index) => make(`${origin}/${sender}/${index}`));
}

/** Sends every case by fetch, a few at a time, as the reference. */
export async function sendAll(cases: readonly Case[], echo: EchoServer): Promise<void> {
  const requests = requestsOf(cases, echo, 'fetch');
  for (let from = 0; from < requests.length; from += 16) {
    const outcomes = await Promise.all(
      requests.slice(from, from + 16).map((request) => send(request)),
    );
    const failed = outcomes.findIndex(({kind}) => kind !== 'response');
    if (failed >= 0)
      throw new Error(
        `fetch could not send ${JSON.stringify(requests[from + failed])}: ${JSON.stringify(outcomes[failed])}`,
      );
  }
}

/**
 * Returns the cases in which a sender did not send exactly once what fetch sent, with both for
 * comparison.
 */
export function differences(cases: readonly Case[], echo: EchoServer, sender: string): string[] {
  return requestsOf(cases, echo, sender).flatMap((request, index) => {
    const [expected] = echo.received.get(`fetch/${index}`) ?? [];
    const arrived = echo.received.get(`${sender}/${index}`) ?? [];
    const [actual] = arrived;
    if (!expected) return [`fetch sent nothing: ${JSON.stringify(request)}`];
    if (!actual || arrived.length !== 1)
      return [`arrived ${arrived.length} times: ${JSON.stringify(request)}`];
    const [want, got] = [expected, actual].map((one) => JSON.stringify(essence(one, request)));
    return want === got ? [] : [`fetch sends  ${want}\nbut arrived: ${got}`];
  });
}

function hasArrived({body}: HttpRequest, received: Received): boolean {
  if (!Array.isArray(body))
    return received.body.equals(
      typeof body === 'object' ? contentOf(body.name) : Buffer.from(body ?? '', 'utf8'),
    );
  const parts = partsOf(received) ?? [];
  return (
    parts.length === body.length &&
    body.every((part, index) =>
      parts[index]?.body.equals(
        'file' in part ? contentOf(part.file.name) : Buffer.from(part.text, 'utf8'),
      ),
    )
  );
}

/** Returns the cases in which fetch did not send what the request says. */
export function untrue(cases: readonly Case[], echo: EchoServer): string[] {
  return requestsOf(cases, echo, 'fetch').flatMap((request, index) => {
    const [actual] = echo.received.get(`fetch/${index}`) ?? [];
    if (!actual) return [`nothing arrived: ${JSON.stringify(request)}`];
    const value = (name: string): string | undefined =>
      actual.headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
    const wrongHeaders = request.headers.filter(([name, expected]) => value(name) !== expected);
    const sameUrl = request.url === `${echo.origin}/fetch/${index}${actual.target}`;
    const sameBody = hasArrived(request, actual);
    return wrongHeaders.length === 0 && sameUrl && sameBody && actual.method === request.method
      ? []
      : [
          `asked for:    ${JSON.stringify(request)}\nbut fetch sent: ${JSON.stringify(essence(actual, request))}`,
        ];
  });
}
