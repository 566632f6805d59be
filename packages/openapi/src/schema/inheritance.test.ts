import {describe, expect, it} from 'vitest';
import {readOperations} from '../operation/read-operations.ts';
import type {JsonObject, RequestBody} from '../operation/types.ts';
import {withExamples} from '../sampler/examples.ts';
import {checkValue} from '../validate/validate.ts';
import {variantsOf} from './variants.ts';

const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});
const extending = (parent: string, name: string): JsonObject => ({
  allOf: [ref(parent), {type: 'object', required: [name], properties: {[name]: {type: 'integer'}}}],
});
const Animal: JsonObject = {
  type: 'object',
  required: ['kind'],
  discriminator: {propertyName: 'kind', mapping: {kitty: '#/components/schemas/Cat'}},
  properties: {kind: {type: 'string'}},
};
const ZOO: JsonObject = {
  Animal,
  Cat: extending('Animal', 'lives'),
  Dog: extending('Animal', 'barks'),
};

/** Reads a body whose schema is given, with its example. */
function bodyOf(schema: JsonObject, schemas: JsonObject = ZOO, version = '3.0.3'): RequestBody {
  const content = {'application/json': {schema}};
  const {operations} = readOperations({
    openapi: version,
    components: {schemas},
    paths: {'/a': {post: {requestBody: {required: true, content}}}},
  });
  const [first] = operations;
  if (!first || !('operation' in first)) throw new Error(JSON.stringify(first));
  const {body} = withExamples(first.operation);
  if (!body) throw new Error('There is no body.');
  return body;
}

const exampleOf = ({examples}: RequestBody): unknown => JSON.parse(examples[0]?.text ?? 'null');
const menuOf = (schema: RequestBody['schema']): string[] =>
  variantsOf(schema, schema.$defs ?? {}).map(({name}) => name);
const fits = ({schema}: RequestBody, value: JsonObject): boolean =>
  checkValue(schema, value).length === 0;

const withoutMapping = {...ZOO, Animal: {...Animal, discriminator: {propertyName: 'kind'}}};

