import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import type {Made} from '../cache/node';
import type {Opened} from '../node';
import {openPages, type Share, type Task} from './prepare';

/** Fewer pages are done before a second worker has begun. */
const FEWEST_PAGES = 40;
/** More than that wait for the disk and take memory. */
const MOST_WORKERS = 4;

/** Trees of pages live shortly: with more room for what is young, a tenth of the time is saved. */
const YOUNG_MB = 96;

/** What a worker made of its share; nothing when it failed, so that the work is done where its error is told. */
function work(share: Share): Promise<Made> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker/start.cjs', import.meta.url), {execArgv: [], workerData: share, resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MB}});
    worker.once('message', resolve);
    worker.once('error', () => resolve({}));
    worker.once('exit', () => resolve({}));
  });
}

/** Makes what a command on all pages needs of those that nothing is remembered of, with a worker for each processor, when they are many. */
export async function prepare(root: string, {workspace, cache}: Opened, task: Task, locales: string[]): Promise<void> {
  const pages = openPages(workspace, task, locales, cache.has);
  const {TRANSLATE_WORKER: compiled} = process.env;
  const workers = Math.min(availableParallelism(), MOST_WORKERS);
  if (pages.length < FEWEST_PAGES || workers < 2) return;
  const shares = Array.from({length: workers}, (_, at): Share => ({root, task, pages: pages.filter((__, index) => index % workers === at), locales, ...(compiled === undefined ? {} : {compiled})}));
  for (const made of await Promise.all(shares.map(work))) cache.add(made);
}
