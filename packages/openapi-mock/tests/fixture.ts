import {expect} from 'vitest';
import {findOperations, readLocatedOperation} from '@batchwise/openapi/operation';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {responsesFor} from '@batchwise/openapi/response';
import {responseOfType} from '@batchwise/openapi/response/check';
import {createMock, type Mock} from '../src/mock/create-mock.ts';
import type {MockOptions} from '../src/mock/options.ts';

const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  'application/json': {schema, ...more},
});
const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});
const problem = (description: string): JsonObject => ({
  description,
  content: {'application/json': {schema: ref('Fault')}},
});
const body = (schema: JsonObject): JsonObject => ({required: true, content: json(schema)});
const query = (name: string, schema: JsonObject): JsonObject => ({name, in: 'query', schema});

/** A small API of crates in a store house, with their labels. */
export const document: JsonObject = {
  openapi: '3.1.0',
  info: {title: 'Crates', version: '1.0.0'},
  servers: [{url: 'https://crates.example/v1'}],
  security: [{token: []}],
  paths: {
    '/crates': {
      get: {
        operationId: 'listCrates',
        parameters: [
          query('colour', {type: 'string'}),
          query('limit', {type: 'integer', minimum: 1, maximum: 100}),
          query('offset', {type: 'integer', minimum: 0}),
        ],
        responses: {'200': {description: 'A page', content: json(ref('CratePage'))}},
      },
      post: {
        operationId: 'createCrate',
        requestBody: body(ref('Crate')),
        responses: {
          '201': {description: 'The crate', content: json(ref('Crate'))},
          '422': problem('A mistake in the body'),
        },
      },
    },
    '/crates/{crateId}': {
      parameters: [
        {name: 'crateId', in: 'path', required: true, schema: {type: 'integer'}, example: 7},
      ],
      get: {
        operationId: 'getCrate',
        responses: {
          '200': {
            description: 'The crate',
            content: json(ref('Crate'), {
              examples: {
                full: {value: {id: 7, name: 'Lamps', colour: 'red', state: 'stored'}},
                empty: {value: {id: 8, name: 'Air', state: 'new'}},
              },
            }),
          },
          '404': problem('No such crate'),
        },
      },
      put: {
        operationId: 'replaceCrate',
        requestBody: body(ref('Crate')),
        responses: {
          '200': {description: 'The crate', content: json(ref('Crate'))},
          '404': problem('No such crate'),
        },
      },
      patch: {
        operationId: 'changeCrate',
        requestBody: {required: true, content: {'application/merge-patch+json': {schema: {}}}},
        responses: {
          '200': {description: 'The crate', content: json(ref('Crate'))},
          '404': problem('No such crate'),
        },
      },
      delete: {
        operationId: 'deleteCrate',
        responses: {'204': {description: 'Gone'}, '404': problem('No such crate')},
      },
    },
    '/crates/{crateId}/labels': {
      parameters: [
        {name: 'crateId', in: 'path', required: true, schema: {type: 'integer'}, example: 7},
      ],
      get: {
        operationId: 'listLabels',
        responses: {
          '200': {
            description: 'The labels',
            content: json({type: 'array', items: ref('Label')}),
          },
          '404': problem('No such crate'),
        },
      },
      post: {
        operationId: 'addLabel',
        requestBody: body({
          type: 'object',
          required: ['data'],
          properties: {data: ref('Label')},
        }),
        responses: {
          '201': {
            description: 'The label',
            content: json({
              type: 'object',
              required: ['data'],
              properties: {data: ref('Label')},
            }),
          },
          '404': problem('No such crate'),
        },
      },
    },
    '/crates/{crateId}/open': {
      parameters: [{name: 'crateId', in: 'path', required: true, schema: {type: 'integer'}}],
      post: {operationId: 'openCrate', responses: {'202': {description: 'Opening'}}},
    },
    '/reports/latest': {
      get: {
        operationId: 'latestReport',
        security: [],
        parameters: [
          {
            name: 'filter',
            in: 'query',
            style: 'deepObject',
            schema: {type: 'object', properties: {year: {type: 'integer'}}},
          },
          {name: 'X-Unit', in: 'header', required: true, schema: {enum: ['kg', 'lb']}},
        ],
        responses: {
          '200': {
            description: 'The report',
            headers: {'X-Pages': {required: true, schema: {type: 'integer', minimum: 3}}},
            content: {
              'application/json': {
                schema: {type: 'object', properties: {total: {type: 'integer'}}},
              },
              'text/csv': {schema: {type: 'string'}, example: 'total\n12\n'},
            },
          },
        },
      },
      put: {
        operationId: 'uploadReport',
        security: [],
        requestBody: {required: true, content: {'application/octet-stream': {}}},
        responses: {'204': {description: 'Taken'}},
      },
    },
  },
  components: {
    securitySchemes: {token: {type: 'http', scheme: 'bearer'}},
    schemas: {
      Crate: {
        type: 'object',
        required: ['id', 'name', 'state'],
        properties: {
          id: {type: 'integer', readOnly: true},
          name: {type: 'string', minLength: 1, examples: ['Lamps']},
          colour: {type: 'string', examples: ['red']},
          weight: {type: 'number', minimum: 0},
          state: {type: 'string', enum: ['new', 'stored'], readOnly: true},
        },
      },
      CratePage: {
        type: 'object',
        required: ['items', 'total', 'hasMore'],
        properties: {
          items: {type: 'array', items: ref('Crate')},
          total: {type: 'integer'},
          hasMore: {type: 'boolean'},
        },
      },
      Label: {
        type: 'object',
        required: ['id', 'text'],
        properties: {id: {type: 'string', readOnly: true}, text: {type: 'string'}},
      },
      Fault: {
        type: 'object',
        required: ['error'],
        additionalProperties: false,
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: {code: {type: 'integer'}, message: {type: 'string'}},
          },
        },
      },
    },
  },
};

