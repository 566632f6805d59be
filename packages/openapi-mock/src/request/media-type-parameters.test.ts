import {describe, expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {createMock} from '../mock/create-mock.ts';

const API = 'application/vnd.api+json';

const object = (name: string): JsonObject => ({
  schema: {type: 'object', required: [name], properties: {[name]: {type: 'integer'}}},
});
const content = {[`${API}; type=one`]: object('one'), [`${API}; type=two`]: object('two')};

const mock = createMock({
  openapi: '3.1.0',
  info: {title: 'Media types', version: '1'},
  paths: {
    '/a': {
      get: {responses: {'200': {description: '', content}}},
      post: {requestBody: {content}, responses: {'200': {description: '', content}}},
    },
  },
});

const get = async (accept: string) => {
  const response = await mock(new Request('http://localhost/a', {headers: {accept}}));
  return [response.status, response.headers.get('content-type'), await response.json()] as const;
};

const post = async (contentType: string, body: string): Promise<number> => {
  const headers = {'content-type': contentType};
  return (await mock(new Request('http://localhost/a', {method: 'POST', headers, body}))).status;
};

describe('media types that differ by a parameter, in the mock', () => {
  it.each([
    [`${API}; type=two`, 'two'],
    [`${API};type="one"`, 'one'],
    [`${API}; type=one;q=0.5, ${API}; type=two`, 'two'],
    [API, 'one'],
    ['*/*', 'one'],
  ])('are chosen by Accept: %s', async (accept, name) => {
    expect(await get(accept)).toEqual([200, `${API}; type=${name}`, {[name]: 1}]);
  });

  it('are not acceptable where none of them is', async () => {
    expect((await get(`${API}; type=three`))[0]).toBe(406);
  });

  it('have their body checked against their own schema', async () => {
    expect(await post(`${API}; type=two`, '{"two": 1}')).toBe(200);
    expect(await post(`${API}; type=two`, '{"one": 1}')).toBe(400);
    expect(await post(`${API}; type=one; charset=utf-8`, '{"one": 1}')).toBe(200);
    expect(await post(`${API}; type=three`, '{"one": 1}')).toBe(415);
  });
});
