import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAlternates} from './useAlternates.ts';

/** Open Graph writes languages with an underscore: https://ogp.me/#optional */
export const openGraph = (language: string): string => language.replace('-', '_');

/** Lists the languages of a page for search engines; English is also for readers of any other language. */
export function Alternates({locales}: {locales: readonly string[]}): ReactNode {
  const {
    i18n: {currentLocale, defaultLocale, localeConfigs},
  } = useDocusaurusContext();
  const {urlIn} = useAlternates();
  const languageOf = (locale: string): string => localeConfigs[locale]?.htmlLang ?? locale;
  return (
    <Head>
      {locales.map((locale) => (
        <link key={locale} rel="alternate" href={urlIn(locale)} hrefLang={languageOf(locale)} />
      ))}
      <link rel="alternate" href={urlIn(defaultLocale)} hrefLang="x-default" />
      {locales
        .filter((locale) => locale !== currentLocale)
        .map((locale) => (
          <meta
            key={locale}
            property="og:locale:alternate"
            content={openGraph(languageOf(locale))}
          />
        ))}
    </Head>
  );
}

/** Marks the English page as canonical on a fallback page. */
export function EnglishIsCanonical(): ReactNode {
  const {
    i18n: {defaultLocale, localeConfigs},
  } = useDocusaurusContext();
  const href = useAlternates().urlIn(defaultLocale);
  return (
    <Head>
      <link rel="canonical" href={href} />
      <meta property="og:url" content={href} />
      <meta
        property="og:locale"
        content={openGraph(localeConfigs[defaultLocale]?.htmlLang ?? defaultLocale)}
      />
    </Head>
  );
}
