#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {basename, extname, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {readDocument} from '@batchwise/openapi/node';
import type {JsonObject} from '@batchwise/openapi/json';
import {createMocks, type NamedDescription} from './mock/create-mocks.ts';
import type {Handlers} from './mock/handlers.ts';
import type {MockOptions} from './mock/options.ts';
import {serveMock, type Address, type MockServer} from './server.node.ts';
import type {Seed} from './state/collections.ts';

const HELP = `Serves a mock of one or more OpenAPI descriptions on this machine.

  openapi-mock FILE... [options]

  --port NUMBER     the port to listen on; 0 takes any free one (4010)
  --host NAME       the address to listen on (127.0.0.1)
  --cors ORIGIN     lets pages of this origin call, too; may be repeated; "*" for all.
                    Pages of this machine (localhost, 127.0.0.1, [::1]) always may.
  --seed FILE       a JSON file with the items that collections begin with: {"/things": [{"id": 1}]}
  --handlers FILE   a module that exports functions by operation id
  --no-state        always responds with the examples of the description
  --help            shows this text

Any credentials are accepted. "Prefer: code=404" or "Prefer: example=NAME" in a request chooses the response.
`;

/** Ctrl+C may signal this process twice: the terminal does, and npm or tsx may forward it. */
const SAME_SIGNAL_MS = 300;

type Arguments = Address & {
  files: string[];
  cors: string[];
  seed: string | undefined;
  handlers: string | undefined;
  state: boolean;
  help: boolean;
};

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port "${text}" is not a port. Use a number from 0 to 65535.`);
}

function readArguments(args: string[]): Arguments {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: {type: 'string', default: '4010'},
      host: {type: 'string', default: '127.0.0.1'},
      cors: {type: 'string', multiple: true, default: []},
      seed: {type: 'string'},
      handlers: {type: 'string'},
      'no-state': {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  const {host, port, cors, seed, handlers, help} = values;
  const isOneNeeded = seed !== undefined || handlers !== undefined;
  if (isOneNeeded && positionals.length > 1)
    throw new Error('--seed and --handlers apply to one description. Use them with a single FILE.');
  if (positionals.length === 0 && !help)
    throw new Error(
      'There is no description. Give the path of an OpenAPI file: openapi-mock FILE.',
    );
  return {
    files: positionals,
    host,
    port: readPort(port),
    cors,
    seed,
    handlers,
    state: !values['no-state'],
    help,
  };
}

function whyUnreadable(error: unknown): string {
  const {code, message} = error as Error & {code?: string};
  if (code === 'ENOENT') return 'there is no such file. Check its path.';
  if (code === 'EISDIR') return 'it is a folder. Use a file in it.';
  if (code === 'EACCES') return 'reading it is not allowed. Change its permissions.';
  return message;
}

/** Reads a file. @throws Error that names the file, the reason and the next step. */
function readNamed<T>(file: string, read: (path: string) => T): T {
  try {
    return read(file);
  } catch (cause) {
    const reason = whyUnreadable(cause);
    // Mistakes in YAML are told with the file and the line.
    const isPlaced = reason.includes(`${basename(file)}:`);
    throw new Error(isPlaced ? reason : `"${file}" cannot be read: ${reason}`, {cause});
  }
}

async function readHandlers(file: string): Promise<Handlers> {
  try {
    return (await import(pathToFileURL(resolve(file)).href)) as Handlers;
  } catch (cause) {
    throw new Error(`The handlers "${file}" cannot be loaded: ${whyUnreadable(cause)}`, {cause});
  }
}

async function readOptions({cors, state, seed, handlers}: Arguments): Promise<MockOptions> {
  const readJson = (path: string): Seed => JSON.parse(readFileSync(path, 'utf8')) as Seed;
  return {
    cors,
    state,
    ...(seed === undefined ? {} : {seed: readNamed(seed, readJson)}),
    ...(handlers === undefined ? {} : {handlers: await readHandlers(handlers)}),
  };
}

/** Names each description by its file; a name that stands twice gets a number. */
function nameDescriptions(files: readonly string[], options: MockOptions): NamedDescription[] {
  const names = files.map((file) => basename(file, extname(file)));
  return files.map((file, index) => {
    const name = names[index] ?? '';
    const before = names.slice(0, index).filter((one) => one === name).length;
    const document: JsonObject = readNamed(file, readDocument);
    return {id: before === 0 ? name : `${name}-${before + 1}`, document, options};
  });
}

function explain(error: unknown): string {
  const {message, code} = error as Error & {code?: string};
  if (!code?.startsWith('ERR_PARSE_ARGS')) return message;
  return `${message.split('. ')[0]?.replace(/\.$/, '')}. See --help.`;
}

/** The first signal lets open requests finish and exits with 0; another one exits at once with 1. */
function stopOnSignal({stop}: MockServer): void {
  let stoppedAt: number | undefined;
  const onSignal = (): void => {
    if (stoppedAt === undefined) {
      stoppedAt = Date.now();
      void stop();
    } else if (Date.now() - stoppedAt > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given.help) {
    process.stdout.write(HELP);
    return;
  }
  const descriptions = nameDescriptions(given.files, await readOptions(given));
  const {fetch, mounts} = createMocks(descriptions);
  const server = await serveMock(fetch, given);
  stopOnSignal(server);
  for (const {id, basePath} of mounts)
    process.stdout.write(`Mock of ${id} ready: ${server.url}${basePath}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
