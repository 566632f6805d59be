import type {List, ListItem} from 'mdast';
import {readInline} from './inline';
import {contentOf, endOf, isProse, ITEM, placeIn, startOf, type Line} from './lines';

function readItem(line: Line): ListItem | undefined {
  const [prefix = ''] = ITEM.exec(line.text) ?? [];
  const children = isProse(line.text.slice(prefix.length))
    ? readInline(contentOf(line, prefix.length))
    : undefined;
  const end = endOf(line);
  return (
    children && {
      type: 'listItem',
      spread: false,
      checked: null,
      children: [
        {type: 'paragraph', children, position: {start: placeIn(line, prefix.length), end}},
      ],
      position: {start: startOf(line), end: {...end}},
    }
  );
}

/** The sign that makes an item one of the same list: `-`, or what stands behind its number. */
const signOf = ({text}: Line): string => /^\d*(\S)/.exec(text)?.[1] ?? '';

/** A list whose items are a line each; undefined for any other. */
export function readList(lines: readonly Line[]): List | undefined {
  const [first] = lines;
  if (!first || lines.some((line) => line.text.startsWith(' ') || signOf(line) !== signOf(first)))
    return undefined;
  const items = lines.map(readItem);
  const children = items.filter((item) => item !== undefined);
  const [, number] = /^(\d+)/.exec(first.text) ?? [];
  if (children.length < items.length) return undefined;
  return {
    type: 'list',
    ordered: number !== undefined,
    start: number === undefined ? null : Number(number),
    spread: false,
    children,
    position: {start: startOf(first), end: endOf(lines.at(-1) as Line)},
  };
}
