/** Where the Markdown of a page is, beside the page itself: `/nl/create-batch.md`, `/nl/index.md`. */
export const markdownPath = (permalink: string): string =>
  permalink.endsWith('/') ? `${permalink}index.md` : `${permalink}.md`;
