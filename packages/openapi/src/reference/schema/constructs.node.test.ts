import {describe, expect, it} from 'vitest';
import {namesOf, propertyOf, responseSchema} from '../../../tests/reference-fixture.ts';
import {readReferenceSchema} from '../schemas.ts';
import type {SchemaNode} from './types.ts';

const schemaOf = (operation: string, ...path: string[]): SchemaNode =>
  propertyOf(responseSchema('openapi-3.1', operation), ...path);

it('reads that the letter case of values does not matter', () => {
  const schema = {type: 'string', enum: ['csv'], 'x-case-insensitive': true};
  const document = {openapi: '3.1.0', components: {schemas: {Format: schema}}};
  expect(readReferenceSchema(document, 'Format').schema).toMatchObject({anyCase: true});
});

describe('types', () => {
  it('have null last, also where it is an alternative or a value', () => {
    expect(schemaOf('nullable', 'list').types).toEqual(['string', 'null']);
    expect(schemaOf('nullable', 'choice')).toEqual({
      types: ['integer', 'null'],
      limits: {minimum: '1'},
    });
    expect(schemaOf('nullable', 'reference')).toMatchObject({
      types: ['object', 'null'],
      name: 'Owner',
    });
    expect(schemaOf('nullable', 'enumeration')).toEqual({
      types: ['string', 'null'],
      enum: [
        {value: 'a', description: ''},
        {value: 'b', description: ''},
      ],
    });
  });

  it('with null leave the other alternatives as a choice', () => {
    const {types, choices} = schemaOf('nullable', 'several');
    expect(types).toEqual(['string', 'integer', 'null']);
    expect(choices?.[0]?.alternatives.map(({name}) => name)).toEqual(['string', 'integer']);
  });

  it('may be several, with the limits of each', () => {
    expect(schemaOf('values', 'many')).toEqual({
      types: ['string', 'integer', 'null'],
      limits: {maxLength: '3', maximum: '999'},
    });
  });

  it('are unknown for the schema true, and false fits no value', () => {
    expect(schemaOf('values', 'anything')).toEqual({types: []});
    expect(schemaOf('values', 'nothing')).toEqual({types: [], never: true});
  });
});

describe('keywords beside a reference', () => {
  it('replace the description, and keep the name of the component', () => {
    expect(schemaOf('refSiblings', 'owner')).toMatchObject({
      name: 'Owner',
      description: 'Who pays.',
    });
  });

  it('hold together with those of the component, which the schema then is not', () => {
    const extended = schemaOf('refSiblings', 'extended');
    expect(extended.name).toBeUndefined();
    expect(namesOf(extended)).toEqual(['phone*', 'name*']);
    expect(schemaOf('refSiblings', 'short')).toEqual({
      types: ['string'],
      limits: {minLength: '2', maxLength: '4'},
      pattern: '^[A-Z]+$',
      patternDescription: 'upper-case letters',
    });
  });
});

describe('lists', () => {
  it('have items by position, and a schema for the rest or none', () => {
    expect(schemaOf('tuples', 'point')).toEqual({
      types: ['array'],
      tuple: [{types: ['number']}, {types: ['number']}],
      rest: false,
    });
    expect(schemaOf('tuples', 'row')).toEqual({
      types: ['array'],
      tuple: [{types: ['string'], description: 'The name'}],
      rest: {types: ['integer']},
    });
  });

  it('contain a number of items of a schema', () => {
    expect(schemaOf('tuples', 'tags')).toMatchObject({
      limits: {uniqueItems: true},
      contains: {schema: {const: '"main"'}, minimum: '1', maximum: '2'},
    });
  });
});

describe('objects', () => {
  it('have properties by patterns of names', () => {
    expect(schemaOf('maps', 'byLanguage')).toEqual({
      types: ['object'],
      patternProperties: [
        {name: '^x-', required: false, schema: {types: []}},
        {name: '^[a-z]{2}$', required: false, schema: {types: ['string']}},
      ],
      additional: false,
    });
  });

  it('are maps, also of maps, whose names have rules', () => {
    expect(schemaOf('maps', 'mapOfMaps')).toEqual({
      types: ['object'],
      propertyNames: {types: [], pattern: '^[a-z]+$', limits: {maxLength: '8'}},
      additional: {types: ['object'], additional: {types: ['integer']}},
    });
    expect(schemaOf('maps', 'open')).toEqual({types: ['object'], additional: {types: []}});
  });

  it('may forbid properties that none of their parts names', () => {
    const closed = schemaOf('maps', 'closed');
    expect(namesOf(closed)).toEqual(['age', 'name*']);
    expect(closed.additional).toBe(false);
  });

  it('may have properties with an empty name and with names of JavaScript', () => {
    const schema = schemaOf('names');
    expect(namesOf(schema).sort()).toEqual(
      ['*', '__proto__*', 'constructor*', 'a/b~c', '$ref', 'x-internal-id'].sort(),
    );
    expect(propertyOf(schema, '__proto__')).toEqual({types: ['integer'], limits: {maximum: '9'}});
    expect(propertyOf(schema, 'constructor')).toMatchObject({name: 'constructor'});
    expect(namesOf(propertyOf(schema, 'constructor'))).toEqual(['name']);
  });
});

