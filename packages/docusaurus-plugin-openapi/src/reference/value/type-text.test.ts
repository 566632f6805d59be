import {describe, expect, it} from 'vitest';
import type {SchemaNode} from '@batchwise/openapi/reference';
import {nameOf, typeText} from './type-text.ts';

const string: SchemaNode = {types: ['string']};
const oneOf = (...schemas: SchemaNode[]): SchemaNode => ({
  types: [],
  choices: [
    {match: 'one', alternatives: schemas.map((schema, at) => ({name: String(at), schema}))},
  ],
});

describe('the type of a value', () => {
  it.each<[SchemaNode, string]>([
    [string, 'string'],
    [{types: ['string', 'null']}, 'string | null'],
    [{types: ['array'], items: string}, 'string[]'],
    [{types: ['array'], items: {types: ['string', 'integer']}}, '(string | integer)[]'],
    [{types: ['array'], items: {types: ['array'], items: string}}, 'string[][]'],
    [{types: ['array']}, 'array'],
    [{types: []}, ''],
    [oneOf(string, {types: ['object']}), 'string | object'],
    [oneOf(string, string), 'string'],
    [oneOf(string, {types: []}), ''],
  ])('%j is %j', (node, text) => {
    expect(typeText(node)).toBe(text);
  });

  it('has the name of a schema, or of that of its items', () => {
    expect(nameOf({types: ['array'], items: {types: ['object'], name: 'Batch'}})).toBe('Batch');
    expect(nameOf(string)).toBeUndefined();
  });
});
