import {describe, expect, it} from 'vitest';
import {createClient, document, expectDescribed} from '../../tests/fixture.ts';
import {createMock} from './create-mock.ts';

const REPORT = {'x-unit': 'kg'};

describe('createMock', () => {
  it('responds with the first 2xx of an operation, made from its schema', async () => {
    const {send} = createClient({state: false});
    const reply = await send('GET', '/v1/crates/7');
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({id: 7, name: 'Lamps', colour: 'red', state: 'stored'});
  });

  it('finds paths without the base path of the server as well', async () => {
    const {send} = createClient();
    expect((await send('GET', '/crates/7')).status).toBe(200);
  });

  it('names the nearest paths for an unknown one', async () => {
    const {status, body} = await createClient().send('GET', '/v1/crate');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      title: 'Not Found',
      detail: expect.stringContaining('The nearest are: /v1/crates') as string,
    });
  });

  it('lists the methods of a path in Allow, for an unknown one and for OPTIONS', async () => {
    const {send} = createClient();
    const wrong = await send('DELETE', '/v1/crates');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
    const asked = await send('OPTIONS', '/v1/crates');
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, POST, HEAD, OPTIONS']);
  });

  it('responds to HEAD as to GET, without the body', async () => {
    const {status, headers, text} = await createClient().send('HEAD', '/v1/crates/7');
    expect([status, headers.get('content-type'), text]).toEqual([200, 'application/json', '']);
  });

  it('asks for the credentials of the description, and takes any', async () => {
    const {send} = createClient();
    const missing = await send('GET', '/v1/crates', null, {authorization: ''});
    expect([missing.status, missing.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(missing.body).toMatchObject({
      detail: expect.stringContaining('the header Authorization with "Bearer …"') as string,
    });
    expect((await send('GET', '/v1/crates', null, {authorization: 'Basic eA=='})).status).toBe(401);
    expect((await send('GET', '/v1/crates', null, {authorization: 'bearer x'})).status).toBe(200);
  });

  it('names each wrong parameter', async () => {
    const {status, body} = await createClient().send('GET', '/v1/crates?limit=0&offset=x');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: 'about:blank',
      errors: [
        {in: 'query', name: 'limit', detail: expect.stringContaining('at least 1') as string},
        {in: 'query', name: 'offset', detail: expect.stringContaining('integer') as string},
      ],
    });
  });

  it('reads parameters by their style', async () => {
    const {send} = createClient();
    const path = '/v1/reports/latest?filter[year]=';
    expect((await send('GET', `${path}2026`, null, REPORT)).status).toBe(200);
    expect((await send('GET', `${path}soon`, null, REPORT)).status).toBe(400);
  });

  it('asks for required headers, and sends those of the response', async () => {
    const {send} = createClient();
    const missing = await send('GET', '/v1/reports/latest');
    expect(missing.body).toMatchObject({detail: 'The header parameter X-Unit is missing.'});
    const {headers} = await send('GET', '/v1/reports/latest', null, REPORT);
    expect(headers.get('x-pages')).toBe('3');
  });

  it('points to each mistake in a body, in the shape that the description gives', async () => {
    const {send} = createClient();
    const reply = await send('POST', '/v1/crates', {name: '', weight: -1});
    expect(reply.status).toBe(422);
    expectDescribed('createCrate', reply);
    expect(reply.body).toEqual({
      error: {
        code: 422,
        message: expect.stringMatching(/\/name must have .*; \/weight must/) as string,
      },
    });
    const replaced = await send('PUT', '/v1/crates/7', {name: ''});
    expect(replaced.status).toBe(400);
    expect(replaced.body).toMatchObject({
      title: 'Bad Request',
      errors: [{pointer: '#/name', detail: expect.stringContaining('at least 1') as string}],
    });
  });

  it('says where a body stops being JSON', async () => {
    const type = {'content-type': 'application/json'};
    const {status, body} = await createClient().send('PUT', '/v1/crates/7', '{"name":', type);
    expect(status).toBe(400);
    expect(body).toMatchObject({detail: 'The body is not JSON: see line 1, column 9.'});
  });

  it('refuses missing bodies, other media types and long bodies', async () => {
    const {send} = createClient({limits: {bodyBytes: 20, fileBytes: 10}});
    const text = {'content-type': 'text/plain'};
    const octets = {'content-type': 'application/octet-stream'};
    expect((await send('PUT', '/v1/crates/7')).status).toBe(400);
    expect((await send('PUT', '/v1/crates/7', 'name', text)).status).toBe(415);
    expect((await send('PUT', '/v1/crates/7', {name: 'x'.repeat(20)})).status).toBe(413);
    expect((await send('PUT', '/v1/reports/latest', 'x'.repeat(11), octets)).status).toBe(413);
    expect((await send('PUT', '/v1/reports/latest', 'x'.repeat(10), octets)).status).toBe(204);
  });

  it('refuses bodies that are nested too deeply', async () => {
    const type = {'content-type': 'application/merge-patch+json'};
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    const {status, text} = await createClient().send('PATCH', '/v1/crates/7', deep, type);
    expect([status, text]).toEqual([400, expect.stringContaining('nested deeper')]);
  });

  it('negotiates the media type', async () => {
    const {send} = createClient();
    const path = '/v1/reports/latest';
    const csv = await send('GET', path, null, {
      ...REPORT,
      accept: 'text/*, application/json;q=0.5',
    });
    expect([csv.headers.get('content-type'), csv.text]).toEqual(['text/csv', 'total\n12\n']);
    const none = await send('GET', path, null, {...REPORT, accept: 'image/png'});
    expect(none.status).toBe(406);
    expect(none.text).toContain('Accept one of: application/json, text/csv.');
  });

  it('follows the preferences for a status, an example and other values', async () => {
    const {send} = createClient();
    const code = await send('GET', '/v1/crates/7', null, {prefer: 'code=404'});
    expect([code.status, code.headers.get('preference-applied')]).toEqual([404, 'code=404']);
    expectDescribed('getCrate', code);
    const example = await send('GET', '/v1/crates/7', null, {prefer: 'example=empty'});
    expect(example.body).toEqual({id: 8, name: 'Air', state: 'new'});
    const dynamic = await send('GET', '/v1/crates/7', null, {prefer: 'dynamic=true'});
    expectDescribed('getCrate', dynamic);
    expect((await send('GET', '/v1/crates/7?__code=404')).status).toBe(404);
  });

  it('lists what could be preferred instead', async () => {
    const {send} = createClient();
    const code = await send('GET', '/v1/crates/7', null, {prefer: 'code=418'});
    expect(code.text).toContain('The operation getCrate has no response 418. It has: 200, 404.');
    const example = await send('GET', '/v1/crates/7', null, {prefer: 'example=none'});
    expect(example.text).toContain(
      'The response 200 has no example \\"none\\". It has: full, empty.',
    );
    expect((await send('GET', '/v1/crates/7', null, {prefer: 'code=abc'})).status).toBe(400);
  });

  it('lets pages of this machine and of allowed origins call', async () => {
    const {send} = createClient({cors: 'https://docs.example'});
    const from = async (origin: string) =>
      (await send('GET', '/v1/crates', null, {origin})).headers.get('access-control-allow-origin');
    expect(await from('http://localhost:3000')).toBe('http://localhost:3000');
    expect(await from('https://docs.example')).toBe('https://docs.example');
    expect(await from('https://other.example')).toBeNull();
    const preflight = await send('OPTIONS', '/v1/crates', null, {
      origin: 'https://docs.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-unit',
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('x-unit');
  });

  it('responds 501 for an operation that cannot be read, and to all others', async () => {
    const broken = {
      openapi: '3.0.0',
      paths: {
        '/a': {get: {responses: {'200': {$ref: '#/components/responses/None'}}}},
        '/b': {get: {responses: {'204': {description: ''}}}},
      },
    };
    const {send} = createClient({}, broken);
    const {status, text} = await send('GET', '/a');
    expect([status, text]).toEqual([501, expect.stringContaining('/paths/~1a/get/responses/200')]);
    expect((await send('GET', '/b')).status).toBe(204);
  });

  it('never changes the description', async () => {
    const before = JSON.stringify(document);
    const {send} = createClient();
    await send('PATCH', '/v1/crates/7', JSON.stringify({name: 'x'}), {
      'content-type': 'application/merge-patch+json',
    });
    await send('POST', '/v1/crates', {name: 'x'});
    expect(JSON.stringify(document)).toBe(before);
  });

  it('says why it cannot start', () => {
    expect(() => createMock({info: {}})).toThrow(
      'The mock cannot read the description: it has neither "openapi" nor "swagger".',
    );
    expect(() => createMock({openapi: '4.0.0'})).toThrow('its version is "4.0.0"');
  });
});
