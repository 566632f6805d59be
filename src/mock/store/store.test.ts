import {describe, expect, it} from 'vitest';
import {CATALOG, fileAt, makeClient, readDetail} from '../fixture';
import type {NewBatch} from './batch';
import {createStore} from './store';

describe('the store', () => {
  it('removes the oldest batch of an owner beyond the maximum, and a look-up says so', async () => {
    const {create, send, look} = makeClient({maximumBatches: 3});
    const ofAnother = await create({}, {'x-sandbox-name': 'dev'});
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push(await create());
    for (const id of ids.slice(0, 2)) {
      expect(await readDetail(await send('GET', `${CATALOG}/${id}`), 404)).toBe(
        `The batch ${id} was discarded. The mock keeps the newest 10,000 batches per organisation and sandbox, or fewer if their files are large. Create a new batch.`,
      );
    }
    for (const id of ids.slice(2)) expect((await look(id)).status).toBe('loading');
    const headers = {'x-sandbox-name': 'dev'};
    expect((await send('GET', `${CATALOG}/${ofAnother}`, null, headers)).status).toBe(200);
  });

  it('removes the oldest batch of all beyond the maximum of bytes, but never the newest', async () => {
    const {create, send, look} = makeClient({maximumBytes: 50_000});
    const first = await create();
    const last = await create();
    for (const id of [first, last, last])
      await send('PUT', fileAt(id, `f${id}`), ' '.repeat(40_000));
    expect((await send('GET', `${CATALOG}/${first}`)).status).toBe(404);
    expect((await look(last)).status).toBe('loading');
  });

  const newBatch = (imsOrg: string): NewBatch => ({
    owner: {imsOrg, sandbox: 'prod'},
    dataset: 'd',
    inputFormat: {format: 'json'},
    created: 0,
    externalId: undefined,
    tags: undefined,
    replaces: [],
  });

  it('bounds the memory of any number of owners', () => {
    const store = createStore({maximumBytes: 100_000});
    for (let index = 0; index < 1_000; index += 1) store.add(newBatch(`org-${index}`));
    expect([...store.snapshot().batches].length).toBeLessThan(200);
    expect(store.list({imsOrg: 'org-0', sandbox: 'prod'})).toEqual([]);
    expect(store.list({imsOrg: 'org-999', sandbox: 'prod'})).toHaveLength(1);
  });

  it('counts only the current content, so that updates and replaced files do not fill it', () => {
    const store = createStore({maximumBytes: 50_000});
    const first = store.add(newBatch('org'));
    const last = store.add(newBatch('org'));
    for (let index = 0; index < 100; index += 1) {
      store.update(last.id, {tags: {a: 'x'.repeat(1_000)}});
      store.putFile(last.id, 'a', {
        kind: 'whole',
        size: 10_000,
        head: new Uint8Array(10_000),
        tail: new Uint8Array(16),
      });
    }
    expect(store.list(first.owner)).toEqual([first, last]);
  });
});
