import {useLocation} from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {applyTrailingSlash} from '@docusaurus/utils-common';

type Alternates = {
  /** The path of the current page in a locale: `/nl/create-order`. */
  pathIn: (locale: string) => string;
  /** The same with the origin of that locale. */
  urlIn: (locale: string) => string;
};

/** Finds the current page in other locales. The hook that Docusaurus has for this is private. */
export function useAlternates(): Alternates {
  const {
    siteConfig: {url, baseUrl, trailingSlash},
    i18n: {localeConfigs},
  } = useDocusaurusContext();
  const path = applyTrailingSlash(useLocation().pathname, {trailingSlash, baseUrl});
  const pathIn = (locale: string): string =>
    (localeConfigs[locale]?.baseUrl ?? baseUrl) + path.slice(baseUrl.length);
  return {pathIn, urlIn: (locale) => (localeConfigs[locale]?.url ?? url) + pathIn(locale)};
}
