import {afterEach, describe, expect, it, vi} from 'vitest';
import {start} from './leave';

afterEach(() => vi.unstubAllGlobals());

describe('the worker of a site that has none any more', () => {
  it('takes over at once, and takes away the pages that were kept in its language, and itself', async () => {
    const did: string[] = [];
    const listeners = new Map<
      string,
      (event: {waitUntil: (work: Promise<unknown>) => void}) => void
    >();
    vi.stubGlobal('addEventListener', (type: string, listener: never) =>
      listeners.set(type, listener),
    );
    vi.stubGlobal('caches', {delete: async (name: string) => did.push(`delete ${name}`)});
    vi.stubGlobal('skipWaiting', async () => did.push('take over'));
    vi.stubGlobal('registration', {unregister: async () => did.push('unregister')});
    start({base: '/nl/'});
    for (const type of ['install', 'activate']) {
      let work: Promise<unknown> = Promise.resolve();
      listeners.get(type)?.({waitUntil: (given) => (work = given)});
      await work;
    }
    expect(did).toEqual([
      'take over',
      'delete offline-pages /nl/',
      'delete offline-assets /nl/',
      'unregister',
    ]);
  });
});
