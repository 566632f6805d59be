import {describe, expect, it} from 'vitest';
import type {Json, JsonObject} from '../operation/types.ts';
import {readReferenceOperation} from './operation.ts';
import {readReferenceSchema, sharedSchemas} from './schemas.ts';

const json = (schema: Json): JsonObject => ({
  description: '',
  content: {'application/json': {schema}},
});

const refer = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});

const document: JsonObject = {
  openapi: '3.1.0',
  paths: {
    '/a': {get: {operationId: 'a', responses: {200: json(refer('Twice')), 400: failure()}}},
    '/b': {get: {operationId: 'b', responses: {200: json(refer('Once')), 400: failure()}}},
  },
  components: {
    responses: {Failure: json(refer('Problem'))},
    schemas: {
      Once: {type: 'object', properties: {twice: refer('Twice'), deep: refer('Deep')}},
      Twice: {type: 'object', properties: {text: {type: 'string'}}},
      Deep: {type: 'object', properties: {text: {type: 'string'}, deeper: refer('Deeper')}},
      Deeper: {type: 'object', properties: {text: {type: 'string'}}},
      Problem: {type: 'object', properties: {title: {type: 'string'}}},
      Unused: {type: 'string'},
    },
  },
};

function failure(): JsonObject {
  return {$ref: '#/components/responses/Failure'};
}

describe('schemas with pages of their own', () => {
  it('are those that are used more than once, also by a response that is', () => {
    expect(sharedSchemas(document)).toEqual(['Twice', 'Problem']);
  });

  it('are also those for which a page has no room', () => {
    expect(sharedSchemas(document, {size: 3_000})).toEqual(['Twice', 'Deep', 'Problem']);
  });
});

describe('the size of a page', () => {
  it('leaves out the schemas that are deepest', () => {
    const {operation, elsewhere} = readReferenceOperation(document, 'b', {size: 3_000});
    const [success, problem] = (operation?.responses ?? []).map(({media}) => media[0]?.schema);
    expect(success?.properties).toMatchObject([
      {name: 'twice', schema: {properties: [{name: 'text'}]}},
      {name: 'deep', schema: {name: 'Deep', types: ['object'], elsewhere: true}},
    ]);
    expect(problem?.properties).toMatchObject([{name: 'title'}]);
    expect(elsewhere).toEqual(['Deep']);
  });

  it('counts examples, which are never left out', () => {
    const withExample = structuredClone(document);
    const responses: JsonObject = {
      200: {
        description: '',
        content: {
          'application/json': {schema: refer('Once'), example: {text: 'x'.repeat(2_000)}},
        },
      },
    };
    withExample.paths = {'/b': {get: {operationId: 'b', responses}}};
    const elsewhereOf = (size: number): string[] =>
      readReferenceOperation(withExample, 'b', {size}).elsewhere;
    expect(elsewhereOf(3_000)).toEqual(['Once']);
    expect(elsewhereOf(13_000)).toEqual([]);
  });

  it('never leaves out the content of the schema that the page is about', () => {
    const {schema, elsewhere} = readReferenceSchema(document, 'Once', {size: 10});
    expect(schema?.properties).toMatchObject([
      {name: 'twice', schema: {elsewhere: true}},
      {name: 'deep', schema: {elsewhere: true}},
    ]);
    expect(elsewhere).toEqual(['Twice', 'Deep']);
  });
});

describe('the schemas of other files', () => {
  const joined: JsonObject = {
    openapi: '3.0.3',
    paths: {
      '/a': {get: {operationId: 'a', responses: {200: json({$ref: '#/x-files/pet.yaml'})}}},
    },
    components: {schemas: {Owner: {$ref: '#/x-files/owner.yaml'}}},
    'x-files': {
      'pet.yaml': {
        type: 'object',
        properties: {
          owner: {$ref: '#/x-files/owner.yaml'},
          friend: {$ref: '#/x-files/pet.yaml'},
          size: {$ref: '#/x-files/common.yaml/definitions/Size'},
        },
      },
      'owner.yaml': {type: 'object', properties: {name: {type: 'string'}}},
      'common.yaml': {definitions: {Size: {type: 'integer'}}},
    },
  };

  it('have the names of their files, or of the components that refer to them', () => {
    const {operation} = readReferenceOperation(joined, 'a');
    const schema = operation?.responses[0]?.media[0]?.schema;
    expect(schema).toMatchObject({
      name: 'pet',
      properties: [
        {schema: {name: 'Owner'}},
        {schema: {name: 'pet', recursive: true}},
        {schema: {name: 'Size'}},
      ],
    });
    expect(readReferenceSchema(joined, 'pet').schema?.name).toBe('pet');
    expect(readReferenceSchema(joined, 'none')).toMatchObject({
      schema: undefined,
      findings: [{message: 'the schema "none" does not exist.'}],
    });
  });
});

describe('the page of a schema that is too large', () => {
  const user: JsonObject = {
    type: 'object',
    properties: Object.fromEntries(
      ['id', 'name', 'mail', 'city', 'country'].map((name) => [name, {type: 'string'}]),
    ),
  };
  const large: JsonObject = {
    openapi: '3.1.0',
    components: {
      schemas: {
        Event: {
          type: 'object',
          properties: {
            owner: {...user, description: 'Who owns it.'},
            reviewers: {type: 'array', items: user},
            change: {type: 'object', properties: {author: {...user, type: ['object', 'null']}}},
          },
          oneOf: [{title: 'Review', type: 'object', properties: {asked: user}}, {type: 'string'}],
        },
      },
    },
  };

  it('shows equal objects once, and their words each time', () => {
    const {schema} = readReferenceSchema(large, 'Event', {size: 3_000});
    const review = schema?.choices?.[0]?.alternatives[0]?.schema;
    expect(review?.properties?.[0]?.schema).toEqual({types: ['object'], sameAs: 'owner'});
    const [owner, reviewers, change] = (schema?.properties ?? []).map((one) => one.schema);
    expect(owner?.properties).toHaveLength(5);
    expect(reviewers?.items).toEqual({types: ['object'], sameAs: 'owner'});
    expect(change?.properties?.[0]?.schema).toEqual({types: ['object', 'null'], sameAs: 'owner'});
  });

  it('shows all of them where there is room', () => {
    const {schema} = readReferenceSchema(large, 'Event');
    expect(JSON.stringify(schema)).not.toContain('sameAs');
  });
});
