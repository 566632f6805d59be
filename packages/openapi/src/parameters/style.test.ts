import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Parameter, ParameterLocation, ParameterStyle, Schema} from '../operation/types.ts';
import {operation, parameter} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';

const server = 'https://x.example';

/** Returns the parameter in the request: the end of the path, the query, or the header. */
function sent(
  one: Parameter,
  typed: string,
  empty: string[] = [],
): {text: string; codes: string[]} {
  const path = one.in === 'path' ? `/p{${one.name}}` : '/p';
  const {request, problems} = validateRequest(
    operation({path, accept: '', parameters: [one]}),
    {parameters: {[one.key ?? one.name]: typed}, empty},
    {server},
  );
  const header =
    request.headers.find(([name]) => name === (one.in === 'cookie' ? 'cookie' : one.name))?.[1] ??
    '';
  const text =
    one.in === 'header' || one.in === 'cookie'
      ? header
      : request.url.slice(`${server}/p`.length).replace(/^\?/, '');
  return {text, codes: problems.map(({code}) => code)};
}

const color = (
  place: ParameterLocation,
  style?: ParameterStyle,
  explode?: boolean,
  more: Partial<Parameter> = {},
): Parameter =>
  parameter({
    name: 'color',
    in: place,
    kind: 'json',
    schema: {},
    ...(style ? {style} : {}),
    ...(explode === undefined ? {} : {explode}),
    ...more,
  });

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

describe('a value', () => {
  it('keeps every digit, whatever a JavaScript number would make of it', () => {
    expect(sent(color('query', 'form', false), '[1234567890123456789, 1.10, 1e400, -0]').text).toBe(
      'color=1234567890123456789,1.10,1e400,-0',
    );
    expect(
      sent(
        color('query', undefined, undefined, {kind: 'number', schema: {type: 'integer'}}),
        '1234567890123456789',
      ).text,
    ).toBe('color=1234567890123456789');
    expect(
      sent(
        color('header', undefined, undefined, {kind: 'number', schema: {type: 'number'}}),
        ' 1.10 ',
      ).text,
    ).toBe('1.10');
  });

  it('is encoded, what separates values is not', () => {
    expect(sent(color('query', 'form', false), '["a,b", "c&d", "é"]').text).toBe(
      'color=a%2Cb,c%26d,%C3%A9',
    );
    expect(sent(color('path', 'matrix', true), '{"a;b": "c=d"}').text).toBe(';a%3Bb=c%3Dd');
    expect(sent(color('header', 'simple', true), '{"a": "é /?"}').text).toBe('a=é /?');
  });

  it('is sent with its reserved characters where that is allowed, but never ends the query or the value', () => {
    const reserved = (name: string, typed: string) =>
      sent(parameter({name, in: 'query', allowReserved: true}), typed).text;
    expect(reserved('q', "a:/?@!$'()*,;=b%41%zz é😀")).toBe(
      'q=a:/?@!$%27()*,;=b%41%25zz%20%C3%A9%F0%9F%98%80',
    );
    expect(reserved('a=b', '#[]&+')).toBe('a%3Db=%23%5B%5D%26%2B');
  });

  it('is written in the media type of its content and then placed', () => {
    const content = (place: ParameterLocation, schema: Schema, more: Partial<Parameter> = {}) =>
      parameter({name: 'f', in: place, schema, mediaType: 'application/json', ...more});
    expect(sent(content('query', {type: 'object'}), '{ "a": [1.0, "x y"] }').text).toBe(
      `f=${encodeURIComponent('{"a":[1.0,"x y"]}')}`,
    );
    expect(sent(content('header', {type: 'object'}), '{\n  "a": 1\n}').text).toBe('{"a":1}');
    expect(sent(content('header', {type: 'string'}), 'x').text).toBe('"x"');
    expect(sent(content('header', {type: 'string'}), '5').text).toBe('"5"');
    expect(sent(content('header', {type: 'integer'}), '5').text).toBe('5');
    expect(
      sent(
        content('header', {type: 'array', items: {type: ['integer', 'string']}}, {kind: 'list'}),
        '5\nx',
      ).text,
    ).toBe('[5,"x"]');
    expect(
      sent(content('query', {type: 'object'}, {mediaType: 'text/csv', kind: 'string'}), 'a,b').text,
    ).toBe('f=a%2Cb');
  });

  it('that has to be JSON and is not, is a problem with its place; a text may stand where texts are taken', () => {
    const object = parameter({name: 'f', in: 'query', schema: {type: 'object'}});
    expect(
      validateRequest(operation({parameters: [object]}), {parameters: {f: '{\n"a"}'}}, {server})
        .problems,
    ).toEqual([{field: 'f', code: 'json', line: 2, column: 4}]);
    expect(
      sent(
        color('query', undefined, undefined, {
          schema: {anyOf: [{type: 'string'}, {type: 'object'}]},
        }),
        'a b',
      ),
    ).toEqual({text: 'color=a%20b', codes: []});
  });

  it('is checked as what it means: lists item by item, JSON as a whole', () => {
    const list = parameter({
      name: 'n',
      in: 'query',
      schema: {type: 'array', items: {type: 'integer'}, maxItems: 2},
    });
    const problems = (typed: string) =>
      validateRequest(
        operation({parameters: [list]}),
        {parameters: {n: typed}},
        {server},
      ).problems.map(({code, keyword, path}) => ({code, keyword, path}));
    expect(problems('1\n2')).toEqual([]);
    expect(problems('1\nx')).toEqual([{code: 'schema', keyword: 'type', path: ['1']}]);
    expect(problems('1\n2\n3')).toEqual([{code: 'schema', keyword: 'maxItems', path: undefined}]);
  });

  it('may be sent empty when the caller says so', () => {
    for (const [place, text] of [
      ['query', 'color='],
      ['cookie', 'color='],
    ] as const)
      expect(sent(parameter({name: 'color', in: place, required: true}), '', ['color'])).toEqual({
        text,
        codes: [],
      });
    expect(
      validateRequest(
        operation({accept: '', parameters: [parameter({name: 'x-a'})]}),
        {parameters: {}, empty: ['x-a']},
        {server},
      ).request.headers,
    ).toContainEqual(['x-a', '']);
  });

  it('is found by its key, where two parameters share a name', () => {
    const both = [
      parameter({name: 'id', in: 'path', required: true}),
      parameter({name: 'id', key: 'id (query)', in: 'query'}),
      parameter({name: 'id', key: 'id (header)', schema: {type: 'integer'}}),
    ];
    const {request, problems} = validateRequest(
      operation({path: '/p/{id}', accept: '', parameters: both}),
      {parameters: {id: 'a', 'id (query)': 'b', 'id (header)': 'c'}},
      {server},
    );
    expect([request.url, request.headers.at(-1)]).toEqual([`${server}/p/a?id=b`, ['id', 'c']]);
    expect(problems).toMatchObject([{field: 'id (header)', code: 'schema'}]);
  });
});

