import {describe, expect, it} from 'vitest';
import type {PropertyEncoding} from '../operation/types.ts';
import {requestBody as body} from '../../tests/operation-fixture.ts';
import {build} from '../../tests/body-fixture.ts';

const form = (json: string, encoding: Record<string, PropertyEncoding> = {}) =>
  build(body('application/x-www-form-urlencoded', {encoding}), {body: json}).request.body;

describe('a form', () => {
  it('is what URLSearchParams writes: spaces are "+", and all but a few characters are encoded', () => {
    expect(form('{"a b": "c d+e&f=g~*\'()", "é": "😀", "n": "1\\r\\n2"}')).toBe(
      'a+b=c+d%2Be%26f%3Dg%7E*%27%28%29&%C3%A9=%F0%9F%98%80&n=1%0D%0A2',
    );
    expect(form('{"a": ""}')).toBe('a=');
    expect(form('{}')).toBe('');
  });

  it('keeps every digit, and the order of what was typed', () => {
    expect(form('{"b": 1234567890123456789, "1": 1.10, "a": [1e400, -0]}')).toBe(
      'b=1234567890123456789&1=1.10&a=1e400&a=-0',
    );
  });

  it('repeats the name for each item, writes objects as JSON, and leaves null out', () => {
    expect(
      form('{"tags": ["x", "y"], "o": {"a": [1.0]}, "n": null, "l": [], "m": [null, {"b": 2}]}'),
    ).toBe(
      `tags=x&tags=y&o=${encodeURIComponent('{"a":[1.0]}')}&m=${encodeURIComponent('{"b":2}')}`,
    );
  });

  it.each<[PropertyEncoding, string]>([
    [{explode: false}, 'v=a%2Cb'],
    [{style: 'form', explode: true}, 'v=a&v=b'],
    [{style: 'spaceDelimited'}, 'v=a+b'],
    [{style: 'pipeDelimited'}, 'v=a%7Cb'],
    [{style: 'deepObject', explode: true}, 'v%5B0%5D=a&v%5B1%5D=b'],
    [{contentType: 'application/json'}, 'v=%5B%22a%22%2C%22b%22%5D'],
    [{contentType: 'application/json', style: 'form'}, 'v=a&v=b'],
  ])('writes a list by its encoding %j', (encoding, text) => {
    expect(form('{"v": ["a", "b"]}', {v: encoding})).toBe(text);
  });

  it.each<[PropertyEncoding, string]>([
    [{explode: false}, 'v=a%2C1%2Cb%2C2'],
    [{explode: true}, 'a=1&b=2'],
    [{style: 'deepObject', explode: true}, 'v%5Ba%5D=1&v%5Bb%5D=2'],
    [{}, 'v=%7B%22a%22%3A1%2C%22b%22%3A2%7D'],
  ])('writes an object by its encoding %j', (encoding, text) => {
    expect(form('{"v": {"a": 1, "b": 2}}', {v: encoding})).toBe(text);
  });

  it('is checked as the object that was typed, and sent as typed when it is none', () => {
    const schema = {type: 'object', required: ['id'], properties: {id: {type: 'integer'}}};
    const {request, problems} = build(body('application/x-www-form-urlencoded', {schema}), {
      body: '{"id": "x"}',
    });
    expect([request.headers, request.body]).toEqual([
      [['content-type', 'application/x-www-form-urlencoded']],
      'id=x',
    ]);
    expect(problems).toMatchObject([
      {field: 'body', code: 'schema', keyword: 'type', path: ['id']},
    ]);
    expect(build(body('application/x-www-form-urlencoded'), {body: 'a: b'})).toMatchObject({
      request: {body: 'a: b'},
      problems: [{field: 'body', code: 'json', line: 1, column: 1}],
    });
    expect(build(body('application/x-www-form-urlencoded'), {body: '[1]'}).problems).toMatchObject([
      {field: 'body', code: 'schema', keyword: 'type', expected: 'object'},
    ]);
  });
});

describe('a form that is written already', () => {
  it('is sent as it is, and not taken for JSON', () => {
    expect(
      build(
        body('application/x-www-form-urlencoded', {schema: {type: 'object', required: ['id']}}),
        {body: 'a=b+c&d=%7B'},
      ),
    ).toMatchObject({request: {body: 'a=b+c&d=%7B'}, problems: []});
    expect(
      build(body('application/x-www-form-urlencoded'), {body: '{"a=": '}).problems,
    ).toMatchObject([{code: 'json'}]);
  });
});
