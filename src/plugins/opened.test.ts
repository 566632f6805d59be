import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, expect, it, vi} from 'vitest';
import {newSite, removeFolders} from '../../tests/translations/site';
import {openAndHandOn, takeOrOpen} from './opened';

afterEach(() => void vi.unstubAllEnvs());
afterAll(removeFolders);

/** What is read of a page that changes after it was read: by the one to whom it was handed on, and by the one after. */
function readTwice(mode: string): string[] {
  vi.stubEnv('NODE_ENV', mode);
  const {root} = newSite({'docs/a.mdx': 'before'}, false);
  openAndHandOn(root).workspace.read('docs/a.mdx');
  writeFileSync(join(root, 'docs/a.mdx'), 'after');
  return [1, 2].map(() => takeOrOpen(root).workspace.read('docs/a.mdx').text);
}

it('a build reads a page once, and holds it no longer than it is needed', () => {
  expect(readTwice('production')).toEqual(['before', 'after']);
});

it('while the site is being written, a page is read each time', () => {
  expect(readTwice('development')).toEqual(['after', 'after']);
});
