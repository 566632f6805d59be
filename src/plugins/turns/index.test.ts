import type {Plugin} from '@docusaurus/types';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {GO_ON, READY, RENDERED} from './messages';

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

const finish = (plugin: Plugin): Promise<void> => (plugin.postBuild as () => Promise<void>)();

it('a language that is built by a process of its own loads nothing before its turn, and tells when its pages are rendered', async () => {
  vi.stubEnv('BUILD_HANDED_ON', '/tmp');
  const {said, plugin, again} = await begin();
  let isOn = false;
  void plugin.then(() => void (isOn = true));
  process.emit('message', 'something else', undefined);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([said, isOn]).toEqual([[READY], false]);
  process.emit('message', GO_ON, undefined);
  await plugin;
  // `translations` wants the plugins once more, to read the strings that they have.
  await finish(await again());
  expect(said).toEqual([READY, RENDERED]);
});

it('a build of all languages in one process waits for nobody', async () => {
  vi.stubEnv('BUILD_HANDED_ON', '');
  const {said, plugin} = await begin();
  await finish(await plugin);
  expect(said).toEqual([]);
});
