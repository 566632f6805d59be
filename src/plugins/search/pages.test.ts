import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LoadedPlugin} from '@docusaurus/types';
import {afterAll, describe, expect, it} from 'vitest';
import {indexedPages, readArticles} from './pages';

const outDir = mkdtempSync(join(tmpdir(), 'batchwise-pages-'));
for (const name of ['index', 'limits', 'perché']) writeFileSync(join(outDir, `${name}.html`), '');
mkdirSync(join(outDir, 'folder'));
afterAll(() => rmSync(outDir, {recursive: true}));

const plugin = (id: string, docs: object[]): LoadedPlugin =>
  ({
    name: 'docusaurus-plugin-content-docs',
    options: {id},
    content: {loadedVersions: [{docs}]},
  }) as unknown as LoadedPlugin;
const pages = (docs: object[], id = 'default') =>
  indexedPages({
    plugins: [plugin(id, docs)],
    routesBuildMetadata: {'/base/nl/hidden': {noIndex: true}},
    baseUrl: '/base/nl/',
    outDir,
  });

describe('the pages that search finds', () => {
  it('are there with their address and their file, below a base URL, too', () => {
    const docs = ['/base/nl/', '/base/nl/limits', '/base/nl/perch%C3%A9', '/base/nl/folder/'].map(
      (permalink) => ({permalink, translation: {state: 'complete'}}),
    );
    expect(pages(docs)).toEqual([
      {url: '/base/nl/', file: join(outDir, 'index.html')},
      {url: '/base/nl/limits', file: join(outDir, 'limits.html')},
      {url: '/base/nl/perch%C3%A9', file: join(outDir, 'perché.html')},
      {url: '/base/nl/folder/', file: join(outDir, 'folder/index.html')},
    ]);
  });

  it.each([
    {what: 'a translation that is behind', doc: {translation: {state: 'outdated'}}, count: 1},
    {
      what: 'the English page for want of a translation',
      doc: {translation: {state: 'missing'}},
      count: 0,
    },
    {
      what: 'the English page in the place of a broken translation',
      doc: {translation: {state: 'broken'}},
      count: 0,
    },
    {what: 'an unlisted page', doc: {unlisted: true}, count: 0},
    {
      what: 'a page that search engines may not have',
      doc: {permalink: '/base/nl/hidden'},
      count: 0,
    },
  ])('have $count of a site with $what', ({doc, count}) => {
    expect(pages([{permalink: '/base/nl/limits', ...doc}])).toHaveLength(count);
  });

  it('have none of the pages for tests', () => {
    expect(pages([{permalink: '/base/nl/test-pages/everything'}], 'test-pages')).toEqual([]);
  });
});

it('reads the article of a page', () => {
  const file = join(outDir, 'article.html');
  const page =
    '<div id=__docusaurus><article><div class="theme-doc-markdown markdown"><p>`--data` is ~1, perché<!-- -->.</p></div></article></div>';
  writeFileSync(file, page);
  const [article] = readArticles([{url: '/a', file}]);
  expect(article?.html).toContain('--data` is ~1, perché');
});
