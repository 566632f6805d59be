import type {PhrasingContent, Root, RootContent, Table} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Operation} from '@batchwise/openapi/operation';
import {foldAt} from './fold.ts';
import type {RichNode, RichTag, RichText} from '../try-it/field/rich-text.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Longer texts and deeper ones are shown as they are written, so that no description can stall a build. */
const LONGEST = 20_000;
const DEEPEST = 20;

/** A link that a page may have: to the web, to mail, within the site or the page. */
const isSafe = (url: string): boolean =>
  /^(?:https?:\/\/|mailto:)/i.test(url) || /^(?:[/#?]|\.{1,2}\/)(?![/\\])/.test(url);

const element = (tag: RichTag, inside: RichNode[]): RichNode => ({tag, in: inside});

/** The text of code and of what Markdown cannot show here: raw HTML and definitions stay as written. */
type Context = {
  source: string;
  links: ReadonlyMap<string, string>;
  depth: number;
  /** The tag of a heading, by its depth. Without it, a heading is bold, since it would disturb those of the page. */
  headings?: ReadonlyMap<number, RichTag>;
};

const written = ({position}: RootContent, {source}: Context): string =>
  source.slice(position?.start.offset, position?.end.offset);

function link(url: string, inside: RichNode[]): RichNode[] {
  return isSafe(url) ? [{tag: 'a', href: url, in: inside}] : inside;
}

function tableOf({children}: Table, context: Context): RichNode {
  const rows = children.map((row, index) =>
    element(
      'tr',
      row.children.map((cell) =>
        element(index === 0 ? 'th' : 'td', nodesOf(cell.children, context)),
      ),
    ),
  );
  return element('table', [element('thead', rows.slice(0, 1)), element('tbody', rows.slice(1))]);
}

function nodeOf(node: RootContent, context: Context): RichNode[] {
  const inside = (): RichNode[] => ('children' in node ? nodesOf(node.children, context) : []);
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'paragraph':
      return [element('p', inside())];
    case 'heading':
      return [
        context.depth === 1 && context.headings
          ? element(context.headings.get(node.depth) ?? 'h6', inside())
          : element('p', [element('strong', inside())]),
      ];
    case 'emphasis':
      return [element('em', inside())];
    case 'strong':
      return [element('strong', inside())];
    case 'delete':
      return [element('del', inside())];
    case 'inlineCode':
      return [element('code', [node.value])];
    case 'code':
      return [element('pre', [element('code', [node.value])])];
    case 'blockquote':
      return [element('blockquote', inside())];
    case 'list':
      return [
        {
          tag: node.ordered ? 'ol' : 'ul',
          in: inside(),
          ...(node.start && node.start !== 1 ? {start: node.start} : {}),
        },
      ];
    case 'listItem':
      return [element('li', node.spread ? inside() : inside().flatMap(withoutParagraph))];
    case 'break':
      return [{tag: 'br'}];
    case 'thematicBreak':
      return [{tag: 'hr'}];
    case 'link':
      return link(node.url, inside());
    case 'linkReference':
      return link(context.links.get(node.identifier) ?? '', inside());
    case 'image':
    case 'imageReference':
      return [node.alt ?? ''];
    case 'table':
      return [tableOf(node, context)];
    case 'definition':
      return [];
    default:
      // HTML is no element here.
      return /^<!--/.test(written(node, context)) ? [] : [written(node, context)];
  }
}

const withoutParagraph = (node: RichNode): RichNode[] =>
  typeof node !== 'string' && node.tag === 'p' ? (node.in ?? []) : [node];

function nodesOf(nodes: readonly (RootContent | PhrasingContent)[], context: Context): RichNode[] {
  const inner = {...context, depth: context.depth + 1};
  if (inner.depth > DEEPEST) return nodes.map((node) => written(node, context));
  return nodes.flatMap((node) => nodeOf(node, inner));
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** The headings of a text begin below the title of the page, and skip no level. */
function headingTags({children}: Root): Map<number, RichTag> {
  const depths = children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const used = [...new Set(depths)].sort();
  return new Map(used.map((depth, index) => [depth, HEADINGS[index] ?? 'h6']));
}

/** How a text is read: whether its headings stay headings. */
type Reading = {hasHeadings: boolean};

function treeOf(source: string, {hasHeadings}: Reading = {hasHeadings: false}): RichNode[] {
  const root: Root = markdown.parse(source);
  const links = new Map(
    root.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url]] : [],
    ),
  );
  const headings = hasHeadings ? {headings: headingTags(root)} : {};
  const nodes = nodesOf(root.children, {source, links, depth: 0, ...headings});
  // A single paragraph stands within one of the form.
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? withoutParagraph(only) : nodes;
}

