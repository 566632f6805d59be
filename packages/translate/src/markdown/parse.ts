import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {isMap, isScalar} from 'yaml';
import type {PageFile} from '../workspace/workspace.ts';
import {countMdxFences, unwrapMdxFences} from './mdx-fences.ts';
import {readYaml} from './yaml.ts';
import type {FrontMatter, Page, ParseError} from './types.ts';

/** Markdown without MDX, where HTML is HTML: pages with `mdx: {format: md}`, or `.md` where the site says so. */
const PLAIN = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkGfm)
  .freeze();

/** The Markdown of the site's pages: MDX with tables, admonitions and front matter, as Docusaurus reads it. */
export const MARKDOWN = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkGfm)
  .freeze();

/** The front matter of a page; its first group is the YAML. */
export const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** A page without its front matter. */
export const bodyOf = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(FRONT_MATTER, '');

/** Parses the front matter of a page only, which is much faster than the whole page. Never throws. */
export function readFrontMatter(page: string): FrontMatter {
  const [, yaml] = FRONT_MATTER.exec(page.replace(/^\uFEFF/, '')) ?? [];
  const start = {line: 1, column: 1};
  if (yaml === undefined) return {values: {}, placeOf: () => start};
  const {document, lines, value, error} = readYaml(yaml);
  // The first line of the file is that of the three dashes.
  const placeAt = (offset: number) => {
    const {line, col} = lines.linePos(offset);
    return {line: line + 1, column: col};
  };
  if (error) return {values: {}, placeOf: () => start, error: {...error, line: error.line + 1}};
  const contents = document?.contents;
  if (!contents) return {values: {}, placeOf: () => start};
  if (!isMap(contents))
    return {
      values: {},
      placeOf: () => start,
      error: {message: 'it must consist of keys with values', line: 2, column: 1},
    };
  const placeOf = (key: string) => {
    const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : start;
  };
  return {values: value as Record<string, unknown>, placeOf};
}

type Thrown = {
  reason?: string;
  message?: string;
  line?: number | null;
  column?: number | null;
  place?: {line?: number; column?: number; start?: {line: number; column: number}};
};

function toError(thrown: unknown): ParseError {
  const {reason, message = String(thrown), line, column, place} = thrown as Thrown;
  const at = place?.start ?? place;
  const text = reason ?? message;
  // For a component that is never closed, only the message has the place: "(11:1-11:7)".
  const [, inLine, inColumn] = /\((\d+):(\d+)-/.exec(text) ?? [];
  return {
    message: text,
    line: line ?? at?.line ?? Number(inLine ?? 1),
    column: column ?? at?.column ?? Number(inColumn ?? 1),
  };
}

/** Parses a page of MDX. Never throws: errors are in `error` and `frontMatter.error`. A byte order mark is ignored. */
export function parsePage(file: string): Page {
  const text = file.replace(/^\uFEFF/, '');
  const frontMatter = readFrontMatter(text);
  try {
    return {text, frontMatter, tree: MARKDOWN.parse(text)};
  } catch (error) {
    return {text, frontMatter, error: toError(error)};
  }
}

/**
 * A page as its code runs: the code blocks that hold MDX are unwrapped. Its places are those of the unwrapped text.
 */
export const compiledPage = (page: Page): Page =>
  countMdxFences(page.text) === 0 ? page : parsePage(unwrapMdxFences(page.text));

/** Parses a page as Markdown without MDX. */
export const parsePlainPage = ({text, frontMatter}: Page): Page => ({
  text,
  frontMatter,
  tree: PLAIN.parse(unwrapMdxFences(text)),
});

/** The size of the cache of parsed pages: the English page, which each language uses, and the last translations. A tree takes a hundred times the memory of its page. */
const MOST_HELD = 6;

const held = new Map<string, Page>();

/** Parses a page, unless it is among the last ones that were parsed. */
export function parsedPage({ids, text}: PageFile): Page {
  const [id = ''] = ids;
  const page = held.get(id) ?? parsePage(text);
  // The least recently used page comes first.
  held.delete(id);
  held.set(id, page);
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  return page;
}
