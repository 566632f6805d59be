import {describe, expect, it} from 'vitest';
import {defaultValues, unknownParameters} from './build-request.ts';
import {jsonBody, operation, parameter, requestBody} from '../../tests/operation-fixture.ts';
import {validateRequest} from '../validate/validate-request.ts';
import {headersOf, limit, organisation, server} from '../../tests/request-fixture.ts';

describe('the body of GET and HEAD', () => {
  const body = {...requestBody('application/x-www-form-urlencoded'), required: false};

  it('is left out where the form is empty, since fetch refuses any body there', () => {
    const {request} = validateRequest(
      operation({method: 'GET', body}),
      {parameters: {}, body: '{}'},
      {server},
    );
    expect(request.body).toBeUndefined();
    expect(request.headers).toEqual([['accept', 'application/json']]);
  });

  it('is sent otherwise', () => {
    const sent = (method: string, text: string): unknown =>
      validateRequest(operation({method, body}), {parameters: {}, body: text}, {server}).request
        .body;
    expect(sent('GET', '{"a": 1}')).toBe('a=1');
    expect(sent('POST', '{}')).toBe('');
  });
});
describe('parameters', () => {
  it('are checked against their schemas, numbers as numbers', () => {
    const build = (value: string) =>
      validateRequest(operation({parameters: [limit]}), {parameters: {limit: value}}, {server})
        .problems;
    expect(build('100')).toEqual([]);
    expect(build('101')).toMatchObject([
      {field: 'limit', code: 'schema', keyword: 'maximum', expected: 100},
    ]);
    expect(build('ten')).toMatchObject([
      {field: 'limit', code: 'schema', keyword: 'type', expected: 'integer'},
    ]);
  });

  it('have one problem at a time: what no header can carry is not checked against the schema as well', () => {
    const sandbox = parameter({name: 'x-sandbox', schema: {type: 'string', pattern: '^[a-z]+$'}});
    const codes = (value: string) =>
      validateRequest(
        operation({parameters: [sandbox]}),
        {parameters: {'x-sandbox': value}},
        {server},
      ).problems.map(({code}) => code);
    expect([codes('Prod'), codes('😀'), codes('prod')]).toEqual([['schema'], ['header'], []]);
  });

  it('are reported when the operation does not have them', () => {
    const one = operation({parameters: [organisation, limit]});
    expect(
      unknownParameters(one, {
        parameters: {
          'X-Org': '',
          Limit: '',
          limit: '',
          Accept: '',
          'content-type': '',
          toString: '',
        },
      }),
    ).toEqual(['Limit', 'toString']);
  });

  it('are not taken from the prototype of the values', () => {
    expect(headersOf({}, [parameter({name: 'constructor'})])).toEqual([
      ['accept', 'application/json'],
    ]);
  });
});

describe('the body of a request', () => {
  const schema = {
    type: 'object',
    required: ['id'],
    properties: {
      id: {type: 'integer'},
      format: {type: 'object', required: ['name'], properties: {name: {type: 'string'}}},
      tags: {type: 'object', additionalProperties: {type: 'string'}},
    },
  };
  const problemsOf = (body: string | undefined, required = true) =>
    validateRequest(
      operation({body: jsonBody(schema, required)}),
      {parameters: {}, ...(body === undefined ? {} : {body})},
      {server},
    ).problems.map((problem) =>
      Object.fromEntries(Object.entries(problem).filter(([key]) => key !== 'schema')),
    );

  it('is sent as it was typed, with lone surrogates made well-formed', () => {
    const body = ' {"id": 1234567890123456789,\r\n "x": "\u0000"} ';
    const build = (text: string) =>
      validateRequest(operation({body: jsonBody({})}), {parameters: {}, body: text}, {server})
        .request.body;
    expect(build(body)).toBe(body);
    expect(build('"a\ud800b😀"')).toBe('"a\ufffdb😀"');
  });

  it('is required only where the operation says so', () => {
    expect(problemsOf(undefined)).toEqual([{field: 'body', code: 'required'}]);
    expect(problemsOf('')).toEqual([{field: 'body', code: 'required'}]);
    expect(problemsOf(undefined, false)).toEqual([]);
  });

  it('has to be JSON; the problem says where it is not', () => {
    expect(problemsOf('{\n  "é": x\n}')).toEqual([
      {field: 'body', code: 'json', line: 2, column: 8},
    ]);
    expect(problemsOf('{"id": 1}}')).toEqual([{field: 'body', code: 'json', line: 1, column: 10}]);
  });

  it('is checked against the schema, field by field', () => {
    expect(problemsOf('{"format": {}, "tags": {"a": 1}}')).toEqual([
      {field: 'id', code: 'required'},
      {field: 'format.name', code: 'required'},
      {field: 'tags', code: 'schema', keyword: 'type', expected: 'string', path: ['tags', 'a']},
    ]);
    expect(problemsOf('{"id": 1, "format": 3}')).toEqual([
      {field: 'body', code: 'schema', keyword: 'type', expected: 'object', path: ['format']},
    ]);
    expect(problemsOf('[]')).toEqual([
      {field: 'body', code: 'schema', keyword: 'type', expected: 'object'},
    ]);
  });

  it('may be nested as deeply as one likes', () => {
    expect(problemsOf(`{"id": 1, "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual([]);
  });

  it('is checked only when it is JSON by its media type', () => {
    const build = (mediaType: string) =>
      validateRequest(
        operation({body: requestBody(mediaType)}),
        {parameters: {}, body: 'x'},
        {server},
      ).problems.length;
    expect(
      ['application/octet-stream', 'text/plain; x=/json', 'application/jsonx'].map(build),
    ).toEqual([0, 0, 0]);
    expect(['application/problem+json', 'application/JSON; charset=utf-8'].map(build)).toEqual([
      1, 1,
    ]);
  });

  it('is left out of an operation that takes none', () => {
    const {request} = validateRequest(operation(), {parameters: {}, body: '{}'}, {server});
    expect(request).toEqual({
      method: 'POST',
      url: `${server}/things`,
      headers: [['accept', 'application/json']],
    });
  });
});

describe('the values that a form begins with', () => {
  it('are the examples or nothing, and the first body in both', () => {
    const one = operation({parameters: [organisation, limit], body: jsonBody({})});
    expect(defaultValues(one, 'example')).toEqual({
      parameters: {'x-org': 'A@Org'},
      body: '{\n  "id": 1\n}',
    });
    expect(defaultValues(one, 'empty')).toEqual({parameters: {}, body: '{\n  "id": 1\n}'});
    expect(defaultValues(operation(), 'empty')).toEqual({parameters: {}});
  });
});
