import {describe, expect, it} from 'vitest';
import type {JsonObject, Operation} from './types.ts';
import {checkValue} from '../validate/validate.ts';
import {readOperations} from './read-operations.ts';

function read(operation: JsonObject, rest: JsonObject = {}): Operation {
  const [one] = readOperations({
    swagger: '2.0',
    host: 'api.example.com',
    basePath: '/v1/',
    ...rest,
    paths: {'/things': {post: operation}},
  }).operations;
  if (!one || 'finding' in one) throw new Error(one?.finding.message);
  return one.operation;
}

describe('an operation of Swagger 2.0', () => {
  it('is called at its host, by HTTPS first', () => {
    expect(read({}, {schemes: ['http', 'https', 'ws']})).toMatchObject({
      server: 'https://api.example.com/v1',
      servers: [{url: 'https://api.example.com/v1'}, {url: 'http://api.example.com/v1'}],
    });
    expect(read({schemes: ['http']}, {schemes: ['https']}).server).toBe(
      'http://api.example.com/v1',
    );
    expect(read({}, {host: ''}).server).toBe('/v1');
  });

  it('writes lists in the style of their collectionFormat', () => {
    const list = (name: string, more: JsonObject): JsonObject => ({
      name,
      in: 'query',
      type: 'array',
      items: {type: 'string'},
      ...more,
    });
    const {parameters} = read({
      parameters: [
        list('a', {}),
        list('b', {collectionFormat: 'ssv'}),
        list('c', {collectionFormat: 'pipes'}),
        list('d', {collectionFormat: 'multi'}),
        list('e', {collectionFormat: 'tsv'}),
        list('f', {in: 'header'}),
      ],
    });
    expect(parameters.map(({name, kind, style, explode}) => [name, kind, style, explode])).toEqual([
      ['a', 'list', undefined, false],
      ['b', 'list', 'spaceDelimited', false],
      ['c', 'list', 'pipeDelimited', false],
      ['d', 'list', undefined, true],
      ['e', 'string', undefined, undefined],
      ['f', 'list', undefined, undefined],
    ]);
  });

  it('has the schema of its parameters beside their names', () => {
    const [size] = read({
      parameters: [
        {
          name: 'size',
          in: 'query',
          type: 'integer',
          minimum: 1,
          exclusiveMinimum: true,
          'x-nullable': true,
          'x-example': 5,
          required: true,
        },
      ],
    }).parameters;
    expect(size).toMatchObject({
      schema: {type: ['integer', 'null'], exclusiveMinimum: 1},
      kind: 'number',
      example: '5',
      required: true,
    });
  });

  it('has the body of a parameter, found by reference, in each media type that it consumes', () => {
    const definitions = {
      Thing: {type: 'object', properties: {a: {type: 'string', 'x-nullable': true}}},
    };
    const parameters = {
      Body: {
        name: 'body',
        in: 'body',
        required: true,
        description: 'It.',
        schema: {$ref: '#/definitions/Thing'},
      },
    };
    const rest = {definitions, parameters, consumes: ['application/xml', 'application/json']};
    const {body, otherBodies} = read({parameters: [{$ref: '#/parameters/Body'}]}, rest);
    expect(body).toMatchObject({
      mediaType: 'application/json',
      kind: 'json',
      required: true,
      description: 'It.',
      fields: [{name: 'a'}],
    });
    expect(checkValue(body?.schema ?? {}, {a: null})).toEqual([]);
    expect(otherBodies?.map(({mediaType}) => mediaType)).toEqual(['application/xml']);
    expect(
      read({parameters: [{$ref: '#/parameters/Body'}], consumes: ['text/json']}, rest),
    ).toMatchObject({body: {mediaType: 'text/json'}});
  });

  it('has a form of its parameters in formData; with a file it is multipart', () => {
    const fields: JsonObject[] = [
      {name: 'a', in: 'formData', type: 'string', required: true},
      {
        name: 'b',
        in: 'formData',
        type: 'array',
        items: {type: 'integer'},
        collectionFormat: 'multi',
      },
    ];
    expect(read({parameters: fields}).body).toMatchObject({
      mediaType: 'application/x-www-form-urlencoded',
      kind: 'form',
      required: true,
      schema: {required: ['a']},
      encoding: {b: {explode: true}},
      fields: [
        {name: 'a', required: true},
        {name: 'b', kind: 'list'},
      ],
    });
    const file = {name: 'f', in: 'formData', type: 'file'};
    expect(
      read({parameters: [...fields, file], consumes: ['application/x-www-form-urlencoded']}).body,
    ).toMatchObject({
      mediaType: 'multipart/form-data',
      schema: {properties: {f: {type: 'string', format: 'binary'}}},
    });
  });

  it('answers in each media type that it produces, with its examples', () => {
    const {responses, accept} = read({
      responses: {
        200: {description: 'Ok.', schema: {type: 'array'}, examples: {'text/csv': 'a,b'}},
        204: {description: 'None.'},
      },
      produces: ['application/json', 'text/csv'],
    });
    expect(
      responses.map(({status, mediaType, examples}) => [
        status,
        mediaType,
        examples.map(({text}) => text),
      ]),
    ).toEqual([
      ['200', 'application/json', []],
      ['200', 'text/csv', ['a,b']],
      ['204', undefined, []],
    ]);
    expect(accept).toBe('application/json');
  });

  it('asks for the credentials of its securityDefinitions', () => {
    const securityDefinitions = {
      pass: {type: 'basic'},
      key: {type: 'apiKey', in: 'query', name: 'key'},
      oauth: {type: 'oauth2', flow: 'implicit', scopes: {all: 'Everything.'}},
    };
    const {parameters, security} = read(
      {security: [{pass: []}, {key: [], oauth: ['all']}]},
      {securityDefinitions},
    );
    expect(parameters.map(({credential, scopes}) => [credential, scopes])).toEqual([
      ['basic', undefined],
      ['apiKey', undefined],
      ['oauth2', [{name: 'all', description: 'Everything.'}]],
    ]);
    expect(security).toEqual([['Authorization'], ['key', 'Authorization (header)']]);
  });
});
