import {runInThisContext} from 'node:vm';
import {threadId} from 'node:worker_threads';
import type {Plan} from '../plan';
import {openStore} from '../store';
import {createKeeper, type Options} from './keep';

/** Reads what stands beside the bundle, which the bundler does not know yet. */
declare const __non_webpack_require__: (file: string) => unknown;

/*
 * Stands before Docusaurus' own entry of the server's bundle. Docusaurus evaluates the bundle with globals of its own, and the
 * chunks of pages with those of Node.
 */
const plan = __non_webpack_require__('./rendered.json') as Plan;
const realms = [globalThis, runInThisContext('globalThis')] as Options['realms'];

export default createKeeper({
  plan,
  store: openStore(plan.folder, `${process.pid}-${threadId}-${Date.now()}`),
  load: async () => (await import(/* webpackMode: "eager" */ '@rendered/original')).default,
  realms,
  onOutside: (pathnames) => process.stderr.write(`[WARNING] Code asked what time it is, or fetched something, while ${pathnames} was rendered: pages that are rendered after that are not kept for the next build (src/plugins/rendered).\n`),
});
