import type {LoadContext} from '@docusaurus/types';
import type {ReferencePage} from '@batchwise/openapi/reference';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {
  type Doc,
  type Group,
  isFallback,
  isReferenceFallback,
  pageOfSource,
} from '@batchwise/translate/content';
import {markdownPath} from './address';
import {addressOf, type Site} from './links';
import {llmsFullText, llmsText, type Listed, type Section} from './llms';
import type {TextOf} from '../strings';
import {withHead, writePage} from './write-page';

export type Given = {
  groups: readonly Group[];
  reference: readonly ReferencePage[];
  api: Api;
  /** The skeleton of a page by its source, such as `@site/docs/index.mdx`. */
  skeletonOf: (source: string) => string;
  /** The text of a page of the API reference by its permalink. */
  referenceTextOf: (permalink: string) => string;
  /** Sections of `llms.txt` after the pages. */
  others: Section[];
  i18n: Pick<LoadContext['i18n'], 'currentLocale' | 'defaultLocale' | 'localeConfigs'>;
  textOf: TextOf;
  site: {url: string; baseUrl: string; title: string; tagline: string};
};

/** A page as it is written and listed. */
type Written = Listed & {path: string; text: string; isFallback: boolean};

/** The files of one language, by path below the folder of that language. */
export function markdownFiles({
  groups,
  reference,
  api,
  skeletonOf,
  referenceTextOf,
  others,
  i18n,
  textOf,
  site: {url, baseUrl, title, tagline},
}: Given): Map<string, string> {
  const {currentLocale, defaultLocale, localeConfigs} = i18n;
  const docs = groups.flatMap((group) => group.docs);
  const site: Site = {
    address: new URL(baseUrl, url).href,
    permalinks: new Map(docs.map(({source, permalink}) => [pageOfSource(source), permalink])),
    pages: new Set([...docs, ...reference].map(({permalink}) => permalink)),
  };

  /** @param write makes the text from the front matter. */
  function written(
    page: Pick<Doc, 'title' | 'description' | 'permalink'>,
    isInEnglish: boolean,
    write: (facts: Parameters<typeof writePage>[1]) => string,
  ): Written {
    const {title: name, description, permalink} = page;
    const locale = isInEnglish ? defaultLocale : currentLocale;
    return {
      path: markdownPath(permalink).slice(baseUrl.length),
      title: name,
      url: new URL(markdownPath(permalink), url).href,
      description,
      isFallback: isInEnglish,
      text: write({
        title: name,
        description,
        url: new URL(permalink, url).href,
        language: localeConfigs[locale]?.htmlLang ?? locale,
      }),
    };
  }

  const writtenDoc = (doc: Doc): Written =>
    written(doc, isFallback(doc), (facts) => {
      const addressIn = (target: string) => addressOf(pageOfSource(doc.source), target, site);
      return writePage(skeletonOf(doc.source), facts, {api, textOf, addressOf: addressIn}).text;
    });
  const writtenReference = (page: ReferencePage): Written =>
    written(page, isReferenceFallback(page), (facts) =>
      withHead(facts, referenceTextOf(page.permalink)),
    );

  const parts = [
    ...groups.map((group) => ({
      title: group.title ?? textOf('translations.pages'),
      pages: group.docs.map(writtenDoc),
    })),
    {title: textOf('translations.reference'), pages: reference.map(writtenReference)},
  ];
  const pages = parts.flatMap((part) => part.pages);
  const own = pages.filter((page) => !page.isFallback);
  const sections = parts.map((part): Section => ({
    title: part.title,
    links: part.pages.filter((page) => !page.isFallback),
  }));
  const inEnglish: Section = {
    title: localeConfigs[defaultLocale]?.label ?? defaultLocale,
    links: pages.filter((page) => page.isFallback),
  };
  const summary = own.find(({path}) => path === 'index.md')?.description ?? tagline;
  return new Map([
    ...pages.map(({path, text}): [string, string] => [path, text]),
    ['llms.txt', llmsText(title, summary, [...sections, inEnglish, ...others])],
    [
      'llms-full.txt',
      llmsFullText(
        title,
        summary,
        own.map(({text}) => text),
      ),
    ],
  ]);
}
