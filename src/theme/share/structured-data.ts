/** The facts about a page. Addresses are absolute, languages are BCP 47 tags. */
export type Facts = {
  url: string;
  title: string;
  description: string;
  language: string;
  image?: string;
  /** Milliseconds since 1970. */
  modified?: number;
  site: {name: string; url: string};
  /** The source page of a translation. */
  source?: string;
  /** The translations of a source page. */
  translations: string[];
};

/**
 * Describes a page for search engines: a https://schema.org/TechArticle with its translations, and the breadcrumbs that lead to it.
 * The start page has no breadcrumbs.
 * @returns JSON that is safe inside a `<script>`.
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
