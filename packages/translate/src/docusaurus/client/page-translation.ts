import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {standsIn, type PageTranslation} from '../docs/translation.ts';

/** The translation state of this page; undefined outside of the docs. */
export function usePageTranslation(): PageTranslation | undefined {
  return (useDoc().metadata as {translation?: PageTranslation}).translation;
}

/** Whether readers get this page in English instead of their language. */
export function useIsFallback(): boolean {
  return standsIn(usePageTranslation());
}

/** The `lang` and `dir` attributes of content in the reader's or the source language. */
export function useLanguage(which: 'reader' | 'source'): {lang: string; dir: string} {
  const {
    i18n: {currentLocale, defaultLocale, localeConfigs},
  } = useDocusaurusContext();
  const config = localeConfigs[which === 'source' ? defaultLocale : currentLocale];
  return {lang: config?.htmlLang ?? defaultLocale, dir: config?.direction ?? 'ltr'};
}
