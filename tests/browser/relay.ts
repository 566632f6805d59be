import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import {type AddressInfo, connect, type Server} from 'node:net';
import {join} from 'node:path';
import {makeAuthority} from '../../packages/openapi-mock/tests/relay/authority';

const CLI = join(__dirname, '../../packages/openapi-mock/dist/relay/cli.js');

/** The host of the real API. */
const HOST = 'platform.adobe.io';

/** The command that starts a relay, as the page shows it without the site. */
export const TARGET = `https://${HOST}/data/foundation`;

export type RealApi = {
  /** The requests that it received. */
  arrived: {url: string; headers: IncomingMessage['headers']}[];
  /** Starts a relay for the site of the tests, and returns what its terminal shows. */
  startRelay: (
    options?: readonly string[],
    environment?: NodeJS.ProcessEnv,
  ) => Promise<{address: string; key: string; output: () => string}>;
  close: () => Promise<void>;
};

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * An HTTPS server without CORS that stands for the real API, under its name: the relay reaches it by a proxy and trusts its
 * authority.
 */
export async function startRealApi(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<RealApi> {
  const {ca, key, cert, remove} = await makeAuthority([HOST]);
  const arrived: RealApi['arrived'] = [];
  const api = createSecureServer({key, cert}, (request, response) => {
    const {url = '', headers} = request;
    arrived.push({url, headers});
    request.resume();
    request.on('end', () => respond(request, response));
  });
  const apiPort = await listen(api);
  const proxy = createServer();
  proxy.on('connect', (_request, socket) => {
    const tunnel = connect(apiPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('error', () => tunnel.destroy());
  });
  const proxyPort = await listen(proxy);
  const relays: ReturnType<typeof spawn>[] = [];

  return {
    arrived,
    startRelay: async (options = [], environment = {}) => {
      const env = {
        ...process.env,
        NO_PROXY: undefined,
        no_proxy: undefined,
        HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`,
        https_proxy: undefined,
        NODE_EXTRA_CA_CERTS: ca,
        ...environment,
      };
      const site = ['--to', TARGET, '--origin', 'http://localhost:3210', '--port', '0'];
      const child = spawn(process.execPath, [CLI, ...site, ...options], {env});
      relays.push(child);
      let text = '';
      child.stdout.on('data', (chunk) => (text += String(chunk)));
      child.stderr.on('data', (chunk) => (text += String(chunk)));
      const ready = /ready: (\S+) with the key (\S+)\n/;
      while (!ready.test(text)) {
        await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
        if (child.exitCode !== null) throw new Error(text);
      }
      const [, address = '', key = ''] = ready.exec(text) ?? [];
      return {address, key, output: () => text};
    },
    close: async () => {
      for (const relay of relays) relay.kill('SIGTERM');
      api.closeAllConnections();
      api.close();
      proxy.closeAllConnections();
      proxy.close();
      remove();
    },
  };
}
