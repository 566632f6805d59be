import {expect, it} from 'vitest';
import {readOperations} from '../operation/read-operations.ts';
import type {JsonObject, Operation} from '../operation/types.ts';
import {parseCurl} from '../paste/curl/parse-curl.ts';
import {matchOperation} from '../paste/match/match-operation.ts';
import {checkJson, checkResponse} from './check-response.ts';

const API = 'application/vnd.api+json';

const object = (name: string): JsonObject => ({
  schema: {type: 'object', required: [name], properties: {[name]: {type: 'integer'}}},
});
const content = {[`${API}; type=one`]: object('one'), [`${API}; type=two`]: object('two')};

const [read] = readOperations({
  openapi: '3.1.0',
  servers: [{url: 'https://api.example.com'}],
  paths: {'/a': {post: {requestBody: {content}, responses: {'200': {content}}}}},
}).operations;
const {operation} = read as {operation: Operation};

const check = (contentType: string, text: string) =>
  checkResponse(
    operation,
    {
      kind: 'response',
      status: 200,
      statusText: '',
      headers: [['content-type', contentType]],
      text,
      size: text.length,
      milliseconds: 1,
    },
    async (schema) => checkJson(schema, text),
  );

it('checks a response against the schema of the media type with its parameters', async () => {
  expect(await check(`${API}; type=one`, '{"one": 1}')).toEqual({kind: 'matches'});
  expect(await check(`${API}; type=two`, '{"two": 2}')).toEqual({kind: 'matches'});
  expect(await check(`${API}; type=two`, '{"one": 1}')).toMatchObject({
    kind: 'differs',
    problems: [{violation: {keyword: 'required', path: ['two']}}],
  });
  expect(await check(`${API}; type=three`, '{}')).toMatchObject({
    kind: 'undocumented',
    what: 'mediaType',
    found: `${API}; type=three`,
  });
});

it('fills in the body of the media type of a pasted command', () => {
  const {request} = parseCurl(
    `curl https://api.example.com/a -H 'content-type: ${API}; type=two' -d '{"two": 2}'`,
  );
  expect(matchOperation(request!, operation).values.mediaType).toBe(`${API}; type=two`);
});
