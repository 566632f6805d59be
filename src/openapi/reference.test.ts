import {describe, expect, it} from 'vitest';
import {resolve} from './reference';
import type {JsonObject} from './types';

const described = (schemas: JsonObject): JsonObject => ({components: {schemas}});
const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});

describe('resolve', () => {
  it('follows a chain to its end and tells where that stands', () => {
    const document = described({A: ref('B'), B: {type: 'string'}});
    expect(resolve(document, ref('A'), ['start'])).toEqual({value: {type: 'string'}, path: ['components', 'schemas', 'B']});
    expect(resolve(document, 'text', ['start'])).toEqual({value: 'text', path: ['start']});
  });
});
