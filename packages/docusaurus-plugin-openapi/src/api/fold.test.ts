import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {foldAt} from './fold.ts';

describe('a long description', () => {
  it('is cut behind a sentence, at a blank line before that, or between words', () => {
    expect(foldAt(`${'a'.repeat(90)}. ${'b'.repeat(90)}. ${'c'.repeat(90)}.`)).toEqual([
      `${'a'.repeat(90)}. ${'b'.repeat(90)}.`,
      `${'c'.repeat(90)}.`,
    ]);
    expect(foldAt(`One. Two.\n\nThree. ${'c'.repeat(200)}`)).toEqual([
      'One. Two.',
      `Three. ${'c'.repeat(200)}`,
    ]);
    expect(foldAt('word '.repeat(60))[0]).toMatch(/^(word )+word$/);
  });

  it('is not cut within code, nor when it is short', () => {
    expect(foldAt('Short. And sweet.')).toEqual(['Short. And sweet.', '']);
    expect(foldAt(`Say \`${'a b '.repeat(60)}\` here.`)[0]).toBe('Say');
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 600}), (text) => {
        expect(foldAt(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
