import {describe, expect, it} from 'vitest';
import {CATALOG, DATASET, json, makeClient, PATH, readDetail, type Client} from '../fixture';

/** Creates an active batch. */
async function makeActive(
  client: Client,
  batch: Parameters<Client['create']>[0] = {},
): Promise<string> {
  const id = await client.create(batch);
  await complete(client, id);
  client.clock.now += 3_000;
  return id;
}

async function complete({send}: Client, id: string): Promise<void> {
  expect((await send('POST', `${PATH}/${id}?action=COMPLETE`)).status).toBe(200);
}

async function statusOf({look}: Client, id: string): Promise<unknown> {
  return (await look(id)).status;
}

describe('a batch that replaces others', () => {
  it('makes its predecessors, named by id or external id, inactive when it becomes active', async () => {
    const client = makeClient();
    const [first, second] = [
      await makeActive(client),
      await makeActive(client, {externalId: 'mine'}),
    ];
    const id = await client.create({
      replay: {predecessors: [first, first], predecessorsByExternalId: ['mine'], reason: 'replace'},
    });
    client.clock.now += 1_000;
    await complete(client, id);
    client.clock.now += 2_999;
    for (const [one, status] of [
      [first, 'active'],
      [second, 'active'],
      [id, 'staging'],
    ] as const)
      expect(await statusOf(client, one)).toBe(status);
    client.clock.now += 1;
    for (const [one, status] of [
      [first, 'inactive'],
      [second, 'inactive'],
      [id, 'active'],
    ] as const)
      expect(await statusOf(client, one)).toBe(status);
    expect(await client.look(first)).toMatchObject({updated: client.clock.now, version: '1.0.3'});
    const listed = (await (
      await client.send('GET', `${CATALOG}?status=inactive`)
    ).json()) as object;
    expect(Object.keys(listed)).toEqual([second, first]);
    expect(
      await readDetail(await client.send('POST', `${PATH}/${first}?action=REVERT`), 400),
    ).toContain('inactive');
    await client.send('POST', `${PATH}/${id}?action=REVERT`);
    expect(await statusOf(client, first)).toBe('inactive');
  });

  it('replaces nothing when it fails first, nor while it is loading', async () => {
    const client = makeClient();
    const first = await makeActive(client);
    const [failing, loading] = [
      await client.create({replay: {predecessors: [first]}}),
      await client.create({replay: {predecessors: [first]}}),
    ];
    await complete(client, failing);
    client.clock.now += 2_999;
    await client.send('POST', `${PATH}/${failing}?action=FAIL`);
    client.clock.now += 5_000;
    expect(await statusOf(client, first)).toBe('active');
    await complete(client, loading);
    client.clock.now += 3_000;
    expect(await statusOf(client, first)).toBe('inactive');
  });

  it('has to name active batches of its dataset, organisation and sandbox', async () => {
    const client = makeClient();
    const [loading, active] = [await client.create(), await makeActive(client)];
    const refuse = async (batch: object, words: string, headers = {}): Promise<void> => {
      const response = await client.send(
        'POST',
        PATH,
        json({datasetId: DATASET, ...batch}),
        headers,
      );
      expect(await readDetail(response, 400)).toContain(words);
    };
    await refuse(
      {replay: {predecessors: [active, loading]}},
      `/replay/predecessors/1: the batch ${loading} is loading`,
    );
    await refuse(
      {replay: {predecessors: ['0'.repeat(32)]}},
      '/replay/predecessors/0: the batch "000',
    );
    await refuse({replay: {predecessors: ['x']}}, 'the batch "x" does not exist');
    await refuse(
      {replay: {predecessorsByExternalId: ['none']}},
      '/replay/predecessorsByExternalId/0: no batch in this organisation and sandbox has the external ID "none"',
    );
    await refuse(
      {datasetId: 'f'.repeat(24), replay: {predecessors: [active]}},
      `belongs to the dataset ${DATASET}`,
    );
    await refuse({replay: {predecessors: [active]}}, 'does not exist', {
      'x-sandbox-name': 'dev',
    });
  });

  it('may be the unchanged example of the documentation', async () => {
    const client = makeClient();
    const id = await client.create({
      replay: {predecessors: ['5d01230fc78a4e4f8c0c6b387b4b8d1c'], reason: 'replace'},
    });
    await complete(client, id);
  });
});

describe('a batch that nobody completes', () => {
  it('is abandoned 24 hours after its creation, and takes neither files nor signals', async () => {
    const {create, look, send, clock} = makeClient();
    const id = await create();
    const {created} = await look(id);
    clock.now += 86_399_999;
    expect((await look(id)).status).toBe('loading');
    clock.now += 1;
    expect(await look(id)).toMatchObject({
      status: 'abandoned',
      updated: Number(created) + 86_400_000,
      version: '1.0.1',
    });
    for (const action of ['COMPLETE', 'ABORT', 'FAIL', 'REVERT'])
      expect(await readDetail(await send('POST', `${PATH}/${id}?action=${action}`), 400)).toContain(
        'abandoned',
      );
    expect(
      await readDetail(await send('PUT', `${PATH}/${id}/datasets/${DATASET}/files/a`, '{}'), 400),
    ).toContain('abandoned');
  });
});
