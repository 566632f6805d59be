import {describe, expect, it} from 'vitest';
import type {Json, JsonObject, Operation} from './types.ts';
import {operationIds} from './find-operations.ts';
import {keyOf} from '../parameters/parse-input.ts';
import {readOperation} from './read-operations.ts';

const parameter = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: 'query',
  schema: {type: 'string'},
  ...more,
});

/** A description with one operation, `POST /things`, and the given members. */
const describedBy = (
  operation: JsonObject,
  {components = {}, ...root}: JsonObject = {},
  pathItem: JsonObject = {},
): JsonObject => ({
  openapi: '3.1.0',
  servers: [{url: 'https://api.example.com/v1/'}, {url: 'https://other.example.com'}],
  components,
  paths: {'/things': {...pathItem, post: {operationId: 'make', ...operation}}},
  ...root,
});

const read = (...given: Parameters<typeof describedBy>): Operation =>
  readOperation(describedBy(...given), 'make');
const json = (content: JsonObject): JsonObject => ({content: {'application/json': content}});

describe('readOperation', () => {
  it('gives parameters keys that no object has by itself', () => {
    const names = ['__proto__', 'toString', 'constructor', 'q'];
    const {parameters} = read({parameters: names.map((name) => parameter(name))});
    expect(parameters.map(({name}) => name)).toEqual(names);
    expect(parameters.map(keyOf).filter((key) => key in {})).toEqual([]);
  });

  it('reads method, path, words and the first server, without its last slash', () => {
    expect(read({summary: 'Make', description: 'Makes a thing.'})).toEqual({
      id: 'make',
      method: 'POST',
      path: '/things',
      summary: 'Make',
      description: 'Makes a thing.',
      server: 'https://api.example.com/v1',
      accept: '*/*',
      parameters: [],
      responses: [],
      servers: [
        {url: 'https://api.example.com/v1', description: '', variables: []},
        {url: 'https://other.example.com', description: '', variables: []},
      ],
    });
  });

  it('tells a property of the body from a parameter of the same name', () => {
    const schema = {type: 'object', properties: {id: {type: 'string'}, name: {type: 'string'}}};
    const {body} = read({parameters: [parameter('id')], requestBody: json({schema})});
    expect(body?.fields.map(({name, path}) => [name, path])).toEqual([
      ['body.id', ['id']],
      ['name', ['name']],
    ]);
  });

  it('follows a reference to a path item', () => {
    const pathItem = {parameters: [parameter('shared')], get: {operationId: 'list'}};
    const {method, path, parameters} = readOperation(
      {
        paths: {'/things': {$ref: '#/components/pathItems/Things'}},
        components: {pathItems: {Things: pathItem}},
      },
      'list',
    );
    expect([method, path, parameters.map(({name}) => name)]).toEqual([
      'GET',
      '/things',
      ['shared'],
    ]);
  });

  it.each(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'])(
    'finds an operation of the method %s',
    (method) => {
      expect(readOperation({paths: {'/a': {[method]: {operationId: 'one'}}}}, 'one').method).toBe(
        method.toUpperCase(),
      );
    },
  );

  it('lists the operations there are when one is not', () => {
    const document: JsonObject = {
      paths: {
        '/a': {get: {operationId: 'one'}, put: {}, summary: 'no operation'},
        '/b': {delete: {operationId: 'two'}},
      },
    };
    expect(operationIds(document)).toEqual(['one', 'put-a', 'two']);
    expect(() => readOperation(document, 'three')).toThrow(
      '/paths: the operation "three" does not exist. Use one of one, put-a, two.',
    );
  });
});

describe('the parameters of an operation', () => {
  it('are those of its path, then its own; its own win when name and place are the same', () => {
    const shared = [
      parameter('both', {description: 'of the path'}),
      parameter('both', {in: 'header'}),
      parameter('only'),
    ];
    const {parameters} = read(
      {parameters: [parameter('both', {description: 'its own'}), parameter('own')]},
      {},
      {parameters: shared},
    );
    expect(parameters.map(({name, in: place, description}) => [name, place, description])).toEqual([
      ['both', 'header', ''],
      ['only', 'query', ''],
      ['both', 'query', 'its own'],
      ['own', 'query', ''],
    ]);
  });

  it('have a schema, a placeholder and an example, when there is one', () => {
    const {parameters} = read({
      parameters: [
        parameter('a', {required: true, example: 5, 'x-placeholder': '<A>'}),
        parameter('b'),
      ],
    });
    expect(parameters).toEqual([
      {
        name: 'a',
        in: 'query',
        required: true,
        secret: false,
        description: '',
        schema: {type: 'string'},
        kind: 'string',
        placeholder: '<A>',
        example: '5',
      },
      {
        name: 'b',
        in: 'query',
        required: false,
        secret: false,
        description: '',
        schema: {type: 'string'},
        kind: 'string',
        placeholder: '{b}',
      },
    ]);
  });

  it('are found through a chain of references, and so is their schema', () => {
    const components = {
      parameters: {
        First: {$ref: '#/components/parameters/Second'},
        Second: parameter('size', {schema: {$ref: '#/components/schemas/Size'}}),
      },
      schemas: {Size: {$ref: '#/components/schemas/Count', minimum: 1}, Count: {type: 'integer'}},
    };
    const [size] = read(
      {parameters: [{$ref: '#/components/parameters/First'}]},
      {components},
    ).parameters;
    expect(size).toMatchObject({name: 'size', schema: {type: 'integer', minimum: 1}});
  });

  it('do not include the headers that OpenAPI describes elsewhere', () => {
    const headers = ['Accept', 'content-type', 'AUTHORIZATION', 'x-own'].map((name) =>
      parameter(name, {in: 'header'}),
    );
    expect(
      read({parameters: [...headers, parameter('accept')]}).parameters.map(({name}) => name),
    ).toEqual(['x-own', 'accept']);
  });

  it.each([[{in: 'query'}], [{name: 'a'}], [{name: 'a', in: 'body'}], ['a']] as [Json][])(
    'cannot be %j, which the error says with its place',
    (wrong) => {
      expect(() => read({parameters: [parameter('fine'), wrong]})).toThrow(
        /^\/paths\/~1things\/post\/parameters\/1: this parameter has no "name" or no valid "in"\. .*path, query, header, cookie/,
      );
      expect(() => read({}, {}, {parameters: [wrong]})).toThrow(
        /^\/paths\/~1things\/parameters\/0: /,
      );
      expect(() =>
        read(
          {parameters: [{$ref: '#/components/parameters/P'}]},
          {components: {parameters: {P: wrong}}},
        ),
      ).toThrow(/^\/components\/parameters\/P: /);
    },
  );
});

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

