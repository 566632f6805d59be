import {BroadcastChannel} from 'node:worker_threads';
import type {Plugin} from '@docusaurus/types';
import {GO_ON, LOADED, READY, RELEASED, RENDERING} from './messages';

/** Whether languages are built by a process each, of which this is one (`scripts/languages`). */
const isOneOfMany = (): boolean => Boolean(process.env.BUILD_HANDED_ON) && process.send !== undefined;

function say(message: string): void {
  if (isOneOfMany()) process.send?.(message);
}

function waitForTurn(): Promise<void> {
  return new Promise((resolve) => {
    process.on('message', function listen(message: unknown) {
      if (message !== GO_ON) return;
      process.off('message', listen);
      resolve();
    });
    say(READY);
  });
}

let turn: Promise<void> | undefined;

/** Fulfilled when the language before leaves its folders to this one; at once in a build of all languages in one process. */
const ownTurn = (): Promise<void> => (turn ??= isOneOfMany() ? waitForTurn() : Promise.resolve());

/**
 * Leaves what all languages are built with to the next one when pages begin to be rendered: what Docusaurus generates for the
 * bundler, and the bundler's cache. They are rendered from the bundle, and `own-page` has read what they are to know of themselves.
 */
function releaseWhenRendering(): void {
  const channel = new BroadcastChannel(RENDERING);
  channel.onmessage = () => {
    channel.close();
    say(RELEASED);
  };
  channel.unref();
}

/**
 * Lets two languages be built beside each other where that is safe: while the pages of one are rendered and finished, the next
 * one is loaded and bundled, which keeps little more than one processor busy.
 */
export default async function turnsPlugin(): Promise<Plugin> {
  // When all plugins are there, Docusaurus begins to load pages, and to write what it generates of them.
  await ownTurn();
  return {
    name: 'batchwise-turns',
    async allContentLoaded() {
      say(LOADED);
      // Where memory is scarce, no two languages are at it, so that this is told after the rendering, which takes most of it.
      if (isOneOfMany() && !process.env.BUILD_IS_LARGE) releaseWhenRendering();
    },
    async postBuild() {
      say(RELEASED);
    },
  };
}
