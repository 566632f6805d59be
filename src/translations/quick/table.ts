import type {AlignType, Table, TableRow} from 'mdast';
import {readInline} from './inline';
import {contentOf, endOf, placeIn, startOf, type Line} from './lines';

const DELIMITER = /^\|(?: *:?-+:? *\|)+$/;
/** A sign behind a backslash, or a cell that may hold more than this reader sees. */
const UNSURE = /\\\|/;

function alignOf(cell: string): AlignType {
  const [isLeft, isRight] = [cell.startsWith(':'), cell.endsWith(':')];
  if (isLeft && isRight) return 'center';
  if (isLeft) return 'left';
  return isRight ? 'right' : null;
}

/** What stands between the bars of a row; a bar begins and ends it. */
const cellsOf = (text: string): string[] => text.slice(1, -1).split('|');

function readRow(line: Line, width: number): TableRow | undefined {
  const {text} = line;
  const cells = cellsOf(text);
  if (UNSURE.test(text) || cells.length !== width) return undefined;
  const row: TableRow = {
    type: 'tableRow',
    children: [],
    position: {start: startOf(line), end: endOf(line)},
  };
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    const end = at + 1 + cell.length;
    const start = at + 1 + cell.length - cell.trimStart().length;
    const children = readInline(contentOf(line, start, start + cell.trim().length));
    if (!children) return undefined;
    // The bar behind the last cell belongs to it.
    row.children.push({
      type: 'tableCell',
      children,
      position: {start: placeIn(line, at), end: placeIn(line, index === width - 1 ? end + 1 : end)},
    });
    at = end;
  }
  return row;
}

/** A table whose rows begin and end with a bar and all have as many cells; undefined for any other. */
export function readTable(lines: readonly Line[]): Table | undefined {
  const [head, delimiter, ...body] = lines;
  if (!head || !delimiter || !DELIMITER.test(delimiter.text)) return undefined;
  if (
    lines.some(
      ({text}) =>
        text.length < 2 || !text.startsWith('|') || !text.endsWith('|') || /[\t\u00A0]/.test(text),
    )
  )
    return undefined;
  const align = cellsOf(delimiter.text).map((cell) => alignOf(cell.trim()));
  const children = [head, ...body].map((line) => readRow(line, align.length));
  const rows = children.filter((row) => row !== undefined);
  const last = lines.at(-1) as Line;
  if (rows.length < children.length) return undefined;
  return {type: 'table', align, children: rows, position: {start: startOf(head), end: endOf(last)}};
}
