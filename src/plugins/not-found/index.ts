import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import {
  groupsOfAll,
  isFallback,
  isReferenceFallback,
  referencePagesOf,
} from '@batchwise/translate/content';
import {readShippedMessages, readStrings} from '@batchwise/translate/node';
import type {HtmlStep} from '../html';
import {insertScript} from '../html/inline-script';
import {referenceGroup} from '../search/pages';
import {stringsOf} from '../strings';
import type {ListedPage} from './nearest';
import {LISTED_IN, type Given} from './page';

/** The pages that the 404 page can suggest. */
function listPages(allContent: AllContent, base: string, reference: string): ListedPage[] {
  const docs = groupsOfAll(allContent).flatMap(({docs: own, title: group}) =>
    own.map((doc) => ({...doc, group, isInEnglish: isFallback(doc)})),
  );
  const all = [
    ...docs,
    ...referencePagesOf(allContent).map((page) => ({
      ...page,
      group: referenceGroup(reference, page.tag),
      isInEnglish: isReferenceFallback(page),
    })),
  ];
  return all.map(({permalink, title, description, group, isInEnglish}): ListedPage => ({
    path: permalink.slice(base.length),
    title,
    description,
    ...(group === undefined ? {} : {group}),
    ...(isInEnglish ? {isEnglish: true} : {}),
  }));
}

/** The 404 page in another language, for readers without JavaScript on hosts that send one 404 page for all languages. */
export type OtherLanguage = {lang: string; dir: string; href: string; title: string; home: string};

function otherLanguages({
  siteDir,
  baseUrl,
  i18n: {defaultLocale, locales, localeConfigs},
}: LoadContext): OtherLanguage[] {
  return locales
    .filter((locale) => locale !== defaultLocale)
    .map((locale) => {
      const {htmlLang: lang = locale, direction: dir = 'ltr'} = localeConfigs[locale] ?? {};
      const own = readStrings(siteDir, locale).files['code.json']?.messages ?? {};
      const shipped = readShippedMessages(siteDir, locale);
      const [title = '', home = ''] = ['theme.NotFound.title', 'notFound.home'].map(
        (id) => own[id]?.message ?? shipped[id],
      );
      return {lang, dir, href: `${baseUrl}${locale}/`, title, home};
    })
    .filter(({title, home}) => title !== '' && home !== '');
}

/**
 * The 404 page: in the language of the address, also on hosts with one 404 page for all languages, and with suggestions of similar
 * pages. The list of pages is a file that only the 404 page fetches.
 */
export default function notFoundPlugin(context: LoadContext): Plugin {
  const {
    baseUrl,
    siteDir,
    codeTranslations,
    i18n: {currentLocale, defaultLocale},
  } = context;
  let pages: ListedPage[] = [];
  const others = currentLocale === defaultLocale ? otherLanguages(context) : [];
  return {
    name: 'site-not-found',
    async allContentLoaded({allContent}) {
      const textOf = stringsOf(siteDir, codeTranslations);
      pages = listPages(allContent, baseUrl, textOf('translations.reference'));
    },
    async contentLoaded({actions}) {
      actions.setGlobalData({others});
    },
    postBuild({outDir}) {
      writeFileSync(join(outDir, LISTED_IN), JSON.stringify(pages));
    },
  };
}

/** Adds the script of `page.ts` to the 404 page. */
export function addNotFoundScript(context: LoadContext): HtmlStep {
  const {
    baseUrl,
    i18n: {currentLocale, defaultLocale, localeConfigs},
  } = context;
  const others = currentLocale === defaultLocale ? otherLanguages(context) : [];
  const given: Given = {
    base: baseUrl,
    others: others.map(({href}) => href),
    sourceLanguage: localeConfigs[defaultLocale]?.htmlLang ?? defaultLocale,
  };
  return {
    page: ({route, tree}) => {
      if (route === `${baseUrl}404.html`)
        insertScript(tree, {entry: join(__dirname, 'page.ts'), given});
    },
  };
}
