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

/** What a worker made of its share; when it failed, why: the work is then done without it. */
type Outcome = {made: Made; failure?: string};

function work(share: Share): Promise<Outcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker/start.cjs', import.meta.url), {
      execArgv: [],
      workerData: share,
      resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MB},
    });
    worker.once('message', (made: Made) => resolve({made}));
    worker.once('error', ({message}: Error) =>
      resolve({made: {}, failure: message.split('\n')[0]?.replace(/\.$/, '')}),
    );
    worker.once('exit', (code) =>
      resolve({made: {}, failure: `it ended with ${code} before it was through`}),
    );
  });
}

/**
 * Makes what a command on all pages needs of those that nothing is remembered of, with a worker for each processor, when they are many.
 * @param say is told, in a line, when a worker fails.
 */
export async function prepare(
  root: string,
  {workspace, cache}: Opened,
  task: Task,
  locales: string[],
  say: (line: string) => void = (line) => void process.stderr.write(line),
): Promise<void> {
  const pages = openPages(workspace, task, locales, cache.has);
  const {TRANSLATE_WORKER: compiled} = process.env;
  const workers = Math.min(availableParallelism(), MOST_WORKERS);
  if (pages.length < FEWEST_PAGES || workers < 2) return;
  const shares = Array.from({length: workers}, (_, at): Share => ({
    root,
    task,
    pages: pages.filter((__, index) => index % workers === at),
    locales,
    ...(compiled === undefined ? {} : {compiled}),
  }));
  const outcomes = await Promise.all(shares.map(work));
  for (const {made} of outcomes) cache.add(made);
  const failures = [...new Set(outcomes.flatMap(({failure}) => failure ?? []))];
  if (failures.length > 0)
    say(
      `A worker that reads pages beside this command failed: ${failures.join('; ')}. Its pages are read without it: the result is right, but takes longer.\n`,
    );
}
