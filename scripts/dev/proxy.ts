import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {createProxyMiddleware} from 'http-proxy-middleware';
import {isForeignHost, isLoopbackAddress} from '@batchwise/openapi-mock/node';
import {languageOf, type Language} from './languages';

/** Seconds between two reloads of the waiting page. */
const AGAIN = 1;

/** The page shown until the server of a language is ready. It reloads itself. */
function waitingPage({locale}: Language): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${AGAIN}"><title>Starting ${locale}</title><body style="font: 1rem/1.5 system-ui; margin: 3rem auto; max-width: 40rem; padding-inline: 1rem"><h1>Starting “${locale}”</h1><p>This page opens when the language is ready. If it does not open, look for an error in the terminal of <code>npm run dev</code>.</p></body></html>`;
}

/** Pages of Rspack's development server that open files in an editor, or change its state. */
const OWN_PAGES = '/webpack-dev-server';

/** Whether a page of another origin made the request, or one whose name was made to resolve to this computer. */
function isForeign({headers: {host, origin}}: IncomingMessage): boolean {
  if (isForeignHost(host)) return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || isForeignHost(new URL(origin).host);
}

const isOwnPage = ({url = ''}: IncomingMessage): boolean =>
  url.toLowerCase().replace(/^\/+/, '/').startsWith(OWN_PAGES);

/**
 * One address for the development servers of all languages: requests and the web sockets for reloading go to the server of the
 * language in their path.
 * @param languages at least one. The one with the shortest base URL takes all other paths.
 * @param host the address that the server listens on. On loopback, only pages of this computer are answered.
 */
export function createDevelopmentProxy(languages: readonly Language[], host: string): Server {
  const ofRequest = ({url = '/'}: {url?: string}): Language =>
    languageOf(url, languages) as Language;
  const proxy = createProxyMiddleware({
    target: 'http://127.0.0.1',
    router: (request) => `http://127.0.0.1:${ofRequest(request).port}`,
    ws: false,
    logLevel: 'silent',
    // Rspack's server lets pages of all origins read the site.
    onProxyRes: ({headers}) => {
      delete headers['access-control-allow-origin'];
    },
    onError: (_error, request, response) => {
      // A web socket that was closed has no response to write to.
      if (!('writeHead' in response) || response.headersSent) return void response.end();
      response.writeHead(503, {
        'content-type': 'text/html; charset=utf-8',
        'retry-after': String(AGAIN),
      });
      response.end(waitingPage(ofRequest(request)));
    },
  });
  // The library declares the types of Express but only uses those of Node.
  const handle = proxy as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
  const isRefused = (request: IncomingMessage): boolean =>
    isOwnPage(request) || (isLoopbackAddress(host) && isForeign(request));
  const server = createServer((request, response) => {
    if (isRefused(request)) return void response.writeHead(403).end();
    handle(request, response, () => response.writeHead(404).end());
  });
  server.on('upgrade', (request, socket, head) => {
    if (isRefused(request)) return void socket.destroy();
    proxy.upgrade?.(request as never, socket as never, head);
  });
  return server;
}
