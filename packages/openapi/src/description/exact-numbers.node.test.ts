import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readDocument} from '../document/document.node.ts';
import {readOperations} from '../operation/read-operations.ts';
import type {JsonObject, Operation} from '../operation/types.ts';
import {applyOverlay} from '../overlay/apply-overlay.ts';
import {buildRequest, defaultValues} from '../request/build-request.ts';
import {exampleValues} from '../request/example-values.ts';
import {problemMessage} from '../request/problem-message.ts';
import {withExamples} from '../sampler/examples.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {parseJson} from '../json/parse-json.ts';
import {writeJson} from '../json/write-json.ts';
import {checkValue} from '../validate/validate.ts';
import {publicText, readDescription} from './description.node.ts';

const YAML = `openapi: 3.0
info: {title: Numbers, version: 1.0}
servers: [{url: 'https://api.example.com'}]
paths:
  /things/{id}:
    post:
      operationId: create
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, format: int64}, example: 9007199254740993}
        - {name: most, in: query, required: true, schema: {type: integer, default: 9223372036854775807}}
        - {name: ratio, in: query, required: true, schema: {type: number}, example: 1.0}
        - {name: rate, in: query, required: true, schema: {type: number, enum: [1.50, 1e3]}}
        - {name: ids, in: query, explode: false, required: true, schema: {type: array, items: {type: integer}}, example: [9007199254740993, -0]}
        - {name: least, in: query, required: true, schema: {type: integer, minimum: 9007199254740993}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [id]
              properties:
                id: {type: integer, const: 9007199254740993}
                price: {type: number, minimum: 0.10, maximum: 12345678901234567890, default: 0.10}
                name: {type: string, maxLength: 10.0}
      responses:
        '200':
          description: Created
          content:
            application/json: {example: {id: 9007199254740993, price: 1.0}}
`;