describe('conditions', () => {
  const schema = schemaOf('conditions');

  it('of several parts are listed one after the other', () => {
    expect(schema.conditions).toHaveLength(2);
    const [first, second] = schema.conditions ?? [];
    expect(first?.if.properties).toEqual([
      {name: 'country', required: true, schema: {types: ['string'], const: '"NL"'}},
    ]);
    expect(propertyOf(first?.then ?? {types: []}, 'postcode').pattern).toBe('^[0-9]{4} [A-Z]{2}$');
    expect(propertyOf(first?.else ?? {types: []}, 'postcode').limits).toEqual({maxLength: '10'});
    expect(namesOf(second?.then ?? {types: []})).toEqual(['postcode*']);
    expect(second?.else).toBeUndefined();
  });

  it('depend on the presence of a property', () => {
    expect(schema.dependentRequired).toEqual({card: ['billingAddress', 'name']});
    expect(schema.dependentSchemas).toMatchObject([
      {name: 'card', schema: {properties: [{name: 'billingAddress'}]}},
    ]);
  });
});

describe('recursion', () => {
  it('ends at a schema that stands above, directly or not', () => {
    expect(schemaOf('recursion', 'tree', 'children', '[]')).toEqual({
      types: ['object'],
      name: 'Tree',
      recursive: true,
    });
    expect(schemaOf('recursion', 'folder', 'files', '[]', 'parent')).toEqual({
      types: ['object'],
      name: 'Folder',
      recursive: true,
    });
  });

  it('by allOf shows the parts that it adds, once', () => {
    const item = schemaOf('recursion', 'section', 'parts', '[]');
    expect(namesOf(item)).toEqual(['name*', 'parts', 'weight']);
    expect(propertyOf(item, 'parts')).toMatchObject({
      name: 'Section',
      types: ['array'],
      items: {types: ['object']},
      recursive: true,
    });
  });
});

describe('choices', () => {
  it('have all values of the mapping of a discriminator', () => {
    const [choice] = schemaOf('discriminators', 'mapped').choices ?? [];
    expect(choice).toMatchObject({match: 'one', property: 'method'});
    expect(
      choice?.alternatives.map(({name, value, otherValues}) => [name, value, otherValues]),
    ).toEqual([
      ['Card', 'card', ['creditCard']],
      ['BankTransfer', 'transfer', undefined],
    ]);
  });

  it('have the names of the schemas as values where there is no mapping', () => {
    const [choice] = schemaOf('discriminators', 'named').choices ?? [];
    expect(choice?.match).toBe('any');
    expect(choice?.alternatives.map(({value}) => value)).toEqual(['Card', 'BankTransfer']);
  });

  it('of several parts stand side by side, with titles as names', () => {
    const {choices, not} = schemaOf('choices');
    expect(
      choices?.map(({match, alternatives}) => [match, ...alternatives.map(({name}) => name)]),
    ).toEqual([
      ['one', 'By name', 'By number'],
      ['any', 'object', 'object 2'],
      ['one', '1', '2'],
    ]);
    expect(namesOf(choices?.[2]?.alternatives[0]?.schema ?? {types: []})).toEqual(['id*']);
    expect(namesOf(not ?? {types: []})).toEqual(['forbidden*']);
  });
});

describe('merged parts', () => {
  it('have the stricter limits, and keep a second pattern', () => {
    expect(schemaOf('merged', 'code')).toEqual({
      types: ['string'],
      limits: {maxLength: '5'},
      pattern: '^A',
      enum: [
        {value: 'A1', description: ''},
        {value: 'B1', description: ''},
      ],
      also: [{types: [], pattern: '1$'}],
    });
  });

  it('have the properties of all parts, and not the title of one of them', () => {
    const person = schemaOf('merged', 'person');
    expect(person).toMatchObject({types: ['object'], description: 'A person who pays.'});
    expect(person.title).toBeUndefined();
    expect(namesOf(person)).toEqual(['name*', 'iban*']);
    expect(propertyOf(person, 'name').limits).toEqual({minLength: '1', maxLength: '40'});
  });
});

describe('values', () => {
  it('may be one constant', () => {
    expect(schemaOf('values', 'fixed')).toEqual({types: ['string'], const: '"EUR"'});
    expect(schemaOf('values', 'fixedNumber')).toEqual({types: ['number'], const: '1.50'});
    expect(schemaOf('values', 'notEmpty').not).toEqual({types: ['string'], const: '""'});
  });

  it.each([
    ['described', ['It can be changed.', 'It cannot be changed.']],
    ['listed', ['Can wait', 'Cannot wait']],
    ['titled', ['Low', 'High: Within an hour']],
    ['named', ['Ten', 'Twenty']],
  ])('of an enumeration have descriptions (%s)', (name, descriptions) => {
    const {enum: values, choices} = schemaOf('values', name);
    expect(values?.map(({description}) => description)).toEqual(descriptions);
    expect(choices).toBeUndefined();
  });

  it('that are encoded texts have a schema of their content', () => {
    expect(schemaOf('values', 'file')).toMatchObject({
      contentMediaType: 'application/json',
      contentEncoding: 'base64',
      contentSchema: {properties: [{name: 'a'}]},
    });
  });

  it('that are numbers have all digits', () => {
    expect(schemaOf('numbers', 'large')).toEqual({
      types: ['integer'],
      format: 'int64',
      limits: {minimum: '-9223372036854775808', maximum: '9223372036854775807'},
      default: '9007199254740993',
      enum: [
        {value: '9007199254740993', description: ''},
        {value: '9007199254740992', description: ''},
      ],
    });
    expect(schemaOf('numbers', 'price')).toEqual({
      types: ['number'],
      limits: {multipleOf: '0.010', exclusiveMinimum: '0.0'},
      examples: ['1.10', '20.00'],
    });
  });
});
