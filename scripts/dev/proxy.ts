import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {createProxyMiddleware} from 'http-proxy-middleware';
import {languageOf, type Language} from './languages';

/** Seconds between two looks of a page that waits for its language. */
const AGAIN = 1;

/** What a reader sees while a language is still being made; it looks again by itself. */
function waitingPage({locale}: Language): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${AGAIN}"><title>Starting ${locale}</title><body style="font: 1rem/1.5 system-ui; margin: 3rem auto; max-width: 40rem; padding-inline: 1rem"><h1>Starting “${locale}”</h1><p>This page comes as soon as the language is ready. If it does not, the terminal of <code>npm run dev</code> tells why.</p></body></html>`;
}

/**
 * One address for the development servers of all languages: a request goes to the language of its path, and so do
 * the web sockets by which a page learns of changes.
 * @param languages at least one; where none fits, the one with the shortest path answers.
 */
export function createDevelopmentProxy(languages: readonly Language[]): Server {
  const ofRequest = ({url = '/'}: {url?: string}): Language =>
    languageOf(url, languages) as Language;
  const proxy = createProxyMiddleware({
    target: 'http://127.0.0.1',
    router: (request) => `http://127.0.0.1:${ofRequest(request).port}`,
    ws: false,
    logLevel: 'silent',
    onError: (_error, request, response) => {
      // A web socket that is cut has no answer to write.
      if (!('writeHead' in response) || response.headersSent) return void response.end();
      response.writeHead(503, {
        'content-type': 'text/html; charset=utf-8',
        'retry-after': String(AGAIN),
      });
      response.end(waitingPage(ofRequest(request)));
    },
  });
  // The library asks for the types of Express, of which it uses those of Node.
  const handle = proxy as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
  const server = createServer((request, response) =>
    handle(request, response, () => response.writeHead(404).end()),
  );
  server.on('upgrade', (request, socket, head) =>
    proxy.upgrade?.(request as never, socket as never, head),
  );
  return server;
}
