import {diffArrays} from 'diff';
import type {Block, BlockKind} from './types.ts';
import {unitKey} from './units.ts';

/** A unit on one side of a comparison: its index in the list of units, its line and its text. */
type Side = {index: number; line: number; text: string};

/** The change of one unit of a page. `before` is in the old page, `after` in the new one. */
export type Change = {
  how: 'changed' | 'added' | 'removed' | 'moved';
  kind: BlockKind;
  /** For `meta`, the key of the front matter. */
  key?: string;
  /** The heading above it; empty before the first. */
  section: string;
  /** From 1, in the new page; for a removed unit, the line of the unit that follows it. */
  line: number;
  before?: Side;
  after?: Side;
  /** For an added unit: the index in the old page of the unit that follows it. */
  anchor?: number;
};

/** Below this, two texts have so little in common that one is no new version of the other. */
const ALIKE = 0.3;
/** So many pairs are looked at, at most, to find which text became which. */
const MOST_PAIRS = 40_000;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words two texts share: from 0 (none) to 1 (all), as Dice's coefficient. */
function likeness(one: string, other: string): number {
  const [few, many] = [new Set(wordsIn(one)), new Set(wordsIn(other))];
  if (few.size + many.size === 0) return 0;
  return (2 * [...few].filter((word) => many.has(word)).length) / (few.size + many.size);
}

const sameForm = (one: Block, other: Block): boolean =>
  one.kind === other.kind && one.within.join('/') === other.within.join('/');

type Indexed = {block: Block; index: number};

/** Which of the old units became which of the new ones, in the same order on both sides, so that they have most in common. */
function pairsOf(old: Indexed[], now: Indexed[]): [number, number][] {
  if (
    old.length === now.length &&
    old.every(({block}, at) => now[at] && sameForm(block, now[at].block))
  )
    return old.map((_, at) => [at, at]);
  if (old.length * now.length > MOST_PAIRS) return [];
  const score = old.map(({block}) =>
    now.map((other) =>
      sameForm(block, other.block) ? likeness(block.normal, other.block.normal) : 0,
    ),
  );
  const best = Array.from({length: old.length + 1}, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number): number => {
    const value = score[i]?.[j] ?? 0;
    return value >= ALIKE ? value : Number.NEGATIVE_INFINITY;
  };
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j) + at(i + 1, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (at(i, j) === gain(i, j) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

const toSide = ({block, index}: Indexed): Side => ({
  index,
  line: block.start.line,
  text: block.text,
});

function toChange(
  how: Change['how'],
  line: number,
  before: Indexed | undefined,
  after: Indexed | undefined,
): Change {
  const {kind, within, section} = (after ?? before)?.block as Block;
  return {
    how,
    kind,
    section,
    line,
    ...(kind === 'meta' ? {key: within[0]} : {}),
    ...(before ? {before: toSide(before)} : {}),
    ...(after ? {after: toSide(after)} : {}),
  };
}

function changesOfHunk(
  old: Indexed[],
  now: Indexed[],
  lineAfter: number,
  anchor: number,
): Change[] {
  const pairs = pairsOf(old, now);
  const partner = new Map(pairs);
  const taken = new Set(pairs.map(([, at]) => at));
  const gone = old.flatMap((unit, at): Change[] => {
    const next = now[partner.get(at) ?? -1];
    return next
      ? [toChange('changed', next.block.start.line, unit, next)]
      : [toChange('removed', lineAfter, unit, undefined)];
  });
  return [
    ...gone,
    ...now.flatMap((unit, at) =>
      taken.has(at)
        ? []
        : [
            {
              ...toChange('added', unit.block.start.line, undefined, unit),
              anchor: anchorOf(pairs, old, at, anchor),
            },
          ],
    ),
  ];
}

/** The anchor of an added unit: the old unit that followed the partner of the unit before it. */
function anchorOf(pairs: [number, number][], old: Indexed[], at: number, start: number): number {
  const [partner] = pairs.filter(([, other]) => other < at).at(-1) ?? [];
  return partner === undefined ? start : (old[partner]?.index ?? start) + 1;
}

/** Turns a removal and an addition of the same unit into a move. */
function findMoved(changes: Change[], old: readonly Block[], now: readonly Block[]): Change[] {
  const keyOf = (side: Side | undefined, units: readonly Block[]): string =>
    unitKey(units[side?.index ?? -1] as Block);
  const added = new Map(
    changes.filter(({how}) => how === 'added').map((change) => [keyOf(change.after, now), change]),
  );
  const origins = new Map<Change, Change>();
  for (const change of changes.filter(({how}) => how === 'removed')) {
    const key = keyOf(change.before, old);
    const target = added.get(key);
    if (target && added.delete(key)) origins.set(target, change);
  }
  const gone = new Set(origins.values());
  return changes
    .filter((change) => !gone.has(change))
    .map((change) => {
      const origin = origins.get(change);
      return origin?.before ? {...change, how: 'moved', before: origin.before} : change;
    });
}

/**
 * The changes between two versions of a page, in the order of the new one.
 * @param old the units of the version that a translation was made from.
 * @param now the units of the page as it is.
 */
export function compareUnits(old: readonly Block[], now: readonly Block[]): Change[] {
  const changes: Change[] = [];
  const hunk: {old: Indexed[]; now: Indexed[]} = {old: [], now: []};
  let [i, j] = [0, 0];
  const flush = (): void => {
    const line = now[j]?.start.line ?? now.at(-1)?.end.line ?? 1;
    changes.push(...changesOfHunk(hunk.old, hunk.now, line, hunk.old[0]?.index ?? i));
    [hunk.old, hunk.now] = [[], []];
  };
  for (const {added, removed, count} of diffArrays(old.map(unitKey), now.map(unitKey))) {
    if (removed)
      for (const end = i + count; i < end; i += 1)
        hunk.old.push({block: old[i] as Block, index: i});
    else if (added)
      for (const end = j + count; j < end; j += 1)
        hunk.now.push({block: now[j] as Block, index: j});
    else {
      flush();
      [i, j] = [i + count, j + count];
    }
  }
  flush();
  return findMoved(changes, old, now).sort(
    (one, other) => one.line - other.line || (one.before?.index ?? 0) - (other.before?.index ?? 0),
  );
}
