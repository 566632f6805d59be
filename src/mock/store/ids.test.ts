import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createIds, createKey} from './ids';

describe('an id', () => {
  it('can be traced back to its number, only with the same key', () => {
    const ids = createIds(createKey(1));
    fc.assert(
      fc.property(fc.oneof(fc.nat({max: 1_000_000}), fc.maxSafeNat()), (number) => {
        const id = ids.create(number);
        expect(id).toMatch(/^[0-9a-f]{32}$/);
        expect(ids.numberOf(id)).toBe(number);
        expect(createIds(createKey(2)).numberOf(id)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
        expect(createIds(createKey()).numberOf(id)).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
      }),
    );
  });

  it.each(['', 'x', 'F'.repeat(32), '01ARZ3NDEKTSV4RRFFQ69G5FAV'])('is not %j', (text) => {
    expect(createIds(createKey(1)).numberOf(text)).toBe(Infinity);
  });
});
