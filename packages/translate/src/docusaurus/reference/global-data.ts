import type {I18n} from '@docusaurus/types';
import type {PageTranslation} from '../docs/translation.ts';
import type {TranslatedReference} from './read-states.ts';

export const PLUGIN_NAME = 'docusaurus-plugin-translations';

/** The global data of the plugin. */
export type TranslationsData = {reference: ReferenceData};

/**
 * The translation states of the pages of the API reference, for the theme: that of most pages, and those of the others by permalink.
 * The data are part of every page, and most pages have the same state.
 */
export type ReferenceData = {usual?: PageTranslation; others: Record<string, PageTranslation>};

/** The translation state of a page in the language of the build. */
function translationOf({states}: TranslatedReference, i18n: I18n): PageTranslation {
  const {currentLocale, defaultLocale, locales} = i18n;
  const own = states.get(currentLocale);
  const isReadable = (locale: string): boolean =>
    locale === defaultLocale ||
    ['complete', 'outdated', 'partial'].includes(states.get(locale)?.state ?? 'missing');
  return {
    state: own?.state ?? 'complete',
    isSure: true,
    ...(own?.isPartial ? {isPartial: true} : {}),
    locales: locales.filter(isReadable),
  };
}

export function referenceData(pages: readonly TranslatedReference[], i18n: I18n): ReferenceData {
  const all = pages.map((one) => ({
    permalink: one.page.permalink,
    translation: translationOf(one, i18n),
  }));
  const keyOf = (translation: PageTranslation): string => JSON.stringify(translation);
  const counts = new Map<string, number>();
  for (const {translation} of all)
    counts.set(keyOf(translation), (counts.get(keyOf(translation)) ?? 0) + 1);
  const [[usual] = []] = [...counts].sort(([, one], [, other]) => other - one);
  const others = all.filter(({translation}) => keyOf(translation) !== usual);
  return {
    ...(usual === undefined ? {} : {usual: JSON.parse(usual) as PageTranslation}),
    others: Object.fromEntries(others.map(({permalink, translation}) => [permalink, translation])),
  };
}
