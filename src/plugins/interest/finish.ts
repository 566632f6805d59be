import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';

/** Changes the HTML of a page, as `bytes.ts` says; `name` is its file, relative to the folder of its language. */
export type Step = (html: string, name: string) => string | Promise<string>;

/** After so many pages, others get their turn: the search's indexer is fed meanwhile. */
const TURN = 10;

/** Takes each page that was built through all steps, and reads and writes it once. */
export async function finishPages(outDir: string, steps: readonly Step[]): Promise<void> {
  const names = readdirSync(outDir, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.html'),
  );
  for (const [index, name] of names.entries()) {
    const file = join(outDir, name);
    const before = readFileSync(file, 'latin1');
    let html = before;
    for (const step of steps) html = await step(html, name);
    // Some file systems write a file at once that is made empty first, which takes longer than all the rest.
    if (html !== before)
      writeFileSync(file, html, {
        encoding: 'latin1',
        flag: html.length < before.length ? 'w' : 'r+',
      });
    if (index % TURN === TURN - 1) await setImmediate();
  }
}
