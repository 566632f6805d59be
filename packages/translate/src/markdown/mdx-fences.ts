/** The language of a code block that Docusaurus unwraps: its content is MDX, and runs. */
export const MDX_FENCE = 'mdx-code-block';

/** The same patterns as in `unwrapMdxCodeBlocks` of `@docusaurus/utils`, which a test compares with this. */
const FENCES = [
  /(^|\r?\n)\x20*```\x20*mdx-code-block\r?\n(.*?)\r?\n\x20*```(\r?\n|$)/gs,
  /(^|\r?\n)\x20*````\x20*mdx-code-block\r?\n(.*?)\r?\n\x20*````(\r?\n|$)/gs,
];

/** A page as the compiler gets it: the code blocks that hold MDX are unwrapped. */
export const unwrapMdxFences = (text: string): string =>
  FENCES.reduce((current, fence) => current.replaceAll(fence, '$1$2$3'), text);

/** How often a page names such a code block. */
export const countMdxFences = (text: string): number => text.split(MDX_FENCE).length - 1;
