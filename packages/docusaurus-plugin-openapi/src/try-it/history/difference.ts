import {diffLines} from 'diff';

/** Lines in both texts (`same`, or `skipped` far from a change), in the older text only, or in the newer one only. */
export type Change = {
  kind: 'same' | 'gone' | 'new' | 'skipped';
  lines: string[];
  /** Whether the lines differ from those of the other text only in ids, times and dates. */
  isIncidental?: true;
};

/** The number of equal lines shown before and after a change. */
const CONTEXT = 3;
/** Milliseconds after which the comparison gives up. */
const TIMEOUT = 150;

/** An id, a number of seconds or milliseconds since 1970, or a date with a time. */
const INCIDENTAL =
  /\b(?:(?=[a-z_-]{0,40}\d)[\w-]{20,}|\d{10,13}|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?)(?![\w-])/gi;

/** Lines of one text only, apart where nothing but ids, times and dates differ from `others`. */
function changed(kind: 'gone' | 'new', lines: string[], others: string[], sent: string): Change[] {
  const formOf = (line: string): string =>
    line.replace(INCIDENTAL, (value) => (sent.includes(value) ? value : ''));
  const known = new Set(others.map(formOf));
  const changes: Change[] = [];
  for (const line of lines) {
    const isIncidental = known.has(formOf(line));
    const last = changes.at(-1);
    if (last && Boolean(last.isIncidental) === isIncidental) last.lines.push(line);
    else changes.push({kind, lines: [line], ...(isIncidental ? {isIncidental} : {})});
  }
  return changes;
}

const linesOf = (text = ''): string[] => text.replace(/\n$/, '').split('\n');

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

/**
 * Compares two texts line by line.
 * @param sent the text of the requests: an id or a time that the reader sent is never incidental.
 * @returns undefined when that takes too long; an empty list when the texts are equal.
 */
export function compareTexts(older: string, newer: string, sent: string): Change[] | undefined {
  if (older === newer) return [];
  // Without a final line break, the last line would differ from an equal line in the middle.
  const changes = diffLines(`${older}\n`, `${newer}\n`, {timeout: TIMEOUT});
  return changes?.flatMap(({value, added, removed}, index): Change[] => {
    const lines = linesOf(value);
    const [before, after] = [changes[index - 1], changes[index + 1]];
    if (added) return changed('new', lines, before?.removed ? linesOf(before.value) : [], sent);
    if (removed) return changed('gone', lines, after?.added ? linesOf(after.value) : [], sent);
    return fold(lines, index === 0, index === changes.length - 1);
  });
}
