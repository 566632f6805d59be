// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {Handlers} from '@batchwise/openapi-mock';
import {startMock, type PageMock} from './start-mock.ts';

const DOCUMENT = {
  openapi: '3.1.0',
  info: {title: 'Trains', version: '1'},
  servers: [{url: 'https://trains.example/v1'}],
  paths: {
    '/trips': {
      get: {
        operationId: 'listTrips',
        responses: {
          200: {
            description: 'The trips',
            content: {
              'application/json': {
                schema: {type: 'array', items: {$ref: '#/components/schemas/Trip'}},
              },
            },
          },
        },
      },
      post: {
        operationId: 'createTrip',
        requestBody: {content: {'application/json': {schema: {$ref: '#/components/schemas/Trip'}}}},
        responses: {
          201: {
            description: 'The trip',
            content: {'application/json': {schema: {$ref: '#/components/schemas/Trip'}}},
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Trip: {
        type: 'object',
        required: ['to'],
        properties: {id: {type: 'integer', readOnly: true}, to: {type: 'string'}},
      },
    },
  },
};

const start = (change: Partial<PageMock> = {}) =>
  startMock(DOCUMENT, {id: 'trains', state: true, seed: {'/trips': []}, ...change});

const create = (to: string): Request =>
  new Request('https://trains.example/v1/trips', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({to}),
  });
const list = (): Request => new Request('https://trains.example/v1/trips');

beforeEach(() => {
  sessionStorage.clear();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('the mock in the page', () => {
  it('finds in the next page of the tab what was created before', async () => {
    const mock = await start();
    expect((await mock(create('Utrecht'))).status).toBe(201);
    const next = await start();
    expect(await (await next(list())).json()).toMatchObject([{to: 'Utrecht'}]);
  });

  it('does not share its state with the mock of another description', async () => {
    const mock = await start();
    await mock(create('Utrecht'));
    const other = await start({id: 'boats'});
    expect(await (await other(list())).json()).toEqual([]);
  });

  it('ignores a saved state that is damaged', async () => {
    sessionStorage.setItem('openapi-mock.trains', '{"version": 1, "collections": 3}');
    const mock = await start();
    expect((await mock(list())).status).toBe(200);
  });

  it.each<[string, Partial<PageMock>, RegExp]>([
    [
      'handlers of an unknown operation',
      {loadHandlers: async () => ({listTrip: () => undefined}) as unknown as Handlers},
      /listTrip/,
    ],
    [
      'handlers that fail while they are loaded',
      {loadHandlers: () => Promise.reject(new Error('readFileSync is not a function'))},
      /readFileSync is not a function/,
    ],
    ['an unknown path in the seed', {seed: {'/tripz': []}}, /\/tripz/],
  ])(
    'responds with the reason to every request when it cannot start: %s',
    async (_name, change, reason) => {
      const response = await (await start(change))(list());
      expect(response.status).toBe(500);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({
        title: 'The mock cannot start',
        detail: expect.stringMatching(reason) as string,
      });
    },
  );

  it('is loaded again when its files could not be fetched', async () => {
    const lost = Object.assign(new Error('Loading chunk 7 failed.'), {name: 'ChunkLoadError'});
    await expect(start({loadHandlers: () => Promise.reject(lost)})).rejects.toBe(lost);
  });
});
