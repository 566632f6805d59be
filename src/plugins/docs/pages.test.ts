import type {LoadContext} from '@docusaurus/types';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {newSite, NL, removeFolders, type Site} from '../../../tests/translations/site';
import {openPages, type Pages} from './pages';

const [ENGLISH, DUTCH] = ['2026-10-01T10:00:00.000Z', '2026-11-03T10:00:00.000Z'];
const isoOf = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();
const page = (title: string): string => `---\ntitle: ${title}\n---\n`;

async function pagesIn(site: Site, currentLocale: string): Promise<Pages> {
  const context = {
    i18n: {currentLocale, defaultLocale: 'en', locales: ['en', 'nl']},
  } as unknown as LoadContext;
  const pages = openPages(context, site.root, 'default');
  await pages.refresh();
  return pages;
}

describe('the dates of a page', () => {
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

  it('are those of its file in the reader’s language, and of the English page that it was made from', async () => {
    const dutch = await pagesIn(site, 'nl');
    expect(
      [dutch.updatedAt('page.mdx'), dutch.translationOf('page.mdx').madeFromAt].map(isoOf),
    ).toEqual([DUTCH, ENGLISH]);
    const english = await pagesIn(site, 'en');
    expect(
      [english.updatedAt('page.mdx'), english.translationOf('page.mdx').madeFromAt].map(isoOf),
    ).toEqual([ENGLISH, undefined]);
  });

  it('are those of the English page where there is no other', async () => {
    const dutch = await pagesIn(site, 'nl');
    expect(
      [dutch.updatedAt('none.mdx'), dutch.translationOf('none.mdx').madeFromAt].map(isoOf),
    ).toEqual([ENGLISH, undefined]);
  });
});
