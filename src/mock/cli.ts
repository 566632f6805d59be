import type {Server} from 'node:http';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {readDescription} from '../openapi/description/description.node';
import type {Handler} from './http';
import type {DataFile} from './data/node';
import {createMock} from './index';
import {serverUrl, startServer, stopServer, type Address} from './node';
import {createStore} from './store';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const HELP = `Runs the documented API on this machine.

  npm run mock -- [options]

  --port NUMBER   the port to listen on; 0 takes any free one (4010)
  --host NAME     the address to listen on (127.0.0.1)
  --origin URL    lets pages of this origin call, too; may be repeated.
                  Pages of this machine (localhost, 127.0.0.1, [::1]) always may.
  --no-limits     takes any number and size of batches and files, for load tests
  --data FILE     keeps everything in this file, so that it is there again next time
  --seed NUMBER   makes ids repeatable, and starts the clock at a fixed time;
                  not together with --data, which goes on where it stopped
  --help          shows this text

The token "expired" gets a 401, the token "not-entitled" and the key "invalid" a 403; all others are accepted.
`;

/** A Ctrl+C may reach this process twice at once: from the terminal, and passed on by npm or tsx. */
const SAME_SIGNAL_MS = 300;

type Arguments = Address & {
  origins: string[];
  limits: boolean;
  seed?: number;
  data?: string;
  help: boolean;
};

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port "${text}" is not a port. Give a number from 0 to 65535.`);
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new Error(
    `--seed "${text}" is not a seed. Give a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
  );
}

function readOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin !== 'null' && [origin, `${origin}/`].includes(text)) return origin;
  throw new Error(
    `--origin "${text}" is not an origin. Give scheme, host and port only, such as https://docs.example.com.`,
  );
}

function readArguments(args: string[]): Arguments {
  const {values} = parseArgs({
    args,
    options: {
      port: {type: 'string', default: '4010'},
      host: {type: 'string', default: '127.0.0.1'},
      origin: {type: 'string', multiple: true, default: []},
      'no-limits': {type: 'boolean', default: false},
      data: {type: 'string'},
      seed: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.data !== undefined && values.seed !== undefined)
    throw new Error(
      '--data and --seed do not go together: a data file goes on with ids and times of its own. Leave one of them out.',
    );
  if (values.data === '') throw new Error('--data names no file. Give the path of one.');
  return {
    host: values.host,
    port: readPort(values.port),
    origins: values.origin.map(readOrigin),
    limits: !values['no-limits'],
    ...(values.seed === undefined ? {} : {seed: readSeed(values.seed)}),
    ...(values.data === undefined ? {} : {data: values.data}),
    help: values.help,
  };
}

function explain(error: unknown): string {
  const {message, code, port, address} = error as Error & {
    code?: string;
    port?: number;
    address?: string;
  };
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${address} is in use. Choose another one with --port, or any free one with --port 0.`;
  if (code?.startsWith('ERR_PARSE_ARGS'))
    return `${message.split('. ')[0]?.replace(/\.$/, '')}. See --help.`;
  return message;
}

/** Says why the mock cannot go on, and ends at once: an answer that is not in the data file must not be given. */
function giveUp(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** Opens the data file. SQLite is loaded only here, since most runs need none. */
async function openData(path: string): Promise<DataFile> {
  const {openDataFile} = await import('./data/node');
  return openDataFile(path, giveUp);
}

/** Lets an answer wait until all that it rests on is in the data file. */
const whenSettled =
  (handler: Handler, {settled}: DataFile): Handler =>
  async (call) => {
    const answer = await handler(call);
    await settled();
    return answer;
  };

/** The first signal lets the answers under way finish and ends with 0; another one ends at once with 1. */
function stopOnSignal(server: Server, data: DataFile | undefined): void {
  let since: number | undefined;
  const stop = (): void => {
    if (since === undefined) {
      since = Date.now();
      void stopServer(server).then(() => data?.close());
    } else if (Date.now() - since > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function main(): Promise<void> {
  const {
    host,
    port,
    origins,
    limits,
    seed,
    data: path,
    help,
  } = readArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const data = path === undefined ? undefined : await openData(path);
  const store = createStore({seed, ...data});
  const mock = createMock({
    document: readDescription(ROOT, 'batches'),
    allowedOrigins: origins,
    limits,
    seed,
    store,
  });
  const server = await startServer(data ? whenSettled(mock.answer, data) : mock.answer, {
    host,
    port,
  });
  stopOnSignal(server, data);
  process.stdout.write(`Mock API ready: ${serverUrl(server)}${mock.basePath}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
