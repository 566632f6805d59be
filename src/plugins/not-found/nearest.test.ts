import {describe, expect, it} from 'vitest';
import {nearestPages, queryOf, type ListedPage} from './nearest';

const PAGES = [
  ['', 'Batches in Adobe Experience Platform'],
  ['create-batch', 'Een batch maken'],
  ['cancel-a-batch', 'Een batch annuleren'],
  ['complete-a-batch', 'Een batch voltooien'],
  ['limits', 'Limieten'],
  ['when-a-call-fails', 'Als een aanroep mislukt'],
  ['guides/upload-a-file', 'Een bestand uploaden'],
].map(([path = '', title = '']): ListedPage => ({path, title, description: ''}));

const firstFor = (path: string): string | undefined =>
  nearestPages(path, '/docs/nl/', PAGES)[0]?.path;

describe('the nearest page', () => {
  it.each([
    ['/docs/nl/creat-batch', 'create-batch'],
    ['/docs/nl/Create_Batch', 'create-batch'],
    ['/docs/nl/create-batch.html', 'create-batch'],
    ['/docs/nl/create-batch/index.html', 'create-batch'],
    ['/docs/nl/limits/index', 'limits'],
    ['/docs/nl/api/v2/limits', 'limits'],
    ['/docs/nl/upload-a-file', 'guides/upload-a-file'],
    ['/fr/create-batch', 'create-batch'],
    ['/docs/nl/limieten', 'limits'],
    ['/docs/nl/batch-annuleren', 'cancel-a-batch'],
    ['/docs/nl/call-fails', 'when-a-call-fails'],
    ['/docs/nl/b%C3%A9stand-uploaden', 'guides/upload-a-file'],
  ])('of %s is %s', (path, page) => {
    expect(firstFor(path)).toBe(page);
  });

  it('is none when nothing is like it, whatever the address is made of', () => {
    for (const path of ['/docs/nl/xyzzy', '/docs/nl/', '/docs/nl/%E0%A4%A', '/docs/nl/////'])
      expect(nearestPages(path, '/docs/nl/', PAGES)).toEqual([]);
  });

  it('is one of three at most', () => {
    expect(nearestPages('/docs/nl/a-batch', '/docs/nl/', PAGES).length).toBe(3);
  });
});

describe('the words to search for', () => {
  it.each([
    ['/docs/nl/creat-batch', 'creat batch'],
    ['/docs/nl/api/v2/Limits.html', 'limits'],
    ['/docs/nl/limits/index.html', 'limits'],
    ['/docs/nl/', ''],
  ])('of %s are "%s"', (path, query) => {
    expect(queryOf(path, '/docs/nl/')).toBe(query);
  });
});
