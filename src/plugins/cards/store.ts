import {createHash} from 'node:crypto';
import {readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {hashOfFiles, openKept} from '../kept';
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
const draw = (text: CardText): ReturnType<NonNullable<typeof drawer>> =>
  (drawer ??= createCards())(text);

/** What cards look like depends on the code that draws them, and on the typeface. */
function versionOf(root: string): string {
  const folder = join(root, 'src/plugins/cards');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
  return hashOfFiles([join(root, 'package.json'), ...files]);
}

/** @param folder that is safe to delete. @param root of the site. */
export function openStore(folder: string, root: string): Store {
  const version = versionOf(root);
  const kept = openKept(folder);
  let drawn = 0;
  return {
    write: (text, file) => {
      const key = createHash('sha1').update(version).update(JSON.stringify(text)).digest('hex');
      const name = `${key}.png`;
      if (!kept.find(key)) {
        rmSync(join(folder, name), {force: true});
        writeFileSync(join(folder, name), writePng(draw(text)));
        kept.keep(key, [name]);
        drawn += 1;
      }
      kept.put(name, file);
    },
    close: () => {
      kept.close();
      return drawn;
    },
  };
}
