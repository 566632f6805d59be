import {describe, expect, it} from 'vitest';
import type {Parameter, ParameterLocation, Schema} from '../operation/types.ts';
import {operation, parameter} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {color, sent, server} from '../../tests/sent-parameter.ts';

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