describe('inheritance by a discriminator', () => {
  it('offers the schemas that extend the body, by the mapping or their own names', () => {
    const body = bodyOf(ref('Animal'));
    expect(menuOf(body.schema)).toEqual(['kitty', 'Dog']);
    expect(exampleOf(body)).toEqual({kind: 'kitty', lives: 1});
    expect(menuOf(bodyOf(ref('Animal'), withoutMapping).schema)).toEqual(['Cat', 'Dog']);
    expect(exampleOf(bodyOf(ref('Animal'), withoutMapping))).toEqual({kind: 'Cat', lives: 1});
  });

  it('gives one of them its own value', () => {
    expect(exampleOf(bodyOf(ref('Cat')))).toEqual({kind: 'kitty', lives: 1});
    expect(exampleOf(bodyOf(ref('Dog')))).toEqual({kind: 'Dog', barks: 1});
    expect(menuOf(bodyOf(ref('Cat')).schema)).toEqual([]);
  });

  it.each<[string, JsonObject, unknown]>([
    [
      'a property',
      {type: 'object', required: ['pet'], properties: {pet: ref('Animal')}},
      {pet: {kind: 'kitty', lives: 1}},
    ],
    ['an array', {type: 'array', items: ref('Animal')}, [{kind: 'kitty', lives: 1}]],
    [
      'a map',
      {type: 'object', minProperties: 1, additionalProperties: ref('Cat')},
      {name: {kind: 'kitty', lives: 1}},
    ],
    [
      'an allOf that only describes',
      {type: 'array', items: {description: 'A pet', allOf: [ref('Animal')]}},
      [{kind: 'kitty', lives: 1}],
    ],
  ])('holds in %s', (_, schema, value) => {
    expect(exampleOf(bodyOf(schema))).toEqual(value);
  });

  it('goes through several levels, and leaves out those that the mapping leaves out', () => {
    const schemas = {
      ...ZOO,
      Mammal: {allOf: [ref('Animal')], properties: {legs: {type: 'integer'}}},
      Cat: extending('Mammal', 'lives'),
    };
    expect(menuOf(bodyOf(ref('Animal'), schemas).schema)).toEqual(['kitty', 'Dog']);
    expect(menuOf(bodyOf(ref('Mammal'), schemas).schema)).toEqual(['kitty']);
    expect(exampleOf(bodyOf(ref('Mammal'), schemas))).toMatchObject({kind: 'kitty', lives: 1});
    expect(
      menuOf(bodyOf(ref('Mammal'), {...schemas, Animal: withoutMapping.Animal}).schema),
    ).toEqual(['Mammal', 'Cat']);
  });

  it('holds for a schema that refers to itself', () => {
    const schemas = {
      ...ZOO,
      Animal: {...Animal, properties: {kind: {type: 'string'}, friend: ref('Animal')}},
    };
    const body = bodyOf(ref('Animal'), schemas);
    expect(fits(body, {kind: 'kitty', lives: 9, friend: {kind: 'Dog', barks: 2}})).toBe(true);
    expect(fits(body, {kind: 'kitty', lives: 9, friend: {kind: 'Dog'}})).toBe(false);
  });

  it('is checked: the value names the schema that holds', () => {
    const body = bodyOf(ref('Animal'), ZOO, '3.1.0');
    expect(fits(body, {kind: 'kitty', lives: 9})).toBe(true);
    expect(fits(body, {kind: 'Dog', lives: 9})).toBe(false);
    expect(fits(body, {kind: 'Cat', lives: 9})).toBe(false);
    expect(fits(bodyOf(ref('Cat')), {kind: 'Dog', lives: 9})).toBe(false);
  });

  it('takes several values for one schema, and constants of the schemas themselves', () => {
    const mapping = {kitty: 'Cat', tom: 'Cat'};
    const schemas = {
      Animal: {...Animal, discriminator: {propertyName: 'kind', mapping}},
      Cat: ZOO.Cat ?? null,
      Dog: {allOf: [ref('Animal'), {properties: {kind: {enum: ['woof']}}}]},
      Emu: {allOf: [ref('Animal')], 'x-ms-discriminator-value': 'bird'},
    };
    const body = bodyOf(ref('Animal'), schemas);
    expect(menuOf(body.schema)).toEqual(['kitty', 'woof', 'bird']);
    expect(fits(body, {kind: 'tom', lives: 1})).toBe(true);
    expect(fits(body, {kind: 'woof'})).toBe(true);
  });

  it('accepts null where the schema is nullable', () => {
    const body = bodyOf(
      {type: 'object', properties: {pet: ref('Animal')}},
      {...ZOO, Animal: {...Animal, nullable: true}},
    );
    expect([fits(body, {pet: null}), fits(body, {pet: {kind: 'x'}})]).toEqual([true, false]);
  });

  it('holds in Swagger 2.0', () => {
    const {operations} = readOperations({
      swagger: '2.0',
      definitions: {
        Animal: {
          type: 'object',
          discriminator: 'kind',
          required: ['kind'],
          properties: {kind: {type: 'string'}},
        },
        Cat: {allOf: [{$ref: '#/definitions/Animal'}, {properties: {lives: {type: 'integer'}}}]},
      },
      paths: {
        '/a': {
          post: {
            parameters: [
              {
                in: 'body',
                name: 'a',
                schema: {type: 'array', items: {$ref: '#/definitions/Animal'}},
              },
            ],
          },
        },
      },
    });
    const [first] = operations;
    if (!first || !('operation' in first)) throw new Error(JSON.stringify(first));
    const {body} = withExamples(first.operation);
    expect(body && exampleOf(body)).toEqual([{kind: 'Cat', lives: 1}]);
  });

  it('does not concern a discriminator that lists its schemas by oneOf, or has none', () => {
    const listed = {...Animal, oneOf: [ref('Cat')]};
    expect(exampleOf(bodyOf(ref('Alone'), {...ZOO, Alone: Animal}))).toBeDefined();
    expect(() => bodyOf(ref('Animal'), {...ZOO, Animal: listed})).not.toThrow();
  });
});
