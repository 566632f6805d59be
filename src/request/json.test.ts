import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatJson} from './format';
import {placeAt, scanJson} from './json';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Text near JSON: a JSON text with a few pieces cut out, put in or doubled. */
const nearJson = fc
  .tuple(fc.json({maxDepth: 3}), fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '0', '-', '.', 'e', '\\', '\\u00', 'true', ' ', '\n', '\u0001', '\ufeff', '\u00a0')), {maxLength: 3}))
  .map(([text, changes]) => changes.reduce((changed, [at, piece]) => {
    const cut = at % (changed.length + 1);
    return changed.slice(0, cut) + piece + changed.slice(cut + (at % 2));
  }, text));

describe('the walk over JSON text', () => {
  it('finds JSON exactly where JSON.parse does', () => {
    fc.assert(fc.property(fc.oneof(nearJson, fc.string({unit: fc.constantFrom(...'{}[],:"\\u0a1e+-. tn\n')})), (text) => (scanJson(text) === undefined) === isJson(text)), {numRuns: 20_000});
  });

  it.each([
    ['', 0], ['{', 1], ['{"a" 1}', 5], ['[1,]', 3], ['{"a":1,}', 7], ['01', 1], ['1.', 2], ['1e+', 3], ['-', 1], ['"\n"', 1], ['"\\x"', 2], ['"\\u12g4"', 5], ['[1}', 2], ['nul', 0], ['// x', 0], ['"a', 2], ['1 2', 2],
  ])('says where %j goes wrong', (text, offset) => {
    expect(scanJson(text)).toBe(offset);
  });

  it('counts lines and characters from 1', () => {
    expect(placeAt('a\n😀b', 4)).toEqual({line: 2, column: 2});
    expect(placeAt('', 0)).toEqual({line: 1, column: 1});
  });
});

describe('formatted JSON', () => {
  it('reads as JSON.stringify would write it', () => {
    fc.assert(fc.property(fc.jsonValue({noUnicodeString: false}), (value) => {
      const text = JSON.stringify(value);
      expect(formatJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
    }), {numRuns: 1_000});
  });

  it('is the same when formatted again', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      const once = formatJson(text) ?? '';
      expect(formatJson(once)).toBe(once);
    }));
  });

  it('keeps digits, escapes and doubled names', () => {
    expect(formatJson('{"a":1234567890123456789,"a":1.10,"b":[-0,1E400],"c":"\\u00e9\\/" ,"d":{ },"e":[ ]}')).toBe(
      '{\n  "a": 1234567890123456789,\n  "a": 1.10,\n  "b": [\n    -0,\n    1E400\n  ],\n  "c": "\\u00e9\\/",\n  "d": {},\n  "e": []\n}',
    );
  });

  it('is undefined for what is not JSON', () => {
    expect(['', 'x', '{"a":1,}', "{'a':1}", '\ufeff1', 'NaN'].map(formatJson)).toEqual(Array(6).fill(undefined));
  });

  it('takes deep nesting and megabytes in linear time', {timeout: 30_000}, () => {
    const deep = '['.repeat(300_000) + ']'.repeat(300_000);
    const large = `[${'{"name":"a long enough text","number":1234567890123456789},'.repeat(100_000)}1]`;
    const started = performance.now();
    expect(formatJson(deep)).toBeDefined();
    expect(formatJson(large)?.length).toBeGreaterThan(large.length);
    expect(formatJson(`"${'\\n'.repeat(2_000_000)}"`)?.length).toBe(4_000_002);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
