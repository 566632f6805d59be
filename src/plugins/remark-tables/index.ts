import type {Root, Table, TableRow} from 'mdast';
import {visit, SKIP} from 'unist-util-visit';

/** A longer word may be broken anywhere in a cell, so that it does not push the other columns out. */
const LONG_WORD = 20;
/** Where rows are stacked, see `tables.css`: 30 rem. */
const STACKED_BELOW_PX = 480;
/** Rough widths: of a character of code, and of a cell's padding and border. */
const CHARACTER_PX = 9;
const PADDING_PX = 26;

type Node = {
  type: string;
  value?: string;
  alt?: string | null | undefined;
  children?: Node[];
};

/** The words of a node, without its marks. */
const textOf = (node: Node): string =>
  node.value ?? node.alt ?? (node.children ?? []).map(textOf).join('');

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => word.length));

/**
 * Whether a table can be wider than the narrowest box without stacked rows, and so may need scrolling.
 * @param texts rows of cells, the header among them.
 */
export function isWide(texts: readonly (readonly string[])[]): boolean {
  const columns =
    texts[0]?.map((_, column) => Math.max(...texts.map((row) => longestWord(row[column] ?? '')))) ??
    [];
  const least = columns.reduce(
    (sum, longest) => sum + Math.min(longest, LONG_WORD) * CHARACTER_PX + PADDING_PX,
    0,
  );
  return least > STACKED_BELOW_PX;
}

type Properties = Record<string, string | number | string[]>;

/** Gives the element that becomes of a node attributes. */
function mark(node: {data?: object | undefined}, properties: Properties): void {
  node.data = {...node.data, hProperties: properties};
}

function markCells(row: TableRow, labels: readonly string[], isHeader: boolean): void {
  row.children.forEach((cell, column) => {
    const part: Properties = isHeader
      ? {role: 'columnheader', scope: 'col'}
      : {role: 'cell', 'data-label': labels[column] ?? ''};
    mark(cell, longestWord(textOf(cell)) > LONG_WORD ? {...part, className: ['breakable']} : part);
  });
}

/** The box around a table. It is a stop for the keyboard where it may have to be scrolled. */
function boxOf(table: Table, texts: readonly (readonly string[])[]): Table {
  const scrolled: Properties = isWide(texts)
    ? {role: 'region', tabIndex: 0, ariaLabel: (texts[0] ?? []).filter(Boolean).join(', ')}
    : {};
  // To the tree it is a table like the one in it; what becomes of it says `data`.
  return {
    type: 'tableBox' as 'table',
    data: {hName: 'div', hProperties: {className: ['table-box'], ...scrolled}},
    children: [table] as unknown as TableRow[],
  };
}

/**
 * Makes tables that can be read on a phone without a script: each cell knows the heading of its column, so that `tables.css`
 * can stack a row where it has no room. Stacked boxes are no table to assistive technology, unless their roles say so.
 */
export function remarkTables() {
  return (root: Root): void => {
    visit(root, 'table', (table, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const texts = table.children.map((row) => row.children.map(textOf));
      mark(table, {role: 'table'});
      table.children.forEach((row, at) => {
        mark(row, {role: 'row'});
        markCells(row, texts[0] ?? [], at === 0);
      });
      parent.children[index] = boxOf(table, texts);
      return [SKIP, index + 1];
    });
  };
}
