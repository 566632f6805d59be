import {describe, expect, it} from 'vitest';
import {checkDescription} from '../check/check-description.ts';
import {withoutInternal} from '../internal/without-internal.ts';
import {buildRequest} from '../request/build-request.ts';
import {withExamples} from '../sampler/examples.ts';
import {toCurl} from '../samples/curl.ts';
import {readOperations} from './read-operations.ts';
import {describedResponses} from './responses.ts';
import type {JsonObject, Operation} from './types.ts';

const responses: JsonObject = {'200': {description: 'Found'}};
const json = (schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  content: {'application/json': {schema, ...more}},
});

const document = (paths: JsonObject, components: JsonObject = {}): JsonObject => ({
  openapi: '3.2.0',
  info: {title: 'New', version: '1'},
  servers: [{url: 'https://api.example.com'}],
  components,
  paths,
});

function operationsOf(whole: JsonObject): Operation[] {
  return readOperations(whole).operations.map((read) => {
    if ('finding' in read) throw new Error(read.finding.message);
    return withExamples(read.operation);
  });
}

const warningsOf = (whole: JsonObject): string[] =>
  [...checkDescription(whole)].flatMap(({result}) =>
    result.warnings.filter(({rule}) => rule === 'unsupported').map(({message}) => message),
  );

describe('OpenAPI 3.2', () => {
  it('has the method QUERY, which takes a body', () => {
    const schema = {type: 'object', required: ['text'], properties: {text: {type: 'string'}}};
    const whole = document({'/search': {query: {requestBody: json(schema), responses}}});
    const [operation] = operationsOf(whole);
    expect(operation).toMatchObject({id: 'query-search', method: 'QUERY'});
    const body = operation?.body?.examples[0]?.text ?? '';
    expect(toCurl(buildRequest(operation!, {parameters: {}, body}, {}).request)).toMatch(
      /^curl -X QUERY 'https:\/\/api\.example\.com\/search' [^]*"text": "text"/,
    );
  });

  it('has operations by other methods, as they are written', () => {
    const whole = document({
      '/files/{id}': {additionalOperations: {COPY: {responses}, lock: {responses}}},
    });
    const operations = operationsOf(whole);
    expect(operations.map(({id, method}) => [id, method])).toEqual([
      ['COPY-files-_id', 'COPY'],
      ['lock-files-_id', 'lock'],
    ]);
    expect(operations.map((one) => describedResponses(whole, one).length)).toEqual([1, 1]);
  });

  it('names additional operations that cannot be sent or stand in the wrong place', () => {
    const whole = document({
      '/a': {
        additionalOperations: {CONNECT: {responses}, 'NOT A TOKEN': {responses}, POST: {responses}},
      },
    });
    expect(operationsOf(whole)).toEqual([]);
    expect(warningsOf(whole)).toEqual([
      'this operation is left out, since browsers do not send the method "CONNECT".',
      'this operation is left out, since browsers do not send the method "NOT A TOKEN".',
      'this operation is left out. Move it to "post" beside "additionalOperations".',
    ]);
  });

  it('hides additional operations with an internal tag', () => {
    const whole = document({
      '/a': {get: {responses}, additionalOperations: {COPY: {tags: ['secret'], responses}}},
      '/b': {get: {tags: ['secret'], responses}, additionalOperations: {COPY: {responses}}},
    });
    const shown = withoutInternal({...whole, tags: [{name: 'secret', 'x-internal': true}]});
    expect(operationsOf(shown.document).map(({method, path}) => `${method} ${path}`)).toEqual([
      'GET /a',
      'COPY /b',
    ]);
  });

  it('has examples as data and in written form', () => {
    const examples = {
      data: {dataValue: {id: 1}},
      written: {dataValue: {id: 2}, serializedValue: '{"id":2}'},
    };
    const parameter = {
      name: 'ids',
      in: 'query',
      schema: {type: 'array', items: {type: 'integer'}},
      examples: {some: {dataValue: [1, 2]}},
    };
    const [operation] = operationsOf(
      document({
        '/a': {
          post: {
            parameters: [parameter],
            requestBody: json({type: 'object'}, {examples}),
            responses,
          },
        },
      }),
    );
    expect(operation?.body?.examples.map(({text}) => text)).toEqual([
      '{\n  "id": 1\n}',
      '{"id":2}',
    ]);
    expect(operation?.parameters[0]?.example).toBe('1\n2');
  });

  it('has streams, read as the list of their items', () => {
    const itemSchema = {type: 'object', properties: {n: {type: 'integer'}}};
    const content = {'application/jsonl': {itemSchema}, 'text/event-stream': {itemSchema}};
    const [operation] = operationsOf(
      document({'/a': {get: {responses: {'200': {description: '', content}}}}}),
    );
    expect(operation?.responses.map(({schema}) => schema)).toEqual([
      {type: 'array', items: itemSchema},
      {type: 'array', items: itemSchema},
    ]);
  });

  it('has media types among the components', () => {
    const content = {'application/json': {$ref: '#/components/mediaTypes/Thing'}};
    const mediaTypes = {Thing: {schema: {type: 'object'}, example: {id: 7}}};
    const [operation] = operationsOf(
      document({'/a': {post: {requestBody: {content}, responses}}}, {mediaTypes}),
    );
    expect(operation?.body?.examples[0]?.text).toBe('{\n  "id": 7\n}');
  });

  it('has lists of parts, each with its encoding', () => {
    const content = {
      'multipart/mixed': {
        itemSchema: {type: 'string', example: 'x'},
        prefixEncoding: [{contentType: 'application/json'}],
        itemEncoding: {contentType: 'image/*', headers: {'X-Page': {example: '1'}}},
      },
    };
    const [operation] = operationsOf(document({'/a': {post: {requestBody: {content}, responses}}}));
    const boundary = '----form-part-8f2c41d6b07a93e5';
    expect(operation?.body).toMatchObject({
      kind: 'text',
      examples: [
        {
          text: [
            `--${boundary}`,
            'Content-Type: application/json',
            '',
            '"x"',
            `--${boundary}`,
            'Content-Type: image/png',
            'X-Page: 1',
            '',
            '{FILE}',
            `--${boundary}--`,
            '',
          ].join('\n'),
        },
      ],
    });
  });

  it('has parts that are named in a warning since they are not read', () => {
    const querystring = {name: 'q', in: 'querystring', ...json({type: 'object'})};
    const whole = document({'/a': {post: {parameters: [querystring], responses}}});
    expect(operationsOf(whole)[0]?.parameters).toEqual([]);
    expect(warningsOf(whole)).toEqual([
      'a parameter in "querystring" is not supported: requests are sent without it.',
    ]);
  });
});
