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
