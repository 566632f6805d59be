// @vitest-environment jsdom
import {render, screen} from '@testing-library/react';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {PlainText, toBlocks} from './PlainText.tsx';

describe('a long text', () => {
  it('is in the document as a whole, under its name', () => {
    const text = Array.from({length: 5000}, (_, n) => `line ${n}\n`).join('');
    render(<PlainText text={text} label="Body" />);
    expect(screen.getByLabelText('Body').textContent).toBe(text);
  });

  it('is divided at line breaks', () => {
    const blocks = toBlocks(`${'x'.repeat(99)}\n`.repeat(250));
    expect(blocks.map(({length}) => length)).toEqual([10_000, 10_000, 5000]);
    expect(toBlocks(`a\n${'b'.repeat(9_999)}`)).toEqual(['a\n', 'b'.repeat(9_999)]);
  });

  it('is divided within a line that is very long, but not within a character', () => {
    const text = `a${'😀'.repeat(20_000)}`;
    const blocks = toBlocks(text);
    expect(blocks.every((block) => !/\p{Surrogate}/u.test(block))).toBe(true);
    expect(blocks.join('')).toBe(text);
  });

  it('loses nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 50}), fc.nat(2000), (piece, times) => {
        const text = piece.repeat(times);
        expect(toBlocks(text).join('')).toBe(text);
      }),
      {numRuns: 50},
    );
  });
});
