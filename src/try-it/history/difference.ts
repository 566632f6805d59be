import {diffLines} from 'diff';

/** Lines that are in both texts, only in the older, or only in the newer one; `skipped` stands for lines in both. */
export type Piece = {kind: 'same' | 'gone' | 'new' | 'skipped'; lines: string[]};

/** Lines around a difference that are shown. */
const AROUND = 3;
/** Milliseconds after which two texts count as too different. */
const PATIENCE = 150;

function fold(lines: string[], isFirst: boolean, isLast: boolean): Piece[] {
  const before = isFirst ? 0 : AROUND;
  const after = isLast ? 0 : AROUND;
  if (lines.length <= before + after + 1) return [{kind: 'same', lines}];
  const pieces: Piece[] = [
    {kind: 'same', lines: lines.slice(0, before)},
    {kind: 'skipped', lines: lines.slice(before, lines.length - after)},
    {kind: 'same', lines: lines.slice(lines.length - after)},
  ];
  return pieces.filter((piece) => piece.lines.length > 0);
}

/** Compares two texts line by line. @returns undefined when that would take too long; an empty list when they are the same. */
export function compareTexts(older: string, newer: string): Piece[] | undefined {
  if (older === newer) return [];
  // Without a line break at its end, the last line would differ from one that is followed by another.
  const changes = diffLines(`${older}\n`, `${newer}\n`, {timeout: PATIENCE});
  return changes?.flatMap(({value, added, removed}, index): Piece[] => {
    const lines = value.replace(/\n$/, '').split('\n');
    if (added) return [{kind: 'new', lines}];
    if (removed) return [{kind: 'gone', lines}];
    return fold(lines, index === 0, index === changes.length - 1);
  });
}
