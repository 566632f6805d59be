import {describe, expect, it} from 'vitest';
import {createClient, expectDescribed} from '../../tests/fixture.ts';
import type {Handlers} from './handlers.ts';

describe('handlers', () => {
  it('respond with an object, in the status and media type of the description', async () => {
    const handlers: Handlers = {
      createCrate: (_, {body}) => ({id: 1, state: 'new', ...(body as object)}),
    };
    const reply = await createClient({handlers}).send('POST', '/v1/crates', {name: 'Cups'});
    expect([reply.status, reply.body]).toEqual([201, {id: 1, state: 'new', name: 'Cups'}]);
  });

  it('get the values that the description reads from the request', async () => {
    const handlers: Handlers = {
      listCrates: (_, {query, operation}) => ({query, id: operation.id}),
      getCrate: (_, {params}) => ({params}),
    };
    const {send} = createClient({handlers});
    const list = await send('GET', '/v1/crates?limit=3&colour=red');
    expect(list.body).toEqual({query: {limit: 3, colour: 'red'}, id: 'listCrates'});
    expect((await send('GET', '/v1/crates/12')).body).toEqual({params: {crateId: 12}});
  });

  it('get path parameters as they stand in the URL, too', async () => {
    const handlers: Handlers = {openCrate: (_, {encodedParams}) => ({...encodedParams})};
    const {send} = createClient({handlers, checks: false});
    expect((await send('POST', '/v1/crates/a%2Fb%zz/open')).body).toEqual({crateId: 'a%2Fb%zz'});
  });

  it('read every body themselves without its check', async () => {
    const handlers: Handlers = {
      createCrate: async (request, {body}) => ({
        text: await request.text(),
        body: body ?? 'unread',
      }),
    };
    const {send} = createClient({handlers, checks: {body: false}, limits: {bodyBytes: 1}});
    const reply = await send('POST', '/v1/crates', '{"name"', {'content-type': 'text/plain'});
    expect(reply.body).toEqual({text: '{"name"', body: 'unread'});
  });

  it('are only called for requests that pass the checks', async () => {
    let calls = 0;
    const handlers: Handlers = {createCrate: () => void (calls += 1)};
    const {send} = createClient({handlers});
    expect((await send('POST', '/v1/crates', {})).status).toBe(422);
    expect(calls).toBe(0);
    const unchecked = createClient({handlers, checks: {body: false}});
    await unchecked.send('POST', '/v1/crates', {});
    expect(calls).toBe(1);
  });

  it('leave the rest to the mock', async () => {
    const handlers: Handlers = {
      getCrate: (_, {params}) => (params.crateId === 1 ? {id: 1} : undefined),
      createCrate: async (_, {next}) => {
        const response = await next();
        response.headers.set('x-created', 'yes');
        return response;
      },
    };
    const {send} = createClient({handlers});
    expect((await send('GET', '/v1/crates/1')).body).toEqual({id: 1});
    expect((await send('GET', '/v1/crates/7')).body).toMatchObject({id: 7});
    const created = await send('POST', '/v1/crates', {name: 'Cups'});
    expect(created.headers.get('x-created')).toBe('yes');
    expectDescribed('createCrate', created);
  });

  it('share the collections of the mock', async () => {
    const handlers: Handlers = {
      openCrate: (_, {params, store, respond}) => {
        const crates = store.collection('/crates');
        const crate = crates.patch(Number(params.crateId), {state: 'stored'});
        if (!crate) return respond.problem(404, 'No such crate');
        store.collection(`/crates/${String(params.crateId)}/labels`).add({text: 'opened'});
        return respond.empty(202);
      },
    };
    const {send} = createClient({handlers, seed: {'/crates': [{id: 1, name: 'a', state: 'new'}]}});
    expect((await send('POST', '/v1/crates/1/open')).status).toBe(202);
    expect((await send('GET', '/v1/crates/1')).body).toMatchObject({state: 'stored'});
    expect((await send('GET', '/v1/crates/1/labels')).body).toMatchObject([{text: 'opened'}]);
    const missing = await send('POST', '/v1/crates/2/open');
    expect([missing.status, missing.text]).toEqual([404, expect.stringContaining('No such crate')]);
  });

  it('create described responses', async () => {
    const handlers: Handlers = {
      getCrate: (_, {respond}) => respond.example(200, 'empty'),
      replaceCrate: (_, {respond}) =>
        respond.problem(404, 'Nothing here', {headers: {'retry-after': '5'}}),
    };
    const {send} = createClient({handlers});
    expect((await send('GET', '/v1/crates/7')).body).toEqual({id: 8, name: 'Air', state: 'new'});
    const missing = await send('PUT', '/v1/crates/7', {name: 'x'});
    expect(missing.headers.get('retry-after')).toBe('5');
    expect(missing.body).toEqual({error: {code: 404, message: 'Nothing here'}});
  });

  it('create problems with their status and its title, whatever the media type', async () => {
    const text = {type: 'string'};
    const schema = {
      type: 'object',
      required: ['title', 'detail', 'status'],
      properties: {title: text, detail: text, status: {type: 'integer'}},
    };
    const conflict = {description: '', content: {'application/json': {schema}}};
    const responses = {'204': {description: ''}, '409': conflict};
    const described = {openapi: '3.1.0', paths: {'/a': {get: {operationId: 'a', responses}}}};
    const told = async (status: number): Promise<unknown> => {
      const handlers: Handlers = {a: (_, {respond}) => respond.problem(status, 'Too late')};
      return (await createClient({handlers}, described).send('GET', '/a')).body;
    };
    expect(await told(409)).toEqual({title: 'Conflict', detail: 'Too late', status: 409});
    expect(await told(422)).toMatchObject({title: 'Unprocessable Content', status: 422});
  });

  it('read bytes themselves', async () => {
    const handlers: Handlers = {
      uploadReport: async (request) => ({size: (await request.arrayBuffer()).byteLength}),
    };
    const octets = {'content-type': 'application/octet-stream'};
    const {body} = await createClient({handlers}).send('PUT', '/v1/reports/latest', 'abc', octets);
    expect(body).toEqual({size: 3});
  });

  it('that throw are reported, and the caller gets a 500', async () => {
    const errors: unknown[] = [];
    const handlers: Handlers = {
      getCrate: () => {
        throw new Error('out of crates');
      },
    };
    const {send} = createClient({handlers, onError: (error) => errors.push(error)});
    const {status, text} = await send('GET', '/v1/crates/7');
    expect([status, text]).toEqual([
      500,
      expect.stringContaining('The handler of getCrate failed: out of crates'),
    ]);
    expect(errors).toHaveLength(1);
  });

  it('that throw get an error response in the described format', async () => {
    const schema = {type: 'object', required: ['message'], properties: {message: {type: 'string'}}};
    const failure = {description: '', content: {'application/json': {schema}}};
    const responses = {'204': {description: ''}, '500': failure};
    const described = {openapi: '3.1.0', paths: {'/a': {get: {operationId: 'a', responses}}}};
    const handlers: Handlers = {
      a: () => {
        throw new Error('out of luck');
      },
    };
    const {send} = createClient({handlers, onError: () => undefined}, described);
    expect((await send('GET', '/a')).body).toEqual({
      message: 'The handler of a failed: out of luck',
    });
  });
});

it('faults can be told in another way', async () => {
  const {send} = createClient({
    onFault: ({kind, status}) => new Response(kind, {status: status === 401 ? 403 : status}),
  });
  const missing = await send('GET', '/v1/crates', null, {authorization: ''});
  expect([missing.status, missing.text]).toEqual([403, 'credentials']);
  expect((await send('GET', '/nothing')).text).toBe('route');
});
