import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {HtmlStep, Site} from '../html';
import {articleOf} from './article';
import {searchablePages} from './pages';
import {writeIndex, type Article} from './write-index';

export default function searchPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'site-search',
    getClientModules: () => [join(siteDir, 'src/plugins/search/dialog/arrive.ts')],
  };
}

/** Writes the search index of a language: `pagefind/` below its base URL, which `dialog/` queries. */
export function indexPages(site: Site): HtmlStep {
  const {currentLocale, localeConfigs} = site.i18n;
  const language = localeConfigs[currentLocale]?.htmlLang ?? currentLocale;
  const searchable = searchablePages(site);
  const articles: Article[] = [];
  return {
    page: ({route, tree}) => {
      const article = searchable.has(route) ? articleOf(tree) : undefined;
      if (article) articles.push({url: route, article});
    },
    done: () => writeIndex(articles, language, join(site.outDir, 'pagefind')),
  };
}
