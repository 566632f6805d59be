import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseJson} from './parse-json';

const errorOf = (text: string): string | undefined => {
  const parsed = parseJson(text);
  return 'error' in parsed ? parsed.error : undefined;
};

describe('parseJson', () => {
  const mistakes: [string, string][] = [
    ['', 'line 1, column 1: the text ends where a value is expected'],
    ['{"a": 1,\r\n "b" 2}', 'line 2, column 6: found 2 where ":" is expected'],
    ['[1 2]', 'line 1, column 4: found 2 where "," or the end of this object or array is expected'],
    [
      '{"a": 1',
      'line 1, column 8: the text ends where "," or the end of this object or array is expected',
    ],
    ["{'a': 1}", `line 1, column 2: found "'" where a name in double quotes or "}" is expected`],
    [
      '"a\nb"',
      'line 1, column 1: this string has no end, or contains a control character or an unknown escape',
    ],
    ['[01]', 'line 1, column 2: found "01" where a value or "]" is expected'],
    ['{"a": True}', 'line 1, column 7: found "True" where a value is expected'],
    ['[😀]', 'line 1, column 2: found "😀" where a value or "]" is expected'],
    ['{} x', 'line 1, column 4: found "x" where the end is expected'],
    ['[}', 'line 1, column 2: found } where a value or "]" is expected'],
    [
      '{"a":1]',
      'line 1, column 7: found ] where "," or the end of this object or array is expected',
    ],
    ['{"a":1,"\\u0061":2}', 'line 1, column 8: the name "\\u0061" occurs twice'],
    ['{"\\u005f_proto__":1}', 'line 1, column 2: the name "__proto__" is not allowed'],
    [
      '["\\ud83d"]',
      'line 1, column 2: this string contains an incomplete character (a lone surrogate)',
    ],
    ['[1] // why', 'line 1, column 5: found "/" where the end is expected'],
  ];

  it.each(mistakes)('reports the mistake in %j', (text, expected) => {
    expect(errorOf(text)).toBe(expected);
  });

  it('accepts 64 levels of nesting and rejects 65', () => {
    expect(errorOf(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeUndefined();
    expect(errorOf(`${'['.repeat(65)}${']'.repeat(65)}`)).toContain(
      'the nesting is deeper than 64 levels',
    );
  });

  it('accepts the same name in different objects, and a complete surrogate pair', () => {
    expect(parseJson('{"a":{"a":1},"b":[{"a":"\\ud83d\\ude00"}]}')).toEqual({
      value: {a: {a: 1}, b: [{a: '😀'}]},
    });
  });

  it('parses the output of JSON.stringify', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({maxDepth: 8}),
        fc.constantFrom(undefined, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          // The parser rejects `__proto__`.
          fc.pre(!text.includes('__proto__'));
          expect(parseJson(text)).toEqual({value: JSON.parse(text)});
        },
      ),
    );
  });

  it('agrees with JSON.parse on what is valid, apart from its additional rules', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"a"',
      '"b"',
      '"',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 8}).map((pieces) => pieces.join('')),
        (text) => {
          const error = errorOf(text);
          fc.pre(!error?.includes('twice'));
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          expect(error === undefined).toBe(isJson);
        },
      ),
      {numRuns: 5_000},
    );
  });
});
