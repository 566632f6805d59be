import {describe, expect, it} from 'vitest';
import {readOperations} from '../operation/read-operations.ts';
import type {JsonObject, Operation} from '../operation/types.ts';
import {validateRequest} from '../validate/validate-request.ts';

function read(version: JsonObject, parameter: JsonObject): Operation {
  const {operations} = readOperations({
    ...version,
    paths: {'/things': {get: {parameters: [{in: 'query', name: 'none', ...parameter}]}}},
  });
  const [first] = operations;
  if (!first || !('operation' in first)) throw new Error(JSON.stringify(first));
  return first.operation;
}

const OPENAPI = {openapi: '3.1.0', servers: [{url: 'https://api.example.com'}]};
const SWAGGER = {swagger: '2.0', host: 'api.example.com'};
const empty = {required: true, allowEmptyValue: true};

describe('a required parameter with allowEmptyValue', () => {
  it.each<[string, JsonObject, JsonObject]>([
    ['a string', OPENAPI, {...empty, schema: {type: 'string'}}],
    ['an integer', OPENAPI, {...empty, schema: {type: 'integer'}}],
    ['an enumeration', OPENAPI, {...empty, schema: {enum: ['a', 'b']}}],
    ['a list', OPENAPI, {...empty, schema: {type: 'array', items: {type: 'string'}}}],
    ['a string of Swagger 2.0', SWAGGER, {...empty, type: 'string'}],
  ])('is sent empty: %s', (_, version, parameter) => {
    const operation = read(version, parameter);
    expect(operation.parameters).toMatchObject([{required: true, allowEmpty: true}]);
    const {request, problems} = validateRequest(
      operation,
      {parameters: {none: ''}, empty: ['none']},
      {},
    );
    expect([request.url, problems]).toEqual(['https://api.example.com/things?none=', []]);
  });

  it('is missing until the caller asks for the empty value', () => {
    const operation = read(OPENAPI, {...empty, schema: {type: 'string'}});
    const {problems} = validateRequest(operation, {parameters: {none: ''}}, {});
    expect(problems).toEqual([{field: 'none', code: 'required'}]);
  });
});
