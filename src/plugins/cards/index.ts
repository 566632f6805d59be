import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Api} from '../api/operations';
import {groupsOfAll, isFallback, type Doc} from '../docs/order';
import {cardPath} from './address';
import type {CardText} from './card';
import {openStore} from './store';

/** The operation that a page is about: `operation` in its front matter. */
function operationOf({frontMatter, source}: Doc, {operations}: Api): Pick<CardText, 'operation'> {
  const id = (frontMatter as {operation?: unknown}).operation;
  if (id === undefined) return {};
  const found = operations.get(String(id))?.operation;
  if (!found)
    throw new Error(
      `${source.replace('@site/', '')}: the front matter names the operation "${String(id)}", which no API description has. Write one of: ${[...operations.keys()].join(', ')}.`,
    );
  return {operation: {method: found.method, path: found.path}};
}

/** Draws the card of each page, the picture that is shown with a link to it elsewhere (`og:image`), in the language of the build. */
export default function cardsPlugin(
  {siteDir, i18n}: LoadContext,
  {read}: {read: () => Api},
): Plugin {
  let docs: Doc[] = [];
  return {
    name: 'batchwise-cards',
    allContentLoaded({allContent}) {
      docs = groupsOfAll(allContent).flatMap((group) => group.docs);
    },
    async postBuild({outDir, baseUrl, siteConfig}) {
      const {currentLocale, defaultLocale, localeConfigs} = i18n;
      const store = openStore(join(siteDir, '.cache/cards', currentLocale), siteDir);
      for (const doc of docs) {
        const locale = isFallback(doc) ? defaultLocale : currentLocale;
        const text = {
          site: siteConfig.title,
          title: doc.title,
          description: doc.description,
          language: localeConfigs[locale]?.label ?? locale,
          ...operationOf(doc, read()),
        };
        store.write(text, join(outDir, cardPath(doc.permalink, baseUrl).slice(baseUrl.length)));
      }
      store.close();
    },
  };
}
