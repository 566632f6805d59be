import type {AnswerBody} from '../../request/answer-body';
import {ARRAY, createJsonIndexer, NONE, SCALAR, type IndexState} from '../../request/json-index';
import {childNamed, nameOf, pathOf, scalarPreview, valueText} from '../../request/json-node';

/** One visible row of the tree. */
export type TreeRow = {
  node: number;
  /** From 1. */
  level: number;
  /** The name of a member; undefined for an item of an array and for the root. */
  name?: string;
  /** Its place among its siblings, from 0, and how many these are. */
  place: number;
  siblings: number;
  kind: 'object' | 'array' | 'scalar';
  isOpen: boolean;
  children: number;
  /** The text of a scalar, or its beginning. */
  text: string;
  isCut: boolean;
};

/** A JSON body as rows, those of what is open. All rows are numbered from 0. */
export type TreeModel = {
  readonly state: IndexState;
  /** Offset of the mistake in a body that is not JSON. */
  readonly mistake: number;
  readonly count: number;
  readonly rowAt: (row: number) => TreeRow;
  readonly pathAt: (row: number) => string[];
  readonly valueAt: (row: number) => string;
  /** The row of the node's parent; undefined for the root. */
  readonly parentOf: (row: number) => number | undefined;
  readonly toggle: (row: number) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
  /** Opens all that a value lies in. @returns its row; that of the nearest value above it where there is none of the path. */
  readonly reveal: (path: readonly string[]) => number;
  /** Counts the changes. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Indexes the body as it comes, in slices. @returns a function that stops it. */
  readonly start: () => () => void;
};

/** Bytes of a scalar that a row shows. */
const PREVIEW = 300;
/** Milliseconds for which a slice may keep the page from doing anything else. */
const SLICE = 8;
const STEP = 64 * 1024;
/** Milliseconds between two drawings while a body is indexed. */
const PAUSE = 150;
/** Nodes of a body that is opened as a whole. */
const OPENED_WHOLE = 200;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const nextPiece = (body: AnswerBody): Promise<void> =>
  new Promise((resolve) => {
    const stop = body.subscribe(() => {
      stop();
      resolve();
    });
  });

export function createTreeModel(body: AnswerBody): TreeModel {
  const indexer = createJsonIndexer();
  const {index} = indexer;
  const listeners = new Set<() => void>();
  let version = 0;
  let state: IndexState = 'waiting';
  let open = new Uint8Array(256);
  let opensAll = false;
  let rows = new Uint32Array(256);
  let count = 0;
  /** The node that is looked at next, and one that is closed while its end has not come: what follows lies in it. */
  let next = 0;
  let blocked = NONE;

  const tell = (): void => {
    version += 1;
    listeners.forEach((listener) => listener());
  };
  const extentOf = (node: number): number => index.extent[node] ?? 0;
  const endOf = (node: number): number => node + (extentOf(node) || index.count - node);
  const kindOf = (node: number): number => (index.kind[node] ?? 0) & 3;
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
  /** Adds the rows of what has come since. */
  const extend = (): void => {
    makeRoom();
    if (blocked !== NONE) {
      if (extentOf(blocked) === 0) return;
      next = endOf(blocked);
      blocked = NONE;
    }
    while (next < index.count) {
      push(next);
      if (open[next] === 1 || kindOf(next) === SCALAR) next += 1;
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
  /** The row of a node, or of the last one before it. */
  const rowOf = (node: number): number => {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) <= node) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const nodeAt = (row: number): number => rows[row] ?? 0;
  const setAll = (value: 0 | 1): void => {
    opensAll = value === 1;
    open.fill(value);
    open[0] = 1;
    restart();
    tell();
  };
  const levelOf = (node: number): number => {
    let level = 1;
    for (let at = index.parent[node] ?? NONE; at !== NONE; at = index.parent[at] ?? NONE) level += 1;
    return level;
  };
  const afterSlice = (): void => {
    extend();
    if (state === 'whole' && index.count <= OPENED_WHOLE) setAll(1);
    else tell();
  };
  open[0] = 1;

  return {
    get state() {
      return state;
    },
    get mistake() {
      return indexer.mistake;
    },
    get count() {
      return count;
    },
    rowAt: (row) => {
      const node = nodeAt(row);
      const kind = kindOf(node);
      const parent = index.parent[node] ?? NONE;
      const preview = kind === SCALAR ? scalarPreview(index, body.bytes, node, PREVIEW) : {text: '', isCut: false};
      return {
        node,
        level: levelOf(node),
        name: nameOf(index, body.bytes, node),
        place: index.place[node] ?? 0,
        siblings: parent === NONE ? 1 : (index.children[parent] ?? 0),
        kind: kind === SCALAR ? 'scalar' : kind === ARRAY ? 'array' : 'object',
        isOpen: open[node] === 1,
        children: index.children[node] ?? 0,
        ...preview,
      };
    },
    pathAt: (row) => pathOf(index, body.bytes, nodeAt(row)),
    valueAt: (row) => valueText(index, body.bytes, nodeAt(row)),
    parentOf: (row) => {
      const parent = index.parent[nodeAt(row)] ?? NONE;
      return parent === NONE ? undefined : rowOf(parent);
    },
    toggle: (row) => {
      const node = nodeAt(row);
      if (kindOf(node) === SCALAR) return;
      open[node] = open[node] === 1 ? 0 : 1;
      // Rows behind the value are kept, and put behind its own again.
      const after = rowOf(endOf(node) - 1) + 1;
      const rest = rows.slice(after, count);
      const [keptNext, keptBlocked] = [next, blocked];
      const isUnfinished = extentOf(node) === 0;
      count = row;
      next = node;
      blocked = NONE;
      if (isUnfinished) {
        extend();
      } else {
        const end = endOf(node);
        while (next < end) {
          push(next);
          next += open[next] === 1 || kindOf(next) === SCALAR ? 1 : extentOf(next);
        }
        rest.forEach(push);
        next = keptNext;
        blocked = keptBlocked;
      }
      tell();
    },
    openAll: () => setAll(1),
    closeAll: () => setAll(0),
    reveal: (path) => {
      let node = 0;
      for (const key of path) {
        const child = childNamed(index, body.bytes, node, key);
        if (child === undefined) break;
        open[node] = 1;
        node = child;
      }
      restart();
      tell();
      return rowOf(node);
    },
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      let stopped = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const drawSoon = (): void => {
        timer ??= setTimeout(() => {
          timer = undefined;
          afterSlice();
        }, PAUSE);
      };
      const run = async (): Promise<void> => {
        while (!stopped) {
          const started = performance.now();
          do state = indexer.advance(body.bytes, body.state !== 'arriving', STEP);
          while (state === 'more' && performance.now() - started < SLICE);
          drawSoon();
          if (state === 'more') await pause();
          else if (state === 'waiting') await nextPiece(body);
          else return;
        }
      };
      void run();
      return () => {
        stopped = true;
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
