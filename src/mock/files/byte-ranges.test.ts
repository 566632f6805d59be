import fc from 'fast-check';
import {expect, it} from 'vitest';
import {addRange, findGaps, findOverlaps, type Range} from './byte-ranges';

it('ranges agree with single bytes on received, missing and repeated bytes', () => {
  const range = fc
    .tuple(fc.nat({max: 30}), fc.nat({max: 8}))
    .map(([first, more]): Range => [first, first + more]);
  const bytesOf = (ranges: readonly Range[]): number[] =>
    ranges.flatMap(([first, last]) =>
      Array.from({length: last - first + 1}, (_, at) => first + at),
    );
  fc.assert(
    fc.property(fc.array(range, {maxLength: 12}), (given) => {
      let held: Range[] = [];
      for (const one of given) {
        const before = new Set(bytesOf(held));
        expect(bytesOf(findOverlaps(held, one))).toEqual(
          bytesOf([one]).filter((byte) => before.has(byte)),
        );
        held = addRange(held, one);
      }
      const bytes = new Set(bytesOf(given));
      expect(bytesOf(held)).toEqual([...bytes].sort((a, b) => a - b));
      expect(bytesOf(findGaps(held, 40))).toEqual(
        Array.from({length: 40}, (_, byte) => byte).filter((byte) => !bytes.has(byte)),
      );
    }),
  );
});
