import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {placeAt, scanJson, tokenAt, type JsonExpected} from './scan-json.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON text with a few parts removed, inserted or doubled. */
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
          ' ',
          '\n',
          '\u0001',
          '\ufeff',
          '\u00a0',
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

describe('the walk over JSON text', () => {
  it('finds JSON exactly where JSON.parse does', () => {
    fc.assert(
      fc.property(
        fc.oneof(nearJson, fc.string({unit: fc.constantFrom(...'{}[],:"\\u0a1e+-. tn\n')})),
        (text) => (scanJson(text) === undefined) === isJson(text),
      ),
      {numRuns: 20_000},
    );
  });

  it.each([
    ['', 0],
    ['{', 1],
    ['{"a" 1}', 5],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['01', 1],
    ['1.', 2],
    ['1e+', 3],
    ['-', 1],
    ['"\n"', 1],
    ['"\\x"', 2],
    ['"\\u12g4"', 5],
    ['[1}', 2],
    ['nul', 0],
    ['// x', 0],
    ['"a', 2],
    ['1 2', 2],
    ['1Ee', 2],
    ['1.5E', 4],
    ['-a', 1],
  ])('says where %j goes wrong', (text, offset) => {
    expect(scanJson(text)?.offset).toBe(offset);
  });

  it.each(['1E5', '1e+05', '-0.0E-1', '0', '1234567890123456789'])(
    'takes the number %s',
    (text) => {
      expect(scanJson(text)).toBeUndefined();
    },
  );

  it('counts lines and characters from 1', () => {
    expect(placeAt('a\n😀b', 4)).toEqual({line: 2, column: 2});
    expect(placeAt('', 0)).toEqual({line: 1, column: 1});
  });

  it.each<[string, number, JsonExpected]>([
    ['', 0, 'value'],
    ['[x', 1, 'first'],
    ['[1,]', 3, 'value'],
    ['{1', 1, 'name'],
    ['{"a":1,}', 7, 'nextName'],
    ['{"a" "b"', 5, 'colon'],
    ['[1 2', 3, 'comma'],
    ['1 2', 2, 'end'],
    ['[01]', 1, 'first'],
    ['[1,-x', 3, 'value'],
    ['{"a', 1, 'name'],
    ['[trueish]', 1, 'first'],
  ])('says at which token %j goes wrong, and what is expected there', (text, start, expected) => {
    expect(scanJson(text)).toMatchObject({start, expected});
  });

  it('tells each token with its place', () => {
    const seen: [string, string][] = [];
    expect(
      scanJson(' {"a" : [ -1.5e3, "b" ],"c":{}}', (token, start, end) =>
        seen.push([token, ' {"a" : [ -1.5e3, "b" ],"c":{}}'.slice(start, end)]),
      ),
    ).toBeUndefined();
    expect(seen).toEqual([
      ['{', '{'],
      ['name', '"a"'],
      [':', ':'],
      ['[', '['],
      ['value', '-1.5e3'],
      [',', ','],
      ['value', '"b"'],
      [']', ']'],
      [',', ','],
      ['name', '"c"'],
      [':', ':'],
      ['{', '{'],
      ['}', '}'],
      ['}', '}'],
    ]);
  });

  it('tells no token from the mistake on', () => {
    const seen: string[] = [];
    scanJson('[1, 02, 3]', (token) => seen.push(token));
    expect(seen).toEqual(['[', 'value', ',']);
  });
});

describe('tokenAt', () => {
  it.each([
    ['{"a":1}', 0, '{'],
    ['{"a":1}', 1, '"a"'],
    ['[12]', 1, '12'],
    ['[01]', 1, undefined],
    ['"a', 0, undefined],
    ['x', 0, undefined],
    ['', 0, undefined],
  ])('finds in %j at %i the token %j', (text, offset, token) => {
    expect(tokenAt(text, offset)).toBe(token);
  });
});
