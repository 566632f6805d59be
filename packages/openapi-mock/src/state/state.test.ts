import {describe, expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {createClient, expectDescribed} from '../../tests/fixture.ts';
import {createStore} from './store.ts';

const CRATES = [
  {id: 1, name: 'a', colour: 'red', state: 'new'},
  {id: 2, name: 'b', colour: 'blue', state: 'new'},
  {id: 3, name: 'c', colour: 'red', state: 'new'},
];
const seeded = () => createClient({seed: {'/crates': CRATES}});
const PATCH = {'content-type': 'application/merge-patch+json'};

describe('state', () => {
  it('begins with the examples of the description', async () => {
    const {send} = createClient();
    expect((await send('GET', '/v1/crates')).body).toMatchObject({
      total: 1,
      items: [{name: 'Lamps'}],
    });
    expect((await send('GET', '/v1/crates/7')).body).toMatchObject({id: 7, name: 'Lamps'});
  });

  it('creates items that can be found, changed and removed', async () => {
    const {send} = seeded();
    const created = await send('POST', '/v1/crates', {name: 'Cups', weight: 2});
    expectDescribed('createCrate', created);
    expect([created.status, created.body]).toEqual([
      201,
      {id: 4, name: 'Cups', weight: 2, state: 'new'},
    ]);
    const location = new URL(created.headers.get('location') ?? '').pathname;
    expect((await send('GET', location)).body).toEqual(created.body);
    const changed = await send('PATCH', location, '{"weight": null, "colour": "green"}', PATCH);
    expect(changed.body).toEqual({id: 4, name: 'Cups', colour: 'green', state: 'new'});
    const replaced = await send('PUT', location, {name: 'Pots'});
    expect(replaced.body).toEqual({id: 4, name: 'Pots', state: 'new'});
    expect((await send('DELETE', location)).status).toBe(204);
    const gone = await send('GET', location);
    expect(gone.status).toBe(404);
    expectDescribed('getCrate', gone);
    expect((await send('DELETE', location)).status).toBe(404);
  });

  it('names ids that exist for an unknown one', async () => {
    const {text} = await seeded().send('GET', '/v1/crates/99');
    expect(text).toContain('/crates has no item \\"99\\". Use an id that exists: 1, 2, 3.');
  });

  it('does not bring back an example that was removed', async () => {
    const {send} = createClient();
    expect((await send('DELETE', '/v1/crates/7')).status).toBe(204);
    expect((await send('GET', '/v1/crates/7')).status).toBe(404);
  });

  it('filters lists by equal names, and pages through them', async () => {
    const {send} = seeded();
    const red = await send('GET', '/v1/crates?colour=red&limit=1');
    expectDescribed('listCrates', red);
    expect(red.body).toEqual({items: [CRATES[0]], total: 2, hasMore: true});
    const next = await send('GET', '/v1/crates?colour=red&limit=1&offset=1');
    expect(next.body).toEqual({items: [CRATES[2]], total: 2, hasMore: false});
  });

  it('keeps collections below items, which end with them', async () => {
    const {send} = seeded();
    const added = await send('POST', '/v1/crates/1/labels', {data: {text: 'fragile'}});
    expect([added.status, added.body]).toEqual([201, {data: {id: '1', text: 'fragile'}}]);
    expect((await send('GET', '/v1/crates/1/labels')).body).toContainEqual({
      id: '1',
      text: 'fragile',
    });
    expect((await send('GET', '/v1/crates/2/labels')).body).toEqual([]);
    expect((await send('GET', '/v1/crates/99/labels')).status).toBe(404);
    await send('DELETE', '/v1/crates/1');
    expect((await send('GET', '/v1/crates/1/labels')).status).toBe(404);
  });

  it('refuses actions on items that do not exist', async () => {
    const {send} = seeded();
    expect((await send('POST', '/v1/crates/1/open')).status).toBe(202);
    expect((await send('POST', '/v1/crates/99/open')).status).toBe(404);
  });

  it('can be turned off', async () => {
    const {send} = createClient({state: false});
    await send('DELETE', '/v1/crates/7');
    expect((await send('GET', '/v1/crates/7')).status).toBe(200);
    expect((await send('GET', '/v1/crates/99')).status).toBe(200);
  });

  it('continues in another mock with the same store', async () => {
    const store = createStore();
    await createClient({store}).send('POST', '/v1/crates', {name: 'Cups'});
    const copy = createStore();
    copy.import(JSON.parse(JSON.stringify(store.export())));
    const list = await createClient({store: copy}).send('GET', '/v1/crates?colour=none');
    expect(list.body).toMatchObject({total: 0});
    const {body} = await createClient({store: copy}).send('GET', '/v1/crates/2');
    expect(body).toMatchObject({name: 'Cups'});
  });
});

/** A description of things in another style than the fixture. */
const styled = (paths: JsonObject): JsonObject => ({openapi: '3.0.3', paths});
const response = (schema: JsonObject): JsonObject => ({
  responses: {'200': {description: '', content: {'application/json': {schema}}}},
});
const thing = {
  type: 'object',
  properties: {uuid: {type: 'string', format: 'uuid'}, n: {type: 'integer'}},
};

it('finds wrapped items, lists in envelopes and cursors', async () => {
  const description = styled({
    '/things': {
      get: {
        ...response({
          type: 'object',
          properties: {
            meta: {
              type: 'object',
              properties: {
                total_count: {type: 'integer'},
                next_cursor: {type: 'string', nullable: true},
              },
            },
            data: {type: 'array', items: thing},
          },
        }),
        parameters: [
          {name: 'page[size]', in: 'query', schema: {type: 'integer', default: 2}},
          {name: 'cursor', in: 'query', schema: {type: 'string'}},
        ],
      },
      post: {
        requestBody: {content: {'application/json': {schema: thing}}},
        ...response({type: 'object', properties: {data: thing}}),
      },
    },
    '/things/{thing_uuid}': {get: response({type: 'object', properties: {data: thing}})},
  });
  const {send} = createClient({seed: {'/things': []}}, description);
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    const {body} = await send('POST', '/things', {n});
    ids.push((body as {data: {uuid: string}}).data.uuid);
  }
  expect(new Set(ids).size).toBe(3);
  expect((await send('GET', `/things/${ids[1]}`)).body).toEqual({data: {uuid: ids[1], n: 2}});
  const first = (await send('GET', '/things')).body as JsonObject;
  expect(first).toMatchObject({
    meta: {total_count: 3, next_cursor: ids[1]},
    data: [{n: 1}, {n: 2}],
  });
  const second = await send('GET', `/things?cursor=${ids[1]}`);
  expect(second.body).toEqual({
    meta: {total_count: 3, next_cursor: null},
    data: [{uuid: ids[2], n: 3}],
  });
});

