import {describe, expect, it} from 'vitest';
import type {Schema} from '@batchwise/openapi/operation';
import {firstOfVariant, firstText, shapeOfSchema, variantOf} from './shape.ts';

const definitions: Record<string, Schema> = {
  Card: {
    type: 'object',
    required: ['kind', 'number'],
    properties: {kind: {const: 'card'}, number: {type: 'string', default: '4111'}},
  },
  Iban: {
    type: 'object',
    required: ['kind', 'iban'],
    properties: {kind: {const: 'iban'}, iban: {type: 'string'}},
  },
  Node: {
    type: 'object',
    properties: {name: {type: 'string'}, children: {type: 'array', items: {$ref: '#/$defs/Node'}}},
  },
};
const payment: Schema = {
  oneOf: [{$ref: '#/$defs/Card'}, {$ref: '#/$defs/Iban'}],
  discriminator: {propertyName: 'kind'},
};

describe('how one level of a value is edited', () => {
  it('is a choice where the schema offers one', () => {
    const shape = shapeOfSchema(payment, definitions);
    expect(shape.kind === 'choice' && shape.variants.map(({name}) => name)).toEqual([
      'card',
      'iban',
    ]);
  });

  it('is a field for each property of an object, those of a schema that holds itself included', () => {
    const shape = shapeOfSchema({$ref: '#/$defs/Node'}, definitions);
    expect(shape.kind === 'object' && shape.fields.map(({name, kind}) => [name, kind])).toEqual([
      ['name', 'string'],
      ['children', 'json'],
    ]);
    expect(shapeOfSchema({type: 'array', items: {$ref: '#/$defs/Node'}}, definitions).kind).toBe(
      'array',
    );
  });

  it('has free entries for a map, and none where they are forbidden', () => {
    expect(
      shapeOfSchema({type: 'object', additionalProperties: {type: 'integer'}}, {}),
    ).toMatchObject({kind: 'object', fields: [], entries: {type: 'integer'}});
    expect(
      shapeOfSchema(
        {type: 'object', additionalProperties: false, properties: {a: {type: 'string'}}},
        {},
      ),
    ).not.toHaveProperty('entries');
  });

  it('is a plain field for a text, a number, an enum and a list of plain values', () => {
    expect(shapeOfSchema({type: ['string', 'null']}, {})).toMatchObject({
      kind: 'field',
      field: 'string',
    });
    expect(shapeOfSchema({enum: ['a', 'b']}, {})).toMatchObject({kind: 'field', field: 'enum'});
    expect(shapeOfSchema({type: 'array', items: {type: 'number'}}, {})).toMatchObject({
      kind: 'field',
      field: 'list',
    });
  });
});

describe('the variant of a value', () => {
  const shape = shapeOfSchema(payment, definitions);
  const variants = shape.kind === 'choice' ? shape.variants : [];

  it('is the one that the discriminator names, even of a value that is not whole yet', () => {
    expect(variantOf(variants, '{"kind": "iban"}', definitions)).toBe(1);
  });

  it('is the first that the value fits where no discriminator tells, and the first of all for none', () => {
    const plain = shapeOfSchema(
      {
        oneOf: [
          {type: 'object', required: ['a'], properties: {a: {type: 'string'}}},
          {type: 'object', required: ['b'], properties: {b: {type: 'string'}}},
        ],
      },
      {},
    );
    const ways = plain.kind === 'choice' ? plain.variants : [];
    expect(variantOf(ways, '{"b": "x"}', {})).toBe(1);
    expect(variantOf(ways, '', {})).toBe(0);
  });

  it('begins with a value that fits, named by the discriminator', () => {
    const [card] = variants;
    expect(card && JSON.parse(firstOfVariant(card, definitions))).toEqual({
      kind: 'card',
      number: '4111',
    });
    expect(firstText({type: 'integer', minimum: 3}, {})).toBe('3');
  });
});
