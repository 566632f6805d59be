import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {serve} from '@hono/node-server';
import {Hono} from 'hono';
import {createSite} from '../../scripts/serve';

/** Reports errors and rejections that no code of the page handles, and violations of its content security policy. Scripts that are still loading fail when a page is left. */
const REPORTER = `<script>
  let isLeft = false;
  addEventListener('beforeunload', () => { isLeft = true; });
  const report = (text) =>
    isLeft || navigator.sendBeacon('/page-error', location.pathname + ': ' + text);
  addEventListener('error', ({message}) => report(message));
  addEventListener('unhandledrejection', ({reason}) => report(String(reason)));
  addEventListener('securitypolicyviolation', (event) =>
    report(event.effectiveDirective + ' blocked ' + event.blockedURI));
</script>`;

export type ServedSite = {url: string; errors: string[]; close: () => Promise<void>};

/** Serves the built site on a free port. Its pages report their errors. */
export async function serveBuiltSite(): Promise<ServedSite> {
  const errors: string[] = [];
  const site = createSite('/');
  const app = new Hono();
  app.post('/page-error', async (context) => {
    errors.push(await context.req.text());
    return context.body(null, 204);
  });
  app.get('/empty', (context) => context.html('<!doctype html><title>Empty</title>'));
  app.get('*', async (context) => {
    const response = await site.fetch(context.req.raw);
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    const page = await response.text();
    return context.html(
      page.replace('<head>', `<head>${REPORTER}`),
      response.status === 404 ? 404 : 200,
    );
  });
  const server = serve({
    fetch: app.fetch,
    port: 0,
    hostname: '127.0.0.1',
    overrideGlobalObjects: false,
  });
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    errors,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
