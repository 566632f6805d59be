import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {toBytes} from '../interest/bytes';
import type {Step} from '../interest/finish';
import type {Chunks} from './chunks';
import type {OwnPage} from './own-page';
import {ownPages, readGenerated} from './pages';
import {createSidebarReader} from './sidebars';

/** Stands in `interest/template.ts` where a page gets what it knows of itself. */
export const PLACE = '{own-page}';
const QUOTED = `"${PLACE}"`;
const FILE = 'own-pages.json';

/** Stands for what a page shows of its sidebar, while the rest is written. */
const ITEMS = '{items}';

/** What stands in the script of a page. What ends a script in HTML must not stand in one. */
const toText = (value: unknown): string =>
  toBytes(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** Writes what pages know of themselves; what they show of their sidebar, which is most of it and the same for many pages, once. */
function createWriter(): (page: OwnPage) => string {
  const written = new WeakMap<object, string>();
  return ({sidebar, ...page}) => {
    if (!sidebar) return toText(page);
    const items = written.get(sidebar.items) ?? toText(sidebar.items);
    written.set(sidebar.items, items);
    return toText({...page, sidebar: {...sidebar, items: ITEMS}}).replace(
      `"${ITEMS}"`,
      () => items,
    );
  };
}

/** Keeps what the bundler made for the step after it, which may be another process. */
export const writeChunks = (generatedFilesDir: string, chunks: Chunks): void =>
  writeFileSync(join(generatedFilesDir, FILE), JSON.stringify(chunks));

/** Puts into the HTML of a page what it knows of itself. */
export function createPutter(generatedFilesDir: string, outDir: string, baseUrl: string): Step {
  const file = join(generatedFilesDir, FILE);
  if (!existsSync(file))
    throw new Error(`${file} is missing: src/plugins/own-page was not part of the bundling.`);
  const text = readFileSync(file, 'utf8');
  const build = createHash('sha1').update(text).digest('hex').slice(0, 8);
  const readSidebar = createSidebarReader({generatedFilesDir, outDir, baseUrl});
  const pages = ownPages({
    generated: readGenerated(generatedFilesDir),
    chunks: JSON.parse(text) as Chunks,
    build,
    baseUrl,
    readSidebar,
  });
  const write = createWriter();
  return (html, name) => {
    const page = pages.get(name.replaceAll('\\', '/').replace(/(.)\/index\.html$/, '$1.html'));
    return page ? html.replace(QUOTED, () => write(page(html))) : html;
  };
}
