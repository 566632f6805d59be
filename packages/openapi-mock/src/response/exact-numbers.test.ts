import {expect, it} from 'vitest';
import {isObject} from '@batchwise/openapi/json';
import {parseJson} from '@batchwise/openapi/json/exact';
import {createMock} from '../mock/create-mock.ts';

const id = '{"type": "integer", "example": 9007199254740993, "maximum": 9223372036854775807}';
const DOCUMENT = parseJson(`{
  "openapi": "3.1.0", "info": {"title": "Numbers", "version": "1"},
  "paths": {
    "/made": {"get": {"responses": {"200": {"description": "", "headers": {"x-id": {"required": true, "schema": ${id}}}, "content": {"application/json": {
      "schema": {"type": "object", "required": ["id", "ratio"], "properties": {"id": ${id}, "ratio": {"type": "number", "const": 1.0}}}}}}}}},
    "/shown": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {
      "schema": {"type": "object", "properties": {"id": ${id}}}, "example": {"id": 9007199254740995}}}}}}},
    "/exact": {"put": {"requestBody": {"content": {"application/json": {"schema": {"const": {"id": 9007199254740993}}}, "application/x-www-form-urlencoded": {"schema": {"properties": {"id": {"type": "integer", "const": 9007199254740993}}}}}}, "responses": {"204": {"description": ""}}}},
    "/things/{thing}": {"get": {"parameters": [{"name": "thing", "in": "path", "required": true, "schema": ${id}}],
      "responses": {"200": {"description": ""}}}}
  }
}`);

const mock = createMock(isObject(DOCUMENT) ? DOCUMENT : {}, {state: false});
const get = (path: string): Promise<Response> => mock(new Request(`http://localhost${path}`));

it('the mock writes the numbers of a description with all digits', async () => {
  const made = await get('/made');
  expect(await made.text()).toBe('{"id":9007199254740993,"ratio":1.0}');
  expect(made.headers.get('x-id')).toBe('9007199254740993');
  expect(await (await get('/shown')).text()).toBe('{"id":9007199254740995}');
});

it('the mock compares parameters with all digits of a limit, which its message names', async () => {
  expect((await get('/things/9223372036854775807')).status).toBe(200);
  const above = await get('/things/9223372036854775808');
  expect([above.status, await above.text()]).toEqual([
    400,
    expect.stringContaining('9223372036854775807'),
  ]);
});

it.each([
  ['application/json', '{"id": 9007199254740993}', 204],
  ['application/json', '{"id": 9007199254740992}', 400],
  ['application/x-www-form-urlencoded', 'id=9007199254740993', 204],
  ['application/x-www-form-urlencoded', 'id=9007199254740992', 400],
])('the mock compares all digits of a body in %s: %s', async (type, body, status) => {
  const headers = {'content-type': type};
  const request = new Request('http://localhost/exact', {method: 'PUT', headers, body});
  expect((await mock(request)).status).toBe(status);
});
