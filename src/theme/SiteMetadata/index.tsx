import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {DEFAULT_SEARCH_TAG, useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import SearchMetadata from '@theme/SearchMetadata';
import {openGraph} from '../translation/Alternates';

/**
 * What every page says of itself. In the place of Docusaurus' own, which says of each page that it is there in all languages:
 * here, pages say that themselves (`Alternates`).
 */
export default function SiteMetadata(): ReactNode {
  const {i18n: {currentLocale, localeConfigs}} = useDocusaurusContext();
  const canonical = useAlternatePageUtils().createUrl({locale: currentLocale, fullyQualified: true});
  return (
    <>
      <Head>
        <meta name="twitter:card" content="summary_large_image" />
        <meta property="og:url" content={canonical} />
        <meta property="og:locale" content={openGraph(localeConfigs[currentLocale]?.htmlLang ?? currentLocale)} />
        <link rel="canonical" href={canonical} />
      </Head>
      <SearchMetadata tag={DEFAULT_SEARCH_TAG} locale={currentLocale} />
    </>
  );
}
