// @vitest-environment jsdom
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {type Operation, readOperations} from '@batchwise/openapi/operation';
import {toCurl} from '@batchwise/openapi/samples';
import {checkSchemas} from '@batchwise/openapi/validate';
import {maskedRequest} from '../sample/maskedRequest.ts';
import type {SharedValues} from '../store/sharedValues.ts';
import {SERVER_KINDS, type ServerKind, type ServerSettings} from '../servers/servers.ts';
import {deriveExample, findProblems, sampleRequest, type Example} from './selectors.ts';
import {EMPTY_INPUT, type ExampleInput} from './types.ts';

const SETTINGS: ServerSettings = {
  offered: [...SERVER_KINDS],
  default: 'mock',
  localUrl: 'http://127.0.0.1:4010',
  realUrl: '',
};

const OPTIONAL = {type: 'object', properties: {note: {type: 'string'}, count: {type: 'integer'}}};
const REQUIRED = {...OPTIONAL, required: ['note']};
const UPLOAD = {
  type: 'object',
  properties: {note: {type: 'string'}, file: {type: 'string', format: 'binary'}},
};

const EXAMPLE = {note: 'from the description', count: 1};

/** Bodies of each kind, with and without required fields and examples. */
const CONTENTS: Record<string, JsonObject> = {
  'optional fields': {'application/json': {schema: OPTIONAL, example: EXAMPLE}},
  'a required field': {'application/json': {schema: REQUIRED, example: EXAMPLE}},
  'no example': {'application/json': {schema: OPTIONAL}},
  'a list': {'application/json': {schema: {type: 'array'}, example: [1]}},
  'a form': {'application/x-www-form-urlencoded': {schema: OPTIONAL, example: EXAMPLE}},
  'a multipart form': {'multipart/form-data': {schema: OPTIONAL, example: EXAMPLE}},
  'a file in a form': {'multipart/form-data': {schema: UPLOAD}},
  'a required file': {'multipart/form-data': {schema: {...UPLOAD, required: ['file']}}},
  'several parts': {'multipart/mixed': {schema: OPTIONAL, example: EXAMPLE}},
  text: {'text/csv': {schema: {type: 'string'}, example: 'a,b'}},
  bytes: {'application/octet-stream': {}},
  'two media types': {
    'application/json': {schema: OPTIONAL, example: EXAMPLE},
    'text/csv': {schema: {type: 'string'}, example: 'a,b'},
  },
};

const PARAMETERS: JsonObject[] = [
  {name: 'id', in: 'path', required: true, schema: {type: 'string'}, example: 'a b'},
  {name: 'page', in: 'query', schema: {type: 'integer'}, example: 2},
  {name: 'x-note', in: 'header', required: true, schema: {type: 'string'}, example: 'x'},
  {name: 'tags', in: 'query', allowEmptyValue: true, schema: {type: 'array'}},
];

function operationWith(
  content: JsonObject,
  method: string,
  required: boolean,
  servers: JsonObject[],
): Operation {
  const read = readOperations({
    openapi: '3.1.0',
    servers,
    components: {securitySchemes: {token: {type: 'http', scheme: 'bearer'}}},
    paths: {
      '/things/{id}': {
        [method]: {
          parameters: PARAMETERS,
          security: [{token: []}, {}],
          requestBody: {required, content},
          responses: {200: {description: '', content: {'application/json': {}, 'text/csv': {}}}},
        },
      },
    },
  }).operations[0];
  if (!read || !('operation' in read)) throw new Error(JSON.stringify(read));
  return read.operation;
}

const SERVERS: JsonObject[][] = [
  [{url: 'https://api.example.com/v1'}],
  [
    {url: 'https://{region}.example.com/v1', variables: {region: {default: 'eu'}}},
    {url: 'https://test.example.com'},
  ],
];

const operations: fc.Arbitrary<Operation> = fc
  .record({
    content: fc.constantFrom(...Object.values(CONTENTS)),
    method: fc.constantFrom('post', 'put', 'delete'),
    required: fc.boolean(),
    servers: fc.constantFrom(...SERVERS),
  })
  .map(({content, method, required, servers}) => operationWith(content, method, required, servers));

