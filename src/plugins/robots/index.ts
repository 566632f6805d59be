import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {PSEUDO_LOCALE} from '@batchwise/translate/workspace';

/** https://www.rfc-editor.org/rfc/rfc9309 */
const ALLOW_ALL = 'User-agent: *\nAllow: /\n\n';

/** Writes `robots.txt` with the sitemaps of all languages. A host has only one, so the build of the source language writes it. */
export default function robotsPlugin({i18n}: LoadContext): Plugin {
  const {currentLocale, defaultLocale, locales, localeConfigs} = i18n;
  return {
    name: 'site-robots',
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
      writeFileSync(
        join(outDir, 'robots.txt'),
        ALLOW_ALL + sitemaps.map((url) => `Sitemap: ${url}\n`).join(''),
      );
    },
  };
}
