import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import Database from 'libsql';
import {afterAll, describe, expect, it} from 'vitest';
import {CATALOG, DATASET, fileAt, makeClient, PATH, readDetail, type Client} from '../fixture';
import {createStore, type StoreOptions} from '../store';
import {openDataFile, type DataFile} from './node';

const directory = mkdtempSync(join(tmpdir(), 'batchwise-data-'));
const opened: DataFile[] = [];
let count = 0;

const newPath = (): string => join(directory, `${(count += 1)}.sqlite`);

function open(path: string): DataFile {
  const data = openDataFile(path, (error) => expect.fail(error.message));
  opened.push(data);
  return data;
}

function start(path: string, options: StoreOptions = {}): Client & {data: DataFile} {
  const data = open(path);
  return {...makeClient({store: createStore({...data, ...options}), limits: false}), data};
}

/** What another process would find if this one were killed now: what SQLite has handed to the system. */
async function copyOf(path: string, data: DataFile): Promise<string> {
  await data.settled();
  const copy = newPath();
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
  return copy;
}

/** All that callers can see of the batches. */
async function answers({send}: Client, ids: string[]): Promise<unknown[]> {
  const paths = ids.flatMap((id) => [
    `${CATALOG}/${id}`,
    `${PATH}/${id}/datasets/${DATASET}/preview`,
    ...['a.json', 'd/big.json'].map((name) => `HEAD ${fileAt(id, name)}`),
  ]);
  const all = await Promise.all(
    [`${CATALOG}?limit=100`, ...paths].map((path) =>
      path.startsWith('HEAD ') ? send('HEAD', path.slice(5)) : send('GET', path),
    ),
  );
  return Promise.all(
    all.map(async (answer) => [answer.status, answer.headers.get('range'), await answer.text()]),
  );
}

afterAll(async () => {
  for (const data of opened) await data.close();
  rmSync(directory, {recursive: true});
});

describe('a data file', () => {
  it('gives back all that was answered: batches, files, parts, errors and states, and takes what comes next', async () => {
    const path = newPath();
    const client = start(path);
    const {send, create} = client;
    const ids = [
      await create({externalId: 'mine \u0000é', tags: {a: ['b']}}),
      await create(),
      await create({inputFormat: {format: 'csv'}}),
      await create(),
    ];
    await send('PUT', fileAt(ids[0], 'z.json'), '{"z":1}\n');
    await send('PUT', fileAt(ids[0], 'a.json'), '{"a":1}\n');
    await send('PUT', fileAt(ids[0], 'z.json'), '{"z":2}\n');
    await send('POST', `${PATH}/${ids[0]}?action=COMPLETE`);
    await send('POST', `${fileAt(ids[1], 'd/big.json')}?action=INITIALIZE`);
    await send('PATCH', fileAt(ids[1], 'd/big.json'), '23}', {'content-range': 'bytes 5-7/8'});
    await send('PUT', fileAt(ids[2], 'a.json'), '');
    await send('POST', `${PATH}/${ids[2]}?action=COMPLETE`);
    await send('POST', `${PATH}/${ids[3]}?action=FAIL`);

    const again = start(await copyOf(path, client.data));
    expect(await answers(again, ids)).toEqual(await answers(client, ids));
    expect((await again.look(ids[2])).errors).toMatchObject([{code: '106'}]);
    expect((await again.send('POST', `${PATH}/${ids[2]}?action=COMPLETE`)).status).toBe(200);
    expect(
      (
        await again.send('PATCH', fileAt(ids[1], 'd/big.json'), '{"a":', {
          'content-range': 'bytes 0-4/8',
        })
      ).status,
    ).toBe(200);
    expect(
      (await again.send('POST', `${fileAt(ids[1], 'd/big.json')}?action=COMPLETE`)).status,
    ).toBe(200);
    expect(ids).not.toContain(await again.create());
  });

  it('lets the oldest go, remembers which were, and does not grow', async () => {
    const path = newPath();
    const client = start(path, {maximumBatches: 3});
    const ids: string[] = [];
    for (let index = 0; index < 9; index += 1) {
      ids.push(await client.create());
      await client.send('PUT', fileAt(ids[index], 'a.json'), `"${'x'.repeat(5_000)}"`);
    }
    const copy = await copyOf(path, client.data);
    const again = start(copy, {maximumBatches: 3});
    for (const id of ids.slice(0, 6))
      expect(await readDetail(await again.send('GET', `${CATALOG}/${id}`), 404)).toContain(
        'was let go',
      );
    for (const id of ids.slice(6)) expect((await again.look(id)).status).toBe('loading');
    const smaller = start(await copyOf(copy, again.data), {maximumBatches: 1});
    expect(await readDetail(await smaller.send('GET', `${CATALOG}/${ids[7]}`), 404)).toContain(
      'was let go',
    );
    const {kept} = open(await copyOf(join(directory, `${count}.sqlite`), smaller.data));
    expect([
      [...kept.batches].map(({number}) => number),
      [...kept.files].map(({number}) => number),
    ]).toEqual([[8], [8]]);
  });

  it('may be an empty file that is there already', async () => {
    const path = newPath();
    writeFileSync(path, '');
    const id = await start(path).create();
    expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a path that cannot be used', () => {
  const refusal = (path: string): string => {
    try {
      openDataFile(path, () => undefined);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('is explained in one line, and left as it is', () => {
    const [text, other, later] = [newPath(), newPath(), newPath()];
    writeFileSync(text, 'a,b\n1,2\n'.repeat(200));
    for (const [path, sql] of [
      [other, 'CREATE TABLE a (b)'],
      [later, 'CREATE TABLE a (b); PRAGMA application_id = 0x62746368; PRAGMA user_version = 99'],
    ] as const) {
      const database = new Database(path);
      database.exec(sql);
      database.close();
    }
    mkdirSync(join(directory, 'd'));
    const before = [text, other, later].map((path) => readFileSync(path));
    const files = readdirSync(directory);
    for (const [path, words] of [
      [text, 'is not a data file of this mock'],
      [other, 'is not a data file of this mock'],
      [later, 'form 99'],
      [join(directory, 'd'), 'is a directory'],
      [join(directory, 'none', 'x'), 'does not exist'],
    ] as const) {
      expect(refusal(path)).toContain(words);
      expect(refusal(path)).toContain(path);
      expect(refusal(path)).not.toContain('\n');
    }
    expect([text, other, later].map((path) => readFileSync(path))).toEqual(before);
    expect(readdirSync(directory)).toEqual(files);
  });

  it('may be in use by another mock', () => {
    const path = newPath();
    open(path);
    expect(refusal(path)).toContain('is in use by another mock. Stop that one');
  });
});
