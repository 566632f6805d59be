import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {indexedPages} from './pages';
import {writeIndex} from './write-index';

/** Writes an index of each language's pages when they have been built: `pagefind/` below the language's base URL, which `src/search/` asks. */
export default function searchPlugin({i18n, siteDir}: LoadContext): Plugin {
  const language = i18n.localeConfigs[i18n.currentLocale]?.htmlLang ?? i18n.currentLocale;
  return {
    name: 'batchwise-search',
    getClientModules: () => [join(siteDir, 'src/search/arrive.ts')],
    async postBuild(built) {
      await writeIndex(indexedPages(built), language, join(built.outDir, 'pagefind'));
    },
  };
}
