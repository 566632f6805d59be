import {createHash} from 'node:crypto';
import type {LoadContext} from '@docusaurus/types';
import {toBytes} from '../interest/bytes';
import type {Step} from '../interest/finish';
import type {Chunks} from './chunks';
import type {OwnPage} from './own-page';
import {ownPages, readGenerated} from './pages';
import {createSidebarReader} from './sidebars';

/** Stands in `interest/template.ts` where a page gets what it knows of itself. */
export const PLACE = '{own-page}';
const QUOTED = `"${PLACE}"`;

/** Stands for what a page shows of its sidebar, while the rest is written. */
const ITEMS = '{items}';

/** What stands in the script of a page. What ends a script in HTML must not stand in one. */
const toText = (value: unknown): string => toBytes(JSON.stringify(value).replaceAll('<', '\\u003c'));

/** Writes what pages know of themselves; what they show of their sidebar, which is most of it and the same for many pages, once. */
function createWriter(): (page: OwnPage) => string {
  const written = new WeakMap<object, string>();
  return ({sidebar, ...page}) => {
    if (!sidebar) return toText(page);
    const items = written.get(sidebar.items) ?? toText(sidebar.items);
    written.set(sidebar.items, items);
    return toText({...page, sidebar: {...sidebar, items: ITEMS}}).replace(`"${ITEMS}"`, () => items);
  };
}

type Folders = Pick<LoadContext, 'generatedFilesDir' | 'outDir' | 'baseUrl'>;

/** A step that puts into the HTML of a page what it knows of itself. */
function createPutter({generatedFilesDir, outDir, baseUrl}: Folders, chunks: Chunks): Step {
  const build = createHash('sha1').update(JSON.stringify(chunks)).digest('hex').slice(0, 8);
  const generated = readGenerated(generatedFilesDir);
  const readSidebar = createSidebarReader({generatedFilesDir, outDir, baseUrl}, generated.names);
  const pages = ownPages({generated, chunks, build, baseUrl, readSidebar});
  const write = createWriter();
  return (html, name) => {
    const page = pages.get(name.replaceAll('\\', '/').replace(/(.)\/index\.html$/, '$1.html'));
    return page ? html.replace(QUOTED, () => write(page(html))) : html;
  };
}

const putters = new Map<string, Step>();

/**
 * Reads what was generated for pages when they have been bundled: when they are rendered, another language generates its own.
 * @param chunks what the bundler made.
 */
export const readForPutter = (folders: Folders, chunks: Chunks): void => void putters.set(folders.outDir, createPutter(folders, chunks));

/** The step for the pages of a folder, which is given once. */
export function takePutter(outDir: string): Step {
  const putter = putters.get(outDir);
  if (!putter) throw new Error(`Nothing is known of the pages in ${outDir}: src/plugins/own-page was not part of the bundling.`);
  putters.delete(outDir);
  return putter;
}
