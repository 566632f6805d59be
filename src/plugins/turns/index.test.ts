import {BroadcastChannel} from 'node:worker_threads';
import type {Plugin} from '@docusaurus/types';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {GO_ON, LOADED, READY, RELEASED, RENDERING} from './messages';

const send = process.send;
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllEnvs();
  process.send = send;
});

/** The plugin, which Docusaurus waits for before it loads pages, and what it has said. */
async function begin() {
  const said: unknown[] = [];
  process.send = (message: unknown) => said.push(message) > 0;
  const {default: turnsPlugin} = await import('./index');
  return {said, plugin: turnsPlugin(), again: turnsPlugin};
}

const run = async (plugin: Promise<Plugin>, step: 'allContentLoaded' | 'postBuild'): Promise<void> => ((await plugin)[step] as () => Promise<void>)();

/** What a worker does that begins to render pages. */
async function render(): Promise<void> {
  const channel = new BroadcastChannel(RENDERING);
  channel.postMessage(RENDERING);
  await new Promise((resolve) => setTimeout(resolve, 20));
  channel.close();
}

describe('a language that is built by a process of its own', () => {
  beforeEach(() => void vi.stubEnv('BUILD_HANDED_ON', '/tmp'));

  it('loads nothing before its turn', async () => {
    const {said, plugin, again} = await begin();
    let isOn = false;
    void plugin.then(() => void (isOn = true));
    process.emit('message', 'something else', undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([said, isOn]).toEqual([[READY], false]);
    process.emit('message', GO_ON, undefined);
    await plugin;
    // `translations` wants the plugins once more, to read the strings that they have.
    await again();
    expect(said).toEqual([READY]);
  });

  it('leaves the folders to the next one when its pages begin to be rendered', async () => {
    const {said, plugin} = await begin();
    process.emit('message', GO_ON, undefined);
    await run(plugin, 'allContentLoaded');
    expect(said).toEqual([READY, LOADED]);
    await render();
    await render();
    expect(said).toEqual([READY, LOADED, RELEASED]);
  });

  it('keeps them until its pages are rendered where memory is scarce', async () => {
    vi.stubEnv('BUILD_IS_LARGE', '1');
    const {said, plugin} = await begin();
    process.emit('message', GO_ON, undefined);
    await run(plugin, 'allContentLoaded');
    await render();
    expect(said).toEqual([READY, LOADED]);
    await run(plugin, 'postBuild');
    expect(said).toEqual([READY, LOADED, RELEASED]);
  });
});

it('a build of all languages in one process waits for nobody', async () => {
  vi.stubEnv('BUILD_HANDED_ON', '');
  const {said, plugin} = await begin();
  await run(plugin, 'allContentLoaded');
  await run(plugin, 'postBuild');
  expect(said).toEqual([]);
});
