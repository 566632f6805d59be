import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {groupsOfAll, isFallback} from '@batchwise/translate/content';
import type {HtmlStep, Site} from '../html';
import {stringsOf} from '../strings';
import {articleOf} from './article';
import {methodsOfAll} from './calls';
import {searchablePages} from './pages';
import {writeIndex, type Article} from './write-index';

/** A page that the search and the 404 page suggest; `lang` where it is not in the language of the site. */
export type PopularPage = {
  url: string;
  title: string;
  description: string;
  method?: string;
  lang?: string;
};

/** The global data of the plugin. */
export type SearchData = {popular: PopularPage[]};

/** The options; `popular`: the ids of the pages to suggest. */
export type SearchOptions = {popular: string[]};

export default function searchPlugin(
  {siteDir, i18n: {defaultLocale, localeConfigs}}: LoadContext,
  {popular}: SearchOptions,
): Plugin {
  const sourceLanguage = localeConfigs[defaultLocale]?.htmlLang ?? defaultLocale;
  return {
    name: 'site-search',
    getClientModules: () => [join(siteDir, 'src/plugins/search/dialog/arrive.ts')],
    async allContentLoaded({allContent, actions}) {
      const docs = groupsOfAll(allContent).flatMap((group) => group.docs);
      const methods = methodsOfAll(allContent);
      const pages = popular.map((id): PopularPage => {
        const doc = docs.find((one) => one.id === id);
        if (!doc)
          throw new Error(
            `The search is to suggest the page "${id}", which does not exist. Use one of ${docs.map((one) => one.id).join(', ')}.`,
          );
        const {permalink: url, title, description} = doc;
        const method = methods.get(id);
        return {
          url,
          title,
          description,
          ...(method === undefined ? {} : {method}),
          ...(isFallback(doc) ? {lang: sourceLanguage} : {}),
        };
      });
      actions.setGlobalData({popular: pages} satisfies SearchData);
    },
  };
}

/** Writes the search index of a language: `pagefind/` below its base URL, which `dialog/` queries. */
export function indexPages(site: Site): HtmlStep {
  const {currentLocale, localeConfigs} = site.i18n;
  const language = localeConfigs[currentLocale]?.htmlLang ?? currentLocale;
  const textOf = stringsOf(site.siteDir, site.codeTranslations);
  const searchable = searchablePages(site, textOf('translations.reference'));
  const articles: Article[] = [];
  return {
    page: ({route, tree}) => {
      const page = searchable.get(route);
      const article = page && articleOf(tree);
      if (article) articles.push({url: route, article, ...page});
    },
    done: () => writeIndex(articles, language, join(site.outDir, 'pagefind')),
  };
}