const inputs: fc.Arbitrary<ExampleInput> = fc
  .record(
    {
      parameters: fc.record(
        {
          id: fc.constantFrom('', 'typed', '..'),
          page: fc.constantFrom('', '3', 'x'),
          'x-note': fc.constantFrom('', 'typed', 'é'),
          Authorization: fc.constantFrom('', 'secret'),
        },
        {requiredKeys: []},
      ),
      body: fc.constantFrom(
        '',
        '{}',
        '{"note": "from the description"}',
        '{"note": "é"}',
        '[1]',
        'a',
      ),
      whole: fc.boolean(),
      empty: fc.subarray(['tags']),
      file: fc.constant(new File(['1'], 'a.bin')),
      files: fc.constant<Record<string, File[]>>({file: [new File(['1'], 'a.csv')]}),
      mediaType: fc.constantFrom('text/csv', 'application/json'),
      accept: fc.constantFrom('application/json', 'text/csv'),
      security: fc.constantFrom(0, 1),
      place: fc.constantFrom<NonNullable<ExampleInput['place']>>(
        {index: 0, variables: {region: 'us'}},
        {index: 1, variables: {}},
      ),
    },
    {requiredKeys: []},
  )
  .map(({parameters = {}, ...input}) => ({...EMPTY_INPUT, ...input, parameters}));

/** The examples of the site share the field `note` of the body. */
const withSharedNote = (operation: Operation): Operation => ({
  ...operation,
  ...(operation.body && {
    body: {
      ...operation.body,
      fields: operation.body.fields.map((field) =>
        field.name === 'note' ? {...field, schema: {...field.schema, 'x-value': 'SHARED'}} : field,
      ),
    },
  }),
});

const exampleOf = (
  operation: Operation,
  server: ServerKind,
  input: ExampleInput,
  shared: SharedValues = {},
): Example =>
  deriveExample(
    {operation, preset: {parameters: {}}, settings: SETTINGS},
    {input},
    {server, ownUrl: 'https://own.example.com/base'},
    shared,
  );

describe('the curl that an example shows', () => {
  it('is what Send sends, for all servers, operations and input', () => {
    let sent = 0;
    fc.assert(
      fc.property(
        operations,
        fc.constantFrom(...SERVER_KINDS),
        inputs,
        (operation, server, input) => {
          const example = exampleOf(operation, server, input);
          // Placeholders stand only where nothing is sent.
          if (findProblems(example, checkSchemas).length > 0) return;
          sent += 1;
          expect(toCurl(sampleRequest(example))).toBe(toCurl(example.request));
        },
      ),
      {numRuns: 3_000},
    );
    expect(sent).toBeGreaterThan(300);
  });

  it('has the body that the editor shows, also where values are missing', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        operations,
        fc.constantFrom(...SERVER_KINDS),
        inputs,
        fc.constantFrom({}, {SHARED: {text: 'shared'}}),
        (operation, server, input, shared) => {
          const example = exampleOf(withSharedNote(operation), server, input, shared);
          const kind = example.body?.kind;
          if (kind !== 'json' && kind !== 'text') return;
          compared += 1;
          const shown = example.values.body ?? '';
          expect(sampleRequest(example).body ?? '').toBe(shown);
          expect(maskedRequest(example, new Set()).request.body ?? '').toBe(shown);
        },
      ),
      {numRuns: 1_000},
    );
    expect(compared).toBeGreaterThan(100);
  });

  it.each(Object.keys(CONTENTS))(
    'is what Send sends to the real endpoint, untouched: %s',
    (kind) => {
      for (const required of [true, false]) {
        const operation = operationWith(CONTENTS[kind] ?? {}, 'post', required, SERVERS[0] ?? []);
        const input = {...EMPTY_INPUT, parameters: {id: 'a', 'x-note': 'b'}, security: 1};
        const example = exampleOf(operation, 'real', input);
        if (findProblems(example, checkSchemas).length > 0) continue;
        expect(toCurl(sampleRequest(example))).toBe(toCurl(example.request));
        expect(toCurl(sampleRequest(example))).not.toContain('from the description');
      }
    },
  );
});
