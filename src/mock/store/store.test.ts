import {describe, expect, it} from 'vitest';
import {CATALOG, fileAt, makeClient, readDetail} from '../fixture';
import {createStore} from './store';

describe('the store', () => {
  it('removes the oldest batch of an owner beyond the maximum, and a look-up says so', async () => {
    const {create, send, look} = makeClient({store: createStore({maximumBatches: 3})});
    const ofAnother = await create({}, {'x-sandbox-name': 'dev'});
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push(await create());
    for (const id of ids.slice(0, 2)) {
      expect(await readDetail(await send('GET', `${CATALOG}/${id}`), 404)).toBe(
        `The batch ${id} was removed: the mock keeps the newest 10,000 batches of an organisation and sandbox, fewer when their files are large. Create a new one`,
      );
    }
    for (const id of ids.slice(2)) expect((await look(id)).status).toBe('loading');
    const headers = {'x-sandbox-name': 'dev'};
    expect((await send('GET', `${CATALOG}/${ofAnother}`, null, headers)).status).toBe(200);
  });

  it('removes the oldest batch of all beyond the maximum of bytes, but never the newest', async () => {
    const {create, send, look} = makeClient({store: createStore({maximumBytes: 50_000})});
    const first = await create();
    const last = await create();
    for (const id of [first, last, last])
      await send('PUT', fileAt(id, `f${id}`), ' '.repeat(40_000));
    expect((await send('GET', `${CATALOG}/${first}`)).status).toBe(404);
    expect((await look(last)).status).toBe('loading');
  });

  it('bounds the memory of any number of owners', () => {
    const store = createStore({maximumBytes: 100_000});
    const ownerAt = (index: number): {imsOrg: string; sandbox: string} => ({
      imsOrg: `org-${index}`,
      sandbox: 'prod',
    });
    for (let index = 0; index < 1_000; index += 1)
      store.add({
        owner: ownerAt(index),
        dataset: 'd',
        inputFormat: {format: 'json'},
        created: index,
        replaces: [],
      });
    expect([...store.snapshot().batches].length).toBeLessThan(200);
    expect(store.list(ownerAt(0))).toEqual([]);
    expect(store.list(ownerAt(999))).toHaveLength(1);
  });

  it('counts what changes, so that updates and replaced files do not fill it', () => {
    const store = createStore({maximumBytes: 50_000});
    const owner = {imsOrg: 'o', sandbox: 's'};
    const add = (): string =>
      store.add({owner, dataset: 'd', inputFormat: {format: 'json'}, created: 0, replaces: []}).id;
    const [first, last] = [add(), add()];
    for (let index = 0; index < 100; index += 1) {
      store.update(last, {tags: {a: 'x'.repeat(1_000)}});
      store.putFile(last, 'a', {
        kind: 'whole',
        size: 10_000,
        head: new Uint8Array(10_000),
        tail: new Uint8Array(16),
      });
    }
    expect(store.list(owner).map(({id}) => id)).toEqual([first, last]);
  });
});
