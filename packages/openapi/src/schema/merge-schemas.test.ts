import {describe, expect, it} from 'vitest';
import type {Schema} from '../operation/types.ts';
import {dereference, mergeAllOf} from './merge-schemas.ts';

describe('mergeAllOf', () => {
  it('takes a constant text for a choice without an alternative', () => {
    expect(mergeAllOf({const: 'cat'}, {})).toEqual({const: 'cat', enum: ['cat']});
    expect(mergeAllOf({const: 1}, {})).toEqual({const: 1});
  });
});

describe('dereference', () => {
  it('lets keywords beside the reference win', () => {
    const definitions: Record<string, Schema> = {
      A: {$ref: '#/$defs/B', title: 'A'},
      B: {type: 'string', title: 'B', description: 'of B'},
    };
    expect(dereference({$ref: '#/$defs/A', pattern: 'x'}, definitions)).toEqual({
      type: 'string',
      title: 'A',
      description: 'of B',
      pattern: 'x',
    });
  });
});

describe('merging', () => {
  it('lets keywords beside a reference hold together with those of its target', () => {
    const definitions: Record<string, Schema> = {
      A: {type: 'object', required: ['a'], properties: {a: {type: 'string'}}},
    };
    expect(
      mergeAllOf({$ref: '#/$defs/A', required: ['b'], properties: {b: {}}}, definitions),
    ).toEqual({
      type: 'object',
      required: ['b', 'a'],
      properties: {a: {type: 'string'}, b: {}},
    });
  });

  it('keeps conditions and patterns that clash, each with the keywords that belong to it', () => {
    const first = {if: {required: ['a']}, then: {required: ['b']}};
    const second = {if: {required: ['c']}, else: {required: ['d']}};
    expect(mergeAllOf({allOf: [first, second]}, {})).toEqual({...first, allOf: [second]});
  });

  it('keeps null of a choice among several others', () => {
    const choice = {oneOf: [{type: 'string'}, {type: 'integer'}]};
    expect(mergeAllOf({anyOf: [choice, {type: 'null'}]}, {})).toEqual({
      oneOf: [...choice.oneOf, {type: 'null'}],
    });
  });

  it('keeps a single alternative that contradicts the schema around it', () => {
    const schema: Schema = {type: 'array', anyOf: [{type: 'object'}]};
    expect(mergeAllOf(schema, {})).toEqual(schema);
  });

  it('keeps properties with the name of a prototype', () => {
    const one = JSON.parse('{"properties": {"__proto__": {"type": "string"}}}') as Schema;
    const merged = mergeAllOf({allOf: [one, {properties: {b: {}}}]}, {});
    expect(Object.keys(merged.properties ?? {})).toEqual(['__proto__', 'b']);
  });
});
