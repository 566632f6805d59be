import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin, Props} from '@docusaurus/types';
import {
  groupsIn,
  isFallback,
  isReferenceFallback,
  referencePagesIn,
} from '@batchwise/translate/content';
import {readShippedMessages, readStrings} from '@batchwise/translate/node';
import type {HtmlStep} from '../html';
import {insertScript} from '../html/inline-script';
import {referenceGroup} from '../search/pages';
import {stringsOf} from '../strings';
import type {ListedPage} from './nearest';
import {LISTED_IN, type Given} from './page';

type Listed = Omit<ListedPage, 'path' | 'group' | 'isEnglish'> & {
  permalink: string;
  group: string | undefined;
  isInEnglish: boolean;
};

/** The pages that the 404 page can suggest. */
function listPages(plugins: Props['plugins'], base: string, reference: string): ListedPage[] {
  const docs = groupsIn(plugins).flatMap(({docs: own, title: group}) =>
    own.map((doc): Listed => ({
      ...doc,
      group,
      isInEnglish: isFallback(doc),
    })),
  );
  const ofReference = referencePagesIn(plugins).map((page): Listed => ({
    ...page,
    group: referenceGroup(reference, page.tag),
    isReference: true,
    isInEnglish: isReferenceFallback(page),
  }));
  return [...docs, ...ofReference].map(
    ({permalink, title, description, group, isReference, operation, isInEnglish}): ListedPage => ({
      path: permalink.slice(base.length),
      title,
      description,
      ...(group === undefined ? {} : {group}),
      ...(isReference ? {isReference} : {}),
      ...(operation ? {operation} : {}),
      ...(isInEnglish ? {isEnglish: true} : {}),
    }),
  );
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
    i18n: {currentLocale, defaultLocale},
  } = context;
  const others = currentLocale === defaultLocale ? otherLanguages(context) : [];
  return {
    name: 'site-not-found',
    async contentLoaded({actions}) {
      actions.setGlobalData({others});
    },
    postBuild({outDir, plugins, codeTranslations}) {
      const textOf = stringsOf(siteDir, codeTranslations);
      const pages = listPages(plugins, baseUrl, textOf('translations.reference'));
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
