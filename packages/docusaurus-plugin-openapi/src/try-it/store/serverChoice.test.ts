// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from 'vitest';
import type {ServerSettings} from '../servers/servers.ts';

const SETTINGS: ServerSettings = {
  offered: ['mock', 'local', 'real', 'own'],
  default: 'mock',
  localUrl: 'http://127.0.0.1:4010',
  realUrl: '',
};

/** The module as a newly loaded page of the same tab has it. */
async function load() {
  vi.resetModules();
  return import('./serverChoice.ts');
}

beforeEach(() => sessionStorage.clear());

describe('the chosen server', () => {
  it.each(['mock', 'local', 'own'] as const)('is the same after a reload: %s', async (server) => {
    const choice = {server, ownUrl: 'https://own.example.com/v1'};
    (await load()).setServerChoice(choice);
    expect((await load()).serverChoice(SETTINGS)).toEqual(choice);
  });

  it('is the real endpoint only until the page is reloaded', async () => {
    const page = await load();
    page.setServerChoice({server: 'local', ownUrl: ''});
    page.setServerChoice({server: 'real', ownUrl: ''});
    expect(page.serverChoice(SETTINGS).server).toBe('real');
    expect((await load()).serverChoice(SETTINGS).server).toBe('local');
    sessionStorage.setItem('try-it.server', '{"server":"real"}');
    expect((await load()).serverChoice(SETTINGS).server).toBe('mock');
  });

  it.each(['https://me:secret@own.example.com', 'https://own.example.com/?key=secret'])(
    'never leaves a credential of a typed URL in the storage of the tab: %s',
    async (ownUrl) => {
      const page = await load();
      page.setServerChoice({server: 'own', ownUrl});
      expect(page.serverChoice(SETTINGS).ownUrl).toBe(ownUrl);
      expect(JSON.stringify({...sessionStorage})).not.toContain('secret');
    },
  );

  it('is the default where the choice is not offered', async () => {
    const page = await load();
    page.setServerChoice({server: 'mock', ownUrl: ''});
    const offered = ['local', 'real'] as const;
    expect(page.serverChoice({...SETTINGS, offered: [...offered], default: 'local'}).server).toBe(
      'local',
    );
    expect(page.serverChoice(SETTINGS).server).toBe('mock');
  });

  it('is the last one of the tab when the reader goes back to a page that the browser kept', async () => {
    const page = await load();
    page.setServerChoice({server: 'real', ownUrl: ''});
    (await load()).setServerChoice({server: 'local', ownUrl: ''});
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(page.serverChoice(SETTINGS).server).toBe('local');
  });

  it('ignores what another program has stored', async () => {
    sessionStorage.setItem('try-it.server', '[1');
    expect((await load()).serverChoice(SETTINGS).server).toBe('mock');
  });
});
