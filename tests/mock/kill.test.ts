import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, it} from 'vitest';
import {CATALOG, DATASET, OCTETS, PATH} from '../../src/mock/fixture';

const CLI = fileURLToPath(new URL('../../src/mock/cli.ts', import.meta.url));
const HEADERS = {
  authorization: 'Bearer t',
  'x-api-key': 'k',
  'x-gw-ims-org-id': 'o',
  'x-sandbox-name': 'prod',
  'content-type': 'application/json',
};
const ROUNDS = 4;
const CLIENTS = 16;

/** What the mock has said of a batch so far. */
type Acknowledged = {id: string; hasFile: boolean; isCompleted: boolean};

const directory = mkdtempSync(join(tmpdir(), 'batchwise-kill-'));
const running: ChildProcess[] = [];

async function start(): Promise<{child: ChildProcess; origin: string}> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      CLI,
      '--port',
      '0',
      '--no-limits',
      '--data',
      join(directory, 'mock.sqlite'),
    ],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  running.push(child);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const origin = /http:\/\/[^/]+/.exec(line.toString())?.[0];
  expect(origin).toBeDefined();
  return {child, origin: origin ?? ''};
}

/** Calls as fast as it can until the mock is gone. */
async function work(origin: string, onAnswer: () => void): Promise<Acknowledged[]> {
  const all: Acknowledged[] = [];
  const call = async (
    method: string,
    path: string,
    body: string | null,
    headers: Record<string, string> = HEADERS,
  ): Promise<string> => {
    const answer = await fetch(origin + path, {method, body, headers});
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
    return answer.text();
  };
  try {
    for (;;) {
      const text = await call(
        'POST',
        PATH,
        JSON.stringify({datasetId: DATASET, inputFormat: {format: 'json'}}),
      );
      const known = {id: (JSON.parse(text) as {id: string}).id, hasFile: false, isCompleted: false};
      all.push(known);
      onAnswer();
      if (all.length % 2 === 0) continue;
      await call(
        'PUT',
        `${PATH}/${known.id}/datasets/${DATASET}/files/a.json`,
        `{"id":"${known.id}"}\n`,
        {...HEADERS, ...OCTETS},
      );
      known.hasFile = true;
      onAnswer();
      if (all.length % 4 === 1) continue;
      await call('POST', `${PATH}/${known.id}?action=COMPLETE`, null);
      known.isCompleted = true;
      onAnswer();
    }
  } catch (error) {
    // The connection is gone: what was asked last may have happened or not.
    if ((error as Error).name !== 'TypeError') throw error;
    return all;
  }
}

async function check(origin: string, {id, hasFile, isCompleted}: Acknowledged): Promise<void> {
  const found = await fetch(`${origin}${CATALOG}/${id}`, {headers: HEADERS});
  expect(found.status, id).toBe(200);
  const {status} = ((await found.json()) as Record<string, {status: string}>)[id];
  if (isCompleted) expect(['staging', 'active']).toContain(status);
  if (!hasFile) return;
  const preview = await fetch(`${origin}${PATH}/${id}/datasets/${DATASET}/preview`, {
    headers: HEADERS,
  });
  expect(await preview.json()).toEqual({data: [{id}]});
}

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(directory, {recursive: true});
});

it('kill -9 at any moment loses nothing that was answered', async () => {
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const {child, origin} = await start();
    // Killed in the very moment of an answer, which is when a loss would show.
    let left = 20 + Math.floor(Math.random() * 400);
    const onAnswer = (): void => {
      left -= 1;
      if (left === 0) child.kill('SIGKILL');
    };
    const work16 = Array.from({length: CLIENTS}, () => work(origin, onAnswer));
    acknowledged.push(...(await Promise.all(work16)).flat());
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  const {origin} = await start();
  while (acknowledged.length > 0)
    await Promise.all(acknowledged.splice(-CLIENTS).map((one) => check(origin, one)));
}, 120_000);
