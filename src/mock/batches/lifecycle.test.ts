import {describe, expect, it} from 'vitest';
import {
  CATALOG,
  DATASET,
  exampleNamed,
  fileAt,
  json,
  makeClient,
  NOW,
  PATH,
  readDescribed,
  readDetail,
} from '../fixture';

const ROW = '{"id":1}\n';

describe('the status of a batch', () => {
  it('is loading, staging once completed, and active after three seconds', async () => {
    const {send, create, look, clock} = makeClient();
    const id = await create();
    expect(await look(id)).toMatchObject({
      status: 'loading',
      created: NOW,
      updated: NOW,
      version: '1.0.0',
    });
    expect((await send('PUT', fileAt(id, 'a.json'), ROW)).status).toBe(200);
    clock.now += 10;
    expect((await send('POST', `${PATH}/${id}?action=COMPLETE`)).status).toBe(200);
    expect(await look(id)).toMatchObject({status: 'staging', updated: NOW + 10});
    clock.now += 2_999;
    expect(await look(id)).toMatchObject({status: 'staging'});
    clock.now += 1;
    expect(await look(id)).toMatchObject({
      status: 'active',
      updated: NOW + 3_010,
      version: '1.0.2',
    });
    expect(await look(id)).not.toHaveProperty('id');
    expect(await look(id)).not.toHaveProperty('errors');
  });

  it('does not change with a second COMPLETE, even after it has failed because of its files', async () => {
    const {send, create, look, clock} = makeClient();
    for (const body of [ROW, '']) {
      const id = await create();
      await send('PUT', fileAt(id, 'a.json'), body);
      await send('POST', `${PATH}/${id}?action=COMPLETE`);
      clock.now += 5_000;
      const before = await look(id);
      expect((await send('POST', `${PATH}/${id}?action=COMPLETE`)).status).toBe(200);
      expect(await look(id)).toEqual(before);
    }
  });

  it.each([
    [['ABORT'], 'aborted', ['COMPLETE', 'ABORT', 'FAIL', 'REVERT']],
    [['FAIL'], 'failed', ['COMPLETE', 'ABORT', 'FAIL', 'REVERT']],
    [['COMPLETE', 'FAIL'], 'failed', ['ABORT', 'FAIL', 'REVERT']],
    [['COMPLETE'], 'staging', ['ABORT', 'REVERT']],
    [['COMPLETE', 'wait'], 'active', ['ABORT', 'FAIL']],
    [['COMPLETE', 'wait', 'REVERT'], 'inactive', ['COMPLETE', 'ABORT', 'FAIL', 'REVERT']],
  ])('after %j is %s and refuses %j, files, and nothing else', async (steps, status, refused) => {
    const {send, create, look, clock} = makeClient();
    const id = await create();
    for (const step of steps) {
      if (step === 'wait') clock.now += 3_000;
      else expect((await send('POST', `${PATH}/${id}?action=${step}`)).status).toBe(200);
    }
    for (const action of refused)
      expect(await readDetail(await send('POST', `${PATH}/${id}?action=${action}`), 400)).toContain(
        `The batch is ${status}`,
      );
    expect(await readDetail(await send('PUT', fileAt(id, 'a'), ROW), 400)).toContain(status);
    expect((await look(id)).status).toBe(status);
  });

  it.each(['', '?action=', '?action=complete', '?action=DELETE'])(
    'refuses the query %j',
    async (query) => {
      const {send, create} = makeClient();
      expect(
        await readDetail(await send('POST', `${PATH}/${await create()}${query}`), 400),
      ).toContain('action');
    },
  );

  it('cannot be completed while a large file is not finished', async () => {
    const {send, create, look} = makeClient();
    const id = await create();
    await send('POST', `${fileAt(id, 'big.json')}?action=INITIALIZE`);
    expect(await readDetail(await send('POST', `${PATH}/${id}?action=COMPLETE`), 400)).toContain(
      'big.json',
    );
    expect((await look(id)).status).toBe('loading');
  });
});

describe('a look-up', () => {
  it.each(['x', 'A'.repeat(32), '%zz', '0'.repeat(31)])(
    'of %j says what an id looks like',
    async (id) => {
      expect(await readDetail(await makeClient().send('GET', `${CATALOG}/${id}`), 404)).toContain(
        '32 hexadecimal digits',
      );
    },
  );

  it.each(['0'.repeat(32), '01ARZ3NDEKTSV4RRFFQ69G5FAV'])('of %j finds nothing', async (id) => {
    expect(await readDetail(await makeClient().send('GET', `${CATALOG}/${id}`), 404)).toContain(
      `The batch ${id} does not exist`,
    );
  });

  it('does not see batches of another organisation or sandbox', async () => {
    const {send, create} = makeClient();
    const id = await create();
    for (const headers of [{'x-gw-ims-org-id': 'other'}, {'x-sandbox-name': 'dev'}]) {
      await readDetail(await send('GET', `${CATALOG}/${id}`, null, headers), 404);
      await readDetail(await send('POST', `${PATH}/${id}?action=COMPLETE`, null, headers), 404);
      await readDetail(await send('PUT', fileAt(id, 'a'), ROW, headers), 404);
      expect(await readDescribed(await send('GET', CATALOG, null, headers), 'listBatches')).toEqual(
        {},
      );
    }
  });

  it('responds to HEAD without a body, and to other methods with the allowed ones', async () => {
    const {send, create} = makeClient();
    const path = `${CATALOG}/${await create()}`;
    const head = await send('HEAD', path);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await send('POST', path)).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect((await send('GET', fileAt('x', 'a'))).headers.get('allow')).toBe(
      'PUT, POST, HEAD, PATCH, OPTIONS',
    );
  });
});

