import type {Plugin} from '@docusaurus/types';
import {GO_ON, LOADED, READY, RELEASED} from './messages';

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
 * Leaves what all languages are built with to the next one: what Docusaurus generates for the bundler, and the bundler's cache.
 * In the built site, it only touches files from now on that it knows by name: the source's language has all others in its folder.
 */
export const releaseFolders = (): void => say(RELEASED);

/**
 * Lets two languages be built beside each other where that is safe: what follows the rendering of one keeps a single processor
 * busy, and meanwhile the next one is loaded and bundled.
 */
export default async function turnsPlugin(): Promise<Plugin> {
  // When all plugins are there, Docusaurus begins to load pages, and to write what it generates of them.
  await ownTurn();
  return {
    name: 'batchwise-turns',
    async allContentLoaded() {
      say(LOADED);
    },
  };
}
