/** Lets everybody read everything, and names the sitemap of each language (RFC 9309; https://www.sitemaps.org/protocol.html). */
export const robotsText = (sitemaps: readonly string[]): string =>
  ['User-agent: *', 'Allow: /', '', ...sitemaps.map((url) => `Sitemap: ${url}`), ''].join('\n');
