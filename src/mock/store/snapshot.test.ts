import {describe, expect, it} from 'vitest';
import {createSessionStore, type TextStorage} from '@batchwise/openapi-mock';
import {
  CATALOG,
  DATASET,
  fileAt,
  makeClient,
  PATH,
  readDescribed,
  readDetail,
  type Client,
} from '../fixture';

const NAME = 'mock';

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

/** A page of the site: its mock starts with the content of the storage, and saves after each response. */
function openPage(storage: () => TextStorage): Client {
  const {store, save} = createSessionStore(storage, NAME);
  const client = makeClient({store, limits: false});
  const send: Client['send'] = async (...args) => {
    const response = await client.send(...args);
    save();
    return response;
  };
  const create: Client['create'] = async (...args) => {
    const id = await client.create(...args);
    save();
    return id;
  };
  return {...client, send, create};
}

describe('the state of a page', () => {
  it('is restored on the next page: batches, files, parts, states and errors', async () => {
    const storage = makeStorage();
    const first = openPage(() => storage);
    const whole = await first.create({externalId: 'mine é'});
    const broken = await first.create();
    const started = await first.create();
    const ids = [whole, broken, started];
    await first.send('PUT', fileAt(whole, 'a.json'), '{"a":"é"}\n');
    await first.send('PUT', fileAt(broken, 'a.json'), '');
    for (const id of [whole, broken]) await first.send('POST', `${PATH}/${id}?action=COMPLETE`);
    await first.send('POST', `${fileAt(started, 'b.json')}?action=INITIALIZE`);
    await first.send('PATCH', fileAt(started, 'b.json'), '23}', {'content-range': 'bytes 5-7/8'});
    const second = openPage(() => storage);
    for (const id of ids) expect(await second.look(id)).toEqual(await first.look(id));
    expect(
      await readDescribed(
        await second.send('GET', `${PATH}/${whole}/datasets/${DATASET}/preview`),
        'previewRows',
      ),
    ).toEqual({data: [{a: 'é'}]});
    await second.send('PATCH', fileAt(started, 'b.json'), '{"a":', {
      'content-range': 'bytes 0-4/8',
    });
    expect(
      (await openPage(() => storage).send('POST', `${fileAt(started, 'b.json')}?action=COMPLETE`))
        .status,
    ).toBe(200);
  });

  it('contains neither token nor key', async () => {
    const storage = makeStorage();
    const {create, send} = openPage(() => storage);
    const secrets = {authorization: 'Bearer my-secret-token', 'x-api-key': 'my-secret-key'};
    await send('PUT', fileAt(await create({}, secrets), 'a.json'), '{}', secrets);
    expect(storage.texts.get(NAME)).toContain(DATASET);
    expect(storage.texts.get(NAME)).not.toContain('my-secret');
  });

  it('stays below half a million characters without the oldest batches, which the next page reports', async () => {
    const storage = makeStorage();
    const {create, send} = openPage(() => storage);
    const first = await create();
    let last = first;
    for (let index = 0; index < 20; index += 1) {
      await send('PUT', fileAt(last, 'a.json'), `{"a":"${'x'.repeat(40_000)}"}`);
      last = await create();
    }
    expect(storage.texts.get(NAME)?.length).toBeLessThanOrEqual(524_288);
    const next = openPage(() => storage);
    expect((await next.look(last)).status).toBe('loading');
    expect(await readDetail(await next.send('GET', `${CATALOG}/${first}`), 404)).toContain(
      'was discarded',
    );
  });

  it('uses the available space', async () => {
    const storage = makeStorage(3_000);
    const {create} = openPage(() => storage);
    let last = '';
    for (let index = 0; index < 50; index += 1) last = await create();
    expect((await openPage(() => storage).look(last)).status).toBe('loading');
  });

  it.each([
    [
      'is refused',
      () => {
        throw new Error('SecurityError');
      },
    ],
    ['has no room at all', () => makeStorage(0)],
  ] as const)('lasts as long as the page where storage %s', async (_, storage) => {
    const {create, look} = openPage(storage);
    expect((await look(await create())).status).toBe('loading');
  });

  it.each([
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"version":2,"key":"","next":0,"batches":[]}',
    '{"version":1,"collections":{},"handlers":null}',
    '{"version":1,"collections":{},"handlers":{"version":1,"keys":[],"oldest":0,"batches":[]}}',
    '{"version":1,"collections":{},"handlers":{"version":2,"key":"","next":0,"batches":[]}}',
    ...[
      '"id":7',
      '"created":"a"',
      '"state":"odd"',
      '"inputFormat":1',
      '"owner":null',
      '"files":1',
    ].map((damage) => `damaged: ${damage}`),
  ])('starts empty when the storage contains %j', async (text) => {
    const storage = makeStorage();
    const id = await openPage(() => storage).create();
    const saved = storage.texts.get(NAME) ?? '';
    const damage = text.startsWith('damaged: ') ? text.slice(9) : undefined;
    // Of duplicate names in JSON, the last one counts.
    storage.texts.set(
      NAME,
      damage === undefined ? text : saved.replace(/\}\]\}\}$/, `,${damage}}]}}`),
    );
    expect(storage.texts.get(NAME)).not.toBe(saved);
    const page = openPage(() => storage);
    expect((await page.send('GET', `${CATALOG}/${id}`)).status).toBe(404);
    expect((await page.look(await page.create())).status).toBe('loading');
  });
});
