import type {LoadContext} from '@docusaurus/types';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {newSite, NL, removeFolders, type Site} from '../../../tests/site.ts';
import {openPages, type Pages} from './pages.ts';

const [ENGLISH, DUTCH] = ['2026-10-01T10:00:00.000Z', '2026-11-03T10:00:00.000Z'];
const isoOf = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();
const page = (title: string): string => `---\ntitle: ${title}\n---\n`;

function pagesIn(site: Site, currentLocale: string): Pages {
  const context = {
    i18n: {currentLocale, defaultLocale: 'en', locales: ['en', 'nl']},
  } as unknown as LoadContext;
  const pages = openPages(context, site.root, 'default');
  pages.refresh();
  return pages;
}

describe('the date of a translation', () => {
  const site = newSite(
    {'docs/page.mdx': page('A page'), 'docs/none.mdx': page('None'), '.gitignore': '.cache/\n'},
    false,
  );

  beforeAll(() => {
    site.git('init', '-q');
    site.commit(ENGLISH);
    site.write(`${NL}/page.mdx`, page('Een pagina'));
    site.run('done page --locale nl');
    site.commit(DUTCH);
  });
  afterAll(removeFolders);

  it('is that of the English page that a translation was made from', async () => {
    const madeFrom = (locale: string, page: string): string | undefined =>
      isoOf(pagesIn(site, locale).translationOf(page).madeFromAt);
    expect(madeFrom('nl', 'page.mdx')).toBe(ENGLISH);
    expect(madeFrom('en', 'page.mdx')).toBeUndefined();
    expect(madeFrom('nl', 'none.mdx')).toBeUndefined();
  });
});
