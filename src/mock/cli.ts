import type {Server} from 'node:http';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {readDescription} from '@batchwise/openapi/node';
import {type Address, serverUrl, startServer, stopServer} from '@batchwise/openapi-mock/node';
import {createMock} from './index';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const HELP = `Runs a mock of the documented API on this machine.

  npm run mock -- [options]

  --port NUMBER   the port; 0 selects a free port (default: 4010)
  --host NAME     the hostname or address (default: 127.0.0.1)
  --origin URL    allows pages of this origin to send requests; can be repeated.
                  Pages on localhost, 127.0.0.1 and [::1] are always allowed.
  --no-limits     accepts any number and size of batches and files, for load tests
  --seed NUMBER   makes ids repeatable and starts the clock at a fixed time
  --help          shows this help

The mock accepts all credentials, except for testing errors:
  the token "expired" returns status 401
  the token "not-entitled" and the key "invalid" return status 403
`;

/** Ctrl+C may signal this process twice: the terminal does, and npm or tsx may forward it. */
const SAME_SIGNAL_MS = 300;

type Arguments = Address & {
  origins: string[];
  limits: boolean;
  seed: number | undefined;
  help: boolean;
};

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port "${text}" is not a port. Use a number from 0 to 65535.`);
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new Error(
    `--seed "${text}" is not a seed. Use a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
  );
}

function readOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin !== 'null' && [origin, `${origin}/`].includes(text)) return origin;
  throw new Error(
    `--origin "${text}" is not an origin. Use only scheme, host and port, such as https://docs.example.com.`,
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
      seed: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  return {
    host: values.host,
    port: readPort(values.port),
    origins: values.origin.map(readOrigin),
    limits: !values['no-limits'],
    seed: values.seed === undefined ? undefined : readSeed(values.seed),
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
    return `Port ${port} of ${address} is in use. Choose another with --port, or use --port 0 for a free port.`;
  if (code?.startsWith('ERR_PARSE_ARGS'))
    return `${message.split('. ')[0]?.replace(/\.$/, '')}. Run "npm run mock -- --help" to list the options.`;
  return message;
}

/** The first signal lets open requests finish and exits with 0; another one exits at once with 1. */
function stopOnSignal(server: Server): void {
  let stoppedAt: number | undefined;
  const stop = (): void => {
    if (stoppedAt === undefined) {
      stoppedAt = Date.now();
      void stopServer(server);
    } else if (Date.now() - stoppedAt > SAME_SIGNAL_MS) {
      process.exit(1);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function main(): Promise<void> {
  const {host, port, origins, limits, seed, help} = readArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const document = readDescription(ROOT, 'batches');
  const mock = createMock({document, allowedOrigins: origins, limits, seed});
  const server = await startServer(mock.fetch, {host, port});
  stopOnSignal(server);
  process.stdout.write(`Mock API ready: ${serverUrl(server)}${mock.basePath}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
