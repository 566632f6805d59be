import {describe, expect, it} from 'vitest';
import type {JsonObject, Schema} from '../operation/types.ts';
import {bundleSchema} from './bundle-schema.ts';
import {bodyFields, childFields} from './fields.ts';
import {isFile} from './is-file.ts';
import {mergeAllOf} from './merge-schemas.ts';
import {variantsOf} from './variants.ts';

const schemas: JsonObject = {
  Pet: {
    type: 'object',
    required: ['kind'],
    properties: {kind: {type: 'string'}, name: {type: 'string'}},
  },
  Cat: {
    title: 'A cat',
    allOf: [
      {$ref: '#/components/schemas/Pet'},
      {required: ['lives'], properties: {lives: {type: 'integer'}}},
    ],
  },
  Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {bark: {type: 'boolean'}}},
};
const bundle = (schema: JsonObject): {schema: Schema; definitions: Record<string, Schema>} => {
  const bundled = bundleSchema({openapi: '3.1.0', components: {schemas}}, schema);
  return {schema: bundled, definitions: bundled.$defs ?? {}};
};
const branches = [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}];

describe('variantsOf', () => {
  it('names each way by the mapping of the discriminator, or by its schema, with all that holds for it', () => {
    const {schema, definitions} = bundle({
      required: ['name'],
      oneOf: branches,
      discriminator: {propertyName: 'kind', mapping: {cat: '#/components/schemas/Cat'}},
    });
    expect(
      variantsOf(schema, definitions).map(({name, discriminator, schema: whole}) => [
        name,
        discriminator,
        Object.keys(whole.properties ?? {}).sort(),
        whole.required?.slice().sort(),
      ]),
    ).toEqual([
      [
        'cat',
        {property: 'kind', value: 'cat'},
        ['kind', 'lives', 'name'],
        ['kind', 'lives', 'name'],
      ],
      ['Dog', {property: 'kind', value: 'Dog'}, ['bark', 'kind', 'name'], ['kind', 'name']],
    ]);
  });

  it('names ways without a discriminator by title, name or type, each once', () => {
    const {schema, definitions} = bundle({
      anyOf: [...branches, {type: 'string'}, {type: 'string', format: 'date'}, {type: 'null'}],
    });
    expect(variantsOf(schema, definitions).map(({name}) => name)).toEqual([
      'A cat',
      'Dog',
      'string',
      'string 2',
    ]);
  });

  it.each([
    {type: 'string'},
    {anyOf: [{type: 'string'}, {type: 'null'}]},
    {oneOf: [{const: 'a'}, {const: 'b'}]},
    {allOf: branches},
  ] as JsonObject[])('finds no choice in %j', (given) => {
    const {schema, definitions} = bundle(given);
    expect(variantsOf(schema, definitions)).toEqual([]);
  });
});

describe('mergeAllOf', () => {
  it('puts the properties, needs and limits of all parts together', () => {
    const merged = mergeAllOf(
      {
        minProperties: 1,
        description: 'mine',
        allOf: [
          {
            description: 'part',
            minProperties: 2,
            properties: {a: {type: 'string'}},
            required: ['a'],
          },
          {allOf: [{properties: {a: {minLength: 1}, b: {}}, required: ['b']}]},
        ],
      },
      {},
    );
    expect(merged).toEqual({
      minProperties: 2,
      description: 'mine',
      properties: {a: {allOf: [{type: 'string'}, {minLength: 1}]}, b: {}},
      required: ['a', 'b'],
    });
    expect(mergeAllOf(merged.properties?.a ?? {}, {})).toEqual({type: 'string', minLength: 1});
  });

  it('takes what both of two parts accept', () => {
    expect(
      mergeAllOf(
        {
          allOf: [
            {type: ['string', 'number'], enum: [1, 'a']},
            {type: 'integer', enum: ['a', 1, 2]},
          ],
        },
        {},
      ),
    ).toEqual({type: 'integer', enum: [1, 'a']});
  });

  it('writes a choice between constants as an enum with descriptions', () => {
    expect(
      mergeAllOf(
        {
          oneOf: [
            {const: 'a', title: 'A', description: 'the first'},
            {const: 'b', description: 'the second'},
          ],
        },
        {},
      ),
    ).toEqual({enum: ['a', 'b'], 'x-enum-descriptions': {a: 'A: the first', b: 'the second'}});
    expect(mergeAllOf({enum: ['a', 'b'], 'x-enum-descriptions': ['first', 'second']}, {})).toEqual({
      enum: ['a', 'b'],
      'x-enum-descriptions': {a: 'first', b: 'second'},
    });
  });

  it('sees through a choice with null', () => {
    expect(
      mergeAllOf(
        {description: 'a pet', anyOf: [{$ref: '#/$defs/Pet'}, {type: 'null'}]},
        {Pet: {type: 'object', properties: {a: {}}}},
      ),
    ).toEqual({description: 'a pet', type: ['object', 'null'], properties: {a: {}}});
  });

  it('ends where a part of allOf is the schema itself', () => {
    const self: Schema = {allOf: [{$ref: '#/$defs/Self'}], title: 'Self'};
    expect(mergeAllOf(self, {Self: self}).title).toBe('Self');
  });
});

describe('the fields of composed schemas', () => {
  it('are those of all parts; what is only read has none; a choice is edited as JSON', () => {
    const {schema} = bundle({
      allOf: [{$ref: '#/components/schemas/Cat'}],
      properties: {id: {type: 'string', readOnly: true}, friend: {oneOf: branches}},
    });
    expect(bodyFields(schema).map(({name, kind, required}) => [name, kind, required])).toEqual([
      ['friend', 'json', false],
      ['kind', 'string', true],
      ['name', 'string', false],
      ['lives', 'number', true],
    ]);
  });

  it('are one level when asked for one', () => {
    expect(
      childFields({properties: {a: {type: 'object', properties: {b: {}}}}}, {}).map(
        ({path, kind}) => [path, kind],
      ),
    ).toEqual([[['a'], 'json']]);
  });

  it('are files when they are bytes', () => {
    expect(
      [
        {format: 'binary'},
        {contentMediaType: 'image/png'},
        {contentMediaType: 'image/png', contentEncoding: 'base64'},
        {contentMediaType: 'application/json'},
      ].map(isFile),
    ).toEqual([true, true, false, false]);
  });
});
