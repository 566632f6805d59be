import {expect, it} from 'vitest';
import {createMock} from '../mock/create-mock.ts';

const itemSchema = {type: 'object', required: ['n'], properties: {n: {type: 'integer'}}};

const mock = createMock({
  openapi: '3.2.0',
  info: {title: 'New', version: '1'},
  paths: {
    '/things': {
      query: {
        requestBody: {required: true, content: {'application/json': {schema: itemSchema}}},
        responses: {'200': {description: '', content: {'application/jsonl': {itemSchema}}}},
      },
      additionalOperations: {COPY: {responses: {'201': {description: ''}}}},
    },
  },
});

const send = (method: string, body?: string): Promise<Response> =>
  mock(
    new Request('http://localhost/things', {
      method,
      ...(body === undefined ? {} : {body, headers: {'content-type': 'application/json'}}),
    }),
  );

it('the mock responds to QUERY, checks its body, and sends a stream of items', async () => {
  const response = await send('QUERY', '{"n": 1}');
  expect([response.status, await response.text()]).toEqual([200, '{"n":1}\n']);
  expect((await send('QUERY', '{}')).status).toBe(400);
});

it('the mock responds to additional operations, and lists them', async () => {
  expect((await send('COPY')).status).toBe(201);
  const wrong = await send('GET');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'QUERY, COPY, OPTIONS']);
});
