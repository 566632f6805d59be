import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {CARD_HEIGHT, CARD_WIDTH, cardPath} from '../../plugins/social-cards/address';
import {openGraph} from '../translation/Alternates';
import {useAlternates} from '../useAlternates';

/**
 * What every page says of itself. In the place of Docusaurus' own, which says of each page that it is there in all languages:
 * here, pages say that themselves (`Alternates`). A page without a card of its own is shown with that of the start page.
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