it('creates the item of a PUT where nothing else creates items', async () => {
  const description = styled({
    '/settings': {
      get: response({
        type: 'array',
        items: {type: 'object', properties: {key: {type: 'string'}, value: {type: 'string'}}},
      }),
    },
    '/settings/{key}': {
      get: response({type: 'object', properties: {key: {type: 'string'}, value: {type: 'string'}}}),
      put: {
        requestBody: {
          content: {
            'application/json': {schema: {type: 'object', properties: {value: {type: 'string'}}}},
          },
        },
        ...response({type: 'object', properties: {key: {type: 'string'}, value: {type: 'string'}}}),
      },
    },
  });
  const {send} = createClient({}, description);
  expect((await send('GET', '/settings/size')).status).toBe(404);
  await send('PUT', '/settings/size', {value: 'large'});
  expect((await send('GET', '/settings/size')).body).toEqual({key: 'size', value: 'large'});
});

it('takes an id of the caller, and refuses a required one that is taken', async () => {
  const account = {type: 'object', required: ['name'], properties: {name: {type: 'string'}}};
  const description = styled({
    '/accounts': {
      get: response({type: 'array', items: account}),
      post: {requestBody: {content: {'application/json': {schema: account}}}, ...response(account)},
    },
    '/accounts/{name}': {get: response(account)},
  });
  const {send} = createClient({seed: {'/accounts': []}}, description);
  expect((await send('POST', '/accounts', {name: 'ann'})).body).toEqual({name: 'ann'});
  expect((await send('GET', '/accounts/ann')).body).toEqual({name: 'ann'});
  const {status, text} = await send('POST', '/accounts', {name: 'ann'});
  expect([status, text]).toEqual([409, expect.stringContaining('Choose another name.')]);
});
