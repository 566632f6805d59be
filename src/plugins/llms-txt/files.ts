import type {LoadContext} from '@docusaurus/types';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {type Doc, type Group, isFallback, pageOfSource} from '@batchwise/translate/content';
import {markdownPath} from './address';
import {addressOf, type Site} from './links';
import {llmsFullText, llmsText, type Listed, type Section} from './llms';
import type {TextOf} from './strings';
import {writePage} from './write-page';

export type Given = {
  groups: readonly Group[];
  api: Api;
  /** The skeleton of a page by its source, such as `@site/docs/index.mdx`. */
  skeletonOf: (source: string) => string;
  /** Sections of `llms.txt` after the pages. */
  others: Section[];
  i18n: Pick<LoadContext['i18n'], 'currentLocale' | 'defaultLocale' | 'localeConfigs'>;
  textOf: TextOf;
  site: {url: string; baseUrl: string; title: string; tagline: string};
};

/** The files of one language, by path below the folder of that language. */
export function markdownFiles({
  groups,
  api,
  skeletonOf,
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
    pages: new Set(docs.map(({permalink}) => permalink)),
  };

  function pageText(doc: Doc): string {
    const locale = isFallback(doc) ? defaultLocale : currentLocale;
    const facts = {
      title: doc.title,
      description: doc.description,
      url: new URL(doc.permalink, url).href,
      language: localeConfigs[locale]?.htmlLang ?? locale,
    };
    return writePage(skeletonOf(doc.source), facts, {
      api,
      textOf,
      addressOf: (target) => addressOf(pageOfSource(doc.source), target, site),
    }).text;
  }

  const listed = ({title: name, permalink, description}: Doc): Listed => ({
    title: name,
    url: new URL(markdownPath(permalink), url).href,
    description,
  });
  const own = docs.filter((doc) => !isFallback(doc));
  const sections = groups.map((group): Section => ({
    title: group.title ?? textOf('translations.pages'),
    links: group.docs.filter((doc) => !isFallback(doc)).map(listed),
  }));
  const inEnglish: Section = {
    title: localeConfigs[defaultLocale]?.label ?? defaultLocale,
    links: docs.filter(isFallback).map(listed),
  };
  const summary = own.find(({permalink}) => permalink === baseUrl)?.description ?? tagline;
  const texts = new Map(docs.map((doc) => [doc, pageText(doc)]));
  return new Map([
    ...[...texts].map(([{permalink}, text]): [string, string] => [
      markdownPath(permalink).slice(baseUrl.length),
      text,
    ]),
    ['llms.txt', llmsText(title, summary, [...sections, inEnglish, ...others])],
    [
      'llms-full.txt',
      llmsFullText(
        title,
        summary,
        own.map((doc) => texts.get(doc) ?? ''),
      ),
    ],
  ]);
}
