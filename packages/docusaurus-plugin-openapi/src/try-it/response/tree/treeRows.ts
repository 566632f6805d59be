import {childAt, type JsonNode} from '@batchwise/openapi/response';

/** Children of a long array or object, from `from` to before `to`. */
type Range = {from: number; to: number};

/** A row of the tree: a value, or a range of the children of a value. */
export type TreeRow = {
  readonly id: string;
  readonly node: JsonNode;
  readonly range: Range | undefined;
  readonly parent: TreeRow | undefined;
  /** From 1, as are the positions. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** The rows below: children or, where these are many, ranges of them. Created by the first call. */
  readonly children: () => readonly TreeRow[];
};

/** The ids of the rows that are open. */
export type OpenRows = ReadonlySet<string>;

/** Longer arrays and objects are divided into ranges. */
const MOST_CHILDREN = 200;
const RANGE = 100;

export const isBranch = ({node}: TreeRow): boolean => node.children.length > 0;

function createRow(
  node: JsonNode,
  range: Range | undefined,
  place: Pick<TreeRow, 'parent' | 'position' | 'siblings'>,
): TreeRow {
  let children: TreeRow[] | undefined;
  const row: TreeRow = {
    ...place,
    id: range ? `${node.start}-${range.from}-${range.to}` : String(node.start),
    node,
    range,
    level: (place.parent?.level ?? 0) + 1,
    children: () => (children ??= createChildren(row)),
  };
  return row;
}

function createChildren(parent: TreeRow): TreeRow[] {
  const {node, range = {from: 0, to: node.children.length}} = parent;
  const {from, to} = range;
  if (to - from <= MOST_CHILDREN)
    return node.children
      .slice(from, to)
      .map((child, index) =>
        createRow(child, undefined, {parent, position: index + 1, siblings: to - from}),
      );
  let size = RANGE;
  while ((to - from) / size > MOST_CHILDREN) size *= RANGE;
  const siblings = Math.ceil((to - from) / size);
  return Array.from({length: siblings}, (_, index) => {
    const start = from + index * size;
    const part = {from: start, to: Math.min(to, start + size)};
    return createRow(node, part, {parent, position: index + 1, siblings});
  });
}

export const createTopRow = (root: JsonNode): TreeRow =>
  createRow(root, undefined, {parent: undefined, position: 1, siblings: 1});

/** The visible rows, from the top of the tree to its end. */
export function visibleRows(top: TreeRow, open: OpenRows): TreeRow[] {
  const rows: TreeRow[] = [];
  const rest = [top];
  for (let row = rest.pop(); row; row = rest.pop()) {
    rows.push(row);
    if (open.has(row.id)) rest.push(...[...row.children()].reverse());
  }
  return rows;
}

/** Opens closed rows in the order of the text, until about `limit` rows more are visible. */
export function openMore(top: TreeRow, open: OpenRows, limit: number): OpenRows {
  const opened = new Set(open);
  const rest = [top];
  let left = limit;
  for (let row = rest.pop(); row && left > 0; row = rest.pop()) {
    if (!isBranch(row)) continue;
    if (!opened.has(row.id)) left -= row.children().length;
    opened.add(row.id);
    rest.push(...[...row.children()].reverse());
  }
  return opened;
}

const isAbove = ({node, range}: TreeRow, child: JsonNode): boolean =>
  node === child || (range !== undefined && child.index >= range.from && child.index < range.to);

/** Opens everything above the value at a path. @returns the row of the value, or of its nearest ancestor in the text. */
export function openPath(
  top: TreeRow,
  open: OpenRows,
  path: readonly string[],
): {open: OpenRows; row: TreeRow} {
  const opened = new Set(open);
  let row = top;
  for (const key of path) {
    const child = childAt(row.node, key);
    if (!child) break;
    while (row.node !== child) {
      const below: TreeRow | undefined = row.children().find((one) => isAbove(one, child));
      if (!below) break;
      opened.add(row.id);
      row = below;
    }
  }
  return {open: opened, row};
}
