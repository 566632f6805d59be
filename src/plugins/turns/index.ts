import type {Plugin} from '@docusaurus/types';
import {GO_ON, LOADED, RENDERED} from './messages';

/** Whether languages are built by a process each, of which this is one (`scripts/languages`). */
const isOneOfMany = (): boolean => Boolean(process.env.BUILD_HANDED_ON) && process.send !== undefined;

function waitForTurn(): Promise<void> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown): void => {
      if (message !== GO_ON) return;
      process.off('message', onMessage);
      resolve();
    };
    process.on('message', onMessage);
    process.send?.(LOADED);
  });
}

let turn: Promise<void> | undefined;

/**
 * Fulfilled when the language before is built; at once in a build of all languages in one process. Whoever writes what other
 * languages have, too (the pages in `.docusaurus`), or reads the built site waits for it.
 */
export const ownTurn = (): Promise<void> => (turn ??= isOneOfMany() ? waitForTurn() : Promise.resolve());

/**
 * Lets two languages be built beside each other where that is safe: while what follows the rendering of one keeps a single
 * processor busy, the pages of the next one are read. It stands before all other plugins, so that none begins before the news
 * is out.
 */
export default function turnsPlugin(): Plugin {
  return {
    name: 'batchwise-turns',
    // A build empties its folder after that, and links to what its bundler keeps.
    allContentLoaded: ownTurn,
    postBuild: () => {
      if (isOneOfMany()) process.send?.(RENDERED);
      return Promise.resolve();
    },
  };
}
