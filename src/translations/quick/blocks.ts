import type {Heading, RootContent} from 'mdast';
import {readInline} from './inline';
import {
  contentOf,
  contentOfLines,
  endOf,
  endsBefore,
  isBlank,
  isProse,
  ITEM,
  placeIn,
  startOf,
  type Line,
} from './lines';
import {readList} from './list';
import {readTable} from './table';

/** A block that was read, and how many lines it takes. */
export type Block = {lines: number; node: RootContent};

/** Reads the block that begins in a line, if it is plain. */
type Read = (lines: readonly Line[], at: number) => Block | undefined;

const HEADING = /^#{1,6} (?=\S)/;
const FENCE = /^(`{3,}|~{3,})([\w+#.-]*)(?: ([^`~\\&]*[^`~\\&\s]))?$/;
const COMPONENT = /^<([A-Z]\w*)((?: [a-zA-Z][\w-]*="[^"&{}<>]*")*) \/>$/;
const PROPERTY = / ([a-zA-Z][\w-]*)="([^"]*)"/g;

/** A heading of one line; what follows it may be anything. */
export function readHeading(line: Line): Heading | undefined {
  const [prefix] = HEADING.exec(line.text) ?? [];
  const children =
    prefix === undefined || /[#\s]$/.test(line.text)
      ? undefined
      : readInline(contentOf(line, prefix.length));
  return (
    children && {
      type: 'heading',
      depth: ((prefix?.length ?? 2) - 1) as Heading['depth'],
      children,
      position: {start: startOf(line), end: endOf(line)},
    }
  );
}

const headingAt: Read = (lines, at) => {
  const node = readHeading(lines[at] as Line);
  return node && {lines: 1, node};
};

const paragraphAt: Read = (lines, at) => {
  let last = at;
  while (last < lines.length && isProse(lines[last]?.text ?? '')) last += 1;
  const own = lines.slice(at, last);
  const [first] = own;
  if (!first || !endsBefore(lines[last])) return undefined;
  const children = readInline(own.length === 1 ? contentOf(first, 0) : contentOfLines(own));
  return (
    children && {
      lines: own.length,
      node: {
        type: 'paragraph',
        children,
        position: {start: startOf(first), end: endOf(own.at(-1) as Line)},
      },
    }
  );
};

const tableAt: Read = (lines, at) => {
  let last = at;
  while (lines[last]?.text.startsWith('|')) last += 1;
  const node = last - at > 1 && isBlank(lines[last]) ? readTable(lines.slice(at, last)) : undefined;
  return node && {lines: last - at, node};
};

const codeAt: Read = (lines, at) => {
  const line = lines[at] as Line;
  const [, marks = '', language = '', meta] = FENCE.exec(line.text) ?? [];
  if (marks === '' || (language === '' && meta !== undefined)) return undefined;
  const length =
    lines.slice(at + 1).findIndex(({text}) => text.startsWith(marks) && /^(?:`+|~+)$/.test(text)) +
    1;
  const closing = lines[at + length];
  if (length === 0 || !closing || !endsBefore(lines[at + length + 1])) return undefined;
  const value = lines
    .slice(at + 1, at + length)
    .map(({text}) => text)
    .join('\n');
  return {
    lines: length + 1,
    node: {
      type: 'code',
      lang: language || null,
      meta: meta ?? null,
      value,
      position: {start: startOf(line), end: endOf(closing)},
    },
  };
};

/** A component that holds nothing, with texts as its properties. */
const componentAt: Read = (lines, at) => {
  const line = lines[at] as Line;
  const [, name, properties = ''] = COMPONENT.exec(line.text) ?? [];
  if (name === undefined || !endsBefore(lines[at + 1])) return undefined;
  const attributes = [...properties.matchAll(PROPERTY)].map(
    ({0: whole, 1: key = '', 2: value = '', index}) => {
      const start = name.length + 2 + index;
      return {
        type: 'mdxJsxAttribute' as const,
        name: key,
        value,
        position: {start: placeIn(line, start), end: placeIn(line, start + whole.length - 1)},
      };
    },
  );
  return {
    lines: 1,
    node: {
      type: 'mdxJsxFlowElement',
      name,
      attributes,
      children: [],
      position: {start: startOf(line), end: endOf(line)},
    },
  };
};

/** A list that nothing which follows can be a part of. */
const listAt: Read = (lines, at) => {
  let last = at;
  while (ITEM.test(lines[last]?.text ?? '')) last += 1;
  const next = lines.slice(last).find((line) => !isBlank(line));
  if (
    !endsBefore(lines[last]) ||
    /^ /.test(next?.text ?? '') ||
    /^(?:[-*+]|\d+[.)])/.test(next?.text ?? '')
  )
    return undefined;
  const node = readList(lines.slice(at, last));
  return node && {lines: last - at, node};
};

/** The reader for what begins with a sign; prose begins with any other. */
const READERS: Partial<Record<string, Read>> = {
  '#': headingAt,
  '|': tableAt,
  '`': codeAt,
  '~': codeAt,
  '<': componentAt,
};

/**
 * Reads the block that begins in the first column of a line, if it is plain and nothing that follows can belong to it, but for a heading.
 * @param isListApart whether no list stands above that this line could belong to.
 */
export function readBlock(
  lines: readonly Line[],
  at: number,
  isListApart: boolean,
): Block | undefined {
  const text = lines[at]?.text ?? '';
  if (ITEM.test(text)) return isListApart && !text.startsWith(' ') ? listAt(lines, at) : undefined;
  const reader = READERS[text.charAt(0)];
  return reader && !/^`[^`]/.test(text) ? reader(lines, at) : paragraphAt(lines, at);
}
