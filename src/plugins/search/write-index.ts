import {readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {compactArticle, proseOf, withSeams} from './article';
import {createSplitter, vocabularyOf} from './compounds';
import type {Article} from './pages';
import {importPagefind, type Index, type Reported} from './pagefind.cjs';

/** Pagefind writes user interfaces of its own, too, and a search in a worker; of all that the site uses the search itself. */
const UNUSED = /^pagefind-(?!entry\.json$)/;
/** So many pages are handed to Pagefind at a time, which works on them in a process of its own while other plugins do here. */
const TURN = 10;

const failure = (language: string, errors: readonly string[]): Error =>
  new Error(`The search index of "${language}" could not be made: ${errors.join('; ')}`);

/** Forgets what Pagefind wrote for others, so that it is neither uploaded nor mistaken for something the site needs. */
async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))),
  );
}

async function addAll(index: Index, articles: readonly Article[]): Promise<Reported[]> {
  const compact = articles.map(({url, html}) => ({url, html: compactArticle(html)}));
  const split = createSplitter(vocabularyOf(compact.map(({html}) => proseOf(html))));
  const added: Promise<Reported>[] = [];
  for (const {url, html} of compact) {
    added.push(
      index.addHTMLFile({url, content: `<html><body>${withSeams(html, split)}</body></html>`}),
    );
    if (added.length % TURN === 0) await setImmediate();
  }
  return Promise.all(added);
}

/**
 * Writes the search index of a language with Pagefind.
 * @param language a BCP 47 tag, which tells Pagefind how words are inflected.
 * @param folder gets the index and nothing else.
 * @throws when Pagefind refuses a page or cannot write.
 */
export async function writeIndex(
  articles: readonly Article[],
  language: string,
  folder: string,
): Promise<void> {
  const {createIndex} = await importPagefind();
  const {index, errors} = await createIndex({forceLanguage: language.toLowerCase()});
  if (!index) throw failure(language, errors);
  const added = await addAll(index, articles);
  // Names of files come from what is in them: those of an earlier index would stay.
  await rm(folder, {recursive: true, force: true});
  const written = await index.writeFiles({outputPath: folder});
  await index.deleteIndex();
  const problems = [...added, ...[written]].flatMap((one) => one.errors);
  if (problems.length > 0) throw failure(language, problems);
  await removeUnused(folder);
}
