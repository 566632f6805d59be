import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono, type Context, type Next} from 'hono';
import {stopWithNpm} from '@batchwise/openapi-mock/node';
import {portInUse, readAddress, type Address} from './address';
import {ROOT} from './build';
import {readHeaders} from '../src/plugins/policy/host-files';
import {addressLines, baseOf, siteLocales} from './dev/languages';

const BUILD = join(ROOT, 'build');

/** The file of an address: `/create-batch` is `create-batch.html`, `/nl/` is `nl/index.html`. */
function pageFile(path: string, folder = BUILD): string {
  if (path.endsWith('/')) return `${path}index.html`;
  const isFile = /\.\w+$/.test(path);
  if (isFile) return path;
  return existsSync(join(folder, `${path}.html`)) ? `${path}.html` : `${path}/index.html`;
}

/** The 404 page in the language of the address. */
function notFoundPage(path: string, folder: string): string {
  const [, first = ''] = path.split('/');
  const localized = join(folder, first, '404.html');
  return readFileSync(
    siteLocales(ROOT).includes(first) && existsSync(localized)
      ? localized
      : join(folder, '404.html'),
    'utf8',
  );
}

/** Media types that the library lacks: YAML (RFC 9512), and text with its charset (RFC 7763, section 2). */
const MEDIA_TYPES: Record<string, string> = {
  yaml: 'application/yaml',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Sets the media types of files that the library does not know. */
async function nameTypes(context: Context, next: Next): Promise<void> {
  await next();
  const {path} = context.req;
  const type = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type && context.res.ok) context.header('content-type', type);
}

/**
 * The built site as a web-standard handler.
 * @param base the base URL of the site: `/` or `/docs/`.
 * @param folder the folder with the built site.
 */
export function createSite(base: string, folder = BUILD): Hono {
  const inside = (path: string) => `/${path.slice(base.length)}`;
  const headers = Object.entries(readHeaders(folder));
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of headers) context.header(name, value);
  });
  app.use(
    `${base}*`,
    nameTypes,
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => pageFile(inside(path), folder),
    }),
  );
  app.notFound((context) => context.html(notFoundPage(inside(context.req.path), folder), 404));
  return app;
}

/** Serves the built site until the process receives a signal. */
export function serveSite({host, port}: Address): void {
  if (!existsSync(join(BUILD, 'index.html'))) {
    console.error(
      'The folder build/ contains no site. Run "npm run build", or use "npm start", which builds and serves it.',
    );
    process.exit(1);
  }
  const base = `/${process.env.BASE_URL ?? ''}/`.replace(/\/+/g, '/');
  const server = serve(
    {
      fetch: createSite(base).fetch,
      port,
      hostname: host,
      overrideGlobalObjects: false,
    },
    () => {
      // A build may be older than the list of languages.
      const languages = siteLocales(ROOT)
        .map((locale) => ({locale, base: baseOf(locale, base)}))
        .filter((language) =>
          existsSync(join(BUILD, pageFile(`/${language.base.slice(base.length)}`))),
        );
      console.log(
        `The site is available at:\n${addressLines(languages, `http://${host}:${port}`)}\nPress Ctrl+C to stop it.`,
      );
    },
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? portInUse(port) : error.message);
    process.exit(1);
  });
  const stop = (): void => void server.close(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  stopWithNpm(stop);
}

if (require.main === module) serveSite(readAddress(process.argv.slice(2)));
