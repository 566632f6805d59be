import {diffLines} from 'diff';

/** Lines in both texts (`same`, or `skipped` far from a change), in the older text only, or in the newer one only. */
export type Change = {kind: 'same' | 'gone' | 'new' | 'skipped'; lines: string[]};

/** The number of equal lines shown before and after a change. */
const CONTEXT = 3;
/** Milliseconds after which the comparison gives up. */
const TIMEOUT = 150;

function fold(lines: string[], isFirst: boolean, isLast: boolean): Change[] {
  const before = isFirst ? 0 : CONTEXT;
  const after = isLast ? 0 : CONTEXT;
  if (lines.length <= before + after + 1) return [{kind: 'same', lines}];
  const parts: Change[] = [
    {kind: 'same', lines: lines.slice(0, before)},
    {kind: 'skipped', lines: lines.slice(before, lines.length - after)},
    {kind: 'same', lines: lines.slice(lines.length - after)},
  ];
  return parts.filter((part) => part.lines.length > 0);
}

/** Compares two texts line by line. @returns undefined when that takes too long; an empty list when they are equal. */
export function compareTexts(older: string, newer: string): Change[] | undefined {
  if (older === newer) return [];
  // Without a final line break, the last line would differ from an equal line in the middle.
  const changes = diffLines(`${older}\n`, `${newer}\n`, {timeout: TIMEOUT});
  return changes?.flatMap(({value, added, removed}, index): Change[] => {
    const lines = value.replace(/\n$/, '').split('\n');
    if (added) return [{kind: 'new', lines}];
    if (removed) return [{kind: 'gone', lines}];
    return fold(lines, index === 0, index === changes.length - 1);
  });
}
