import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {openGraph, useAlternates} from '@batchwise/translate/client';
import {CARD_HEIGHT, CARD_WIDTH, cardPath} from '../../plugins/social-cards/address';

/**
 * The metadata of every page. Ejected because the original lists all languages on each page; here `Alternates` lists those that a
 * page has. A page without its own social card uses that of the start page.
 */
export default function SiteMetadata(): ReactNode {
  const {
    siteConfig: {title, url, baseUrl},
    i18n: {currentLocale, localeConfigs},
  } = useDocusaurusContext();
  const canonical = useAlternates().urlIn(currentLocale);
  return (
    <Head>
      <meta name="twitter:card" content="summary_large_image" />
      <meta property="og:url" content={canonical} />
      <meta
        property="og:locale"
        content={openGraph(localeConfigs[currentLocale]?.htmlLang ?? currentLocale)}
      />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={title} />
      <meta property="og:image" content={new URL(cardPath(baseUrl, baseUrl), url).href} />
      <meta property="og:image:width" content={String(CARD_WIDTH)} />
      <meta property="og:image:height" content={String(CARD_HEIGHT)} />
      <meta property="og:image:alt" content={title} />
      <link rel="canonical" href={canonical} />
    </Head>
  );
}
