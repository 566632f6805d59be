import type {AnswerBody} from '../../request/answer-body';
import {ARRAY, createJsonIndexer, NONE, SCALAR, type IndexState} from '../../request/json-index';
import {childNamed, nameOf, pathOf, scalarPreview, valueText} from '../../request/json-node';
import {createTreeRows} from './treeRows';

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
  const rows = createTreeRows(index);

  const tell = (): void => {
    version += 1;
    listeners.forEach((listener) => listener());
  };
  const kindOf = (node: number): number => (index.kind[node] ?? 0) & 3;
  const setAll = (isOpen: boolean): void => {
    rows.setAll(isOpen);
    tell();
  };
  const levelOf = (node: number): number => {
    let level = 1;
    for (let at = index.parent[node] ?? NONE; at !== NONE; at = index.parent[at] ?? NONE)
      level += 1;
    return level;
  };
  const afterSlice = (): void => {
    rows.extend();
    if (state === 'whole' && index.count <= OPENED_WHOLE) setAll(true);
    else tell();
  };
  return {
    get state() {
      return state;
    },
    get mistake() {
      return indexer.mistake;
    },
    get count() {
      return rows.count;
    },
    rowAt: (row) => {
      const node = rows.nodeAt(row);
      const kind = kindOf(node);
      const parent = index.parent[node] ?? NONE;
      const preview =
        kind === SCALAR
          ? scalarPreview(index, body.bytes, node, PREVIEW)
          : {text: '', isCut: false};
      return {
        node,
        level: levelOf(node),
        name: nameOf(index, body.bytes, node),
        place: index.place[node] ?? 0,
        siblings: parent === NONE ? 1 : (index.children[parent] ?? 0),
        kind: kind === SCALAR ? 'scalar' : kind === ARRAY ? 'array' : 'object',
        isOpen: rows.isOpen(node),
        children: index.children[node] ?? 0,
        ...preview,
      };
    },
    pathAt: (row) => pathOf(index, body.bytes, rows.nodeAt(row)),
    valueAt: (row) => valueText(index, body.bytes, rows.nodeAt(row)),
    parentOf: (row) => {
      const parent = index.parent[rows.nodeAt(row)] ?? NONE;
      return parent === NONE ? undefined : rows.rowOf(parent);
    },
    toggle: (row) => {
      rows.toggle(row);
      tell();
    },
    openAll: () => setAll(true),
    closeAll: () => setAll(false),
    reveal: (path) => {
      let node = 0;
      const above: number[] = [];
      for (const key of path) {
        const child = childNamed(index, body.bytes, node, key);
        if (child === undefined) break;
        above.push(node);
        node = child;
      }
      rows.openAll(above);
      tell();
      return rows.rowOf(node);
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
