import {describe, expect, it} from 'vitest';
import type {Json, Schema} from '../operation/types.ts';
import {checkValue} from './validate.ts';

/** Violations without their schema. */
const told = (schema: Schema, value: Json): [string, string, Json][] =>
  checkValue(schema, value).map(({path, keyword, expected}) => [path.join('/'), keyword, expected]);

describe('a violation', () => {
  const keywords: [Schema, Json, string, string, Json][] = [
    [{properties: {a: {type: 'string'}}}, {a: 1}, 'a', 'type', 'string'],
    [{properties: {a: {type: ['string', 'null']}}}, {a: 1}, 'a', 'type', ['string', 'null']],
    [{type: 'integer'}, 1.5, '', 'type', 'integer'],
    [{properties: {a: {enum: ['x', 'y']}}}, {a: 'X'}, 'a', 'enum', ['x', 'y']],
    [{const: 'x'}, 'y', '', 'const', 'x'],
    [{pattern: '^a$'}, 'b', '', 'pattern', '^a$'],
    [{minLength: 2}, '😀', '', 'minLength', 2],
    [{maxLength: 1}, 'ab', '', 'maxLength', 1],
    [{minimum: 1}, 0, '', 'minimum', 1],
    [{maximum: 1}, 2, '', 'maximum', 1],
    [{exclusiveMinimum: 1}, 1, '', 'exclusiveMinimum', 1],
    [{exclusiveMaximum: 1}, 1, '', 'exclusiveMaximum', 1],
    [{multipleOf: 0.1}, 0.25, '', 'multipleOf', 0.1],
    [{format: 'date'}, 'today', '', 'format', 'date'],
    [{items: {type: 'string'}}, ['a', 1], '1', 'type', 'string'],
    [{prefixItems: [{}, {type: 'string'}]}, [1, 2], '1', 'type', 'string'],
    [{minItems: 1}, [], '', 'minItems', 1],
    [{maxItems: 1}, [1, 2], '', 'maxItems', 1],
    [{uniqueItems: true}, [1, 1], '', 'uniqueItems', true],
    [{contains: {type: 'string'}}, [1], '', 'contains', {type: 'string'}],
    [{minProperties: 1}, {}, '', 'minProperties', 1],
    [{maxProperties: 0}, {a: 1}, '', 'maxProperties', 0],
    [{additionalProperties: {type: 'string'}}, {a: 1}, 'a', 'type', 'string'],
    [{patternProperties: {'^x/': {type: 'string'}}}, {'x/1': 1}, 'x/1', 'type', 'string'],
    [{propertyNames: {pattern: '^a'}}, {b: 1}, 'b', 'pattern', '^a'],
    [{dependentRequired: {a: ['b']}}, {a: 1}, '', 'dependentRequired', {a: ['b']}],
    [{dependentSchemas: {a: {minProperties: 2}}}, {a: 1}, '', 'minProperties', 2],
    [{not: {type: 'number'}}, 1, '', 'not', {type: 'number'}],
    [{allOf: [{}, {minimum: 5}]}, 1, '', 'minimum', 5],
    [{if: {minimum: 0}, then: {maximum: 9}}, 10, '', 'maximum', 9],
    [{if: {minimum: 0}, else: {type: 'string'}}, -1, '', 'type', 'string'],
  ];

  it.each(keywords)(
    'of %j by %j is told at its innermost place, with what was expected',
    (schema, value, path, keyword, expected) => {
      expect(told(schema, value)).toEqual([[path, keyword, expected]]);
    },
  );

  it('of alternatives names the keyword that holds them', () => {
    expect(told({anyOf: [{type: 'string'}, {type: 'null'}]}, 1)).toContainEqual([
      '',
      'anyOf',
      [{type: 'string'}, {type: 'null'}],
    ]);
    expect(told({oneOf: [{minimum: 1}, {minimum: 2}]}, 3)).toEqual([
      ['', 'oneOf', [{minimum: 1}, {minimum: 2}]],
    ]);
  });

  it('of a required property has the path of what is missing, one for each', () => {
    const schema: Schema = {properties: {in: {required: ['a', '"a"', 'x "a"', 'there']}}};
    expect(told(schema, {in: {there: null}})).toEqual([
      ['in/a', 'required', true],
      ['in/"a"', 'required', true],
      ['in/x "a"', 'required', true],
    ]);
  });

  it('of what a schema forbids is told once, at what is forbidden, with the keyword that forbids it', () => {
    expect(told({properties: {a: {}}, additionalProperties: false}, {a: 1, b: 2, c: 3})).toEqual([
      ['b', 'additionalProperties', false],
      ['c', 'additionalProperties', false],
    ]);
    expect(told({items: false as unknown as Schema}, [1])).toEqual([['0', 'items', false]]);
    expect(told({properties: {a: {}}, unevaluatedProperties: false}, {b: 1})).toEqual([
      ['b', 'unevaluatedProperties', false],
    ]);
    expect(told({properties: {a: false as unknown as Schema}}, {a: 1})).toEqual([
      ['a', 'false', false],
    ]);
  });

  it('holds the schema with the keyword, through nested references', () => {
    const street: Schema = {type: 'string', minLength: 1, 'x-pattern-description': 'a street'};
    const schema: Schema = {
      $ref: '#/$defs/Person',
      $defs: {
        Person: {
          type: 'object',
          properties: {addresses: {type: 'array', items: {$ref: '#/$defs/An%20address~1s'}}},
        },
        'An address/s': {required: ['street'], properties: {street: {$ref: '#/$defs/Street'}}},
        Street: street,
      },
    };
    const violations = checkValue(schema, {addresses: [{street: 'Oak'}, {street: ''}, {}]});
    expect(violations).toEqual([
      {path: ['addresses', '1', 'street'], keyword: 'minLength', expected: 1, schema: street},
      {
        path: ['addresses', '2', 'street'],
        keyword: 'required',
        expected: true,
        schema: schema.$defs?.['An address/s'],
      },
    ]);
  });

  it.each([
    'a/b',
    '~',
    '~1',
    '%',
    '%2F',
    '#',
    ' ',
    'é',
    '"',
    '',
    '$ref',
    'properties',
    '__proto__',
    'constructor',
  ])('names the property %j as it is written', (name) => {
    const schema: Schema = {
      properties: Object.fromEntries([[name, {type: 'string', title: name}]]),
    };
    expect(checkValue(schema, Object.fromEntries([[name, 1]]))).toEqual([
      {path: [name], keyword: 'type', expected: 'string', schema: {type: 'string', title: name}},
    ]);
  });

  it('is not there for a value of an enum in another case, when the schema allows any', () => {
    const schema: Schema = {items: {enum: ['json', 'CSV', 1], 'x-case-insensitive': true}};
    expect(checkValue(schema, ['JSON', 'csv', 'Csv', 1])).toEqual([]);
    expect(told(schema, ['jsonl', '1'])).toEqual([
      ['0', 'enum', ['json', 'CSV', 1]],
      ['1', 'enum', ['json', 'CSV', 1]],
    ]);
  });

  it('is not there for a value that fits', () => {
    expect(
      checkValue(
        {
          type: 'object',
          required: ['a'],
          properties: {a: {type: 'integer'}},
          additionalProperties: false,
        },
        {a: 1},
      ),
    ).toEqual([]);
  });
});

