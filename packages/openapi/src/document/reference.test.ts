import {describe, expect, it} from 'vitest';
import type {JsonObject} from '../operation/types.ts';
import {resolve} from './reference.ts';

const described = (schemas: JsonObject): JsonObject => ({components: {schemas}});
const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});

describe('resolve', () => {
  it('follows a chain to its end and tells where that stands', () => {
    const document = described({A: ref('B'), B: {type: 'string'}});
    expect(resolve(document, ref('A'), ['start'])).toEqual({
      value: {type: 'string'},
      path: ['components', 'schemas', 'B'],
    });
    expect(resolve(document, 'text', ['start'])).toEqual({value: 'text', path: ['start']});
  });
});

describe('a reference', () => {
  const document: JsonObject = {
    openapi: '3.1.0',
    components: {
      schemas: {
        Named: {
          $id: 'https://example.com/named',
          $anchor: 'top',
          type: 'string',
          $defs: {Part: {$anchor: 'part', type: 'integer'}},
        },
        Local: {
          type: 'object',
          properties: {a: {$ref: '#/$defs/Own'}},
          $defs: {Own: {type: 'boolean'}},
        },
        Anchored: {$anchor: 'plain', type: 'null'},
      },
    },
    paths: {'/a~b/{c}': {get: {responses: {200: {content: {'a/b': {schema: {type: 'array'}}}}}}}},
  };

  it.each([
    ['https://example.com/named', 'string'],
    ['https://example.com/named#top', 'string'],
    ['https://example.com/named#part', 'integer'],
    ['https://example.com/named#/$defs/Part', 'integer'],
    ['#plain', 'null'],
    ['#/paths/~1a~0b~1%7Bc%7D/get/responses/200/content/a~1b/schema', 'array'],
  ])('%s finds an $id, an anchor or a pointer', (reference, type) => {
    expect(resolve(document, {$ref: reference}, ['paths'])).toMatchObject({value: {type}});
  });

  it('is read from the nearest $id, then from the root, then from within its own schema', () => {
    const at = ['components', 'schemas', 'Named', 'items'];
    expect(resolve(document, {$ref: '#/$defs/Part'}, at).value).toMatchObject({type: 'integer'});
    expect(resolve(document, {$ref: '#/components/schemas/Anchored'}, at).value).toMatchObject({
      type: 'null',
    });
    expect(
      resolve(document, {$ref: '#/$defs/Own'}, [
        'components',
        'schemas',
        'Local',
        'properties',
        'a',
      ]).value,
    ).toEqual({type: 'boolean'});
  });

  it('hands its own words to what it refers to', () => {
    const parameters: JsonObject = {
      components: {parameters: {Page: {name: 'page', description: 'Usually.'}}},
    };
    expect(
      resolve(parameters, {$ref: '#/components/parameters/Page', description: 'Here.'}, []).value,
    ).toEqual({name: 'page', description: 'Here.'});
  });
});
