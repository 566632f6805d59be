/** The page, relative to the folder of pages of its language, that a source such as `@site/docs/index.mdx` is. */
export const pageOfSource = (source: string): string =>
  source.replace(/^@site\/(?:docs|i18n\/[^/]+\/docusaurus-plugin-content-docs\/current)\//, '');
