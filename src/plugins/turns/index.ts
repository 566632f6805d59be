import type {Plugin} from '@docusaurus/types';
import {GO_ON, READY, RENDERED} from './messages';

/** Whether languages are built by a process each, of which this is one (`scripts/languages`). */
const isOneOfMany = (): boolean =>
  Boolean(process.env.BUILD_HANDED_ON) && process.send !== undefined;

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

/** Fulfilled when the language before is built; at once in a build of all languages in one process. */
const ownTurn = (): Promise<void> => (turn ??= isOneOfMany() ? waitForTurn() : Promise.resolve());

/** Lets the process of a language get ready while the pages of the one before are finished. */
export default async function turnsPlugin(): Promise<Plugin> {
  // When all plugins are there, Docusaurus begins to load pages, and to write what it generates where each language has its own.
  await ownTurn();
  return {
    name: 'batchwise-turns',
    async postBuild() {
      say(RENDERED);
    },
  };
}