const ORIGIN = 'https://crates.example';

/** The response of the mock, read. */
export type Reply = {status: number; headers: Headers; text: string; body: Json};

export type Client = {
  mock: Mock;
  /** Sends a request with a token; a body that is not a string is sent as JSON. */
  send: (
    method: string,
    path: string,
    content?: BodyInit | JsonObject | null,
    headers?: Record<string, string>,
  ) => Promise<Reply>;
};

function readBody(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

const isPlain = (content: unknown): content is JsonObject =>
  typeof content === 'object' &&
  content !== null &&
  [null, Object.prototype].includes(Object.getPrototypeOf(content) as object | null);

/** Creates a mock of the fixture, or of another description, and a client for it. */
export function createClient(options: MockOptions = {}, description = document): Client {
  const mock = createMock(description, options);
  return {
    mock,
    async send(method, path, content = null, headers = {}) {
      const type = isPlain(content) ? {'content-type': 'application/json'} : {};
      const request = new Request(`${ORIGIN}${path}`, {
        method,
        headers: {authorization: 'Bearer token', ...type, ...headers},
        body: isPlain(content) ? JSON.stringify(content) : content,
      });
      const response = await mock(request);
      const text = await response.text();
      return {status: response.status, headers: response.headers, text, body: readBody(text)};
    },
  };
}

/** Reads an operation of the fixture. */
export function operationOf(id: string, description = document): Operation {
  const located = findOperations(description).operations.find((one) => one.id === id);
  if (!located) throw new Error(`There is no operation "${id}".`);
  return readLocatedOperation(description, located);
}

/** Expects that a reply fits the description of its status and media type. */
export function expectDescribed(id: string, {status, headers, body}: Reply): void {
  const candidates = responsesFor(operationOf(id), status);
  expect(candidates.length, `${id} describes ${status}`).toBeGreaterThan(0);
  const type = headers.get('content-type');
  if (type === null) return;
  const described = responseOfType(candidates, type);
  expect(described, `${id} describes ${status} ${type}`).toBeDefined();
  expect(checkValue(described?.schema ?? {}, body)).toEqual([]);
}
