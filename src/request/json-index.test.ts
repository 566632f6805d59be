import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {scanJson} from '../openapi/json/scan-json';
import type {Json} from '../openapi/types';
import {createJsonIndexer, type IndexState, type JsonIndexer} from './json-index';
import {childNamed, nameOf, pathOf, valueText} from './json-node';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Indexes a text that comes in pieces, which end at the given shares of it. */
function indexPieces(
  bytes: Uint8Array,
  cuts: number[],
  limit = 7,
): {indexer: JsonIndexer; state: IndexState} {
  const indexer = createJsonIndexer();
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  let state: IndexState = 'waiting';
  for (const [at, end] of ends.entries()) {
    do state = indexer.advance(bytes.subarray(0, end), at === ends.length - 1, limit);
    while (state === 'more');
  }
  return {indexer, state};
}

/** The value of a node, made anew from the table alone. */
function rebuild({index}: JsonIndexer, bytes: Uint8Array): Json | undefined {
  const values: Json[] = [];
  for (let node = 0; node < index.count; node += 1) {
    const kind = (index.kind[node] ?? 0) & 3;
    const value: Json =
      kind === 0 ? (JSON.parse(valueText(index, bytes, node)) as Json) : kind === 1 ? {} : [];
    values.push(value);
    const above = values[index.parent[node] ?? 0];
    if (node === 0) continue;
    if (Array.isArray(above)) above[index.place[node] ?? 0] = value;
    else if (above !== null && typeof above === 'object')
      Object.defineProperty(above, nameOf(index, bytes, node) ?? '', {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return values[0];
}

const cuts = fc.array(fc.nat(), {maxLength: 6});
const spaced = fc
  .tuple(fc.jsonValue({maxDepth: 4, noUnicodeString: false}), fc.constantFrom(0, 1, '\t', '\r\n'))
  .map(([value, space]) => JSON.stringify(value, null, space));

const nearJson = fc
  .tuple(
    fc.json({maxDepth: 3}),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(
          '',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"',
          '0',
          '-',
          '.',
          'e',
          '\\',
          '\\u00',
          'true',
          'tr',
          ' ',
          '\n',
          '\u0001',
          'é',
        ),
      ),
      {maxLength: 3},
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [at, piece]) => {
      const cut = at % (changed.length + 1);
      return changed.slice(0, cut) + piece + changed.slice(cut + (at % 2));
    }, text),
  );

describe('the index of JSON text', () => {
  it('holds what JSON.parse finds, wherever the pieces of the text were cut', () => {
    fc.assert(
      fc.property(spaced, cuts, fc.integer({min: 1, max: 50}), (text, where, limit) => {
        const bytes = encode(text);
        const {indexer, state} = indexPieces(bytes, where, limit);
        expect(state).toBe('whole');
        expect(rebuild(indexer, bytes)).toEqual(JSON.parse(text));
      }),
      {numRuns: 2_000},
    );
  });

  it('finds JSON exactly where JSON.parse does, and the same mistake as the walk over whole text', () => {
    fc.assert(
      fc.property(nearJson, cuts, (text, where) => {
        const {indexer, state} = indexPieces(encode(text), where);
        const mistake = scanJson(text);
        expect(state).toBe(mistake ? 'wrong' : 'whole');
        if (mistake && /^[\0-\x7f]*$/.test(text)) expect(indexer.mistake).toBe(mistake.offset);
      }),
      {numRuns: 5_000},
    );
  });

  it('keeps every digit, and every escape', () => {
    const text = '[9007199254740993, 1.10, -0.0E-1, "\\u00e9\\/"]';
    const {indexer} = indexPieces(encode(text), [4, 9, 30]);
    expect([1, 2, 3, 4].map((node) => valueText(indexer.index, encode(text), node))).toEqual([
      '9007199254740993',
      '1.10',
      '-0.0E-1',
      '"\\u00e9\\/"',
    ]);
  });

  it('skips a byte order mark, as a decoder does', () => {
    expect(indexPieces(encode('\ufeff{"a":1}'), [1, 2]).state).toBe('whole');
    expect(indexPieces(encode('[\ufeff]'), []).state).toBe('wrong');
  });

  it('walks a million levels', () => {
    const {indexer, state} = indexPieces(
      encode('['.repeat(1_000_000) + ']'.repeat(1_000_000)),
      [],
      100_000,
    );
    expect(state).toBe('whole');
    expect(indexer.index.count).toBe(1_000_000);
  });
});

describe('a node', () => {
  const text = '{"a/b": [10, {"~": {"x": [1, "]}\\""]}}], "a": 1, "a": 2}';
  const bytes = encode(text);
  const {
    indexer: {index},
  } = indexPieces(bytes, [7, 20]);

  it('is found by its path, the last of equal names as JSON.parse takes it', () => {
    const find = (path: string[]) =>
      path.reduce<number | undefined>(
        (node, key) => (node === undefined ? undefined : childNamed(index, bytes, node, key)),
        0,
      );
    const found = find(['a/b', '1', '~', 'x', '1']);
    expect(found !== undefined && pathOf(index, bytes, found)).toEqual(['a/b', '1', '~', 'x', '1']);
    expect(valueText(index, bytes, find(['a']) ?? -1)).toBe('2');
    expect(find(['a/b', '2'])).toBeUndefined();
    expect(find(['a/b', '01'])).toBeUndefined();
  });

  it('gives its text from its first character to its last', () => {
    expect(valueText(index, bytes, 0)).toBe(text);
    expect(valueText(index, bytes, 1)).toBe('[10, {"~": {"x": [1, "]}\\""]}}]');
  });
});
