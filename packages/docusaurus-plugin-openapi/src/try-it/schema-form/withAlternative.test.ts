import {describe, expect, it} from 'vitest';
import type {Schema} from '@batchwise/openapi/operation';
import {withAlternative} from './withAlternative.ts';

const definitions: Record<string, Schema> = {
  Card: {
    type: 'object',
    required: ['kind', 'number'],
    properties: {
      kind: {type: 'string'},
      number: {type: 'string', default: '4111'},
      holder: {oneOf: [{$ref: '#/$defs/Person'}, {$ref: '#/$defs/Company'}]},
    },
  },
  Iban: {
    type: 'object',
    required: ['kind', 'iban'],
    properties: {kind: {type: 'string'}, iban: {type: 'string', default: 'NL91'}},
  },
  Person: {type: 'object', required: ['name'], properties: {name: {default: 'Ann'}}},
  Company: {type: 'object', required: ['vat'], properties: {vat: {default: 'NL1'}}},
};
const payment: Schema = {
  oneOf: [{$ref: '#/$defs/Card'}, {$ref: '#/$defs/Iban'}],
  discriminator: {propertyName: 'kind', mapping: {card: '#/$defs/Card', iban: '#/$defs/Iban'}},
};
const IBAN = '{"kind": "iban", "iban": "DE02"}';

function choose(schema: Schema, text: string, ...paths: string[]): unknown {
  const earlier = new Map<string, string>();
  return JSON.parse(
    paths.reduce(
      (value, chosen) =>
        withAlternative({schema, definitions, text: value, path: ''}, {chosen, earlier}),
      text,
    ),
  );
}

describe('an alternative that is chosen in the schema', () => {
  it('replaces a value by one that fits', () => {
    expect(choose(payment, IBAN, 'card/')).toEqual({kind: 'card', number: '4111'});
  });

  it('keeps a value that is of it already', () => {
    expect(choose(payment, IBAN, 'iban/')).toEqual(JSON.parse(IBAN));
  });

  it('brings a value back that another alternative replaced', () => {
    expect(choose(payment, IBAN, 'card/', 'iban/')).toEqual(JSON.parse(IBAN));
  });

  it('is chosen within another one, which is chosen too', () => {
    const card = {kind: 'card', number: '4111', holder: {vat: 'NL1'}};
    expect(choose(payment, IBAN, 'card/holder.Company/')).toEqual(card);
  });

  it('is chosen in a property, in a map and in a list, and leaves the other properties', () => {
    const order: Schema = {
      type: 'object',
      properties: {
        id: {type: 'integer'},
        'pay.by': {type: 'array', items: payment},
        pay: {type: 'object', additionalProperties: payment},
      },
    };
    expect(
      choose(order, `{"id": 9007199254740993, "pay.by": [${IBAN}]}`, 'pay.by[].card/'),
    ).toEqual({id: 9007199254740993, 'pay.by': [{kind: 'card', number: '4111'}]});
    expect(choose(order, `{"pay": {"first": ${IBAN}}}`, 'pay.*.card/')).toEqual({
      pay: {first: {kind: 'card', number: '4111'}},
    });
  });

  it('adds an optional value that is missing', () => {
    const order: Schema = {type: 'object', properties: {payment}};
    expect(choose(order, '{}', 'payment.iban/')).toEqual({payment: {kind: 'iban', iban: 'NL91'}});
  });

  it('changes no list of several items, which may be of different alternatives', () => {
    const items = [JSON.parse(IBAN), {kind: 'card', number: '1'}];
    expect(choose({type: 'array', items: payment}, JSON.stringify(items), '[].card/')).toEqual(
      items,
    );
  });
});
