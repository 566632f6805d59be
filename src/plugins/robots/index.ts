import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {PSEUDO_LOCALE} from '../../translations/xliff-po/pseudo';
import {robotsText} from './robots';

/** Writes `robots.txt`, which a host has but one of, with the source language. */
export default function robotsPlugin({i18n}: LoadContext): Plugin {
  const {currentLocale, defaultLocale, locales, localeConfigs} = i18n;
  return {
    name: 'batchwise-robots',
    postBuild({outDir, siteConfig}) {
      if (currentLocale !== defaultLocale) return;
      const sitemaps = locales
        .filter((locale) => locale !== PSEUDO_LOCALE)
        .map(
          (locale) =>
            new URL(
              `${localeConfigs[locale]?.baseUrl ?? '/'}sitemap.xml`,
              localeConfigs[locale]?.url ?? siteConfig.url,
            ).href,
        );
      writeFileSync(join(outDir, 'robots.txt'), robotsText(sitemaps));
    },
  };
}
