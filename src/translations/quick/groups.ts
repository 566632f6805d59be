import type {ContainerDirective} from 'mdast-util-directive';
import type {Paragraph, RootContent} from 'mdast';
import type {Place} from '../types';
import {readBlock, type Block} from './blocks';
import {readInline} from './inline';
import {contentOf, endOf, endsBefore, isBlank, placeIn, startOf, type Line} from './lines';

/** Blocks that follow each other, with what is between them: how many lines they take, and where the last one ends. */
export type Group = {lines: number; nodes: RootContent[]; end: Place};

const NOTE = /^:::([a-z]+)(\[([^[\]]+)\])?$/;
const NOTE_END = ':::';

function titleOf(line: Line, name: string, label: string): Paragraph | undefined {
  const start = NOTE_END.length + name.length;
  const children =
    label.trim() === label
      ? readInline(contentOf(line, start + 1, start + 1 + label.length))
      : undefined;
  return (
    children && {
      type: 'paragraph',
      data: {directiveLabel: true} as Paragraph['data'],
      children,
      position: {start: placeIn(line, start), end: placeIn(line, start + label.length + 2)},
    }
  );
}

/** A note that holds nothing but what can be read here. */
function readNote(lines: readonly Line[], at: number): Block | undefined {
  const line = lines[at] as Line;
  const [, name, , label] = NOTE.exec(line.text) ?? [];
  const group = name === undefined ? undefined : readGroup(lines, at + 1, true);
  const title = name === undefined || label === undefined ? undefined : titleOf(line, name, label);
  if (name === undefined || !group || (label !== undefined && !title)) return undefined;
  let last = at + 1 + group.lines;
  while (last < lines.length && isBlank(lines[last])) last += 1;
  const closing = lines[last];
  if (closing?.text !== NOTE_END || !isBlank(lines[last + 1])) return undefined;
  const node: ContainerDirective = {
    type: 'containerDirective',
    name,
    attributes: {},
    children: [...(title ? [title] : []), ...(group.nodes as ContainerDirective['children'])],
    position: {start: startOf(line), end: endOf(closing)},
  };
  return {lines: last - at + 1, node};
}

/**
 * Reads the blocks that begin in a line and below it, as far as they are plain.
 * @param at a line that no block above it can take as its own.
 * @param isListApart whether no list stands above that an item could belong to.
 */
export function readGroup(
  lines: readonly Line[],
  at: number,
  isListApart: boolean,
): Group | undefined {
  const blocks: (Block & {behind: number})[] = [];
  let next = at;
  let canList = isListApart;
  while (next < lines.length) {
    if (isBlank(lines[next])) {
      next += 1;
      continue;
    }
    const block = lines[next]?.text.startsWith(NOTE_END)
      ? readNote(lines, next)
      : readBlock(lines, next, canList);
    if (!block) break;
    next += block.lines;
    canList = true;
    blocks.push({...block, behind: next});
  }
  // What follows a heading without a gap would be taken for a part of what stands in for it.
  while (blocks.length > 0 && !endsBefore(lines[blocks.at(-1)?.behind ?? 0])) blocks.pop();
  const last = blocks.at(-1);
  return (
    last && {
      lines: last.behind - at,
      nodes: blocks.map(({node}) => node),
      end: endOf(lines[last.behind - 1] as Line),
    }
  );
}
