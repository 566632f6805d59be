import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type onceABuild} from './once-a-build';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'once-'))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

/** The function as another process has it, which knows nothing of what was made in this one. */
async function inAnotherProcess(): Promise<typeof onceABuild> {
  vi.resetModules();
  return (await import('./once-a-build')).onceABuild;
}

type Made = Map<string, number>;

/** Makes values that count how often they were made. */
function counted(): Record<'now' | 'later', () => Made | Promise<Made>> {
  let made = 0;
  const now = (): Made => new Map([['made', (made += 1)]]);
  return {now, later: async () => now()};
}

async function twice(): Promise<unknown[]> {
  const once = await inAnotherProcess();
  const make = counted();
  return [
    await once('a', make.later),
    await once('a', make.later),
    await once('b', make.later),
  ].map((value) => value.get('made'));
}

it.each([undefined, ''])(
  'a build makes a value once, whatever the number of its languages (handed on in %o)',
  async (nowhere) => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('BUILD_HANDED_ON', nowhere);
    expect(await twice()).toEqual([1, 1, 2]);
  },
);

it('while the site is being written, a value is made each time', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  expect(await twice()).toEqual([1, 2, 3]);
});

describe('a build that has a process for each language', () => {
  beforeEach(() => {
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('BUILD_HANDED_ON', folder);
  });

  it.each(['now', 'later'] as const)('hands on what the first of them made %s', async (when) => {
    const make = counted();
    const value = (await inAnotherProcess())('key', make[when]);
    expect(await value).toEqual(new Map([['made', 1]]));
    await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(1));
    const once = await inAnotherProcess();
    const taken = once('key', make[when]);
    expect(taken instanceof Promise).toBe(when === 'later');
    expect(await taken).toEqual(new Map([['made', 1]]));
    expect(await once('another key', make[when])).toEqual(new Map([['made', 2]]));
  });

  it('hands on nothing that could not be made', async () => {
    const failed = (await inAnotherProcess())('key', () => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    expect(await (await inAnotherProcess())('key', async () => 'made')).toBe('made');
  });
});
