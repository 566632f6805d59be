/** A page or another file in the list. */
export type Listed = {title: string; url: string; description: string};
export type Section = {title: string; links: Listed[]};

/** A title or description cannot add lines to what it stands in. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const bracketed = (title: string): string => title.replace(/[[\]\\]/g, '\\$&');

/**
 * The list of pages for language models (https://llmstxt.org): a title, a summary as a quote, and sections of links. Empty sections
 * are left out.
 */
export function llmsText(title: string, summary: string, sections: readonly Section[]): string {
  const line = ({title: name, url, description}: Listed): string =>
    `- [${bracketed(onOneLine(name))}](${url})${description ? `: ${onOneLine(description)}` : ''}`;
  const texts = sections
    .filter(({links}) => links.length > 0)
    .map((section) => `## ${section.title}\n\n${section.links.map(line).join('\n')}\n`);
  return [`# ${title}\n`, `> ${onOneLine(summary)}\n`, ...texts].join('\n');
}

/** All pages in one file, each with its front matter, in the order of the list. */
export const llmsFullText = (title: string, summary: string, pages: readonly string[]): string =>
  [`# ${title}\n`, `> ${onOneLine(summary)}\n`, ...pages].join('\n');
