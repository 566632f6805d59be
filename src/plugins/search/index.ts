import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {keepIndex} from './keep-index';
import {indexedPages, readArticles} from './pages';

/** Writes an index of each language's pages when they have been built: `pagefind/` below the language's base URL, which `src/search/` asks. */
export default function searchPlugin({i18n, siteDir}: LoadContext): Plugin {
  const language = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  return {
    name: 'batchwise-search',
    getClientModules: () => [join(siteDir, 'src/search/arrive.ts')],
    // It begins before those that wait for finished pages, so that Pagefind works beside them.
    postBuild: (built) =>
      keepIndex(readArticles(indexedPages(built)), language, {
        root: siteDir,
        store: join(siteDir, '.cache/search', i18n.currentLocale),
        folder: join(built.outDir, 'pagefind'),
      }),
  };
}
