import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {
  type PageTranslation,
  standsIn,
  useAlternates,
  useLanguage,
} from '@batchwise/translate/client';
import {cardPath} from '../../plugins/social-cards/address';
import {structuredData} from './structured-data';

type Props = {
  /** A page of the docs or of the API reference. */
  page: {
    title: string;
    description: string;
    permalink: string;
    lastUpdatedAt?: number | null | undefined;
  };
  /** The path of the page as Markdown. */
  markdown: string;
  translation: PageTranslation | undefined;
};

/**
 * The link to the Markdown of a page, the metadata of a shared link (https://ogp.me) and the structured data of the page.
 * `SiteMetadata` has those of all pages.
 */
export function ShareMetadata({page, markdown, translation}: Props): ReactNode {
  const {
    siteConfig: {title: site, url: origin, baseUrl},
    i18n: {currentLocale, defaultLocale},
  } = useDocusaurusContext();
  const {title, description, permalink, lastUpdatedAt} = page;
  const isFallback = standsIn(translation);
  const {lang} = useLanguage(isFallback ? 'source' : 'reader');
  const {urlIn} = useAlternates();
  const others = (translation?.locales ?? []).filter((locale) => locale !== currentLocale);
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
      <link rel="alternate" type="text/markdown" href={markdown} />
      <meta property="og:type" content="article" />
      <meta property="og:image" content={image} />
      <meta property="og:image:alt" content={`${title} | ${site}`} />
      <script type="application/ld+json">{data}</script>
    </Head>
  );
}