const plainText = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plainText(node.in ?? []))).join('');

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** Whether the form shows a text rightly as it is: words, and code in backticks. */
function isPlain(text: string, nodes: readonly RichNode[]): boolean {
  const shown = nodes.map((node) => {
    if (typeof node === 'string') return node;
    return node.tag === 'code' ? `\`${plainText([node])}\`` : undefined;
  });
  return shown.every((one) => one !== undefined) && shown.join('') === text.trim();
}

/** Cuts a long text where no mark is cut, or else behind its first block. */
function fold(text: string, nodes: RichNode[]): RichText {
  const [begin, end] = foldAt(text);
  if (end === '') return {first: nodes};
  const [first, rest] = [treeOf(begin), treeOf(end)];
  const isWhole =
    withoutSpace(plainText([...first, ...rest])) === withoutSpace(plainText(nodes)) &&
    JSON.stringify([...first, ...rest]).match(/"tag"/g)?.length ===
      JSON.stringify(nodes).match(/"tag"/g)?.length;
  if (isWhole) return {first, rest};
  return nodes.some((node) => typeof node !== 'string' && node.tag === 'p') && nodes.length > 1
    ? {first: nodes.slice(0, 1).flatMap(withoutParagraph), rest: nodes.slice(1)}
    : {first: nodes};
}

/**
 * Reads a description in Markdown (CommonMark, GFM) into elements of a short list, with links to the
 * web, to mail and within the site. Raw HTML stays text.
 * @returns undefined for a short text that needs none of it.
 */
export function readRichText(text: string): RichText | undefined {
  if (text.length > LONGEST || text.trim() === '') return undefined;
  const nodes = treeOf(text);
  const folded = fold(text, nodes);
  return isPlain(text, nodes) && !folded.rest ? undefined : folded;
}

/**
 * Reads a text in Markdown as a whole, as a page shows it.
 * @returns undefined for words and code in backticks only.
 */
export function readBlocks(text: string, reading: Reading): RichNode[] | undefined {
  if (text.length > LONGEST || text.trim() === '') return undefined;
  const nodes = treeOf(text, reading);
  return isPlain(text, nodes) ? undefined : nodes;
}

/** The text of a description without the marks of Markdown. */
export const withoutMarks = (text: string): string =>
  text.length > LONGEST ? text : plainText(treeOf(text)).trim();

/** Collects the descriptions of an operation: of parameters, properties, scopes, servers and others. */
function descriptionsIn(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const item of value) descriptionsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) {
      if (key === 'description' && typeof member === 'string') found.add(member);
      else if (!/^(?:examples?|default|enum|const)$/.test(key)) descriptionsIn(member, found);
    }
  return found;
}

/** The descriptions of an operation that use Markdown or are long, by their text. */
export function richTextsOf({
  parameters,
  body,
  otherBodies,
  certificates,
  responses,
}: Operation): Record<string, RichText> {
  const found = descriptionsIn(
    [
      parameters,
      body,
      otherBodies,
      certificates,
      responses.map(({description}) => ({description})),
    ],
    new Set(),
  );
  return Object.fromEntries(
    [...found].flatMap((text): [string, RichText][] => {
      const rich = readRichText(text);
      return rich ? [[text, rich]] : [];
    }),
  );
}