describe('any value', () => {
  const wellFormedText = fc.string({unit: 'grapheme', minLength: 1, maxLength: 8});
  const items = fc.array(wellFormedText, {minLength: 1, maxLength: 5});
  const members = fc.uniqueArray(fc.tuple(wellFormedText, wellFormedText), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 4,
  });
  const asJson = (pairs: [string, string][]): string =>
    `{${pairs.map((pair) => pair.map((one) => JSON.stringify(one)).join(':')).join(',')}}`;
  const decoded = (texts: string[]): string[] => texts.map(decodeURIComponent);
  const halves = (text: string): [string, string] => [
    decodeURIComponent(text.split('=')[0] ?? ''),
    decodeURIComponent(text.slice(text.indexOf('=') + 1)),
  ];

  /**
   * A path rejects values with a segment `.` or `..`, also after the beginning that a style adds.
   */
  const isRefused = (place: ParameterLocation, texts: string[]): boolean =>
    place === 'path' && texts.some((text) => /(^|[/\\])\.{0,2}($|[/\\])/.test(text));

  const LISTS: [ParameterLocation, ParameterStyle, boolean, (text: string) => string[]][] = [
    ['path', 'simple', false, (text) => decoded(text.split(','))],
    ['path', 'matrix', false, (text) => decoded(text.slice(';color='.length).split(','))],
    [
      'path',
      'matrix',
      true,
      (text) =>
        decoded(
          text
            .slice(1)
            .split(';')
            .map((one) => one.slice('color='.length)),
        ),
    ],
    ['path', 'label', false, (text) => decoded(text.slice(1).split(','))],
    ['query', 'form', false, (text) => decoded(text.slice('color='.length).split(','))],
    [
      'query',
      'form',
      true,
      (text) => decoded(text.split('&').map((one) => one.slice('color='.length))),
    ],
    [
      'cookie',
      'form',
      true,
      (text) => decoded(text.split('; ').map((one) => one.slice('color='.length))),
    ],
    [
      'query',
      'deepObject',
      true,
      (text) => decoded(text.split('&').map((one) => one.slice(one.indexOf('=') + 1))),
    ],
  ];
  it.each(LISTS)(
    'that is a list can be read back, in %s %s (explode %s)',
    (place, style, explode, decode) => {
      fc.assert(
        fc.property(items, (list) => {
          fc.pre(!isRefused(place, list));
          expect(decode(sent(color(place, style, explode), JSON.stringify(list)).text)).toEqual(
            list,
          );
        }),
      );
    },
  );

  const OBJECTS: [
    ParameterLocation,
    ParameterStyle,
    boolean,
    (text: string) => [string, string][],
  ][] = [
    ['path', 'simple', true, (text) => text.split(',').map(halves)],
    ['path', 'matrix', true, (text) => text.slice(1).split(';').map(halves)],
    ['query', 'form', true, (text) => text.split('&').map(halves)],
    ['cookie', 'form', true, (text) => text.split('; ').map(halves)],
    [
      'query',
      'deepObject',
      true,
      (text) =>
        text
          .split('&')
          .map((one) => halves(one))
          .map(([name, value]) => [name.slice('color['.length, -1), value]),
    ],
  ];
  it.each(OBJECTS)(
    'that is an object can be read back, in %s %s (explode %s)',
    (place, style, explode, decode) => {
      fc.assert(
        fc.property(members, (pairs) => {
          fc.pre(!isRefused(place, pairs.flat()));
          expect(decode(sent(color(place, style, explode), asJson(pairs)).text)).toEqual(pairs);
        }),
      );
    },
  );
});
