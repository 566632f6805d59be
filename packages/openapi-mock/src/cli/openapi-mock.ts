import {parseArgs} from 'node:util';
import type {Address} from '../http/server.node.ts';
import type {MockOptions} from '../mock/options.ts';
import {readDescriptions, readHandlers, readSeed} from './read-files.ts';
import {hostsOf, readHost, readPort, serveMocks} from './serve.ts';

const helpOf = (
  command: string,
): string => `Serves a mock of one or more OpenAPI descriptions on this machine.

  ${command} FILE... [options]

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

type Arguments = Address & {
  files: string[];
  cors: string[];
  seed: string | undefined;
  handlers: string | undefined;
  state: boolean;
  help: boolean;
};

function readArguments(args: string[], command: string): Arguments {
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
    throw new Error(`There is no description. Give the path of an OpenAPI file: ${command} FILE.`);
  return {
    files: positionals,
    host: readHost(host),
    hosts: hostsOf(cors),
    port: readPort(port),
    cors,
    seed,
    handlers,
    state: !values['no-state'],
    help,
  };
}

async function readOptions({cors, state, seed, handlers}: Arguments): Promise<MockOptions> {
  return {
    cors,
    state,
    ...(seed === undefined ? {} : {seed: readSeed(seed)}),
    ...(handlers === undefined ? {} : {handlers: await readHandlers(handlers)}),
  };
}

/**
 * Serves the mocks of the descriptions that the arguments name.
 * @param command the words that start it: `npx openapi-mock`.
 * @throws Error that says what is wrong, and the next step.
 */
export async function openapiMock(args: string[], command: string): Promise<void> {
  const given = readArguments(args, command);
  if (given.help) {
    process.stdout.write(helpOf(command));
    return;
  }
  await serveMocks(readDescriptions(given.files, await readOptions(given)), given);
}
