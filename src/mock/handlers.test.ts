import {describe, expect, it, vi} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {
  call,
  createBatchMock,
  DATASET,
  document,
  exampleNamed,
  json,
  makeRequest,
  NOW,
  PATH,
  readDescribed,
} from './fixture';

describe('a new batch', () => {
  it('has the keys of the description’s example, in its order', async () => {
    const batch = await readDescribed(await call());
    const example = exampleNamed('created') as JsonObject;
    expect(Object.keys(batch)).toEqual(Object.keys(example));
    expect(Object.keys(batch.tags as JsonObject)).toEqual(Object.keys(example.tags as JsonObject));
  });

  it('belongs to the caller’s organisation and dataset, and was created now', async () => {
    const response = await call({
      headers: {'x-gw-ims-org-id': 'me@AdobeOrg'},
      body: json({datasetId: 'ABCDEF0123456789abcdef01'}),
    });
    expect(response.status).toBe(201);
    expect(await readDescribed(response)).toMatchObject({
      imsOrg: 'me@AdobeOrg',
      created: NOW,
      updated: NOW,
      status: 'loading',
      relatedObjects: [{type: 'dataSet', id: 'ABCDEF0123456789abcdef01'}],
      inputFormat: {format: 'parquet'},
    });
  });

  it('contains its id wherever the example does', async () => {
    const batch = await readDescribed(await call());
    const id = String(batch.id);
    expect(batch).toMatchObject({
      externalId: id,
      tags: {acp_stagePath: [`mock-client/stage/${id}`]},
    });
  });

  it('gets a fresh id each time', async () => {
    const ids = await Promise.all(
      Array.from({length: 50}, async () => (await readDescribed(await call())).id),
    );
    expect(new Set(ids).size).toBe(50);
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(String(id)))).toBe(true);
  });

  it('has the time of the system clock by default', async () => {
    const before = Date.now();
    const batch = await readDescribed(await createBatchMock()(makeRequest({})));
    expect(batch.created).toBeGreaterThanOrEqual(before);
    expect(batch.created).toBeLessThanOrEqual(Date.now());
  });

  it('keeps the external id, the input format in lower case, and the tags after the system’s', async () => {
    const inputFormat = {format: 'CSV', delimiter: ';', header: true};
    const tags = {mine: ['a', 'b'], acp_producer: ['not me']};
    const batch = await readDescribed(
      await call({body: json({datasetId: DATASET, externalId: 'load-7', inputFormat, tags})}),
    );
    expect(batch).toMatchObject({
      externalId: 'load-7',
      inputFormat: {format: 'csv', delimiter: ';', header: true},
    });
    expect(Object.keys(batch.tags as JsonObject)).toEqual([
      'acp_producer',
      'acp_stagePath',
      'use_plan_b_batch_status',
      'mine',
    ]);
    expect((batch.tags as JsonObject).acp_producer).toEqual(['mock-client']);
  });

  it('leaves no placeholder of the example, and neither token nor key', async () => {
    const text = await (
      await call({headers: {authorization: 'Bearer secret-token', 'x-api-key': 'secret-key'}})
    ).text();
    expect(text).not.toMatch(/[{]CREATED|[{]IMS|secret/);
  });
});

describe('a path', () => {
  it.each([
    '/',
    '/batches',
    `${PATH}/x/y`,
    `/${PATH}`,
    PATH.replace('/batches', '//batches'),
    '/data/foundation/import/BATCHES',
    '/%zz',
    '/%00',
    '/%ff%fe',
  ])('is a 404 when it is unknown: %s', async (path) => {
    const response = await call({path});
    expect(response.status).toBe(404);
    expect(await readDescribed(response)).toEqual(exampleNamed('notFound'));
  });

  it('may be percent-encoded, end in a slash, and have a query', async () => {
    expect((await call({path: `${PATH}/`})).status).toBe(201);
    expect((await call({path: PATH.replace('batches', '%62atches')})).status).toBe(201);
    expect((await call({path: `${PATH}?a=%zz&b`})).status).toBe(201);
  });

  it('may have 2,000 characters and not one more', async () => {
    const padded = (length: number): string =>
      `${PATH}?${'a'.repeat(length - makeRequest({path: `${PATH}?`}).url.length)}`;
    expect((await call({path: padded(2_000)})).status).toBe(201);
    const response = await call({path: padded(2_001)});
    expect(response.status).toBe(414);
    expect(await readDescribed(response)).toEqual(exampleNamed('urlTooLong'));
  });
});

describe('a method', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'PURGE'])(
    '%s gets a 405 with the allowed ones',
    async (method) => {
      const response = await call({method});
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST, OPTIONS');
      expect(await readDescribed(response)).toEqual(exampleNamed('methodNotAllowed'));
    },
  );

  it('HEAD gets the headers without the body', async () => {
    const known = await call({method: 'HEAD'});
    expect([known.status, known.headers.get('allow'), await known.text()]).toEqual([
      405,
      'POST, OPTIONS',
      '',
    ]);
    const unknown = await call({method: 'HEAD', path: '/x'});
    expect([unknown.status, await unknown.text()]).toEqual([404, '']);
  });

  it('OPTIONS gets the allowed ones', async () => {
    const response = await call({method: 'OPTIONS', headers: {authorization: undefined}});
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      204,
      'POST, OPTIONS',
      '',
    ]);
  });
});

describe('an unexpected error', () => {
  it.each([new Error('broken clock'), 'not even an error'])(
    'is a 500 without its cause, which onError gets: %s',
    async (cause) => {
      const onError = vi.fn();
      const now = (): number => {
        throw cause;
      };
      const response = await call({options: {now, onError}});
      expect(response.status).toBe(500);
      expect(await readDescribed(response)).toEqual(exampleNamed('internalError'));
      expect(onError).toHaveBeenCalledExactlyOnceWith(cause);
    },
  );
});

describe('a description', () => {
  const replaced = (words: string, others: string): JsonObject =>
    JSON.parse(JSON.stringify(document).replaceAll(words, others)) as JsonObject;

  it('without a required example is rejected', () => {
    expect(() => createBatchMock({document: replaced('keyInvalid', 'other')})).toThrow(
      'no response has these examples: keyInvalid',
    );
  });

  it('without the operation is rejected', () => {
    expect(() => createBatchMock({document: replaced('createBatch', 'other')})).toThrow(
      '"createBatch"',
    );
  });

  it('without the 201 is rejected', () => {
    expect(() => createBatchMock({document: replaced('"201"', '"200"')})).toThrow(
      'example for status 201',
    );
  });

  it('contains the texts of the errors', async () => {
    const mock = createBatchMock({document: replaced('Oauth token is missing.', 'Where is it?')});
    const response = await mock(makeRequest({headers: {authorization: undefined}}));
    expect((await readDescribed(response)).message).toBe('Where is it?');
  });
});

it('a page of another origin may read the headers that help it', async () => {
  const origin = 'http://localhost:3000';
  const exposed = async (change: Parameters<typeof call>[0]): Promise<string | null> =>
    (await call({...change, headers: {origin, ...change?.headers}})).headers.get(
      'access-control-expose-headers',
    );
  expect(await exposed({headers: {authorization: undefined}})).toBe('content-type');
  expect(await exposed({method: 'PUT'})).toBe('allow, content-type');
});
