import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {findOperation} from '@batchwise/openapi/operation';
import type {ReferencePage} from '@batchwise/openapi/reference';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {
  type Doc,
  groupsOfAll,
  isFallback,
  isReferenceFallback,
  referencePagesOf,
} from '@batchwise/translate/content';
import {cardPath} from './address';
import {drawCard, type CardColors, type CardText} from './card';
import {readLogo} from './logo';

/** A page as its card shows it. */
type Page = Pick<CardText, 'title' | 'description' | 'operation'> & {
  permalink: string;
  isInEnglish: boolean;
};

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
  let reference: ReferencePage[] = [];
  return {
    name: 'site-social-cards',
    allContentLoaded({allContent}) {
      docs = groupsOfAll(allContent).flatMap((group) => group.docs);
      reference = referencePagesOf(allContent);
    },
    async postBuild({outDir, baseUrl}) {
      const {currentLocale, defaultLocale, localeConfigs} = i18n;
      const looks = {colors, logo: readLogo({siteDir, siteConfig})};
      const api = read();
      const pages: Page[] = [
        ...docs.map((doc) => ({...doc, ...operationOf(doc, api), isInEnglish: isFallback(doc)})),
        ...reference.map((page) => ({...page, isInEnglish: isReferenceFallback(page)})),
      ];
      // resvg renders in other threads, so several cards are drawn at once.
      await Promise.all(
        pages.map(async ({title, description, permalink, operation, isInEnglish}) => {
          const locale = isInEnglish ? defaultLocale : currentLocale;
          const card = {
            site: siteConfig.title,
            title,
            description,
            language: localeConfigs[locale]?.label ?? locale,
            ...(operation ? {operation} : {}),
          };
          const file = join(outDir, cardPath(permalink, baseUrl).slice(baseUrl.length));
          await mkdir(dirname(file), {recursive: true});
          await writeFile(file, await drawCard(card, looks));
        }),
      );
    },
  };
}
