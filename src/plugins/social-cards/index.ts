import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {findOperation} from '@batchwise/openapi/operation';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {type Doc, groupsOfAll, isFallback} from '@batchwise/translate/content';
import {cardPath} from './address';
import {drawCard, type CardColors, type CardText} from './card';
import {readLogo} from './logo';

/** The operation that a page is about: `operation` in its front matter. */
function operationOf({frontMatter, source}: Doc, api: Api): Pick<CardText, 'operation'> {
  const id = (frontMatter as {operation?: unknown}).operation;
  if (id === undefined) return {};
  const named = findOperation(api.operations, String(id));
  if (!named.found) throw new Error(`${source.replace('@site/', '')}: ${named.why}`);
  const {operation} = named.found;
  return operation ? {operation: {method: operation.method, path: operation.path}} : {};
}

/** Draws a card for each page: the picture that networks show with a link to it (`og:image`). */
export default function socialCardsPlugin(
  {siteDir, siteConfig, i18n}: LoadContext,
  {read, colors}: {read: () => Api; colors: CardColors},
): Plugin {
  let docs: Doc[] = [];
  return {
    name: 'site-social-cards',
    allContentLoaded({allContent}) {
      docs = groupsOfAll(allContent).flatMap((group) => group.docs);
    },
    async postBuild({outDir, baseUrl}) {
      const {currentLocale, defaultLocale, localeConfigs} = i18n;
      const looks = {colors, logo: readLogo({siteDir, siteConfig})};
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
          await writeFile(file, await drawCard(card, looks));
        }),
      );
    },
  };
}
