import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {setImmediate} from 'node:timers/promises';

/** Changes the HTML of a page, as `bytes.ts` says; `name` is its file, relative to the folder of its language. */
export type Step = (html: string, name: string) => string | Promise<string>;

/** After so many pages, others get their turn: the search's indexer is fed meanwhile. */
const TURN = 10;

/** The pages that were built into a folder, relative to it. @param without folders in it that are left out. */
function pagesIn(outDir: string, without: readonly string[]): string[] {
  return readdirSync(outDir, {withFileTypes: true}).filter(({name}) => !without.includes(name)).flatMap((entry): string[] => {
    if (!entry.isDirectory()) return entry.name.endsWith('.html') ? [entry.name] : [];
    return pagesIn(join(outDir, entry.name), []).map((name) => entry.name + sep + name);
  });
}

/** Takes each page that was built through all steps, and reads and writes it once. @param without folders of other languages. */
export async function finishPages(outDir: string, without: readonly string[], steps: readonly Step[]): Promise<void> {
  const names = pagesIn(outDir, without);
  for (const [index, name] of names.entries()) {
    const file = join(outDir, name);
    const before = readFileSync(file, 'latin1');
    let html = before;
    for (const step of steps) html = await step(html, name);
    // Some file systems write a file at once that is made empty first, which takes longer than all the rest.
    if (html !== before) writeFileSync(file, html, {encoding: 'latin1', flag: html.length < before.length ? 'w' : 'r+'});
    if (index % TURN === TURN - 1) await setImmediate();
  }
}