describe('a list', () => {
  const list = async ({send}: ReturnType<typeof makeClient>, query = ''): Promise<string[]> =>
    Object.keys(await readDescribed(await send('GET', `${CATALOG}${query}`), 'listBatches'));

  it('contains 20 batches by default, the newest first', async () => {
    const client = makeClient();
    const ids: string[] = [];
    for (let index = 0; index < 25; index += 1) {
      client.clock.now += 1;
      ids.push(await client.create());
    }
    const newest = [...ids].reverse();
    expect(await list(client)).toEqual(newest.slice(0, 20));
    expect(await list(client, '?orderBy=desc:created&start=20')).toEqual(newest.slice(20));
    expect(await list(client, '?orderBy=asc:created&limit=3&start=1')).toEqual(ids.slice(1, 4));
    expect(await list(client, '?limit=100')).toHaveLength(25);
    expect(
      await list(client, `?createdAfter=${NOW + 2}&createdBefore=${NOW + 5}&orderBy=asc:created`),
    ).toEqual(ids.slice(2, 4));
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=',
    'limit=1e1',
    'limit=-1',
    'start=-1',
    'orderBy=created',
    'status=done',
    'createdAfter=yesterday',
  ])('refuses %s', async (query) => {
    expect(await readDetail(await makeClient().send('GET', `${CATALOG}?${query}`), 400)).toContain(
      query.split('=')[0],
    );
  });

  it('says which numbers it accepts', async () => {
    const detailOf = async (query: string): Promise<string> =>
      readDetail(await makeClient().send('GET', `${CATALOG}?${query}`), 400);
    expect(await detailOf('limit=101')).toContain('it must be at most 100');
    expect(await detailOf('limit=0')).toContain('it must be at least 1');
  });

  it('finds batches by status, under both names, by dataset and by external id', async () => {
    const client = makeClient();
    const [active, failed] = [
      await client.create({externalId: 'mine é'}),
      await client.create({datasetId: 'f'.repeat(24)}),
    ];
    await client.send('POST', `${PATH}/${active}?action=COMPLETE`);
    await client.send('POST', `${PATH}/${failed}?action=FAIL`);
    client.clock.now += 3_000;
    for (const status of ['active', 'success'])
      expect(await list(client, `?status=${status}`)).toEqual([active]);
    for (const status of ['failed', 'failure'])
      expect(await list(client, `?status=${status}`)).toEqual([failed]);
    expect(await list(client, '?status=deleted')).toEqual([]);
    expect(await list(client, `?dataSet=${DATASET}`)).toEqual([active]);
    expect(await list(client, '?externalId=mine%20%C3%A9')).toEqual([active]);
    expect(await list(client, `?externalId=${failed}`)).toEqual([failed]);
  });

  it('contains only the requested properties', async () => {
    const client = makeClient();
    const id = await client.create();
    expect(
      await readDescribed(
        await client.send('GET', `${CATALOG}?properties=status,%20created,nothing`),
        'listBatches',
      ),
    ).toEqual({[id]: {created: NOW, status: 'loading'}});
  });
});

describe('the limit of new batches', () => {
  const post = (client: ReturnType<typeof makeClient>, headers = {}): Promise<Response> =>
    client.send('POST', PATH, json({datasetId: DATASET}), headers);

  it('is 138 a minute for each user, and the response says when to retry', async () => {
    const client = makeClient();
    for (let index = 0; index < 138; index += 1) expect((await post(client)).status).toBe(201);
    client.clock.now += 20_500;
    const response = await post(client);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('40');
    expect(await readDescribed(response)).toEqual(exampleNamed('tooManyRequests'));
    expect((await post(client, {authorization: 'Bearer other'})).status).toBe(201);
    expect((await post(client, {'x-gw-ims-org-id': 'other'})).status).toBe(201);
    client.clock.now += 39_500;
    expect((await post(client)).status).toBe(201);
  });

  it('can be lifted', async () => {
    const client = makeClient({limits: false});
    for (let index = 0; index < 200; index += 1) expect((await post(client)).status).toBe(201);
  });
});

describe('a seed', () => {
  it('makes ids repeatable, and starts the clock at a fixed time', async () => {
    const make = async (seed: number): Promise<[string, unknown]> => {
      const {create, look} = makeClient({seed, now: Date.now});
      const id = await create();
      return [id, (await look(id)).created];
    };
    expect(await make(7)).toEqual(await make(7));
    expect((await make(7))[1]).toBe(1_700_000_000_000);
    expect((await make(8))[0]).not.toBe((await make(7))[0]);
  });
});
