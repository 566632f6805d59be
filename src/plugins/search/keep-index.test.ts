import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, it, vi} from 'vitest';
import {keepIndex} from './keep-index';
import type {Article} from './pages';

const made = vi.hoisted(() => vi.fn());
vi.mock('./write-index', () => ({
  writeIndex: async (articles: Article[], language: string, folder: string) => {
    made();
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(join(folder, 'fragment'), {recursive: true});
    writeFileSync(
      join(folder, 'fragment', `${language}_${articles.length}`),
      articles.map(({html}) => html).join(),
    );
  },
}));

const root = mkdtempSync(join(tmpdir(), 'keep-index-'));
afterAll(() => rmSync(root, {recursive: true}));

/** Whether an index was made, and what the built site has of it. */
async function build(
  language: string,
  ...words: string[]
): Promise<[times: number, index: string | undefined]> {
  made.mockClear();
  const folder = join(root, 'site/pagefind');
  rmSync(folder, {recursive: true, force: true});
  await keepIndex(
    words.map((html) => ({url: '/', html})),
    language,
    {root: process.cwd(), store: join(root, 'store'), folder},
  );
  const file = join(folder, 'fragment', `${language}_${words.length}`);
  return [made.mock.calls.length, existsSync(file) ? readFileSync(file, 'utf8') : undefined];
}

it('makes an index once of the same articles, and again when a word, a page or the language is another', async () => {
  expect(await build('nl', 'een', 'twee')).toEqual([1, 'een,twee']);
  expect(await build('nl', 'een', 'twee')).toEqual([0, 'een,twee']);
  expect(await build('nl', 'een', 'drie')).toEqual([1, 'een,drie']);
  expect(await build('nl', 'een')).toEqual([1, 'een']);
  expect(await build('it', 'een')).toEqual([1, 'een']);
});

it('makes it again when a file of it was changed', async () => {
  await build('nl', 'een');
  writeFileSync(join(root, 'site/pagefind/fragment/nl_1'), 'elsewhere');
  expect(await build('nl', 'een')).toEqual([1, 'een']);
});
