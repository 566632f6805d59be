import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Json, Schema} from '../operation/types.ts';
import {sampleValue} from './sample-value.ts';

const integer = (min: number, max: number): fc.Arbitrary<number> => fc.integer({min, max});

/** Schemas that some value fits: upper limits are the lower ones plus a difference. */
const {schemas} = fc.letrec<{schemas: Schema}>((tie) => ({
  schemas: fc.oneof(
    {maxDepth: 4},
    fc.record(
      {type: fc.constant('string'), minLength: integer(0, 30), maxLength: integer(30, 60)},
      {requiredKeys: ['type']},
    ),
    fc.record({
      type: fc.constant('string'),
      format: fc.constantFrom(
        'date',
        'date-time',
        'time',
        'duration',
        'email',
        'uri',
        'uri-reference',
        'uuid',
        'ipv4',
        'ipv6',
        'hostname',
        'regex',
        'json-pointer',
        'byte',
        'binary',
        'password',
        'int64',
      ),
    }),
    fc.record(
      {
        type: fc.constantFrom('integer', 'number'),
        minimum: integer(-50, 50),
        maximum: integer(60, 200),
        multipleOf: fc.constantFrom(1, 2, 5, 7),
      },
      {requiredKeys: ['type']},
    ),
    fc.record({
      type: fc.constant('number'),
      exclusiveMinimum: integer(-3, 3),
      exclusiveMaximum: integer(4, 5),
    }),
    fc.record({type: fc.constantFrom('boolean', 'null', ['string', 'null'])}),
    fc.record({enum: fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), {minLength: 1})}),
    fc.record({const: fc.oneof(fc.string(), fc.integer(), fc.constant(null))}),
    fc.record({
      type: fc.constant('string'),
      pattern: fc.constantFrom(
        '^[a-z]{3,5}$',
        '^\\d{4}-\\d{2}$',
        '^(foo|bar)+$',
        '[A-Z]',
        '^\\p{Lu}\\w*$',
        '^[^\\s/]+$',
        '^(?=.{3})x*y$',
      ),
    }),
    fc.record(
      {
        type: fc.constant('array'),
        items: tie('schemas'),
        minItems: integer(0, 2),
        maxItems: integer(2, 4),
      },
      {requiredKeys: ['type', 'items']},
    ),
    fc.record({
      type: fc.constant('array'),
      items: fc.constantFrom<Schema>(
        {type: 'string'},
        {type: 'integer', minimum: 3},
        {type: 'string', format: 'uuid'},
      ),
      minItems: integer(0, 5),
      uniqueItems: fc.constant(true),
    }),
    fc.record({anyOf: fc.array(tie('schemas'), {minLength: 1, maxLength: 3})}),
    fc.dictionary(fc.string({maxLength: 4}), tie('schemas'), {maxKeys: 4}).chain((properties) =>
      fc.subarray(Object.keys(properties)).map((required): Schema => ({
        type: 'object',
        properties,
        required,
        additionalProperties: false,
      })),
    ),
    fc.record({
      type: fc.constant('object'),
      additionalProperties: tie('schemas'),
      minProperties: integer(0, 3),
    }),
    fc.tuple(tie('schemas'), tie('schemas')).map(([a, b]): Schema => ({
      allOf: [
        {type: 'object', properties: {a}, required: ['a']},
        {properties: {b}, required: ['b']},
      ],
    })),
  ) as fc.Arbitrary<Schema>,
}));

