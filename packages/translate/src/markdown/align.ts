import type {Block} from './types.ts';

/** One table row, or one block that is in none: what is missing or added as a whole. `at` are indices in the list of blocks. */
type Item = {shape: string; loose: string; marks: () => Set<string>; length: number; at: number[]};

/** So many pairs are looked at, at most; pages that differ more are paired one by one from the top. */
const MOST_PAIRS = 4_000_000;

/** Parts that are the same in every language: code, link targets, ids, numbers, names in capitals. */
const MARK = /`[^`]+`|\]\([^)]*\)|\{#[^\s}]+\}|<[^>]+>|\d+|\p{Lu}[\p{Lu}\d_-]+/gu;

/** The kind and position of a block without its words: the same in a page and in its translation. */
export function shapeOf({kind, within, normal}: Block): string {
  const depth = kind === 'heading' ? (/^#+/.exec(normal)?.[0] ?? '') : '';
  const name = kind === 'component' ? (/^<([^\s>]*)/.exec(normal)?.[1] ?? '') : '';
  return [kind, depth, name, ...within].join(' ');
}

const looseShape = (block: Block): string =>
  block.kind === 'component' || block.kind === 'meta' ? shapeOf(block) : block.kind;

/** Computes a value when it is first used: most pages have the shape of their source and need no marks. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const marksOf = (blocks: readonly (Block | undefined)[]): Set<string> =>
  new Set(
    blocks.flatMap((block) => [...(block?.normal ?? '').matchAll(MARK)].map(([mark]) => mark)),
  );

function toItems(blocks: readonly Block[]): Item[] {
  const items: Item[] = [];
  let line = 0;
  blocks.forEach((block, at) => {
    const last = items.at(-1);
    const isCell = block.kind === 'cell';
    if (isCell && last && line === block.start.line) {
      last.at.push(at);
      last.length += block.normal.length;
    } else {
      const own = [at];
      items.push({
        shape: shapeOf(block),
        loose: looseShape(block),
        marks: lazily(() => marksOf(own.map((one) => blocks[one]))),
        length: block.normal.length,
        at: own,
      });
    }
    line = isCell ? block.start.line : 0;
  });
  return items;
}

/** How well two items fit; 0 when they cannot be twins. Marks in common weigh most, then the same place in a list, table or note. */
function fit(one: Item, other: Item): number {
  if (one.loose !== other.loose) return 0;
  const [marks, others] = [one.marks(), other.marks()];
  const shared = [...marks].filter((mark) => others.has(mark)).length;
  const all = marks.size + others.size;
  const likeness = all === 0 ? 0 : (2 * shared) / all - 0.4;
  const length = Math.min(one.length, other.length) / Math.max(one.length, other.length, 1);
  return (one.shape === other.shape ? 2 : 0.8) + likeness + 0.2 * length;
}

function pairItems(source: Item[], own: Item[]): [number, number][] {
  const isSame =
    source.length === own.length && source.every(({shape}, at) => shape === own[at]?.shape);
  if (isSame || source.length * own.length > MOST_PAIRS)
    return Array.from({length: Math.min(source.length, own.length)}, (_, at) => [at, at]);
  const width = own.length + 1;
  const best = new Float64Array((source.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const scores = new Float64Array(source.length * width);
  for (let i = source.length - 1; i >= 0; i -= 1) {
    for (let j = own.length - 1; j >= 0; j -= 1) {
      const score = fit(source[i] as Item, own[j] as Item);
      scores[i * width + j] = score;
      best[i * width + j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        score > 0 ? score + at(i + 1, j + 1) : 0,
      );
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < source.length && j < own.length;) {
    const score = scores[i * width + j] ?? 0;
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** A pair of twins, or one that only the source (`source`) or only the translation (`own`) has, with its place in the lists. */
export type Aligned = {source?: number; own?: number};

/**
 * Which block of a translation belongs to which of the source: in reading order, table rows as a whole, and so that twins have
 * as much as possible in common. Twins may differ in heading level or container, but not in kind.
 */
export function alignBlocks(source: readonly Block[], own: readonly Block[]): Aligned[] {
  const [english, other] = [toItems(source), toItems(own)];
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  const alone = (endI: number, endJ: number): void => {
    for (; i < endI; i += 1) aligned.push(...(english[i]?.at ?? []).map((at) => ({source: at})));
    for (; j < endJ; j += 1) aligned.push(...(other[j]?.at ?? []).map((at) => ({own: at})));
  };
  for (const [nextI, nextJ] of pairItems(english, other)) {
    alone(nextI, nextJ);
    const [cells, twins] = [english[i++]?.at ?? [], other[j++]?.at ?? []];
    for (let at = 0; at < Math.max(cells.length, twins.length); at += 1)
      aligned.push({
        ...(at < cells.length ? {source: cells[at]} : {}),
        ...(at < twins.length ? {own: twins[at]} : {}),
      });
  }
  alone(english.length, other.length);
  return aligned;
}
