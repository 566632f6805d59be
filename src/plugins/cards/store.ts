import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {createCards, type CardText} from './card';
import {writePng} from './png';

/** Writes cards as files, each drawn only when no build before this one has drawn the same. */
export type Store = {
  write: (text: CardText, file: string) => void;
  /** Forgets the cards that this build did not need. @returns how many were drawn. */
  close: () => number;
};

/** Draws the cards of all languages of a build: letters that were drawn for one are there for the next. */
let drawer: ReturnType<typeof createCards> | undefined;
const draw = (text: CardText): ReturnType<NonNullable<typeof drawer>> => (drawer ??= createCards())(text);

/** What cards look like depends on the code that draws them, and on the typeface. */
function versionOf(root: string): string {
  const folder = join(root, 'src/plugins/cards');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort().map((name) => join(folder, name));
  return [join(root, 'package.json'), ...files].reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha1')).digest('hex');
}

/** @param folder that is safe to delete. @param root of the site. */
export function openStore(folder: string, root: string): Store {
  const version = versionOf(root);
  const used = new Set<string>();
  let drawn = 0;
  mkdirSync(folder, {recursive: true});
  return {
    write: (text, file) => {
      const name = `${createHash('sha1').update(version).update(JSON.stringify(text)).digest('hex')}.png`;
      const kept = join(folder, name);
      used.add(name);
      if (!existsSync(kept)) {
        writeFileSync(kept, writePng(draw(text)));
        drawn += 1;
      }
      mkdirSync(dirname(file), {recursive: true});
      copyFileSync(kept, file);
    },
    close: () => {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
      return drawn;
    },
  };
}
