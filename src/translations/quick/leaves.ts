import type {Code, Heading, Paragraph, Table} from 'mdast';
import type {Place} from '../types';
import {readInline, type Content} from './inline';
import type {Line} from './lines';
import {readTable} from './table';

/**
 * A block that was read here: how many lines it takes, what stands before its content in its first line and has been left for the
 * parser, and the node that the parser's one is replaced by, or gets the children of.
 */
export type Leaf = {lines: number; prefix: string; node: Code | Paragraph | Heading | Table; end: Place};

const HEADING = /^#{1,6} (?=\S)/;
const ITEM = /^ *(?:[-*+]|\d{1,9}[.)]) (?=\S)/;
/** What the first sign of a line may be so that the line is nothing but prose. */
const PROSE = /^(?:[\p{L}“‘«„(…"'’]|\*\*[^\s*]|`[^`]|\[[^^]|\d+(?![.)\d]))/u;
const MODULE = /^(?:import|export)\b/;
const FENCE = /^(`{3,}|~{3,})([\w+#.-]*)(?: ([^`~\\&]*[^`~\\&\s]))?$/;
const NOTE = ':::';

const isBlank = (line: Line | undefined): boolean => line === undefined || /^ *$/.test(line.text);

/** Whether a block may end before a line, whatever that is to the parser. */
export const endsBefore = (line: Line | undefined): boolean => isBlank(line) || line?.text.startsWith(NOTE) === true;

const isProse = (text: string): boolean => PROSE.test(text) && !MODULE.test(text) && text.trimEnd() === text;

const endOf = ({text, number, offset}: Line): Place => ({line: number, column: text.length + 1, offset: offset + text.length});

/** The content of a line behind its prefix. */
function contentOf({text, number, offset}: Line, prefix: string): Content {
  return {text: text.slice(prefix.length), placeAt: (index) => ({line: number, column: prefix.length + index + 1, offset: offset + prefix.length + index})};
}

/** Several lines that begin at the first column. */
function contentOfLines(lines: readonly Line[]): Content {
  const [{offset: start}] = lines as [Line];
  return {
    text: lines.map(({text}) => text).join('\n'),
    placeAt: (index) => {
      const behind = lines.findIndex(({offset}) => offset - start > index);
      const line = lines.at(behind === -1 ? -1 : behind - 1) as Line;
      return {line: line.number, column: start + index - line.offset + 1, offset: start + index};
    },
  };
}

function headingAt(line: Line): Leaf | undefined {
  const [prefix] = HEADING.exec(line.text) ?? [];
  const children = prefix === undefined || /[#\s]$/.test(line.text) ? undefined : readInline(contentOf(line, prefix));
  if (prefix === undefined || !children) return undefined;
  const depth = (prefix.length - 1) as Heading['depth'];
  return {lines: 1, prefix, node: {type: 'heading', depth, children}, end: endOf(line)};
}

/** The first or only paragraph of a list item, and a paragraph that is indented: of one line. */
function lineAt(lines: readonly Line[], at: number, prefix: string): Leaf | undefined {
  const line = lines[at] as Line;
  if (!isProse(line.text.slice(prefix.length))) return undefined;
  const children = readInline(contentOf(line, prefix));
  return children && {lines: 1, prefix, node: {type: 'paragraph', children}, end: endOf(line)};
}

function itemAt(lines: readonly Line[], at: number, prefix: string): Leaf | undefined {
  const next = lines[at + 1];
  return endsBefore(next) || ITEM.test(next?.text ?? '') ? lineAt(lines, at, prefix) : undefined;
}

function paragraphAt(lines: readonly Line[], at: number): Leaf | undefined {
  let last = at;
  while (last < lines.length && isProse(lines[last]?.text ?? '')) last += 1;
  const own = lines.slice(at, last);
  if (own.length === 0 || !endsBefore(lines[last])) return undefined;
  const children = readInline(own.length === 1 ? contentOf(own[0] as Line, '') : contentOfLines(own));
  return children && {lines: own.length, prefix: '', node: {type: 'paragraph', children}, end: endOf(own.at(-1) as Line)};
}

function tableAt(lines: readonly Line[], at: number): Leaf | undefined {
  let last = at;
  while (lines[last]?.text.startsWith('|')) last += 1;
  const own = lines.slice(at, last);
  const node = own.length > 1 && isBlank(lines[last]) ? readTable(own) : undefined;
  return node && {lines: own.length, prefix: '', node, end: endOf(own.at(-1) as Line)};
}

function codeAt(lines: readonly Line[], at: number): Leaf | undefined {
  const line = lines[at] as Line;
  const [, marks = '', language = '', meta] = FENCE.exec(line.text) ?? [];
  if (marks === '' || (language === '' && meta !== undefined)) return undefined;
  const length = lines.slice(at + 1).findIndex(({text}) => text.startsWith(marks) && /^(?:`+|~+)$/.test(text)) + 1;
  const closing = lines[at + length];
  if (length === 0 || !closing || !endsBefore(lines[at + length + 1])) return undefined;
  const value = lines.slice(at + 1, at + length).map(({text}) => text).join('\n');
  const position = {start: {line: line.number, column: 1, offset: line.offset}, end: endOf(closing)};
  return {lines: length + 1, prefix: '', node: {type: 'code', lang: language || null, meta: meta ?? null, value, position}, end: endOf(closing)};
}

/** The block that begins in a line, if it is one that can be read here; `isApart` tells that it cannot belong to what stands above it. */
export function leafAt(lines: readonly Line[], at: number, isApart: boolean): Leaf | undefined {
  const text = lines[at]?.text ?? '';
  if (text.startsWith('#')) return headingAt(lines[at] as Line);
  const [item] = ITEM.exec(text) ?? [];
  if (item !== undefined) return itemAt(lines, at, item);
  if (!isApart) return undefined;
  if (text.startsWith(' ')) return endsBefore(lines[at + 1]) ? lineAt(lines, at, /^ */.exec(text)?.[0] ?? '') : undefined;
  if (text.startsWith('|')) return tableAt(lines, at);
  return text.startsWith('```') || text.startsWith('~~~') ? codeAt(lines, at) : paragraphAt(lines, at);
}
