import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Root} from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import type {LoadContext, Plugin} from '@docusaurus/types';

export type HtmlPage = {
  /** Such as `/nl/create-batch`. */
  route: string;
  /** The page as Docusaurus wrote it. */
  html: string;
  /** The page as the earlier steps left it. A step may change it. */
  tree: Root;
};

/** Everything that Docusaurus tells plugins about a build. */
export type Site = Parameters<NonNullable<Plugin['postBuild']>>[0];

export type HtmlStep = {
  /** Called for one page after another. */
  page: (page: HtmlPage) => void | Promise<void>;
  /** Called once, when all pages have been written. */
  done?: () => void | Promise<void>;
};

export type Options = {
  /** The steps in their order: each page goes through all of them. */
  steps: readonly ((site: Site) => HtmlStep)[];
};

const parser = unified().use(rehypeParse);
/** Keeps the HTML minified. The tags of head and body stay: some readers of `og:image` need them. */
const writer = unified().use(rehypeStringify, {
  preferUnquoted: true,
  quoteSmart: true,
  collapseEmptyAttributes: true,
  // Quotation marks and backticks in attributes deceived Internet Explorer only.
  allowDangerousCharacters: true,
});

/** The name of a page may have a percent sign, which no route encodes. */
function decodeRoute(route: string): string {
  try {
    return decodeURI(route);
  } catch {
    return route;
  }
}

/** The file of a route: `/nl/create-batch` below `/nl/` is `create-batch.html`, or `create-batch/index.html`. */
export function fileOfRoute(
  route: string,
  {baseUrl, outDir}: Pick<Site, 'baseUrl' | 'outDir'>,
): string {
  const path = decodeRoute(route).slice(baseUrl.length).replace(/\/$/, '');
  if (path.endsWith('.html')) return join(outDir, path);
  const flat = join(outDir, `${path || 'index'}.html`);
  return existsSync(flat) ? flat : join(outDir, path, 'index.html');
}

/**
 * The only plugin that reads or changes built pages. Docusaurus runs the `postBuild` of all plugins at once, so everything that
 * needs the HTML is a step of this plugin, and the order of the steps is the order of the work.
 */
export default function htmlPlugin(_context: LoadContext, {steps: factories}: Options): Plugin {
  return {
    name: 'site-html',
    async postBuild(site) {
      const steps = factories.map((create) => create(site));
      for (const route of site.routesPaths) {
        const file = fileOfRoute(route, site);
        const html = await readFile(file, 'utf8');
        const tree = parser.parse(html);
        for (const step of steps) await step.page({route, html, tree});
        await writeFile(file, writer.stringify(tree));
      }
      for (const step of steps) await step.done?.();
    },
  };
}
