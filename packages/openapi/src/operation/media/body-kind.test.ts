import {describe, expect, it} from 'vitest';
import type {JsonObject} from '../types.ts';
import {checkValue} from '../../validate/validate.ts';
import {post} from '../../../tests/read-operations-fixture.ts';

describe('the body of an operation', () => {
  const media = {schema: {type: 'object', properties: {a: {type: 'string'}}}};
  const kinds: [string, string][] = [
    ['application/merge-patch+json; charset=utf-8', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['multipart/form-data', 'multipart'],
    ['text/csv', 'text'],
    ['application/soap+xml', 'text'],
    ['application/x-ndjson', 'text'],
    ['application/octet-stream', 'binary'],
    ['image/svg', 'binary'],
    ['application/pdf', 'binary'],
  ];

  it.each(kinds)('in %s is of the kind %s', (mediaType, kind) => {
    expect(post({requestBody: {content: {[mediaType]: media}}})?.body).toMatchObject({
      mediaType,
      kind,
    });
  });

  it('is in JSON first, and otherwise in the order of the description', () => {
    const operation = post({
      requestBody: {
        content: {'text/csv': media, 'multipart/form-data': media, 'application/json': media},
      },
    });
    expect([
      operation?.body?.mediaType,
      operation?.otherBodies?.map(({mediaType}) => mediaType),
    ]).toEqual(['application/json', ['text/csv', 'multipart/form-data']]);
  });

  it('in any media type is sent in one', () => {
    expect(post({requestBody: {content: {'*/*': media}}})?.body?.mediaType).toBe(
      'application/json',
    );
    expect(
      post({requestBody: {content: {'*/*': {schema: {type: 'string', format: 'binary'}}}}})?.body
        ?.mediaType,
    ).toBe('application/octet-stream');
  });

  it('says how the properties of a form are written', () => {
    const encoding = {
      a: {style: 'spaceDelimited', explode: false},
      b: {
        contentType: 'text/plain',
        headers: {'X-Rate': {schema: {default: 5}}, 'Content-Type': {example: 'x'}},
      },
    };
    expect(
      post({requestBody: {content: {'multipart/form-data': {...media, encoding}}}})?.body?.encoding,
    ).toEqual({
      a: {style: 'spaceDelimited', explode: false},
      b: {contentType: 'text/plain', headers: {'X-Rate': '5'}},
    });
  });

  it('does not ask for what is only read, nor its answer for what is only written', () => {
    const schemas: JsonObject = {
      Base: {
        type: 'object',
        properties: {
          id: {type: 'string', readOnly: true},
          secret: {$ref: '#/components/schemas/Secret'},
        },
      },
      Secret: {type: 'string', writeOnly: true},
      Thing: {allOf: [{$ref: '#/components/schemas/Base'}, {required: ['id', 'secret']}]},
    };
    const content = {'application/json': {schema: {$ref: '#/components/schemas/Thing'}}};
    const operation = post(
      {requestBody: {content}, responses: {200: {content}}},
      {components: {schemas}},
    );
    expect(operation?.body?.fields.map(({name}) => name)).toEqual(['secret']);
    expect(checkValue(operation?.body?.schema ?? {}, {}).map(({path}) => path)).toEqual([
      ['secret'],
    ]);
    expect(checkValue(operation?.responses[0]?.schema ?? {}, {}).map(({path}) => path)).toEqual([
      ['id'],
    ]);
  });
});
