import {describe, expect, it} from 'vitest';
import type {Json, JsonObject, Operation} from './types.ts';
import {readOperations} from './read-operations.ts';
import {withWholeServers} from './servers.ts';
import {post} from '../../tests/read-operations-fixture.ts';

describe('readOperations', () => {
  it('reads what can be read, and says why the rest cannot', () => {
    const {operations} = readOperations({
      openapi: '3.1.0',
      paths: {
        '/a': {
          get: {operationId: 'one', parameters: [{$ref: '#/nowhere'}]},
          post: {operationId: 'two'},
        },
        '/b': {
          get: {operationId: 'three', responses: {200: {$ref: '#/components/responses/None'}}},
        },
      },
    });
    expect(
      operations.map((one) =>
        'finding' in one ? [one.id, one.finding.pointer, one.finding.message] : [one.id],
      ),
    ).toEqual([
      [
        'one',
        '/paths/~1a/get/parameters/0',
        'the target of the reference "#/nowhere" does not exist. Correct the reference.',
      ],
      ['two'],
      [
        'three',
        '/paths/~1b/get/responses/200',
        'the target of the reference "#/components/responses/None" does not exist. Correct the reference.',
      ],
    ]);
    expect(operations[1]).toMatchObject({method: 'POST', path: '/a', pointer: '/paths/~1a/post'});
  });

  it('says which path cannot be read, and reads the others', () => {
    const {operations, findings} = readOperations({
      openapi: '3.1.0',
      paths: {'/a': {$ref: '#/nowhere'}, '/b': {get: {}}},
    });
    expect([operations.map(({id}) => id), findings]).toEqual([
      ['get-b'],
      [
        {
          pointer: '/paths/~1a',
          message: 'the target of the reference "#/nowhere" does not exist. Correct the reference.',
        },
      ],
    ]);
  });

  it.each([
    [{}, 'no "openapi" or "swagger"'],
    [{openapi: '4.0.0'}, 'version "4.0.0" is not supported'],
    [[], 'must be an object'],
    [null, 'must be an object'],
  ] as [JsonObject, string][])('says of %j that it is no description', (document, message) => {
    expect(readOperations(document)).toEqual({
      operations: [],
      findings: [{pointer: '', message: expect.stringContaining(message)}],
    });
  });

  it('gives each operation an id of its own, which fits a URL and a file name', () => {
    const paths = {
      '/': {get: {}},
      '/pets/{petId}/toys': {get: {}, delete: {operationId: 'get-pets-_petId-toys'}},
      '/a b/ü': {get: {}},
      '/x': {get: {operationId: 'same'}, put: {operationId: 'same'}},
    };
    expect(readOperations({openapi: '3.0.0', paths}).operations.map(({id}) => id)).toEqual([
      'get',
      'get-pets-_petId-toys-2',
      'get-pets-_petId-toys',
      'get-a-b',
      'same',
      'same-2',
    ]);
  });

  it('does not read webhooks and extensions as operations', () => {
    expect(
      readOperations({openapi: '3.1.0', paths: {'x-note': {get: {}}}, webhooks: {new: {post: {}}}})
        .operations,
    ).toEqual([]);
  });
});
describe('the security of an operation', () => {
  it('is told for every type of scheme', () => {
    const securitySchemes: JsonObject = {
      basic: {type: 'http', scheme: 'Basic'},
      digest: {type: 'http', scheme: 'digest'},
      cookie: {type: 'apiKey', in: 'cookie', name: 'sid'},
      oauth: {
        type: 'oauth2',
        flows: {
          implicit: {scopes: {'read:a': 'Reads.'}},
          password: {scopes: {'write:a': 'Writes.'}},
        },
      },
      open: {type: 'openIdConnect'},
      tls: {type: 'mutualTLS', description: 'A certificate.'},
    };
    const operation = post(
      {
        security: [
          {basic: []},
          {digest: []},
          {cookie: [], oauth: ['read:a', 'write:a']},
          {open: []},
          {tls: []},
        ],
      },
      {components: {securitySchemes}},
    );
    expect(
      operation?.parameters
        .slice(1)
        .map(({key, name, in: place, credential, prefix, scopes}) => [
          key ?? name,
          place,
          credential,
          prefix,
          scopes,
        ]),
    ).toEqual([
      ['Authorization', 'header', 'basic', 'Basic ', undefined],
      ['Authorization (header)', 'header', 'apiKey', undefined, undefined],
      ['sid', 'cookie', 'apiKey', undefined, undefined],
      [
        'Authorization (oauth)',
        'header',
        'oauth2',
        'Bearer ',
        [
          {name: 'read:a', description: 'Reads.'},
          {name: 'write:a', description: 'Writes.'},
        ],
      ],
      ['Authorization (open)', 'header', 'openIdConnect', 'Bearer ', undefined],
    ]);
    expect(operation?.security).toEqual([
      ['Authorization'],
      ['Authorization (header)'],
      ['sid', 'Authorization (oauth)'],
      ['Authorization (open)'],
      [],
    ]);
    expect(operation?.certificates).toEqual([
      {name: 'tls', description: 'A certificate.', choices: [4]},
    ]);
  });
});

describe('the servers of an operation', () => {
  it('that are relative start from the address of the description, and "/" from its host', () => {
    const servers: Json[] = [{url: '/'}, {url: 'v1'}, {url: '/v2/'}];
    const {operation} = readOperations({openapi: '3.1.0', paths: {'/a': {get: {servers}}}})
      .operations[0] as {operation: Operation};
    const whole = withWholeServers(operation, 'https://docs.example/openapi/a.yaml');
    expect([whole.server, ...(whole.servers ?? []).map(({url}) => url)]).toEqual([
      'https://docs.example',
      'https://docs.example',
      'https://docs.example/openapi/v1',
      'https://docs.example/v2',
    ]);
  });

  it('have variables, whose defaults stand in the first URL, and may be relative', () => {
    const servers: Json[] = [
      {url: '/{version}/', variables: {version: {default: 'v1', enum: ['v1', 'v2']}}},
      {
        url: 'https://{region}.example.com',
        variables: {region: {default: 'eu', description: 'Where.'}},
      },
    ];
    expect(post({servers}, {servers: [{url: 'https://other.example.com'}]})).toMatchObject({
      server: '/v1',
      servers: [
        {
          url: '/{version}',
          variables: [{name: 'version', default: 'v1', enum: ['v1', 'v2'], description: ''}],
        },
        {
          url: 'https://{region}.example.com',
          variables: [{name: 'region', default: 'eu', description: 'Where.'}],
        },
      ],
    });
  });
});
