import {describe, expect, it} from 'vitest';
import type {Json, JsonObject, Schema} from '../operation/types.ts';
import {checkValue} from '../validate/validate.ts';
import {bundleSchema} from './bundle-schema.ts';

const older = (schema: JsonObject, version: JsonObject = {openapi: '3.0.3'}): Schema =>
  bundleSchema(
    {...version, components: {schemas: {Cat: {type: 'object', required: ['name']}}}},
    schema,
  );

const fits = (schema: Schema, value: Json): boolean => checkValue(schema, value).length === 0;
const cat: JsonObject = {$ref: '#/components/schemas/Cat'};

describe('a schema of OpenAPI 3.0', () => {
  const nullable: [JsonObject, Json, Json][] = [
    [{type: 'string'}, 'x', 1],
    [{type: 'string', enum: ['a', 'b']}, 'a', 'c'],
    [{enum: ['a', 'b']}, 'b', 'c'],
    [cat, {name: 'x'}, {}],
    [{allOf: [cat], description: 'its cat'}, {name: 'x'}, {}],
    [{type: 'object', allOf: [cat]}, {name: 'x'}, {}],
    [{oneOf: [{type: 'string'}, {type: 'integer'}]}, 1, true],
    [{anyOf: [cat, {type: 'integer'}]}, 1, 'x'],
    [{type: 'array', items: {type: 'string'}}, ['x'], [1]],
  ];

  it.each(nullable)(
    'that is nullable, %j, accepts null beside what it accepts anyway',
    (schema, good, bad) => {
      expect(
        [null, good, bad].map((value) => fits(older({...schema, nullable: true}), value)),
      ).toEqual([true, true, false]);
      expect(fits(older(schema), null)).toBe(false);
      expect(fits(older({...schema, nullable: false}), null)).toBe(false);
    },
  );

  it('keeps its words outside when it is wrapped', () => {
    expect(
      older({allOf: [cat], description: 'its cat', readOnly: true, nullable: true}),
    ).toMatchObject({
      description: 'its cat',
      readOnly: true,
      anyOf: [{allOf: [{$ref: '#/$defs/Cat'}]}, {type: 'null'}],
    });
  });

  it('has exclusive limits that are true or false', () => {
    const schema = older({
      type: 'number',
      minimum: 1,
      exclusiveMinimum: true,
      maximum: 5,
      exclusiveMaximum: false,
    });
    expect(schema).toEqual({type: 'number', exclusiveMinimum: 1, maximum: 5});
    expect(older({type: 'number', exclusiveMinimum: true})).toEqual({type: 'number'});
  });

  it('has an example, which becomes one of examples', () => {
    expect(older({type: 'string', example: 'x'})).toEqual({type: 'string', examples: ['x']});
  });

  it('may be nullable by the extension of Swagger 2.0, and have its discriminator', () => {
    const schema = older(
      {type: 'object', discriminator: 'kind', 'x-nullable': true},
      {swagger: '2.0'},
    );
    expect(schema).toEqual({type: ['object', 'null'], discriminator: {propertyName: 'kind'}});
  });
});

describe('a schema of any version', () => {
  it('does not take nullable for a keyword in OpenAPI 3.1', () => {
    expect(fits(older({type: 'string', nullable: true}, {openapi: '3.1.0'}), null)).toBe(false);
  });

  it.each([
    ['^[\\w-.]+$', 'a-b.c', 'a b'],
    ['^a\\-b$', 'a-b', 'ab'],
    ['^\\@\\_x$', '@_x', 'x'],
    ['^\\/x$', '/x', 'x'],
  ])('has its pattern %s read although Unicode mode refuses it', (pattern, good, bad) => {
    const schema = older({type: 'string', pattern});
    expect([good, bad].map((value) => fits(schema, value))).toEqual([true, false]);
  });

  it('is not checked by a pattern for another engine, which is kept aside', () => {
    expect(older({type: 'string', pattern: '(?<!a)(?P<x>b)\\Z'})).toEqual({
      type: 'string',
      'x-pattern': '(?<!a)(?P<x>b)\\Z',
    });
  });

  it.each([
    [{required: true}],
    [{type: 'any'}],
    [{enum: null}],
    [{properties: []}],
    [{items: 'x'}],
    [{allOf: []}],
    [{enum: []}],
  ] as [JsonObject][])('goes without what JSON Schema does not know: %j', (wrong) => {
    expect(older({description: 'kept', ...wrong})).toEqual({description: 'kept'});
  });

  it.each([
    ['^([\\/\\w \\.-]*)*\\/?$', '^([\\/\\w \\.-]*)\\/?$'],
    ['^(?:a+)+$', '^(?:a+)$'],
    ['^(\\d+)*x$', '^(\\d*)x$'],
    ['^([a-z]+,)*$', '^([a-z]+,)*$'],
  ])(
    'has a repeated repetition in its pattern %s made one, so that checks end',
    (pattern, made) => {
      expect(older({pattern})).toEqual({pattern: made});
    },
  );

  it('has its pattern read without slashes around it', () => {
    expect(older({pattern: '/^[0-9]{5}$/'})).toEqual({pattern: '^[0-9]{5}$'});
  });

  it.each([
    [{type: 'string', enum: [1, 2]}, {enum: [1, 2]}],
    [{type: 'integer', enum: ['1', '2']}, {enum: ['1', '2']}],
    [
      {type: 'array', items: {type: 'string'}, enum: ['a', 'b']},
      {type: 'array', items: {type: 'string', enum: ['a', 'b']}},
    ],
    [
      {type: 'string', enum: ['1', 2]},
      {type: 'string', enum: ['1', 2]},
    ],
  ] as [JsonObject, JsonObject][])(
    'with a type that no value of its enum has, %j, is read as it is meant',
    (schema, meant) => {
      expect(older(schema)).toEqual(meant);
    },
  );

  it('has items by their position in prefixItems', () => {
    expect(older({items: [{type: 'string'}, cat], additionalItems: false})).toMatchObject({
      prefixItems: [{type: 'string'}, {$ref: '#/$defs/Cat'}],
      items: false,
    });
  });
});
