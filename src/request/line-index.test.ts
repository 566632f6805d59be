import fc from 'fast-check';
import {expect, it} from 'vitest';
import {createLineIndexer} from './line-index';

function linesOf(text: string, cuts: number[]): string[] {
  const bytes = new TextEncoder().encode(text);
  const indexer = createLineIndexer();
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (const end of ends) while (indexer.advance(bytes.subarray(0, end), 50));
  return Array.from({length: indexer.count}, (_, line) => indexer.lineAt(bytes, line));
}

it('finds the lines of a text, wherever its pieces were cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({unit: fc.constantFrom('a', 'é', '😀', ' '), maxLength: 40})),
      fc.array(fc.nat()),
      (lines, cuts) => {
        expect(linesOf(lines.join('\n'), cuts)).toEqual(lines.length === 0 ? [''] : lines);
      },
    ),
  );
});

it('breaks a long line between characters, and loses none of them', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('é', '😀', 'a'), minLength: 300, maxLength: 900}),
      fc.array(fc.nat()),
      (text, cuts) => {
        const lines = linesOf(text, cuts);
        expect(lines.join('')).toBe(text);
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 204)).toBe(true);
      },
    ),
  );
});

it('keeps the last character of a last line that is just too long', () => {
  expect(linesOf(`${'a'.repeat(199)}😀`, [])).toEqual([`${'a'.repeat(199)}😀`]);
});

it('takes CR LF for one line break', () => {
  expect(linesOf('a\r\nb', [])).toEqual(['a', 'b']);
});
