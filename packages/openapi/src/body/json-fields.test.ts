import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {BodyField} from '../operation/types.ts';
import {encodeField, holdsField, readField, writeField} from './json-fields.ts';

const field = (name: string, kind: BodyField['kind'] = 'string'): BodyField => ({
  path: name.split('.'),
  name,
  kind,
  required: false,
  description: '',
  schema: {},
});

describe('a form field and the JSON text of the body', () => {
  it('shows text, lists and JSON as people write them', () => {
    const body =
      '{"a": "x\\ny", "n": 9007199254740993, "l": ["p", "q"], "o": {"deep": {"k": [1.50]}}}';
    expect(readField(body, field('a'))).toBe('x\ny');
    expect(readField(body, field('n', 'number'))).toBe('9007199254740993');
    expect(readField(body, field('l', 'list'))).toBe('p\nq');
    expect(readField(body, field('o.deep', 'json'))).toBe('{"k": [1.50]}');
    expect(readField(body, field('missing'))).toBe('');
  });

  it('keeps the rest of the text as the reader wrote it', () => {
    expect(writeField('{ "a":1e2,\n\t"b" : "x" }', field('b'), 'y')).toBe(
      '{ "a":1e2,\n\t"b" : "y" }',
    );
  });

  it('keeps every digit of a long number', () => {
    expect(writeField('{"n": 1}', field('n', 'number'), '9007199254740993')).toBe(
      '{"n": 9007199254740993}',
    );
    expect(writeField('{}', field('n', 'number'), '9007199254740993')).toContain(
      '9007199254740993',
    );
  });

  it('makes the objects around a nested property, and takes them away with it', () => {
    const made = writeField('{\n  "a": 1\n}', field('o.p.q'), 'x') ?? '';
    expect(JSON.parse(made)).toEqual({a: 1, o: {p: {q: 'x'}}});
    expect(JSON.parse(writeField(made, field('o.p.q'), '') ?? '')).toEqual({a: 1});
  });

  it('adds and removes members in the layout that the text has', () => {
    expect(writeField('{\n    "a": 1\n}', field('b'), 'x')).toBe('{\n    "a": 1,\n    "b": "x"\n}');
    expect(writeField('{"a": 1}', field('b'), 'x')).toBe('{"a": 1, "b": "x"}');
    expect(writeField('{}', field('o.p'), 'x')).toBe('{\n  "o": {\n    "p": "x"\n  }\n}');
    expect(writeField('{"o": null}', field('o.p'), 'x')).toBe('{"o": {\n  "p": "x"\n}}');
    expect(writeField('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', field('b'), '')).toBe(
      '{\n  "a": 1,\n  "c": 3\n}',
    );
    expect(writeField('{\n  "a": 1,\n  "b": 2\n}', field('b'), '')).toBe('{\n  "a": 1\n}');
    expect(writeField('{"a": 1, "b": 2, "a": 3}', field('a'), '')).toBe('{"b": 2}');
    expect(writeField('{"a": 1}', field('a'), '')).toBe('{}');
  });

  it('refuses what is no JSON, in the body and in a JSON field', () => {
    expect(writeField('{"a": ', field('a'), 'x')).toBeUndefined();
    expect(writeField('{}', field('a', 'json'), '{"b"')).toBeUndefined();
    expect(encodeField({kind: 'number', schema: {type: 'number'}}, '12a')).toBeUndefined();
  });

  it('writes the items of a list as the schema means them, and keeps their digits', () => {
    const numbers = {...field('l', 'list'), schema: {type: 'array', items: {type: 'number'}}};
    const texts = {...field('l', 'list'), schema: {type: 'array', items: {type: 'string'}}};
    expect(writeField('{"l": []}', numbers, '20\n9007199254740993')).toBe(
      '{"l": [20,9007199254740993]}',
    );
    expect(writeField('{"l": []}', texts, '20\ntrue')).toBe('{"l": ["20","true"]}');
    expect(readField('{"l": [20, 1.50]}', numbers)).toBe('20\n1.50');
    expect(readField('{"l": ["a\\nb", {"c": 1}]}', texts)).toBe('["a\\nb", {"c": 1}]');
  });

  it('knows that an unfinished list is what the body holds', () => {
    expect(holdsField('{"l": [ "a" ]}', field('l', 'list'), 'a\n')).toBe(true);
    expect(holdsField('{"l": [ "b" ]}', field('l', 'list'), 'a\n')).toBe(false);
  });

  it('reads back whatever text was typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', minLength: 1}), (typed) => {
        const body = writeField('{"other": true}', field('o.text'), typed) ?? '';
        return readField(body, field('o.text')) === typed;
      }),
    );
  });
});
