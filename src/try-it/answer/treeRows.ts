import {NONE, SCALAR, type JsonIndex} from '../../request/json-index';

/** The visible rows of a tree: which nodes are shown, given which of them are open. Rows are numbered from 0. */
export type TreeRows = {
  readonly count: number;
  readonly nodeAt: (row: number) => number;
  /** The row of a node, or of the last one before it. */
  readonly rowOf: (node: number) => number;
  readonly isOpen: (node: number) => boolean;
  /** Adds the rows of what was indexed since. */
  readonly extend: () => void;
  readonly toggle: (row: number) => void;
  /** Opens all, or all but the root's own children. */
  readonly setAll: (isOpen: boolean) => void;
  readonly openAll: (nodes: readonly number[]) => void;
};

/** Keeps the rows of a tree while its index grows. What is open below a closed node stays open. */
export function createTreeRows(index: JsonIndex): TreeRows {
  let open = new Uint8Array(256);
  let opensAll = false;
  let rows = new Uint32Array(256);
  let count = 0;
  /** The node that is looked at next, and one that is closed while its end has not come: what follows lies in it. */
  let next = 0;
  let blocked = NONE;
  open[0] = 1;

  const extentOf = (node: number): number => index.extent[node] ?? 0;
  const endOf = (node: number): number => node + (extentOf(node) || index.count - node);
  const isScalar = (node: number): boolean => ((index.kind[node] ?? 0) & 3) === SCALAR;
  const nodeAt = (row: number): number => rows[row] ?? 0;
  const push = (node: number): void => {
    if (count === rows.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(rows);
      rows = larger;
    }
    rows[count] = node;
    count += 1;
  };
  const makeRoom = (): void => {
    if (open.length >= index.start.length) return;
    const larger = new Uint8Array(index.start.length);
    if (opensAll) larger.fill(1);
    larger.set(open);
    open = larger;
  };
  const extend = (): void => {
    makeRoom();
    if (blocked !== NONE) {
      if (extentOf(blocked) === 0) return;
      next = endOf(blocked);
      blocked = NONE;
    }
    while (next < index.count) {
      push(next);
      if (open[next] === 1 || isScalar(next)) next += 1;
      else if (extentOf(next) > 0) next += extentOf(next);
      else {
        blocked = next;
        return;
      }
    }
  };
  const restart = (): void => {
    count = 0;
    next = 0;
    blocked = NONE;
    extend();
  };
  /** All nodes are rows: quicker than to look at each. */
  const showAll = (): void => {
    if (rows.length < index.count) rows = new Uint32Array(index.count);
    for (let node = 0; node < index.count; node += 1) rows[node] = node;
    count = index.count;
    next = count;
    blocked = NONE;
  };
  const rowOf = (node: number): number => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nodeAt(middle) <= node) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  /** Puts the rows of a value whose end has come in the place of those that it had. */
  const replace = (row: number): void => {
    const end = endOf(nodeAt(row));
    // Rows behind the value are kept, and put behind its own again.
    const rest = rows.slice(rowOf(end - 1) + 1, count);
    count = row;
    for (
      let node = nodeAt(row);
      node < end;
      node += open[node] === 1 || isScalar(node) ? 1 : extentOf(node)
    )
      push(node);
    rest.forEach(push);
  };
  return {
    get count() {
      return count;
    },
    nodeAt,
    rowOf,
    isOpen: (node) => open[node] === 1,
    extend,
    toggle: (row) => {
      const node = nodeAt(row);
      if (isScalar(node)) return;
      open[node] = open[node] === 1 ? 0 : 1;
      if (extentOf(node) > 0) {
        replace(row);
        return;
      }
      count = row;
      next = node;
      blocked = NONE;
      extend();
    },
    setAll: (isOpen) => {
      opensAll = isOpen;
      open.fill(isOpen ? 1 : 0);
      open[0] = 1;
      if (isOpen) showAll();
      else restart();
    },
    openAll: (nodes) => {
      for (const node of nodes) open[node] = 1;
      restart();
    },
  };
}
