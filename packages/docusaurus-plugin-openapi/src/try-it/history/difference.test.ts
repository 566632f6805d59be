import {describe, expect, it} from 'vitest';
import {compareTexts} from './difference.ts';

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

  it('is empty for equal texts', () => {
    expect(compareTexts('a', 'a')).toEqual([]);
  });

  it('gives up on texts that have too little in common', () => {
    const noise = (seed: number) =>
      Array.from({length: 60_000}, (_, n) => `${(n * seed) % 60_013}`).join('\n');
    expect(compareTexts(noise(7), noise(11))).toBeUndefined();
  });
});
