import {expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {createClient} from '../../tests/fixture.ts';

const item = {type: 'object', properties: {name: {type: 'string'}}};
const members = {type: 'object', properties: {to: {type: 'string'}}};
const query = (name: string, schema: JsonObject): JsonObject => ({name, in: 'query', schema});
const document: JsonObject = {
  openapi: '3.0.3',
  paths: {
    '/mail': {
      get: {
        operationId: 'send',
        parameters: [
          query('destination', members),
          query('tags', {type: 'array', items: item}),
          query('more', {type: 'object', additionalProperties: {type: 'string'}}),
        ],
        responses: {'200': {description: ''}},
      },
    },
  },
};
const {send} = createClient({handlers: {send: (_, {query: read}) => ({...read})}}, document);

it('reads members without a described name as the map that takes them, and not as a list', async () => {
  const {status, body} = await send('GET', '/mail?to=a&other=b');
  expect([status, body]).toEqual([200, {destination: {to: 'a'}, more: {to: 'a', other: 'b'}}]);
});

it('does not ask for headers of the connection, or with names that no header can have', async () => {
  const header = (name: string): JsonObject => ({
    name,
    in: 'header',
    required: true,
    schema: {type: 'string'},
  });
  const client = createClient(
    {},
    {
      openapi: '3.0.3',
      paths: {
        '/a': {
          get: {
            parameters: [header('Content-Length'), header('a b')],
            responses: {'204': {description: ''}},
          },
        },
      },
    },
  );
  const {status, text} = await client.send('GET', '/a');
  expect([status, text]).toEqual([204, '']);
});
