import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useAlternates} from '@batchwise/translate/client';

/** Links to the page in each language of the site, each in its own words. */
export function Languages(): ReactNode {
  const {
    i18n: {currentLocale, locales, localeConfigs},
  } = useDocusaurusContext();
  const {pathIn} = useAlternates();
  return (
    <ul className="languages" data-pagefind-ignore>
      {locales.map((locale) => {
        const {label = locale, htmlLang = locale} = localeConfigs[locale] ?? {};
        return (
          <li key={locale}>
            <a
              href={pathIn(locale)}
              lang={htmlLang}
              hrefLang={htmlLang}
              {...(locale === currentLocale ? {'aria-current': true} : {})}
            >
              {label}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
