/** The path of the Markdown of a page: `/nl/create-batch.md`, `/nl/index.md`. */
export const markdownPath = (permalink: string): string =>
  permalink.endsWith('/') ? `${permalink}index.md` : `${permalink}.md`;
