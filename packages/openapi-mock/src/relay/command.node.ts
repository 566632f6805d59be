import {randomBytes} from 'node:crypto';
import type {Server} from 'node:http';
import {parseArgs} from 'node:util';
import {isLoopback} from '@batchwise/openapi/http';
import {listen, readOrigin, readPort, stopOnSignal} from '../cli/serve.ts';
import {serverUrl, startNodeServer, stopServer} from '../http/server.node.ts';
import {type Credentials, readCredentials} from './credentials.node.ts';
import {createRelay, type Relay} from './relay.node.ts';
import {addressOf, refuseTarget, type Upstream} from './target.ts';
import {SILENCE_MS} from './upstream.node.ts';

const helpOf = (
  command: string,
): string => `Forwards requests of a documentation page to the real API, which need not allow the page by CORS.

  ${command} --to URL [options]

  --to URL             the API: its origin, and perhaps a base path
  --origin ORIGIN      the site whose pages may use the relay
                       (the variable SITE_URL, or http://localhost:3000)
  --header 'NAME: VALUE'
                       a header that the relay adds, such as 'Authorization: Bearer $ACCESS_TOKEN'.
                       In single quotes, the relay replaces variables itself, so that
                       other programs do not see the value. Can be repeated.
  --token-command CMD  prints the token of "Authorization: Bearer". Runs at the start,
                       and again after a response with status 401.
  --port NUMBER        the port; 0 selects a free port (4020)
  --timeout SECONDS    how long the API may take to begin its response (60)
  --help               shows this help

The relay listens on this computer only. The page asks for the key that the relay shows when it starts.
HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS apply.
`;

type Arguments = {
  upstream: Upstream;
  origin: string;
  credentials: Credentials;
  port: number;
  timeout: number;
};

/** Reads the value of `--to`. @throws Error that says what is wrong with it. */
function readUpstream(text: string | undefined, command: string): Upstream {
  const example = 'Use an address such as https://api.example.com/v1.';
  if (text === undefined) throw new Error(`--to is missing. Run ${command} --to URL.`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`--to "${text}" is no address of a server. ${example}`);
  if (url.username !== '' || url.password !== '')
    throw new Error(`--to has a name or password in it. Leave it out, and use --header.`);
  if (url.search !== '' || url.hash !== '')
    throw new Error(`--to "${text}" has a query or a fragment. ${example}`);
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new Error(
      `--to "${text}" is not encrypted, so others could read credentials. Use https; http is only for this computer.`,
    );
  const upstream = {origin: url.origin, basePath: url.pathname.replace(/\/$/, '')};
  if (refuseTarget(`${upstream.basePath}/`, upstream))
    throw new Error(`--to "${text}" has an empty or misleading part in its path. ${example}`);
  return upstream;
}

function readTimeout(text: string): number {
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds > 0 && seconds <= 3600) return seconds * 1000;
  throw new Error(`--timeout "${text}" is not a number of seconds. Use 1 to 3600.`);
}

/** The origin of the site, as its build reads it. */
function readSite(site = 'http://localhost:3000'): string {
  if (URL.canParse(site) && /^https?:$/.test(new URL(site).protocol)) return new URL(site).origin;
  throw new Error(`SITE_URL is "${site}", which is no address. Set it, or use --origin.`);
}

function readArguments(
  args: string[],
  command: string,
  environment: NodeJS.ProcessEnv,
): Arguments | undefined {
  const {values} = parseArgs({
    args,
    options: {
      to: {type: 'string'},
      origin: {type: 'string'},
      header: {type: 'string', multiple: true, default: []},
      'token-command': {type: 'string'},
      port: {type: 'string', default: '4020'},
      timeout: {type: 'string', default: '60'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return undefined;
  const {to, origin, header, port, timeout} = values;
  return {
    upstream: readUpstream(to, command),
    origin: origin === undefined ? readSite(environment.SITE_URL) : readOrigin(origin),
    credentials: readCredentials(header, values['token-command'], environment),
    port: readPort(port),
    timeout: readTimeout(timeout),
  };
}

async function start(relay: Relay, host: string, port: number): Promise<Server> {
  // Uploads may take long: silence ends a connection, and not the time as a whole.
  const options = {requestTimeout: 0, insecureHTTPParser: false};
  const server = await startNodeServer(relay.listener, {host, port}, options);
  return server.setTimeout(SILENCE_MS);
}

/** Listens on both addresses of this computer; the second is missing where IPv6 is switched off. */
async function startBoth(relay: Relay, port: number): Promise<[Server, ...Server[]]> {
  const ipv4 = {host: '127.0.0.1', port};
  const first = await listen(() => start(relay, ipv4.host, port), ipv4);
  const ipv6 = {host: '::1', port: Number(new URL(serverUrl(first)).port)};
  try {
    return [first, await listen(() => start(relay, ipv6.host, ipv6.port), ipv6)];
  } catch (error) {
    const {code = ''} = (error as {cause?: {code?: string}}).cause ?? {};
    if (/^(EADDRNOTAVAIL|EAFNOSUPPORT)$/.test(code)) return [first];
    await stopServer(first);
    throw error;
  }
}

/**
 * Runs a relay until it is signalled to stop.
 * @param command the words that start it: `npx openapi-relay`.
 * @throws Error that says what is wrong, and the next step.
 */
export async function openapiRelay(
  args: string[],
  command: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const given = readArguments(args, command, environment);
  if (!given) {
    process.stdout.write(helpOf(command));
    return;
  }
  const {upstream, origin, credentials, port, timeout} = given;
  await credentials.read();
  const key = randomBytes(32).toString('base64url');
  const log = (line: string): void => void process.stdout.write(`${line}\n`);
  const relay = createRelay({upstream, origin, key, credentials, timeout, log});
  const servers = await startBoth(relay, port);
  stopOnSignal(async () => {
    await Promise.all(servers.map(stopServer));
    await relay.close();
  });
  log(`Relay to ${addressOf(upstream)} ready: ${serverUrl(servers[0])} with the key ${key}`);
  log(`Pages of ${origin} can use it. Paste the key into the page.`);
  if (credentials.names.length > 0) log(`The relay sets: ${credentials.names.join(', ')}.`);
}
