import {join} from 'node:path';
import {afterAll, afterEach, expect, test, vi} from 'vitest';
import {openWorkspace} from '../../src/translations/node';
import {prepare} from '../../src/translations/parallel/node';
import {openPages, type Task} from '../../src/translations/parallel/prepare';
import {openDictionaries} from '../../src/translations/spelling/node';
import {newSite, NL, removeFolders} from './site';

afterAll(removeFolders);
afterEach(() => vi.unstubAllEnvs());

const siteOfMany = () => {
  const names = Array.from({length: 50}, (_, at) => `page-${at}.mdx`);
  return newSite(
    Object.fromEntries(
      names.flatMap((name) => [
        [`docs/${name}`, `---\ntitle: A ${name}\n---\n\nOne.\n`],
        [`${NL}/${name}`, `---\ntitle: Een ${name}\n---\n\nEen.\n`],
      ]),
    ),
    false,
  );
};

test.each<Task>(['check', 'status', 'states'])(
  'the workers of "%s" leave nothing of many pages to be done',
  async (task) => {
    const site = siteOfMany();
    const opened = openWorkspace(site.root, {dictionaries: openDictionaries(site.root)});
    const open = (): string[] => openPages(opened.workspace, task, ['nl'], opened.cache.has);
    expect(open()).toHaveLength(50);
    await prepare(site.root, opened, task, ['nl']);
    expect(open()).toEqual([]);
  },
  60_000,
);

test.each([
  ['throws', 'throw new Error("no room left.");', 'no room left'],
  ['ends too early', 'process.exit(3);', 'it ended with 3 before it was through'],
])(
  'a worker that %s is told of in one line, and leaves its pages to be done',
  async (_, program, why) => {
    const site = siteOfMany();
    site.write('worker.cjs', program);
    vi.stubEnv('TRANSLATE_WORKER', join(site.root, 'worker.cjs'));
    const opened = openWorkspace(site.root);
    const said: string[] = [];
    await prepare(site.root, opened, 'check', ['nl'], (line) => said.push(line));
    expect(said).toEqual([
      `A worker that reads pages beside this command failed: ${why}. Its pages are read without it: the result is right, but takes longer.\n`,
    ]);
    expect(openPages(opened.workspace, 'check', ['nl'], opened.cache.has)).toHaveLength(50);
  },
  60_000,
);
