import {createRequire} from 'node:module';
import {runInThisContext} from 'node:vm';
import {threadId} from 'node:worker_threads';
import type * as Bundler from '@docusaurus/bundler';
import type {Plan} from '../plan';
import {openStore} from '../store';
import {createKeeper, type Options} from './keep';
import type {Minify} from './minify';

/** Reads what stands beside the bundle, which the bundler does not know yet. */
declare const __non_webpack_require__: (file: string) => unknown;

/*
 * Stands before Docusaurus' own entry of the server's bundle. Docusaurus evaluates the bundle with globals of its own, and the
 * chunks of pages with those of Node.
 */
const plan = __non_webpack_require__('./rendered.json') as Plan;
const realms = [globalThis, runInThisContext('globalThis')] as Options['realms'];

/** Docusaurus' own, found when the first page is minified. */
let minifier: Promise<{minify: Minify}> | undefined;
function openMinifier({from, type}: Plan['minifier']): Promise<{minify: Minify}> {
  const {getHtmlMinifier} = createRequire(from)('@docusaurus/bundler') as typeof Bundler;
  return getHtmlMinifier({type});
}

export default createKeeper({
  pages: plan.pages,
  store: openStore(plan.folder, `${process.pid}-${threadId}-${Date.now()}`),
  load: async () => (await import(/* webpackMode: "eager" */ '@rendered/original')).default,
  minify: async (html) => (await (minifier ??= openMinifier(plan.minifier))).minify(html),
  realms,
  onOutside: (pathnames) =>
    process.stderr.write(
      `[WARNING] Code asked what time it is, or fetched something, while ${pathnames} was rendered: pages that are rendered after that are not kept for the next build (src/plugins/rendered).\n`,
    ),
});
