import {childAt, type JsonNode} from '../../../request/response/json-tree';

/** What a row of the tree stands for: a value, or a range of the children of a long array or object. */
export type TreeItem = {
  node: JsonNode;
  /** The children from `from` to before `to`. */
  range?: {from: number; to: number};
};

/** A visible row of the tree, with what ARIA needs to know of its position. */
export type TreeRow = TreeItem & {
  id: string;
  /** From 1. */
  level: number;
  position: number;
  siblings: number;
};

/** The ids of the items that are open. */
export type OpenItems = ReadonlySet<string>;

/** Longer arrays and objects are divided into ranges. */
const MOST_CHILDREN = 200;
const RANGE = 100;

export const idOf = ({node, range}: TreeItem): string =>
  range ? `${node.start}-${range.from}-${range.to}` : String(node.start);

export const isBranch = ({node}: TreeItem): boolean => node.children.length > 0;

/** The items below an item: its children or, where these are many, ranges of them; never more than 200. */
function childrenOf({node, range = {from: 0, to: node.children.length}}: TreeItem): TreeItem[] {
  const {from, to} = range;
  if (to - from <= MOST_CHILDREN)
    return node.children.slice(from, to).map((child) => ({node: child}));
  let size = RANGE;
  while ((to - from) / size > MOST_CHILDREN) size *= RANGE;
  return Array.from({length: Math.ceil((to - from) / size)}, (_, index) => ({
    node,
    range: {from: from + index * size, to: Math.min(to, from + (index + 1) * size)},
  }));
}

/** The visible rows, from the top of the tree to its end. */
export function visibleRows(root: JsonNode, open: OpenItems): TreeRow[] {
  const rows: TreeRow[] = [];
  const rest: TreeRow[] = [
    {node: root, id: idOf({node: root}), level: 1, position: 1, siblings: 1},
  ];
  for (let row = rest.pop(); row; row = rest.pop()) {
    rows.push(row);
    if (!open.has(row.id)) continue;
    const level = row.level + 1;
    const children = childrenOf(row);
    const below = children.map((item, index) => ({
      ...item,
      id: idOf(item),
      level,
      position: index + 1,
      siblings: children.length,
    }));
    rest.push(...below.reverse());
  }
  return rows;
}

/** Opens closed items in the order of the text, until about `limit` rows more are visible. */
export function openMore(root: JsonNode, open: OpenItems, limit: number): OpenItems {
  const opened = new Set(open);
  const rest: TreeItem[] = [{node: root}];
  let left = limit;
  for (let item = rest.pop(); item && left > 0; item = rest.pop()) {
    if (!isBranch(item)) continue;
    const children = childrenOf(item);
    if (!opened.has(idOf(item))) left -= children.length;
    opened.add(idOf(item));
    rest.push(...children.reverse());
  }
  return opened;
}

const holds = ({node, range}: TreeItem, child: JsonNode): boolean =>
  node === child || (range !== undefined && child.index >= range.from && child.index < range.to);

/** Opens everything above the value at a path. @returns the value, or its nearest ancestor in the text, too. */
export function openPath(
  root: JsonNode,
  open: OpenItems,
  path: readonly string[],
): {open: OpenItems; found: JsonNode} {
  const opened = new Set(open);
  let found = root;
  for (const key of path) {
    const child = childAt(found, key);
    if (!child) break;
    let item: TreeItem | undefined = {node: found};
    while (item && item.node !== child) {
      opened.add(idOf(item));
      item = childrenOf(item).find((one) => holds(one, child));
    }
    found = child;
  }
  return {open: opened, found};
}
