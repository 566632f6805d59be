import {describe, expect, it} from 'vitest';
import type {ParameterLocation, ParameterStyle} from '../operation/types.ts';
import {color, sent} from '../../tests/sent-parameter.ts';

const STRING = '"blue"';
const ARRAY = '["blue", "black", "brown"]';
const OBJECT = '{"R": 100, "G": 200, "B": 150}';

describe('the table of styles of the specification (OpenAPI 3.1.1, 4.8.12.4)', () => {
  // OpenAPI 3.1.0 has dots in the rows of "label" without explode, against RFC 6570; 3.1.1 has
  // commas.
  const TABLE: [
    ParameterStyle,
    boolean,
    ParameterLocation,
    empty: string | undefined,
    string: string | undefined,
    array: string | undefined,
    object: string | undefined,
  ][] = [
    [
      'matrix',
      false,
      'path',
      ';color',
      ';color=blue',
      ';color=blue,black,brown',
      ';color=R,100,G,200,B,150',
    ],
    [
      'matrix',
      true,
      'path',
      ';color',
      ';color=blue',
      ';color=blue;color=black;color=brown',
      ';R=100;G=200;B=150',
    ],
    ['label', false, 'path', '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
    ['label', true, 'path', '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
    ['simple', false, 'path', '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
    ['simple', true, 'path', '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
    ['simple', false, 'header', '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
    ['simple', true, 'header', '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
    [
      'form',
      false,
      'query',
      'color=',
      'color=blue',
      'color=blue,black,brown',
      'color=R,100,G,200,B,150',
    ],
    [
      'form',
      true,
      'query',
      'color=',
      'color=blue',
      'color=blue&color=black&color=brown',
      'R=100&G=200&B=150',
    ],
    [
      'form',
      false,
      'cookie',
      'color=',
      'color=blue',
      'color=blue,black,brown',
      'color=R,100,G,200,B,150',
    ],
    // The "&" of the table does not separate cookies; "; " does.
    [
      'form',
      true,
      'cookie',
      'color=',
      'color=blue',
      'color=blue; color=black; color=brown',
      'R=100; G=200; B=150',
    ],
    [
      'spaceDelimited',
      false,
      'query',
      undefined,
      undefined,
      'color=blue%20black%20brown',
      'color=R%20100%20G%20200%20B%20150',
    ],
    [
      'pipeDelimited',
      false,
      'query',
      undefined,
      undefined,
      'color=blue%7Cblack%7Cbrown',
      'color=R%7C100%7CG%7C200%7CB%7C150',
    ],
    [
      'deepObject',
      true,
      'query',
      undefined,
      undefined,
      undefined,
      'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
  ];
  const CELLS = TABLE.flatMap(([style, explode, place, ...cells]) =>
    cells.flatMap((text, index) =>
      text === undefined
        ? []
        : [{style, explode, place, typed: ['""', STRING, ARRAY, OBJECT][index] ?? '', text}],
    ),
  );

  it.each(CELLS)(
    '$style, explode $explode, in $place: $typed is $text',
    ({style, explode, place, typed, text}) => {
      expect(sent(color(place, style, explode), typed)).toEqual({text, codes: []});
    },
  );

  it('has the same cells for a list, typed one item a line', () => {
    const list = {kind: 'list' as const, schema: {type: 'array', items: {type: 'string'}}};
    expect(sent(color('path', 'matrix', true, list), 'blue\r\n\nblack\nbrown').text).toBe(
      ';color=blue;color=black;color=brown',
    );
    expect(sent(color('query', 'pipeDelimited', false, list), 'blue\nblack\nbrown').text).toBe(
      'color=blue%7Cblack%7Cbrown',
    );
    expect(sent(color('header', undefined, undefined, list), 'blue\nblack').text).toBe(
      'blue,black',
    );
  });
});

describe('the style that a parameter does not name', () => {
  it.each<[ParameterLocation, string]>([
    ['path', 'blue,black,brown'],
    ['header', 'blue,black,brown'],
    ['query', 'color=blue&color=black&color=brown'],
    ['cookie', 'color=blue; color=black; color=brown'],
  ])('is the one of its place: %s', (place, text) => {
    expect(sent(color(place), ARRAY).text).toBe(text);
  });
});

describe('what the specification leaves open', () => {
  it('leaves out null, arrays and objects without members, and members that are null (RFC 6570, 2.3)', () => {
    for (const style of ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const) {
      for (const typed of ['null', '[]', '{}', '[null]', '{"a": null}'])
        expect(sent(color('query', style), typed)).toEqual({text: '', codes: []});
    }
    expect(sent(color('query'), '["a", null, ""]').text).toBe('color=a&color=');
    expect(sent(color('path', 'simple', false, {required: true}), '[]').codes).toEqual([
      'required',
    ]);
  });

  it('writes what is inside an item or a member as JSON, digit for digit', () => {
    expect(sent(color('query', 'form', false), '[{"a": 1.10}, [12345678901234567890]]').text).toBe(
      `color=${encodeURIComponent('{"a":1.10}')},${encodeURIComponent('[12345678901234567890]')}`,
    );
  });

  it('writes deep objects with a bracket for each level, and items by their number', () => {
    expect(
      decodeURIComponent(
        sent(color('query', 'deepObject'), '{"a": {"b": [1, {"c": "x"}]}, "d": null, "e": ""}')
          .text,
      ),
    ).toBe('color[a][b][0]=1&color[a][b][1][c]=x&color[e]=');
    expect(decodeURIComponent(sent(color('query', 'deepObject'), '["x", "y"]').text)).toBe(
      'color[0]=x&color[1]=y',
    );
    expect(sent(color('query', 'deepObject'), 'x').text).toBe('color=x');
  });

  it('survives JSON nested a hundred thousand levels deep', () => {
    const deep = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`;
    for (const style of ['form', 'deepObject'] as const)
      expect(sent(color('query', style), deep).text.length).toBeGreaterThan(200_000);
  });

  it('explodes the delimited styles as "form"', () => {
    expect(sent(color('query', 'spaceDelimited', true), ARRAY).text).toBe(
      'color=blue&color=black&color=brown',
    );
    expect(sent(color('query', 'pipeDelimited', true), OBJECT).text).toBe('R=100&G=200&B=150');
  });
});
