/** The first and the last byte of a range, both counted from 0. */
export type Range = readonly [first: number, last: number];

/** Adds a range to a sorted list and joins adjacent ranges. */
export function addRange(ranges: readonly Range[], [first, last]: Range): Range[] {
  const before = ranges.filter(([, end]) => end < first - 1);
  const after = ranges.filter(([start]) => start > last + 1);
  const touching = ranges.slice(before.length, ranges.length - after.length);
  const joined: Range = [
    Math.min(first, ...touching.map(([start]) => start)),
    Math.max(last, ...touching.map(([, end]) => end)),
  ];
  return [...before, joined, ...after];
}

/** The parts of a range that a list already contains. */
export function findOverlaps(ranges: readonly Range[], [first, last]: Range): Range[] {
  return ranges
    .filter(([start, end]) => start <= last && end >= first)
    .map(([start, end]) => [Math.max(start, first), Math.min(end, last)]);
}

/** The ranges that a sorted list lacks up to a total number of bytes. */
export function findGaps(ranges: readonly Range[], total: number): Range[] {
  const gaps: Range[] = [];
  let next = 0;
  for (const [first, last] of ranges) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  if (next < total) gaps.push([next, total - 1]);
  return gaps;
}

/** Formats at most `maximum` ranges for a header or a message: `0-15,32-47`. */
export function formatRanges(ranges: readonly Range[], maximum: number): string {
  return ranges
    .slice(0, maximum)
    .map(([first, last]) => `${first}-${last}`)
    .join(',');
}
