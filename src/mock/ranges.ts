/** The first and the last byte of a piece, both counted from 0. */
export type Range = readonly [first: number, last: number];

/** Puts a range among others, joining those that touch. Both lists are sorted. */
export function addRange(ranges: readonly Range[], [first, last]: Range): Range[] {
  const before = ranges.filter(([, end]) => end < first - 1);
  const after = ranges.filter(([start]) => start > last + 1);
  const touching = ranges.slice(before.length, ranges.length - after.length);
  const joined: Range = [
    Math.min(first, touching[0]?.[0] ?? first),
    Math.max(last, touching.at(-1)?.[1] ?? last),
  ];
  return [...before, joined, ...after];
}

/** The bytes of a range that others hold already. */
export function findOverlaps(ranges: readonly Range[], [first, last]: Range): Range[] {
  return ranges
    .filter(([start, end]) => start <= last && end >= first)
    .map(([start, end]) => [Math.max(start, first), Math.min(end, last)]);
}

/** What is missing from the first byte to the last of a whole. */
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

/** Ranges as a header and a message write them: `0-15,32-47`. Those beyond the maximum are left out. */
export function formatRanges(ranges: readonly Range[], maximum: number): string {
  return ranges
    .slice(0, maximum)
    .map(([first, last]) => `${first}-${last}`)
    .join(',');
}
