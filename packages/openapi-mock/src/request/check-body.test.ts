import {expect, it} from 'vitest';
import type {Json} from '@batchwise/openapi/json';
import type {Schema} from '@batchwise/openapi/operation';
import {describeViolation} from '../http/violation.ts';
import {checkBody} from './check-body.ts';

const schema: Schema = {
  type: 'object',
  properties: {
    name: {type: 'string'},
    pets: {
      type: 'array',
      items: {
        oneOf: [{$ref: '#/$defs/Cat'}, {$ref: '#/$defs/Dog'}],
        discriminator: {propertyName: 'kind', mapping: {cat: '#/$defs/Cat', dog: '#/$defs/Dog'}},
      },
    },
  },
  $defs: {
    Cat: {
      type: 'object',
      required: ['kind', 'lives'],
      properties: {kind: {const: 'cat'}, lives: {type: 'integer'}},
    },
    Dog: {
      type: 'object',
      required: ['kind'],
      properties: {kind: {const: 'dog'}, tricks: {type: 'array', items: {type: 'string'}}},
    },
  },
};

const told = (value: Json): string[] => checkBody(schema, value).map(describeViolation);

it('names the allowed values of a discriminator, and nothing of the variants', () => {
  expect(told({pets: [{kind: 'cow'}]})).toEqual(['/pets/0/kind must be one of cat, dog']);
  expect(told({pets: [{}]})).toEqual(['/pets/0/kind is missing']);
});

it('checks only the variant that a value names', () => {
  expect(told({pets: [{kind: 'cat', lives: 'nine'}]})).toEqual([
    '/pets/0/lives must be of type integer',
  ]);
  expect(told({pets: [{kind: 'dog', tricks: [1]}]})).toEqual([
    '/pets/0/tricks/0 must be of type string',
  ]);
  expect(told({pets: [{kind: 'dog'}]})).toEqual([]);
});

it('keeps the mistakes elsewhere, and those of values that are no objects', () => {
  expect(told({name: 1, pets: [{kind: 'cow'}]})).toEqual([
    '/name must be of type string',
    '/pets/0/kind must be one of cat, dog',
  ]);
  expect(told({pets: ['cat']}).length).toBeGreaterThan(0);
});
