import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {cardPath} from '../../plugins/social-cards/address';
import {useIsFallback, useLanguage, usePageTranslation} from '../translation/page-translation';
import {useAlternates} from '../useAlternates';
import {structuredData} from './structured-data';

/** What is shown of a page where somebody shares a link to it (https://ogp.me; X reads the same), beside what holds for all pages (`SiteMetadata`), and what it is (JSON-LD). */
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