describe('a value that the validator cannot cope with', () => {
  const recursive: Schema = {
    $ref: '#/$defs/Node',
    $defs: {Node: {type: 'object', additionalProperties: {$ref: '#/$defs/Node'}}},
  };
  const nested = (depth: number): Json => {
    let value: Json = {};
    for (let level = 0; level < depth; level += 1) value = {a: value};
    return value;
  };

  it('breaks more rules than an engine passes as arguments', () => {
    const schema: Schema = {properties: {a: {items: {type: 'string'}}}};
    expect(checkValue(schema, {a: Array<number>(400_000).fill(1)})).toEqual([
      {path: [], keyword: 'unchecked', expected: 'too-many', schema},
    ]);
  });

  it('has half a character in the name of a property', () => {
    const schema: Schema = {additionalProperties: {additionalProperties: {type: 'string'}}};
    expect(checkValue(schema, {a: {b: 'c'}, d: {'e\ud800': 'f'}})).toEqual([
      {path: ['d', 'e\ud800'], keyword: 'unchecked', expected: 'lone-surrogate', schema},
    ]);
  });

  it('is nested deeper than a recursive function can follow', () => {
    expect(checkValue(recursive, nested(100))).toEqual([]);
    expect(told(recursive, nested(100_000))).toEqual([['', 'unchecked', 'too-deep']]);
  });

  it('has a schema that is broken, and is told of it', () => {
    expect(told({pattern: '('}, 'a')).toEqual([['', 'unchecked', expect.stringContaining('(')]]);
    expect(told({$ref: '#/$defs/Nowhere'}, 'a')).toEqual([
      ['', 'unchecked', expect.stringContaining('#/$defs/Nowhere')],
    ]);
  });
});
