import {readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Element, Root} from 'hast';
import rehypeStringify from 'rehype-stringify';
import {unified} from 'unified';
import {addSeams, namesIn, proseOf} from './article';
import {createSplitter, vocabularyOf} from './compounds';
import {WORDS} from './dialog/spelling';
import type {SearchablePage} from './pages';
import {importPagefind, type Index, type Reported} from './pagefind.cjs';

/** Files that Pagefind writes for its own user interfaces, which the site does not use. */
const UNUSED = /^pagefind-(?!entry\.json$)/;

/** A page to index. */
export type Article = SearchablePage & {url: string; article: Root};

const writer = unified().use(rehypeStringify);

const failure = (language: string, errors: readonly string[]): Error =>
  new Error(`Pagefind could not write the search index for "${language}": ${errors.join('; ')}`);

async function removeUnused(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => UNUSED.test(name)).map((name) => rm(join(folder, name))),
  );
}

/** A value that Pagefind returns with a page. Unlike metadata, its words are not searched. */
const filter = (name: string, value: string): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {dataPagefindFilter: name, dataPagefindIgnore: ''},
  children: [{type: 'text', value}],
});

function addAll(
  index: Index,
  articles: readonly Article[],
  vocabulary: ReadonlySet<string>,
): Promise<Reported[]> {
  const split = createSplitter(vocabulary);
  return Promise.all(
    articles.map(({url, article, group, method, place}) => {
      const names = namesIn(article).map((name) => filter('name', name));
      addSeams(article, split);
      article.children.push(...names);
      if (group !== undefined) article.children.push(filter('group', group));
      if (method !== undefined) article.children.push(filter('method', method));
      if (place !== undefined) article.children.push(filter('place', String(place)));
      return index.addHTMLFile({
        url,
        content: `<html><body>${writer.stringify(article)}</body></html>`,
      });
    }),
  );
}

/**
 * Writes the search index of a language with Pagefind, and the words of its pages, which correct typing errors.
 * @param language a BCP 47 tag, which tells Pagefind how words are inflected.
 * @param folder receives the index; its content is replaced.
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
  const vocabulary = vocabularyOf(articles.map(({article}) => proseOf(article)));
  const added = await addAll(index, articles, vocabulary);
  // Names of files come from what is in them: those of an earlier index would stay.
  await rm(folder, {recursive: true, force: true});
  const written = await index.writeFiles({outputPath: folder});
  await index.deleteIndex();
  const problems = [...added, ...[written]].flatMap((one) => one.errors);
  if (problems.length > 0) throw failure(language, problems);
  await removeUnused(folder);
  await writeFile(join(folder, WORDS), JSON.stringify([...vocabulary]));
}
