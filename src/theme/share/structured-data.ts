/** What is told of a page; addresses are whole, languages BCP 47 tags. */
export type Facts = {
  url: string;
  title: string;
  description: string;
  language: string;
  image?: string;
  /** Milliseconds since 1970. */
  modified?: number;
  site: {name: string; url: string};
  /** Of a translation: the page that it was made from. */
  source?: string;
  /** Of a source page: its translations. */
  translations: string[];
};

/**
 * What a page is, for search engines: an article (https://schema.org/TechArticle) of this site, what it was translated from or
 * into, and the way to it from the start page, which has none itself.
 * @returns JSON that may stand in a script of a page.
 */
export function structuredData({
  url,
  title,
  description,
  language,
  image,
  modified,
  site,
  source,
  translations,
}: Facts): string {
  const article = {
    '@type': 'TechArticle',
    '@id': url,
    url,
    headline: title,
    description,
    inLanguage: language,
    ...(image === undefined ? {} : {image}),
    ...(modified === undefined ? {} : {dateModified: new Date(modified).toISOString()}),
    isPartOf: {'@type': 'WebSite', '@id': site.url, name: site.name, url: site.url},
    ...(source === undefined ? {} : {translationOfWork: {'@id': source}}),
    ...(translations.length === 0
      ? {}
      : {workTranslation: translations.map((one) => ({'@id': one}))}),
  };
  const crumb = (position: number, name: string, item: string) => ({
    '@type': 'ListItem',
    position,
    name,
    item,
  });
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [crumb(1, site.name, site.url), crumb(2, title, url)],
  };
  const graph = url === site.url ? [article] : [article, crumbs];
  return JSON.stringify({'@context': 'https://schema.org', '@graph': graph}).replaceAll(
    '<',
    '\\u003c',
  );
}
