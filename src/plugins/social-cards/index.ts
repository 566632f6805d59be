import {readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {type Doc, groupsOfAll, isFallback} from '@batchwise/translate/content';
import {cardPath} from './address';
import {drawCard, type CardText} from './card';

/** The operation that a page is about: `operation` in its front matter. */
function operationOf({frontMatter, source}: Doc, {operations}: Api): Pick<CardText, 'operation'> {
  const id = (frontMatter as {operation?: unknown}).operation;
  if (id === undefined) return {};
  const found = operations.get(String(id))?.operation;
  if (!found)
    throw new Error(
      `${source.replace('@site/', '')}: the front matter has the unknown operation "${String(id)}". Use one of ${[...operations.keys()].join(', ')}.`,
    );
  return {operation: {method: found.method, path: found.path}};
}

/** Draws a card for each page: the picture that networks show with a link to it (`og:image`). */
export default function socialCardsPlugin(
  {siteDir, i18n}: LoadContext,
  {read}: {read: () => Api},
): Plugin {
  let docs: Doc[] = [];
  return {
    name: 'batchwise-social-cards',
    allContentLoaded({allContent}) {
      docs = groupsOfAll(allContent).flatMap((group) => group.docs);
    },
    async postBuild({outDir, baseUrl, siteConfig}) {
      const {currentLocale, defaultLocale, localeConfigs} = i18n;
      const logo = readFileSync(join(siteDir, 'static/img/logo.svg'), 'utf8');
      const api = read();
      // resvg renders in other threads, so several cards are drawn at once.
      await Promise.all(
        docs.map(async (doc) => {
          const locale = isFallback(doc) ? defaultLocale : currentLocale;
          const card = {
            site: siteConfig.title,
            title: doc.title,
            description: doc.description,
            language: localeConfigs[locale]?.label ?? locale,
            ...operationOf(doc, api),
          };
          const file = join(outDir, cardPath(doc.permalink, baseUrl).slice(baseUrl.length));
          await mkdir(dirname(file), {recursive: true});
          await writeFile(file, await drawCard(card, logo));
        }),
      );
    },
  };
}
