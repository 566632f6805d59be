import {expect, it} from 'vitest';
import type {Json, JsonObject} from '../operation/types.ts';
import {readSchemaUses} from './schema-uses.ts';

const refer = (name: string, kind = 'schemas'): JsonObject => ({
  $ref: `#/components/${kind}/${name}`,
});

const json = (schema: Json): JsonObject => ({
  description: '',
  content: {'application/json': {schema}},
});

const document: JsonObject = {
  openapi: '3.1.0',
  paths: {
    '/a': {
      parameters: [{in: 'query', name: 'q', schema: refer('Filter')}],
      get: {operationId: 'list', responses: {200: json({type: 'array', items: refer('Pet')})}},
      post: {
        operationId: 'add',
        requestBody: json(refer('Pet')),
        responses: {400: refer('Bad', 'responses')},
      },
      additionalOperations: {COPY: {operationId: 'copy', responses: {}}},
    },
    '/b': {
      get: {
        operationId: 'other',
        responses: {200: json(refer('Inline')), 400: refer('Bad', 'responses')},
      },
    },
  },
  webhooks: {born: {post: {requestBody: json(refer('Pet')), responses: {}}}},
  components: {
    responses: {Bad: json(refer('Problem'))},
    schemas: {
      Pet: {type: 'object', properties: {owner: refer('Owner'), friend: refer('Pet')}},
      Owner: {type: 'object', properties: {pet: refer('Pet')}},
      Inline: {type: 'object', properties: {owner: refer('Owner')}},
      Filter: {type: 'string'},
      Problem: {type: 'object'},
      Unused: {type: 'object', properties: {problem: refer('Unused')}},
    },
  },
};

const uses = readSchemaUses(document, new Set(['Pet', 'Owner', 'Problem', 'Unused']));

it('a schema is used by operations, webhooks and other schemas, but not by itself', () => {
  expect(uses('Pet')).toEqual({
    operations: ['list', 'add'],
    webhooks: ['post born'],
    schemas: ['Owner'],
  });
  expect(uses('Unused')).toEqual({operations: [], webhooks: [], schemas: []});
});

it('a schema is used by webhooks before OpenAPI 3.1', () => {
  const {webhooks = {}, ...others} = document;
  const older = {...others, openapi: '3.0.3', 'x-webhooks': webhooks};
  expect(readSchemaUses(older, new Set(['Pet']))('Pet').webhooks).toEqual(['post born']);
});

it('a schema in one without a page is used where that one is', () => {
  expect(uses('Owner')).toEqual({operations: ['other'], webhooks: [], schemas: ['Pet']});
});

it('a schema in a reusable response is used by the operations that have the response', () => {
  expect(uses('Problem').operations).toEqual(['add', 'other']);
});

it('a schema of a parameter of a path is used by all its operations', () => {
  expect(uses('Filter').operations).toEqual(['list', 'add', 'copy']);
});

it('a schema that extends another is used where it is an alternative', () => {
  const inherited: JsonObject = {
    openapi: '3.0.3',
    paths: {'/a': {get: {operationId: 'pets', responses: {200: json(refer('Pet'))}}}},
    components: {
      schemas: {
        Pet: {
          type: 'object',
          properties: {kind: {type: 'string'}},
          discriminator: {propertyName: 'kind'},
        },
        Cat: {allOf: [refer('Pet'), {type: 'object', properties: {lives: {type: 'integer'}}}]},
      },
    },
  };
  const all = readSchemaUses(inherited, new Set(['Pet', 'Cat']));
  expect(all('Cat')).toEqual({operations: [], webhooks: [], schemas: ['Pet']});
  expect(all('Pet')).toEqual({operations: ['pets'], webhooks: [], schemas: ['Cat']});
});
