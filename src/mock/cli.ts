import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {readDescription} from '@batchwise/openapi/node';
import type {Handlers} from '@batchwise/openapi-mock';
import {
  type Address,
  hostsOf,
  openapiMock,
  readHost,
  readOrigin,
  readPort,
  runCommand,
  serveMocks,
} from '@batchwise/openapi-mock/node';
import * as handlers from './handlers';
import {createSetup} from './setup';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = 'npm run mock --';

const HELP = `Runs a mock of the documented API on this machine.

  ${COMMAND} [options]

  --port NUMBER   the port; 0 selects a free port (default: 4010)
  --host NAME     the hostname or address (default: 127.0.0.1)
  --origin URL    allows pages of this origin to send requests; can be repeated.
                  Pages on localhost, 127.0.0.1 and [::1] are always allowed.
  --no-limits     accepts any number and size of batches and files, for load tests
  --seed NUMBER   makes IDs repeatable and starts the clock at a fixed time
  --help          shows this help

The mock begins with the batch that the examples name. It is in the
organisation and sandbox of the examples.

The mock accepts all credentials except these, which test errors:
  the token "expired": status 401
  the token "not-entitled" or the key "invalid": status 403

  ${COMMAND} FILE... [options]

runs a mock of other OpenAPI descriptions. "${COMMAND} FILE --help" lists its options.
`;

type Arguments = Address & {
  origins: string[];
  limits: boolean;
  seed: number | undefined;
  help: boolean;
};

function readSeed(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
  throw new Error(
    `--seed "${text}" is not a seed. Use a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`,
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
    host: readHost(values.host),
    port: readPort(values.port),
    origins: values.origin.map(readOrigin),
    limits: !values['no-limits'],
    seed: values.seed === undefined ? undefined : readSeed(values.seed),
    help: values.help,
  };
}

async function serveBatches(args: string[]): Promise<void> {
  const {host, port, origins, limits, seed, help} = readArguments(args);
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const document = readDescription(ROOT, 'batches');
  const own: Handlers = {...handlers, default: createSetup({limits, seed, exampleBatch: true})};
  const options = {handlers: own, cors: origins};
  await serveMocks([{id: 'batches', document, options}], {host, hosts: hostsOf(origins), port});
}

/** Files come first; the values of options come after these. */
const [first = ''] = process.argv.slice(2);
const serve = first === '' || first.startsWith('-') ? serveBatches : openapiMock;

void runCommand(COMMAND, () => serve(process.argv.slice(2), COMMAND));
