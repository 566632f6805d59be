import {describe, expect, it} from 'vitest';
import {findPage} from './find-page.ts';

const PAGES = [
  'index.mdx',
  'create-batch.mdx',
  'guides/upload.mdx',
  'guides/errors.md',
  'api/errors.mdx',
  'a/b/c/deep-page.mdx',
];

describe('the name of a page', () => {
  it.each([
    ['create-batch', 'create-batch.mdx'],
    ['create-batch.mdx', 'create-batch.mdx'],
    ['docs/create-batch.mdx', 'create-batch.mdx'],
    ['./docs/create-batch.mdx', 'create-batch.mdx'],
    ['/create-batch', 'create-batch.mdx'],
    ['docs\\guides\\upload.mdx', 'guides/upload.mdx'],
    ['upload', 'guides/upload.mdx'],
    ['deep-page', 'a/b/c/deep-page.mdx'],
    ['c/deep-page.mdx', 'a/b/c/deep-page.mdx'],
    ['api/errors', 'api/errors.mdx'],
    ['index', 'index.mdx'],
  ])('may be typed as %s', (typed, page) => {
    expect(findPage(typed, PAGES)).toEqual({page});
  });

  it('may be the path of a translation, which names the language, too', () => {
    expect(
      findPage('i18n/nl/docusaurus-plugin-content-docs/current/guides/upload.mdx', PAGES),
    ).toEqual({page: 'guides/upload.mdx', locale: 'nl'});
  });

  it('that fits several pages lists them', () => {
    expect(findPage('errors', PAGES)).toEqual({
      near: ['guides/errors.md', 'api/errors.mdx'],
      isAmbiguous: true,
    });
  });

  it('that is wrong lists near ones', () => {
    expect(findPage('craete-batch', PAGES)).toMatchObject({
      near: ['create-batch.mdx'],
      isAmbiguous: false,
    });
    expect(findPage('batch', PAGES)).toMatchObject({near: ['create-batch.mdx']});
    expect(findPage('zzzzzzzzzzzzzzzzzzz', PAGES)).toMatchObject({near: []});
  });
});
