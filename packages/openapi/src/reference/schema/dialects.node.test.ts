import {describe, expect, it} from 'vitest';
import {
  fixtureOperation,
  namesOf,
  propertyOf,
  responseSchema,
} from '../../../tests/reference-fixture.ts';
import type {Choice, SchemaNode} from './types.ts';

const valuesOf = (choice: Choice | undefined): unknown[] | undefined =>
  choice?.alternatives.map(({name, value, schema}) => [name, value, ...namesOf(schema)]);

describe('OpenAPI 3.0', () => {
  const schemaOf = (...path: string[]): SchemaNode =>
    propertyOf(responseSchema('openapi-3.0', 'nullable'), ...path);

  it('has nullable, also beside a reference, an enumeration and a choice', () => {
    expect(schemaOf('text').types).toEqual(['string', 'null']);
    expect(schemaOf('reference')).toMatchObject({
      types: ['object', 'null'],
      name: 'Owner',
      description: 'Who pays.',
    });
    expect(schemaOf('enumeration')).toMatchObject({
      types: ['string', 'null'],
      enum: [{value: 'a'}, {value: 'b'}],
    });
    expect(schemaOf('choice')).toMatchObject({
      types: ['object', 'string', 'null'],
      choices: [{alternatives: [{name: 'Owner'}, {name: 'string'}]}],
    });
  });

  it('has exclusive limits beside the limits', () => {
    expect(schemaOf('over').limits).toEqual({exclusiveMinimum: '0', maximum: '10'});
  });

  it('has inheritance with a mapping: a schema is a choice of those that extend it', () => {
    const animal = propertyOf(responseSchema('openapi-3.0', 'listAnimals'), '[]');
    expect(animal).toMatchObject({name: 'Animal', description: 'Any animal.'});
    expect(animal.choices).toMatchObject([{match: 'one', property: 'kind'}]);
    expect(valuesOf(animal.choices?.[0])).toEqual([
      ['Dog', 'dog', 'kind*', 'name', 'breed*'],
      ['Bird', 'bird', 'kind*', 'name', 'wingspan', 'prey'],
    ]);
    const bird = animal.choices?.[0]?.alternatives[1]?.schema ?? {types: []};
    expect(propertyOf(bird, 'prey')).toMatchObject({name: 'Animal', recursive: true});
  });

  it('has inheritance without a mapping: the names of schemas are the values', () => {
    expect(valuesOf(responseSchema('openapi-3.0', 'listShapes').choices?.[0])).toEqual([
      ['Circle', 'Circle', 'type*', 'radius'],
      ['Square', 'Square', 'type*', 'side'],
    ]);
  });

  it('shows a schema that extends another with the value that stands for it', () => {
    const dog = fixtureOperation('openapi-3.0', 'addDog').body?.media[0]?.schema ?? {types: []};
    expect(namesOf(dog)).toEqual(['kind*', 'name', 'breed*']);
    expect(propertyOf(dog, 'kind').const).toBe('"dog"');
  });
});

describe('OpenAPI 3.1', () => {
  it('has inheritance, also by a single schema', () => {
    const pet = propertyOf(responseSchema('openapi-3.1', 'discriminators'), 'pet');
    expect(pet).toMatchObject({types: ['object'], name: 'Pet'});
    expect(valuesOf(pet.choices?.[0])).toEqual([['Cat', 'feline', 'kind*', 'name', 'lives']]);
  });
});

describe('Swagger 2.0', () => {
  it('has inheritance by the name of a property', () => {
    const vehicle = propertyOf(responseSchema('swagger-2.0', 'listVehicles'), '[]');
    expect(valuesOf(vehicle.choices?.[0])).toEqual([
      ['Car', 'Car', 'type*', 'owner', 'doors'],
      ['Bicycle', 'Bicycle', 'type*', 'owner', 'gears'],
    ]);
    const car = vehicle.choices?.[0]?.alternatives[0]?.schema ?? {types: []};
    expect(propertyOf(car, 'owner').types).toEqual(['string', 'null']);
    expect(propertyOf(car, 'doors').limits).toEqual({exclusiveMinimum: '2'});
  });

  it('has parameters whose lists are joined in several ways', () => {
    const {parameters} = fixtureOperation('swagger-2.0', 'listVehicles');
    expect(parameters).toMatchObject([
      {
        name: 'ids',
        description: 'Some IDs',
        schema: {types: ['array'], items: {types: ['integer']}},
        style: 'pipeDelimited',
        explode: false,
      },
      {name: 'tags', schema: {types: ['array'], items: {types: ['string']}}},
      {name: 'size', schema: {types: ['string', 'null'], default: '"s"'}},
    ]);
  });

  it('has responses with headers and examples, in each media type', () => {
    const [response] = fixtureOperation('swagger-2.0', 'listVehicles').responses;
    expect(response?.headers).toEqual([
      {
        name: 'X-Total',
        required: false,
        description: 'How many there are',
        schema: {types: ['integer']},
        examples: [],
      },
    ]);
    expect(response?.media.map(({mediaType, examples}) => [mediaType, examples.length])).toEqual([
      ['application/json', 1],
      ['application/xml', 0],
    ]);
  });

  it('has forms with files, and security schemes of its own', () => {
    const {body, security} = fixtureOperation('swagger-2.0', 'upload');
    expect(body).toMatchObject({required: true, media: [{mediaType: 'multipart/form-data'}]});
    const form = body?.media[0]?.schema ?? {types: []};
    expect(namesOf(form)).toEqual(['file*', 'labels']);
    expect(propertyOf(form, 'file')).toEqual({
      types: ['string'],
      format: 'binary',
      description: 'The file',
    });
    expect(security).toMatchObject([[{name: 'x-api-key', key: {name: 'key', in: 'query'}}]]);
    expect(fixtureOperation('swagger-2.0', 'addVehicle').security).toMatchObject([
      [
        {
          type: 'oauth2',
          flows: [{flow: 'authorizationCode', tokenUrl: 'https://example.com/token'}],
          scopes: [{name: 'write', description: 'Changes vehicles'}],
        },
      ],
      [{type: 'http', scheme: 'basic', description: 'Your name and password'}],
    ]);
  });
});
