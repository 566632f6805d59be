import {describe, expect, it} from 'vitest';
import type {Json, JsonObject, Operation} from './types.ts';
import {checkValue} from '../validate/validate.ts';
import {readOperations} from './read-operations.ts';
import {withWholeServers} from './servers.ts';

const read = (document: JsonObject): Operation[] =>
  readOperations(document).operations.map((one) => {
    if ('finding' in one) throw new Error(`${one.finding.pointer}: ${one.finding.message}`);
    return one.operation;
  });
const post = (operation: JsonObject, rest: JsonObject = {}): Operation | undefined =>
  read({openapi: '3.1.0', paths: {'/things/{id}': {post: operation}}, ...rest})[0];
const parameters = (...given: JsonObject[]): Operation['parameters'] =>
  post({
    parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}, ...given],
  })?.parameters.slice(1) ?? [];

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

describe('a parameter', () => {
  it('has a kind, a style, and what else differs from the usual', () => {
    expect(
      parameters(
        {
          name: 'sort',
          in: 'query',
          style: 'pipeDelimited',
          explode: false,
          schema: {type: 'array', items: {type: 'string'}},
        },
        {
          name: 'filter',
          in: 'query',
          style: 'deepObject',
          allowReserved: true,
          deprecated: true,
          schema: {type: 'object'},
        },
        {
          name: 'where',
          in: 'query',
          content: {'application/json': {schema: {type: 'object'}, example: {a: 1}}},
        },
        {name: 'order', in: 'query', schema: {enum: ['up', 'down']}},
      ),
    ).toMatchObject([
      {name: 'sort', kind: 'list', style: 'pipeDelimited', explode: false},
      {name: 'filter', kind: 'json', style: 'deepObject', allowReserved: true, deprecated: true},
      {name: 'where', kind: 'json', mediaType: 'application/json', example: '{"a":1}'},
      {name: 'order', kind: 'enum'},
    ]);
  });

  it.each([
    [{example: 5, schema: {type: 'integer', example: 6}}, '5'],
    [
      {
        examples: {one: {value: ['a', 'b']}, two: {value: []}},
        schema: {type: 'array', items: {type: 'string'}},
      },
      'a\nb',
    ],
    [{schema: {type: 'integer', examples: [7], default: 8}}, '7'],
    [{schema: {type: 'integer', default: 8}}, '8'],
    [{schema: {$ref: '#/paths/~1things~1%7Bid%7D/post/x-schema'}}, 'far'],
  ] as [JsonObject, string][])(
    'of %j has the first example that the description gives',
    (more, example) => {
      const operation = post({
        parameters: [{name: 'a', in: 'query', ...more}],
        'x-schema': {type: 'string', example: 'far'},
      });
      expect(operation?.parameters[0]?.example).toBe(example);
    },
  );

  it('has a key of its own where another place has the same name', () => {
    const operation = post({
      parameters: [
        {name: 'id', in: 'path', required: true},
        {name: 'id', in: 'query'},
        {name: 'id', in: 'cookie'},
      ],
    });
    expect(operation?.parameters.map(({key, name}) => [key, name])).toEqual([
      [undefined, 'id'],
      ['id (query)', 'id'],
      ['id (cookie)', 'id'],
    ]);
  });

  it('is there for each part of the path, described or not', () => {
    expect(post({})?.parameters).toEqual([
      {
        name: 'id',
        in: 'path',
        required: true,
        secret: false,
        description: '',
        schema: {type: 'string'},
        kind: 'string',
        placeholder: '{id}',
      },
    ]);
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
