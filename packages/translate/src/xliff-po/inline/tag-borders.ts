import type {Nodes, PhrasingContent} from 'mdast';
import {TRANSLATED_PROPERTIES} from '../../markdown/units.ts';

/** Words within what a node is written with, such as the title of a link: they have a tag of their own, inside that of the node. */
export type Worded = {
  kind: 'title' | 'property';
  key: string;
  open: string;
  words: string;
  close: string;
};

/** The source before and after the words of a node, its content, and the translated words within either side. */
export type Borders = {
  open: string;
  before: Worded[];
  inner: PhrasingContent[] | string;
  behind: Worded[];
  close: string;
};

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** The end of a link or image: its address, white space, and a title in quotation marks or parentheses. */
const TITLED = /^(\]\(\s*(?:<(?:\\.|[^<>\\])*>|\S+)\s+["'(])[\s\S]*(["')])(\s*\))$/;

/** Cuts the title out of the end of a link or image. */
function titleIn(
  raw: string,
  {url, title}: {url: string; title?: string | null | undefined},
): Pick<Borders, 'behind' | 'close'> {
  const [, open, quote, close] = title ? (TITLED.exec(raw) ?? []) : [];
  if (!title || open === undefined || quote === undefined || close === undefined)
    return {behind: [], close: raw};
  return {behind: [{kind: 'title', key: url, open, words: title, close: quote}], close};
}

type Positioned = {
  name?: string;
  value?: unknown;
  position?: {start: {offset?: number}; end: {offset?: number}};
};
type Property = {name: string; value: string; from: number; to: number};

/** The translated properties of a component and their offsets. */
function propertiesOf({attributes}: {attributes: unknown[]}): Property[] {
  return (attributes as Positioned[]).flatMap(({name = '', value, position}): Property[] => {
    const [from, to] = [position?.start.offset, position?.end.offset];
    return TRANSLATED_PROPERTIES.has(name) &&
      typeof value === 'string' &&
      value !== '' &&
      from !== undefined &&
      to !== undefined
      ? [{name, value, from, to}]
      : [];
  });
}

function ofImage(
  raw: string,
  node: Extract<Nodes, {type: 'image' | 'imageReference'}>,
): Borders | undefined {
  const at = raw.lastIndexOf('](') > 0 ? raw.lastIndexOf('](') : raw.lastIndexOf('][');
  if (at <= 0) return undefined;
  const end =
    node.type === 'image' ? titleIn(raw.slice(at), node) : {behind: [], close: raw.slice(at)};
  return node.alt || end.behind.length > 0
    ? {open: '![', before: [], inner: node.alt ?? '', ...end}
    : undefined;
}

/** A component within a sentence. The text between two properties belongs to the first of them. */
function ofComponent(
  text: string,
  node: Extract<Nodes, {type: 'mdxJsxTextElement'}>,
): Borders | undefined {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const properties = propertiesOf(node);
  const [from, to] = [properties[0]?.from ?? (first && startOf(first)), properties.at(-1)?.to];
  if (from === undefined) return undefined;
  const before = properties.map((one, at): Worded => {
    const quote = one.from + text.slice(one.from, one.to).search(/["']/);
    const next = properties[at + 1]?.from ?? (first ? startOf(first) : one.to);
    return {
      kind: 'property',
      key: `${node.name} ${one.name}`,
      open: text.slice(one.from, quote + 1),
      words: one.value,
      close: text.slice(one.to - 1, next),
    };
  });
  return {
    open: text.slice(startOf(node), from),
    before,
    inner: node.children,
    behind: [],
    close: text.slice(last ? endOf(last) : to, endOf(node)),
  };
}

/** The source around the words of a node; none when it holds no words. @param text the whole page. */
export function bordersOf(text: string, node: Nodes): Borders | undefined {
  const raw = text.slice(startOf(node), endOf(node));
  if (node.type === 'image' || node.type === 'imageReference') return ofImage(raw, node);
  if (node.type === 'mdxJsxTextElement') return ofComponent(text, node);
  if (!('children' in node) || node.children.length === 0) return undefined;
  // An autolink shows its address, not words.
  if (node.type === 'link' && !raw.startsWith('[')) return undefined;
  const [first, last] = [node.children[0] as Nodes, node.children.at(-1) as Nodes];
  const behind = text.slice(endOf(last), endOf(node));
  // [words] alone names its target by its words, which a translation changes.
  const isShort = node.type === 'linkReference' && node.referenceType !== 'full';
  const end =
    node.type === 'link'
      ? titleIn(behind, node)
      : {behind: [], close: isShort ? `][${node.label ?? node.identifier}]` : behind};
  return {
    open: text.slice(startOf(node), startOf(first)),
    before: [],
    inner: node.children as PhrasingContent[],
    ...end,
  };
}
