import {expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {createMock} from '../mock/create-mock.ts';

const ref = (name: string): JsonObject => ({$ref: `#/components/schemas/${name}`});
const content = {'application/json': {schema: ref('Animal')}};

const mock = createMock({
  openapi: '3.0.3',
  info: {title: 'Zoo', version: '1'},
  components: {
    schemas: {
      Animal: {
        type: 'object',
        required: ['kind'],
        discriminator: {propertyName: 'kind', mapping: {kitty: '#/components/schemas/Cat'}},
        properties: {kind: {type: 'string'}},
      },
      Cat: {
        allOf: [ref('Animal'), {required: ['lives'], properties: {lives: {type: 'integer'}}}],
      },
      Dog: {allOf: [ref('Animal')]},
    },
  },
  paths: {
    '/latest': {
      get: {responses: {'200': {description: '', content}}},
      put: {requestBody: {content}, responses: {'204': {description: ''}}},
    },
  },
});

const put = async (value: JsonObject): Promise<[number, string]> => {
  const response = await mock(
    new Request('http://localhost/latest', {
      method: 'PUT',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(value),
    }),
  );
  return [response.status, await response.text()];
};

it('the mock responds with a schema that extends the described one', async () => {
  const response = await mock(new Request('http://localhost/latest'));
  expect(await response.json()).toEqual({kind: 'kitty', lives: 1});
});

it('the mock checks a body against the schema that its discriminator names', async () => {
  expect((await put({kind: 'kitty', lives: 9}))[0]).toBeLessThan(300);
  expect((await put({kind: 'Dog'}))[0]).toBeLessThan(300);
  expect(await put({kind: 'kitty'})).toEqual([400, expect.stringContaining('lives')]);
  expect(await put({kind: 'bird'})).toEqual([400, expect.stringContaining('kitty')]);
});
