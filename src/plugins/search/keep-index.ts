import {createHash} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow, hashOfFiles, openKept} from '../kept';
import type {Article} from './pages';
import {writeIndex} from './write-index';

/** What an index depends on, beside the articles: the release of Pagefind, and the code that makes articles ready for it. */
function versionOf(root: string): string {
  const folder = join(root, 'src/plugins/search');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
  return hashOfFiles([join(root, 'package.json'), join(root, 'src/search/seam.ts'), ...files]);
}

type Places = {
  /** Of the site. */
  root: string;
  /** Where indexes are kept; safe to delete. */
  store: string;
  /** Where the index is served. */
  folder: string;
};

/** Writes the search index of a language, or the one that an earlier build made of the very same articles. @throws as `writeIndex` does. */
export async function keepIndex(
  articles: readonly Article[],
  language: string,
  {root, store, folder}: Places,
): Promise<void> {
  const hash = createHash('sha1').update(`${versionOf(root)} ${language}`);
  for (const {url, html} of articles) hash.update(`\n${url} ${html.length}\n`).update(html);
  const key = hash.digest('hex');
  const kept = openKept(store);
  const make = async (): Promise<readonly string[]> => {
    await writeIndex(articles, language, store);
    return kept.keep(key, filesBelow(store));
  };
  for (const name of kept.find(key) ?? (await make())) kept.put(name, join(folder, name));
  kept.close();
}
