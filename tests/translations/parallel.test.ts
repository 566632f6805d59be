import {afterAll, expect, test} from 'vitest';
import {openWorkspace} from '../../src/translations/node';
import {prepare} from '../../src/translations/parallel/node';
import {openPages, type Task} from '../../src/translations/parallel/prepare';
import {openDictionaries} from '../../src/translations/spelling/node';
import {newSite, NL, removeFolders} from './site';

afterAll(removeFolders);

test.each<Task>(['check', 'status', 'states'])('the workers of "%s" leave nothing of many pages to be done', async (task) => {
  const names = Array.from({length: 50}, (_, at) => `page-${at}.mdx`);
  const site = newSite(Object.fromEntries(names.flatMap((name) => [[`docs/${name}`, `---\ntitle: A ${name}\n---\n\nOne.\n`], [`${NL}/${name}`, `---\ntitle: Een ${name}\n---\n\nEen.\n`]])), false);
  const opened = openWorkspace(site.root, {dictionaries: openDictionaries(site.root)});
  const open = (): string[] => openPages(opened.workspace, task, ['nl'], opened.cache.has);
  expect(open()).toHaveLength(50);
  await prepare(site.root, opened, task, ['nl']);
  expect(open()).toEqual([]);
}, 60_000);
