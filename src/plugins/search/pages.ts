import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {DocMetadata, LoadedContent} from '@docusaurus/plugin-content-docs';
import type {LoadedPlugin, RouteBuildMetadata} from '@docusaurus/types';
import type {PageTranslation} from '../docs/translation';
import {articleOf} from './article';

/** A page to index: its address, and the file that it was built to. */
export type IndexedPage = {url: string; file: string};

type Built = {
  plugins: readonly LoadedPlugin[];
  routesBuildMetadata: Readonly<Record<string, RouteBuildMetadata>>;
  baseUrl: string;
  outDir: string;
};

/** Whether the page is in the reader's language, and not the English one in the place of a translation. */
function isTranslated(doc: DocMetadata): boolean {
  const state =
    (doc as DocMetadata & {translation?: PageTranslation}).translation?.state ?? 'complete';
  return state === 'complete' || state === 'outdated';
}

/** `/nl/create-batch` below `/nl/` is `create-batch.html`, or `create-batch/index.html` with a trailing slash. */
function fileOf(permalink: string, {baseUrl, outDir}: Built): string {
  const path = decodeURI(permalink).slice(baseUrl.length).replace(/\/$/, '');
  const flat = join(outDir, `${path || 'index'}.html`);
  return existsSync(flat) ? flat : join(outDir, path, 'index.html');
}

/** The pages of a language that search shall find: those of the docs that are in that language, and not hidden from search engines. */
export function indexedPages(built: Built): IndexedPage[] {
  const docs = built.plugins
    .filter(
      ({name, options}) => name === 'docusaurus-plugin-content-docs' && options.id === 'default',
    )
    .flatMap(({content}) =>
      (content as LoadedContent).loadedVersions.flatMap((version) => version.docs),
    );
  return docs
    .filter(
      (doc) =>
        isTranslated(doc) &&
        !doc.unlisted &&
        !doc.draft &&
        !built.routesBuildMetadata[doc.permalink]?.noIndex,
    )
    .map(({permalink}) => ({url: permalink, file: fileOf(permalink, built)}));
}

/** What search is to find of a page: its address, and the HTML of its article. */
export type Article = {url: string; html: string};

/** Reads the articles of pages. */
export const readArticles = (pages: readonly IndexedPage[]): Article[] =>
  pages.flatMap(({url, file}) => {
    const html = articleOf(readFileSync(file, 'utf8'));
    return html === undefined ? [] : [{url, html}];
  });
