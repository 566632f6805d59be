import fc from 'fast-check';
import {expect, it} from 'vitest';
import {createJsonStream} from './json-stream';

/** Reads a text in chunks, split at these offsets. */
function isJson(text: string, cuts: readonly number[]): boolean {
  const stream = createJsonStream({value: () => true, name: () => true});
  const places = [
    0,
    ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b),
    text.length,
  ];
  const isSound = places
    .slice(1)
    .every((end, index) => stream.write(text.slice(places[index], end)) < 0);
  return isSound && stream.isWhole();
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Unlike in JSON, white space alone is valid, since a file may contain empty lines.
    return /^[ \t\r\n]*$/.test(text);
  }
}

const cuts = fc.array(fc.nat(), {maxLength: 5});

it('accepts everything that JSON.parse accepts, wherever the chunks are split', () => {
  fc.assert(
    fc.property(
      fc.json({maxDepth: 6}),
      fc.constantFrom(undefined, 2),
      cuts,
      (text, space, where) => {
        const spaced = JSON.stringify(JSON.parse(text), null, space);
        expect(isJson(spaced, where), spaced).toBe(true);
      },
    ),
  );
});

it('agrees with JSON.parse on texts of the characters of JSON, and on JSON with one character changed', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'{}[],:"\\ue0-+.1Eutfnalsr \n\t'),
    maxLength: 8,
  });
  const changed = fc
    .tuple(fc.json({maxDepth: 2}), fc.nat(), letters)
    .map(
      ([text, at, other]) =>
        text.slice(0, at % (text.length + 1)) +
        other.slice(0, 1) +
        text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(letters, changed), cuts, (text, where) => {
      expect(isJson(text, where), text).toBe(parses(text));
    }),
    {numRuns: 5_000},
  );
});

it('rejects more than 64 levels of nesting', () => {
  expect(isJson('['.repeat(64) + ']'.repeat(64), [])).toBe(true);
  expect(isJson('['.repeat(65) + ']'.repeat(65), [])).toBe(false);
});
