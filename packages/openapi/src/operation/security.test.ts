import {describe, expect, it} from 'vitest';
import type {Json, JsonObject, Operation} from './types.ts';
import {read} from '../../tests/described-operation.ts';

describe('the security of an operation', () => {
  const securitySchemes = {
    token: {
      type: 'http',
      scheme: 'Bearer',
      description: 'A token.',
      'x-placeholder': '{TOKEN}',
      'x-example': 'demo',
    },
    key: {type: 'apiKey', in: 'query', name: 'api_key'},
    'x-api-key': {type: 'apiKey', in: 'header', name: 'X-Api-Key'},
    alias: {$ref: '#/components/securitySchemes/key'},
    basic: {type: 'http', scheme: 'basic'},
    strange: {type: 'magic'},
  };
  const secured = (security: Json, operation: JsonObject = {}): Operation =>
    read(operation, {components: {securitySchemes}, security});

  it('has schemes whose names begin with x-', () => {
    const {parameters, security} = secured([{'x-api-key': []}, {key: []}]);
    expect(parameters.map(({name}) => name)).toEqual(['X-Api-Key', 'api_key']);
    expect(security).toEqual([['X-Api-Key'], ['api_key']]);
  });

  it('becomes parameters that are secret and required', () => {
    expect(secured([{token: [], alias: []}]).parameters).toEqual([
      {
        name: 'Authorization',
        in: 'header',
        prefix: 'Bearer ',
        credential: 'bearer',
        required: true,
        secret: true,
        shared: 'token',
        description: 'A token.',
        schema: {type: 'string', minLength: 1},
        kind: 'string',
        placeholder: '{TOKEN}',
        example: 'demo',
      },
      {
        name: 'api_key',
        in: 'query',
        credential: 'apiKey',
        required: true,
        secret: true,
        shared: 'alias',
        description: '',
        schema: {type: 'string', minLength: 1},
        kind: 'string',
        placeholder: '{alias}',
        example: 'example-token',
      },
    ]);
  });

  it('is that of the whole description, unless the operation has its own or none', () => {
    expect(
      secured([{token: []}], {security: [{key: []}]}).parameters.map(({name}) => name),
    ).toEqual(['api_key']);
    expect(secured([{token: []}], {security: []}).parameters).toEqual([]);
  });

  it('offers several ways as choices; only what all of them need is required', () => {
    const {parameters, security} = secured([{key: []}, {token: [], key: []}, {basic: [], key: []}]);
    expect(parameters.map(({key, name, required}) => [key ?? name, required])).toEqual([
      ['api_key', true],
      ['Authorization', false],
      ['Authorization (header)', false],
    ]);
    expect(security).toEqual([
      ['api_key'],
      ['Authorization', 'api_key'],
      ['Authorization (header)', 'api_key'],
    ]);
  });

  it('can be optional', () => {
    const {parameters, security} = secured([{}, {key: []}]);
    expect([parameters.map(({required}) => required), security]).toEqual([
      [false],
      [[], ['api_key']],
    ]);
  });

  it('has to be described, and of a kind that can be shown', () => {
    expect(() => secured([{nobody: []}])).toThrow(
      '/components/securitySchemes/nobody: the security scheme "nobody" is used but not defined.',
    );
    expect(() => secured([{strange: []}])).toThrow(
      '/components/securitySchemes/strange: the security scheme type "magic" is not supported.',
    );
  });
});
