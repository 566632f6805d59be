import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {
  useAlternates,
  useIsFallback,
  useLanguage,
  usePageTranslation,
} from '@batchwise/translate/client';
import {cardPath} from '../../plugins/social-cards/address';
import {structuredData} from './structured-data';

/** The metadata of a shared link (https://ogp.me) and the structured data of a page. `SiteMetadata` has those of all pages. */
export function ShareMetadata(): ReactNode {
  const {
    siteConfig: {title: site, url: origin, baseUrl},
    i18n: {currentLocale, defaultLocale},
  } = useDocusaurusContext();
  const {title, description, permalink, lastUpdatedAt} = useDoc().metadata;
  const isFallback = useIsFallback();
  const {lang} = useLanguage(isFallback ? 'source' : 'reader');
  const {urlIn} = useAlternates();
  const others = (usePageTranslation()?.locales ?? []).filter((locale) => locale !== currentLocale);
  const isSource = currentLocale === defaultLocale;
  const image = new URL(cardPath(permalink, baseUrl), origin).href;
  const data = structuredData({
    url: urlIn(isFallback ? defaultLocale : currentLocale),
    title,
    description,
    language: lang,
    image,
    site: {name: site, url: new URL(baseUrl, origin).href},
    translations: isSource ? others.map(urlIn) : [],
    ...(isSource || isFallback ? {} : {source: urlIn(defaultLocale)}),
    ...(typeof lastUpdatedAt === 'number' ? {modified: lastUpdatedAt} : {}),
  });
  return (
    <Head>
      <meta property="og:type" content="article" />
      <meta property="og:image" content={image} />
      <meta property="og:image:alt" content={`${title} | ${site}`} />
      <script type="application/ld+json">{data}</script>
    </Head>
  );
}
