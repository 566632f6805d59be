import {describe, expect, it} from 'vitest';
import {dereference} from './merge';
import type {Schema} from './types';

describe('dereference', () => {
  it('lets keywords beside the reference win', () => {
    const definitions: Record<string, Schema> = {A: {$ref: '#/$defs/B', title: 'A'}, B: {type: 'string', title: 'B', description: 'of B'}};
    expect(dereference({$ref: '#/$defs/A', pattern: 'x'}, definitions)).toEqual({type: 'string', title: 'A', description: 'of B', pattern: 'x'});
  });
});
