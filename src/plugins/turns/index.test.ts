import type {LoadContext} from '@docusaurus/types';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {BEGIN, GO_ON, LOADED, RENDERED} from './messages';

const send = process.send;
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  process.send = send;
});

/** What the plugin does, and what it has said. */
async function begin() {
  const said: unknown[] = [];
  process.send = (message: unknown) => said.push(message) > 0;
  const {default: turnsPlugin} = await import('./index');
  const {allContentLoaded, postBuild} = turnsPlugin();
  const run = (step: typeof allContentLoaded | typeof postBuild): Promise<void> => Promise.resolve((step as (given: unknown) => Promise<void> | void)({} as LoadContext));
  return {said, load: () => run(allContentLoaded), render: () => run(postBuild)};
}

describe('a language that is built by a process of its own', () => {
  it('waits with what it has loaded for its turn, and tells when its pages are rendered', async () => {
    vi.stubEnv('BUILD_HANDED_ON', '/tmp');
    const {said, load, render} = await begin();
    let isOn = false;
    const loaded = Promise.all([load(), load()]).then(() => void (isOn = true));
    process.emit('message', BEGIN, undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([said, isOn]).toEqual([[LOADED], false]);
    process.emit('message', GO_ON, undefined);
    await loaded;
    await render();
    expect([said, isOn]).toEqual([[LOADED, RENDERED], true]);
  });
});

it('a build of all languages in one process waits for nobody', async () => {
  vi.stubEnv('BUILD_HANDED_ON', '');
  const {said, load, render} = await begin();
  await load();
  await render();
  expect(said).toEqual([]);
});
