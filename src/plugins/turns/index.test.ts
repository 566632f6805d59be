import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {GO_ON, LOADED, READY, RELEASED} from './messages';

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
  const {default: turnsPlugin, releaseFolders} = await import('./index');
  return {said, plugin: turnsPlugin(), again: turnsPlugin, releaseFolders};
}

describe('a language that is built by a process of its own', () => {
  it('loads nothing before its turn, and tells when its pages are loaded, and when it leaves the folders to the next', async () => {
    vi.stubEnv('BUILD_HANDED_ON', '/tmp');
    const {said, plugin, again, releaseFolders} = await begin();
    let isOn = false;
    void plugin.then(() => void (isOn = true));
    process.emit('message', 'something else', undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([said, isOn]).toEqual([[READY], false]);
    process.emit('message', GO_ON, undefined);
    await ((await plugin).allContentLoaded as () => Promise<void>)();
    // `translations` wants the plugins once more, to read the strings that they have.
    await again();
    expect(said).toEqual([READY, LOADED]);
    releaseFolders();
    expect(said).toEqual([READY, LOADED, RELEASED]);
  });
});

it('a build of all languages in one process waits for nobody', async () => {
  vi.stubEnv('BUILD_HANDED_ON', '');
  const {said, plugin, releaseFolders} = await begin();
  await ((await plugin).allContentLoaded as () => Promise<void>)();
  releaseFolders();
  expect(said).toEqual([]);
});
