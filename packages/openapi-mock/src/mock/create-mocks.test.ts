import {expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {createMocks} from './create-mocks.ts';

const described = (url: string, text: string): JsonObject => ({
  openapi: '3.1.0',
  servers: [{url}],
  paths: {
    '/hello': {
      get: {
        operationId: 'hello',
        responses: {'200': {description: '', content: {'text/plain': {example: text}}}},
      },
    },
  },
});

const get = async (mocks: ReturnType<typeof createMocks>, path: string): Promise<string> =>
  (await mocks.fetch(new Request(`http://localhost${path}`))).text();

it('keeps the base paths of descriptions that do not collide', async () => {
  const mocks = createMocks([
    {id: 'one', document: described('https://a.example/one', '1')},
    {id: 'two', document: described('https://a.example/two', '2')},
  ]);
  expect(mocks.mounts).toEqual([
    {id: 'one', basePath: '/one'},
    {id: 'two', basePath: '/two'},
  ]);
  expect([await get(mocks, '/one/hello'), await get(mocks, '/two/hello')]).toEqual(['1', '2']);
});

it('gives the base path that the most operations have', () => {
  const servers = [{url: 'https://a.example/other'}];
  const responses = {'204': {description: ''}};
  const document = {
    ...described('https://a.example/v1', '1'),
    paths: {'/a': {get: {servers, responses}, post: {responses}}, '/b': {get: {responses}}},
  };
  expect(createMocks([{id: 'one', document}]).mounts).toEqual([{id: 'one', basePath: '/v1'}]);
});

it('begins paths with the id of the description where base paths collide', async () => {
  const mocks = createMocks([
    {id: 'one', document: described('https://a.example/v1', '1')},
    {id: 'two', document: described('https://b.example/v1', '2')},
  ]);
  expect(mocks.mounts.map(({basePath}) => basePath)).toEqual(['/one/v1', '/two/v1']);
  expect([await get(mocks, '/one/v1/hello'), await get(mocks, '/two/hello')]).toEqual(['1', '2']);
  expect(await get(mocks, '/v1/hello')).toContain('/one/v1 (one), /two/v1 (two)');
});
