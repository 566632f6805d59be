import {describe, expect, it} from 'vitest';
import {compareTexts as compare, type Change} from './difference.ts';

const compareTexts = (older: string, newer: string, sent = ''): Change[] | undefined =>
  compare(older, newer, sent);

describe('the comparison of two texts', () => {
  it('shows what went and what came, with a few lines around', () => {
    const lines = Array.from({length: 20}, (_, n) => `line ${n}`);
    const changes = compareTexts(
      lines.join('\n'),
      lines.map((line, n) => (n === 10 ? 'other' : line)).join('\n'),
    );
    expect(changes?.map(({kind, lines: some}) => [kind, some.length])).toEqual([
      ['skipped', 7],
      ['same', 3],
      ['gone', 1],
      ['new', 1],
      ['same', 3],
      ['skipped', 6],
    ]);
  });

  it('finds a line that was only added at the end', () => {
    expect(compareTexts('a', 'a\nb')).toEqual([
      {kind: 'same', lines: ['a']},
      {kind: 'new', lines: ['b']},
    ]);
  });

  it('tells ids, times and dates from other differences', () => {
    const text = (id: string, time: number, date: string, status: string): string =>
      JSON.stringify({id, time, date, status, size: 10}, null, 1);
    const older = text(
      '6a60c0d7e4b0a1b2c3d4e5f6',
      1796000000000,
      '2026-11-30T10:00:00.1Z',
      'loading',
    );
    const newer = text(
      '6a60c0d7e4b0a1b2c3d4e5f7',
      1796000009999,
      '2026-11-30T10:00:09.9Z',
      'success',
    );
    const changes = compareTexts(older, newer) ?? [];
    const real = changes.filter(({kind, isIncidental}) => kind !== 'same' && !isIncidental);
    expect(real.flatMap(({lines}) => lines.map((line) => line.trim()))).toEqual([
      '"status": "loading",',
      '"status": "success",',
    ]);
    expect(changes.filter((one) => one.isIncidental).map(({lines}) => lines.length)).toEqual([
      3, 3,
    ]);
  });

  it('takes an id that was sent for a difference', () => {
    const [older, newer] = ['"id": "6a60c0d7e4b0a1b2c3d4e5f6"', '"id": "6a60c0d7e4b0a1b2c3d4e5f7"'];
    expect(compareTexts(older, newer)?.every(({isIncidental}) => isIncidental)).toBe(true);
    expect(compareTexts(older, newer, newer)?.some(({isIncidental}) => isIncidental)).toBe(false);
  });

  it('takes a new id in another place, and another size, for differences', () => {
    const changes = compareTexts(
      '"id": 1\n"size": 10',
      '"batch": "6a60c0d7e4b0a1b2c3d4e5f7"\n"size": 11',
    );
    expect(changes?.some(({isIncidental}) => isIncidental)).toBe(false);
  });

  it('is empty for equal texts', () => {
    expect(compareTexts('a', 'a')).toEqual([]);
  });

  it('gives up on texts that have too little in common', () => {
    const noise = (seed: number) =>
      Array.from({length: 60_000}, (_, n) => `${(n * seed) % 60_013}`).join('\n');
    expect(compareTexts(noise(7), noise(11))).toBeUndefined();
  });
});