describe('sampleValue', () => {
  it('makes a value that fits, for any schema that some value fits', () => {
    fc.assert(
      fc.property(schemas, fc.boolean(), (schema, optional) => {
        expect(sampleValue(schema, {optional}).violations).toEqual([]);
      }),
      {numRuns: 400},
    );
  });

  it('makes the same value each time', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(sampleValue(structuredClone(schema)).value).toEqual(sampleValue(schema).value);
      }),
      {numRuns: 50},
    );
  });

  const nodeWithNodes: Schema = {
    type: 'object',
    required: ['nodes'],
    properties: {nodes: {type: 'array', items: {allOf: [{$ref: '#/$defs/Node'}]}}},
  };
  const tree: Schema = {
    type: 'object',
    required: ['name'],
    properties: {name: {type: 'string'}, children: {type: 'array', items: {$ref: '#/$defs/Tree'}}},
  };
  const values: [string, Schema, Json][] = [
    [
      'an example before anything else',
      {type: 'string', examples: ['shown'], default: 'usual', enum: ['shown', 'usual']},
      'shown',
    ],
    ['a default where there is no example', {type: 'integer', default: 7}, 7],
    [
      'another value where the example does not fit',
      {type: 'integer', examples: ['ten'], minimum: 3},
      3,
    ],
    [
      'required properties, and examples in them',
      {
        type: 'object',
        required: ['a'],
        properties: {a: {type: 'string', examples: ['A']}, b: {type: 'string'}},
      },
      {a: 'A'},
    ],
    [
      'no property that is only read',
      {
        type: 'object',
        minProperties: 1,
        properties: {id: {type: 'string', readOnly: true}, name: {type: 'string'}},
      },
      {name: 'text'},
    ],
    [
      'what the discriminator says of the first choice',
      {
        oneOf: [{$ref: '#/$defs/Cat'}, {$ref: '#/$defs/Dog'}],
        discriminator: {propertyName: 'kind', mapping: {cat: '#/$defs/Cat'}},
        $defs: {
          Cat: {
            type: 'object',
            required: ['kind', 'lives'],
            properties: {kind: {type: 'string'}, lives: {type: 'integer'}},
          },
          Dog: {
            type: 'object',
            required: ['kind', 'bark'],
            properties: {kind: {type: 'string'}, bark: {type: 'string'}},
          },
        },
      },
      {kind: 'cat', lives: 1},
    ],
    [
      'the only branch that no other one includes, wherever it stands',
      {
        oneOf: [
          ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => ({
            type: 'object',
            required: [name],
          })),
          {type: 'object'},
        ],
      },
      {},
    ],
    ['a recursive schema that ends', {$ref: '#/$defs/Tree', $defs: {Tree: tree}}, {name: 'text'}],
    [
      'a schema that refers to itself through allOf',
      {$ref: '#/$defs/Node', $defs: {Node: nodeWithNodes}},
      {nodes: []},
    ],
    [
      'what is needed when another property is there',
      {
        type: 'object',
        required: ['a'],
        dependentRequired: {a: ['b']},
        properties: {a: {type: 'boolean'}, b: {type: 'boolean'}},
      },
      {a: true, b: true},
    ],
    [
      'items by their position',
      {
        type: 'array',
        prefixItems: [{type: 'integer'}, {const: 'x'}],
        items: false as unknown as Schema,
      },
      [1, 'x'],
    ],
    [
      'an item that has to be there',
      {type: 'array', contains: {const: 5}, items: {type: 'integer'}},
      [5],
    ],
    [
      'something other than what is forbidden',
      {type: 'string', enum: ['a', 'b'], not: {const: 'a'}},
      'b',
    ],
    [
      'a time of the length that is asked for',
      {type: 'string', format: 'date-time', minLength: 25, maxLength: 25},
      '2026-01-01T12:00:00+00:00',
    ],
    [
      'a password that is long enough',
      {type: 'string', format: 'password', pattern: '[ -~]+', minLength: 8},
      'secretab',
    ],
    [
      'names as they have to be',
      {type: 'object', propertyNames: {pattern: '^x-'}, additionalProperties: {type: 'boolean'}},
      {'x-': true},
    ],
  ];

  it.each(values)('gives %s', (_, schema, value) => {
    expect(sampleValue(schema)).toEqual({value, violations: []});
  });

  it('gives read-only properties in responses, and write-only ones in requests', () => {
    const schema: Schema = {
      type: 'object',
      properties: {
        id: {type: 'integer', readOnly: true},
        name: {type: 'string'},
        password: {type: 'string', writeOnly: true},
      },
    };
    const namesFor = (use: 'request' | 'response'): string[] =>
      Object.keys(sampleValue(schema, {optional: true, use}).value as object);
    expect(namesFor('request')).toEqual(['name', 'password']);
    expect(namesFor('response')).toEqual(['id', 'name']);
  });

  it('leaves out only those optional properties that no value fits', () => {
    const branch = {type: 'object', properties: {method: {type: 'string'}}};
    const schema = {
      type: 'object',
      properties: {ambiguous: {oneOf: [branch, branch]}, name: {type: 'string', example: 'a'}},
    };
    expect(sampleValue(schema, {optional: true})).toMatchObject({
      value: {name: expect.any(String) as unknown},
      violations: [],
    });
  });

  it('gives optional properties when asked, one level of a recursive schema included', () => {
    expect(
      sampleValue({$ref: '#/$defs/Tree', $defs: {Tree: tree}}, {optional: true}).value,
    ).toEqual({name: 'text', children: []});
  });

  it('says which keyword cannot be met when nothing fits', () => {
    const {violations} = sampleValue({type: 'integer', minimum: 5, maximum: 4});
    expect(violations.map(({keyword}) => keyword)).toEqual([
      expect.stringMatching(/^(minimum|maximum)$/),
    ]);
  });

  it('ends, with a violation, where a schema requires itself for ever', () => {
    const endless: Schema = {
      type: 'object',
      required: ['next'],
      properties: {next: {$ref: '#/$defs/Endless'}},
    };
    expect(
      sampleValue({$ref: '#/$defs/Endless', $defs: {Endless: endless}}).violations,
    ).not.toEqual([]);
  });
});