/** The same description in JSON, digit for digit. */
const JSON_TEXT = `{"openapi": "3.0.3", "paths": {"/things": {"get": {
  "parameters": [{"name": "id", "in": "query", "schema": {"type": "integer"}, "example": 9007199254740993},
    {"name": "ratio", "in": "query", "schema": {"type": "number", "enum": [1.0, 2.50]}, "example": 2.50}],
  "responses": {"200": {"description": "", "content": {"application/json": {"example": {"n": [1e400, 1.0]}}}}}}}}}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numbers-'));
  mkdirSync(join(folder, 'openapi'));
  writeFileSync(join(folder, 'openapi', 'numbers.yaml'), YAML);
  writeFileSync(join(folder, 'numbers.json'), JSON_TEXT);
});
afterAll(() => rmSync(folder, {recursive: true}));

function operationOf(document: JsonObject): Operation {
  const [first] = readOperations(document).operations;
  if (!first || !('operation' in first)) throw new Error(JSON.stringify(first));
  // Pages get operations as JSON.
  return JSON.parse(JSON.stringify(withExamples(first.operation))) as Operation;
}

const fromYaml = (): Operation => operationOf(readDescription(folder, 'numbers'));

describe('numbers of a description keep their digits', () => {
  it('in the fields and samples of parameters', () => {
    const operation = fromYaml();
    const examples = operation.parameters.map(({name, example}) => [name, example]);
    expect(Object.fromEntries(examples)).toMatchObject({
      id: '9007199254740993',
      most: '9223372036854775807',
      ratio: '1.0',
      ids: '9007199254740993\n-0',
    });
    const {request} = buildRequest(operation, defaultValues(operation, 'example'), {});
    expect(request.url).toContain(
      '/things/9007199254740993?most=9223372036854775807&ratio=1.0&ids=9007199254740993,-0',
    );
    expect(exampleValues(operation).parameters).toMatchObject({
      rate: '1.50',
      least: '9007199254740993',
    });
  });

  it('in the body that is made from its schema', () => {
    const {body} = fromYaml();
    expect(body?.examples[0]?.text).toBe(
      '{\n  "id": 9007199254740993,\n  "price": 0.10,\n  "name": "text"\n}',
    );
  });

  it('in the examples of responses', () => {
    expect(fromYaml().responses[0]?.examples[0]?.text).toBe(
      '{\n  "id": 9007199254740993,\n  "price": 1.0\n}',
    );
  });

  it('in JSON', () => {
    const {parameters, responses} = operationOf(readDocument(join(folder, 'numbers.json')));
    expect(parameters.map(({example}) => example)).toEqual(['9007199254740993', '2.50']);
    expect(responses[0]?.examples[0]?.text).toBe('{\n  "n": [\n    1e400,\n    1.0\n  ]\n}');
  });

  it('in what an overlay sets', () => {
    const overlay = parseJson(
      '{"overlay": "1.0.0", "info": {"title": "o", "version": "1"}, "actions": [{"target": "$.paths[*].post.parameters[0]", "update": {"example": 9223372036854775807}}]}',
    );
    const {document, problems} = applyOverlay(readDescription(folder, 'numbers'), overlay as never);
    expect(problems).toEqual([]);
    expect(operationOf(document).parameters[0]?.example).toBe('9223372036854775807');
  });

  it('in the description that is offered where parts of it are internal', () => {
    writeFileSync(
      join(folder, 'openapi', 'internal.yaml'),
      `${YAML}  /hidden:\n    get: {x-internal: true, responses: {}}\n`,
    );
    const text = publicText(folder, 'internal');
    expect(text).toContain('example: 9007199254740993\n');
    expect(text).toContain('example: 1.0\n');
    expect(text).toContain('- 1e+3\n');
    expect(text).not.toContain('x-exact');
  });
});

describe('numbers of a description are compared digit by digit', () => {
  const problemsOf = (body: string, parameters: Record<string, string> = {}) => {
    const operation = fromYaml();
    const values = exampleValues(operation);
    return validateRequest(
      operation,
      {...values, body, parameters: {...values.parameters, ...parameters}},
      {},
    ).problems;
  };

  it('with a constant', () => {
    expect(problemsOf('{"id": 9007199254740993}')).toEqual([]);
    expect(problemsOf('{"id": 9007199254740992}')).toMatchObject([
      {field: 'body.id', keyword: 'const'},
    ]);
    expect(problemsOf('{"id": 9007199254740994}')).toMatchObject([
      {field: 'body.id', keyword: 'const'},
    ]);
  });

  it('with limits, which messages write as they are', () => {
    expect(problemsOf('{"id": 9007199254740993, "price": 12345678901234567890}')).toEqual([]);
    const [problem] = problemsOf('{"id": 9007199254740993, "price": 12345678901234567891}');
    expect(problem).toMatchObject({field: 'price', keyword: 'maximum'});
    expect(problem && problemMessage(problem)).toContain('requires 12345678901234567890.');
    expect(problemsOf('{"id": 9007199254740993, "price": 0.1}')).toEqual([]);
    expect(problemsOf('{"id": 9007199254740993, "price": 0.09999999999999999999}')).toMatchObject([
      {keyword: 'minimum'},
    ]);
  });

  it('with enumerations, whatever the spelling, and sent as numbers', () => {
    const good = '{"id": 9007199254740993}';
    expect(problemsOf(good, {rate: '1.5'})).toEqual([]);
    expect(problemsOf(good, {rate: '1000'})).toEqual([]);
    expect(problemsOf(good, {rate: '1.51'})).toMatchObject([{field: 'rate', keyword: 'enum'}]);
    expect(problemsOf(good, {least: '9007199254740992'})).toMatchObject([{keyword: 'minimum'}]);
  });

  it.each([
    ['{"maximum": 9223372036854775807}', '9223372036854775808', 1],
    ['{"maximum": 9223372036854775807}', '9223372036854775807', 0],
    ['{"exclusiveMaximum": 9007199254740993}', '9007199254740992', 0],
    ['{"exclusiveMinimum": 0}', '1e-400', 0],
    ['{"multipleOf": 3}', '9007199254740993', 0],
    ['{"type": "integer"}', '1.0', 0],
    ['{"type": "integer"}', '5.0000000000000000001', 1],
    ['{"uniqueItems": true}', '[9007199254740992, 9007199254740993]', 0],
    ['{"uniqueItems": true}', '[1.0, 1]', 1],
    ['{"enum": [9007199254740992, 9007199254740993, 9007199254740994]}', '9007199254740994', 0],
    ['{"enum": [9007199254740992, 9007199254740994]}', '9007199254740993', 1],
  ])('with %s: %s', (schema, value, count) => {
    expect(checkValue(parseJson(schema) as JsonObject, parseJson(value))).toHaveLength(count);
  });

  it('and are written back as they were', () => {
    const text = '{"a":[1.0,-0,1e3,9007199254740993,0.1,2],"b":"1.0"}';
    expect(writeJson(parseJson(text))).toBe(text);
  });
});