describe('the request body of an operation', () => {
  it('has media type, bundled schema, fields and examples, through references', () => {
    const components = {
      requestBodies: {
        Body: {
          required: true,
          description: 'The thing.',
          ...json({
            schema: {$ref: '#/components/schemas/Thing'},
            examples: {one: {$ref: '#/components/examples/One'}},
          }),
        },
      },
      schemas: {Thing: {type: 'object', properties: {a: {type: 'string'}}}},
      examples: {One: {summary: 'The first', value: {a: 'x'}}},
    };
    const {body} = read({requestBody: {$ref: '#/components/requestBodies/Body'}}, {components});
    expect(body).toMatchObject({
      required: true,
      description: 'The thing.',
      mediaType: 'application/json',
      schema: {$ref: '#/$defs/Thing'},
      fields: [{name: 'a'}],
    });
    expect(body?.examples).toEqual([{name: 'one', summary: 'The first', text: '{\n  "a": "x"\n}'}]);
  });

  it('may have one example without a name, or examples that are elsewhere and cannot be shown', () => {
    expect(read({requestBody: json({example: [1]})}).body?.examples).toEqual([
      {name: 'example', summary: '', text: '[\n  1\n]'},
    ]);
    expect(
      read({
        requestBody: json({
          examples: {far: {externalValue: 'https://example.com'}, near: {value: null}},
        }),
      }).body?.examples,
    ).toEqual([{name: 'near', summary: '', text: 'null'}]);
  });

  it.each([
    [
      {description: 'nothing'},
      '/paths/~1things/post/requestBody: this request body has no media type.',
    ],
    [
      {content: {'a/b': 'text'}},
      '/paths/~1things/post/requestBody/content/a~1b: this must be an object.',
    ],
    [
      {$ref: '#/nowhere'},
      '/paths/~1things/post/requestBody: the target of the reference "#/nowhere" does not exist.',
    ],
    [
      json({schema: {items: {$ref: 'far.yaml'}}}),
      '/paths/~1things/post/requestBody/content/application~1json/schema/items: the reference "far.yaml" points outside this document.',
    ],
    [
      json({examples: {one: {$ref: '#/nowhere'}}}),
      '/paths/~1things/post/requestBody/content/application~1json/examples/one: the target of the reference "#/nowhere"',
    ],
  ] as [JsonObject, string][])(
    'cannot be %j, which the error says with its place',
    (requestBody, message) => {
      expect(() => read({requestBody})).toThrow(message);
    },
  );
});

describe('the answers of an operation', () => {
  it('are one for each status and media type, through references', () => {
    const components = {
      responses: {
        Gone: {
          description: 'Gone.',
          content: {'application/json': {}, 'application/problem+json': {example: 'gone'}},
        },
      },
    };
    const {responses} = read(
      {
        responses: {
          204: {description: 'Done.'},
          410: {$ref: '#/components/responses/Gone'},
          default: json({schema: {type: 'object'}}),
        },
      },
      {components},
    );
    expect(responses).toEqual([
      {status: '204', description: 'Done.', examples: []},
      {status: '410', description: 'Gone.', mediaType: 'application/json', examples: []},
      {
        status: '410',
        description: 'Gone.',
        mediaType: 'application/problem+json',
        examples: [{name: 'example', summary: '', text: '"gone"'}],
      },
      {
        status: 'default',
        description: '',
        mediaType: 'application/json',
        schema: {type: 'object'},
        examples: [],
      },
    ]);
  });

  it('say where a reference in their schema is wrong', () => {
    const responses = {200: {$ref: '#/components/responses/Ok'}};
    expect(() =>
      read(
        {responses},
        {components: {responses: {Ok: json({schema: {not: {$ref: '#/nowhere'}}})}}},
      ),
    ).toThrow(
      '/components/responses/Ok/content/application~1json/schema/not: the target of the reference "#/nowhere" does not exist.',
    );
  });

  it('decide what is asked for: the first media type of a success', () => {
    expect(
      read({
        responses: {
          400: {content: {'a/error': {}}},
          202: {},
          '2XX': {content: {'a/b': {}, 'c/d': {}}},
        },
      }).accept,
    ).toBe('a/b');
    expect(
      read({responses: {200: {content: {'a/b': {}}}, default: {content: {'c/d': {}}}}}).accept,
    ).toBe('a/b');
    expect(read({responses: {400: {content: {'a/error': {}}}, 204: {}}}).accept).toBe('*/*');
  });
});
