import {describe, expect, it} from 'vitest';
import type {JsonObject, Operation} from './types.ts';
import {readOperations} from './read-operations.ts';
import {withSharedPlaces} from './shared-places.ts';
import {textAtPlace} from './shared-text.ts';

const json = (schema: JsonObject): JsonObject => ({
  responses: {200: {description: '', content: {'application/json': {schema}}}},
});

function read(paths: JsonObject, components: JsonObject = {}): Operation[] {
  const {operations} = readOperations({openapi: '3.1.0', paths, components});
  return withSharedPlaces(operations.flatMap((one) => ('operation' in one ? [one.operation] : [])));
}

/** The texts that the first operation hands on from a response. */
const handedOn = ([operation]: Operation[], body: unknown): unknown[] =>
  (operation?.responses[0]?.shared ?? []).map(({name, path}) => [name, textAtPlace(body, path)]);

const marked: JsonObject = {type: 'string', 'x-value': 'THING'};

describe('values that x-value marks', () => {
  it.each<[string, JsonObject, unknown]>([
    ['in an object', {properties: {id: marked}}, {id: 'a'}],
    [
      'in an object in another',
      {properties: {thing: {properties: {id: marked}}}},
      {thing: {id: 'a'}},
    ],
    ['below allOf', {allOf: [{type: 'object'}, {allOf: [{properties: {id: marked}}]}]}, {id: 'a'}],
    ['in a variant', {oneOf: [{type: 'string'}, {properties: {id: marked}}]}, {id: 'a'}],
    ['in the items of an array', {items: {properties: {id: marked}}}, [{}, {id: 'a'}, {id: 'b'}]],
    ['that are the items of an array', {properties: {ids: {items: marked}}}, {ids: ['a', 'b']}],
    [
      'in the members of a map',
      {additionalProperties: {properties: {id: marked}}},
      {anything: {id: 'a'}},
    ],
    ['that are the members of a map', {additionalProperties: marked}, {anything: 'a'}],
  ])('are found %s', (_, schema, body) => {
    expect(handedOn(read({'/a': {get: json(schema)}}), body)).toEqual([['THING', 'a']]);
  });

  it('are found behind references, also in a schema that refers to itself', () => {
    const Tree: JsonObject = {
      type: 'object',
      properties: {children: {items: {$ref: '#/components/schemas/Tree'}}, id: marked},
    };
    const operations = read(
      {'/a': {get: json({$ref: '#/components/schemas/Tree'})}},
      {schemas: {Tree}},
    );
    expect(handedOn(operations, {children: [], id: 7})).toEqual([['THING', '7']]);
  });
});

describe('a path parameter without x-value', () => {
  const thing: JsonObject = {
    type: 'object',
    properties: {name: {type: 'string'}, id: {type: 'integer'}},
  };
  const id = (name = 'id'): JsonObject => ({
    name,
    in: 'path',
    required: true,
    schema: {type: 'string'},
  });
  const sharedOf = (operations: Operation[]): unknown[] =>
    operations.flatMap(({parameters}) => parameters.map(({shared}) => shared));

  it('shares the id in the response of its collection', () => {
    const operations = read({
      '/v1/things': {post: json(thing), get: json({properties: {data: {items: thing}}})},
      '/v1/things/{thingId}': {get: {parameters: [id('thingId')]}},
      '/v1/things/{thing_id}/parts': {get: {parameters: [id('thing_id')]}},
    });
    expect(sharedOf(operations)).toEqual(['/v1/things/{thingId}', '/v1/things/{thingId}']);
    expect(operations.map(({responses}) => responses[0]?.shared?.[0]?.path)).toEqual([
      ['data', null, 'id'],
      ['id'],
      undefined,
      undefined,
    ]);
  });

  it('prefers the property of its own name', () => {
    const operations = read({
      '/things': {post: json({properties: {id: {type: 'string'}, thing_id: {type: 'string'}}})},
      '/things/{thingId}': {get: {parameters: [id('thingId')]}},
    });
    expect(handedOn(operations, {id: 'a', thing_id: 'b'})).toEqual([['/things/{thingId}', 'b']]);
  });

  it('shares nothing where no response of the collection has the id, or x-value says otherwise', () => {
    expect(
      sharedOf(
        read({
          '/things': {get: json({type: 'string'})},
          '/things/{id}': {get: {parameters: [id()]}},
          '/others/{id}': {get: {parameters: [id()]}},
        }),
      ),
    ).toEqual([undefined, undefined]);
    expect(
      sharedOf(
        read({
          '/things': {post: json(thing)},
          '/things/{id}': {get: {parameters: [{...id(), 'x-value': 'THING'}]}},
        }),
      ),
    ).toEqual(['THING']);
  });
});
