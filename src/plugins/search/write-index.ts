import {readFile, readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {articleOf, proseOf, withSeams} from './article';
import {createSplitter, vocabularyOf} from './compounds';
import type {IndexedPage} from './pages';

/** Pagefind writes user interfaces of its own, too, and a search in a worker; of all that the site uses the search itself. */
const UNUSED = /^pagefind-(?!entry\.json$)/;

type Reported = {errors: string[]};
type Index = {
  addHTMLFile: (file: {url: string; content: string}) => Promise<Reported>;
  writeFiles: (options: {outputPath: string}) => Promise<Reported>;
  deleteIndex: () => Promise<unknown>;
};
/** What the site uses of Pagefind: https://pagefind.app/docs/node-api/ */
type Pagefind = {createIndex: (options: {forceLanguage: string}) => Promise<Reported & {index?: Index}>};

type Article = {url: string; html: string};

async function readArticles(pages: readonly IndexedPage[]): Promise<Article[]> {
  const articles: Article[] = [];
  for (const {url, file} of pages) {
    const html = articleOf(await readFile(file, 'utf8'));
    if (html !== undefined) articles.push({url, html});
  }
  return articles;
}

const failure = (language: string, errors: readonly string[]): Error => new Error(`The search index of "${language}" could not be made: ${errors.join('; ')}`);

/** Forgets what Pagefind wrote for others, so that it is neither uploaded nor mistaken for something the site needs. */
async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))));
}

/**
 * Writes the search index of a language with Pagefind.
 * @param language a BCP 47 tag, which tells Pagefind how words are inflected.
 * @param folder where it is served: `pagefind/` below the language's base URL.
 * @returns how many pages are in it.
 * @throws when Pagefind refuses a page or cannot write.
 */
export async function writeIndex(pages: readonly IndexedPage[], language: string, folder: string): Promise<number> {
  const {createIndex} = (await import('pagefind')) as unknown as Pagefind;
  const {index, errors} = await createIndex({forceLanguage: language.toLowerCase()});
  if (!index) throw failure(language, errors);
  const articles = await readArticles(pages);
  const split = createSplitter(vocabularyOf(articles.map(({html}) => proseOf(html))));
  const added = await Promise.all(articles.map(({url, html}) => index.addHTMLFile({url, content: `<html><body>${withSeams(html, split)}</body></html>`})));
  // Names of files come from what is in them: those of an earlier index would stay.
  await rm(folder, {recursive: true, force: true});
  const written = await index.writeFiles({outputPath: folder});
  await index.deleteIndex();
  const problems = [...added.flatMap((one) => one.errors), ...written.errors];
  if (problems.length > 0) throw failure(language, problems);
  await removeUnused(folder);
  return articles.length;
}
