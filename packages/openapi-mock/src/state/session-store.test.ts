import {describe, expect, it} from 'vitest';
import {createClient, type Client} from '../../tests/fixture.ts';
import type {Handler, Handlers, Setup} from '../mock/handlers.ts';
import {createSessionStore, type TextStorage} from './session-store.ts';

function makeStorage(room = Infinity): TextStorage & {texts: Map<string, string>} {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > room) throw new Error('QuotaExceededError');
      texts.set(name, text);
    },
  };
}

/** A page whose mock starts with the content of the storage, and saves after each response. */
function openPage(storage: () => TextStorage, handlers: Handlers = {}): Client {
  const {store, save} = createSessionStore(storage, 'crates');
  const client = createClient({store, handlers});
  const send: Client['send'] = async (...given) => {
    const reply = await client.send(...given);
    save();
    return reply;
  };
  return {...client, send};
}

const create = async (page: Client, name = 'Lamps'): Promise<string> => {
  const {body} = await page.send('POST', '/v1/crates', {name});
  return `/v1/crates/${(body as {id: number}).id}`;
};

const statusOf = async (page: Client, path: string): Promise<number> =>
  (await page.send('GET', path)).status;

describe('createSessionStore', () => {
  it('gives the state of a page to the next one, with that of handlers', async () => {
    const storage = makeStorage();
    const count: Setup<{calls: number}> = ({saved}) => {
      const state = {calls: Number(saved ?? 0)};
      return {state, save: () => state.calls};
    };
    const latestReport: Handler<{calls: number}> = (_, {state}) => {
      state.calls += 1;
      return {total: state.calls};
    };
    const handlers: Handlers = {default: count, latestReport};
    const first = openPage(() => storage, handlers);
    const path = await create(first);
    const report = async (page: Client): Promise<unknown> =>
      (await page.send('GET', '/v1/reports/latest', null, {'x-unit': 'kg'})).body;
    expect(await report(first)).toEqual({total: 1});
    const second = openPage(() => storage, handlers);
    expect(await statusOf(second, path)).toBe(200);
    expect(await report(second)).toEqual({total: 2});
  });

  it('leaves out the oldest items where space is short', async () => {
    const storage = makeStorage(3_000);
    const page = openPage(() => storage);
    const paths: string[] = [];
    for (let index = 0; index < 50; index += 1) paths.push(await create(page, 'x'.repeat(100)));
    const next = openPage(() => storage);
    expect(await statusOf(next, paths.at(-1) ?? '')).toBe(200);
    expect(await statusOf(next, paths[0] ?? '')).toBe(404);
  });

  it.each<[string, () => TextStorage]>([
    [
      'is refused',
      () => {
        throw new Error('SecurityError');
      },
    ],
    ['has no room at all', () => makeStorage(0)],
  ])('lasts as long as the page where storage %s', async (_, storage) => {
    const page = openPage(storage);
    expect(await statusOf(page, await create(page))).toBe(200);
  });

  it.each(['', 'null', '{}', '{"version":1,"collections":{"/crates":{"items":[1]}}}'])(
    'starts empty when the storage contains %j',
    async (text) => {
      const storage = makeStorage();
      storage.texts.set('crates', text);
      const page = openPage(() => storage);
      expect(await statusOf(page, await create(page))).toBe(200);
    },
  );
});
