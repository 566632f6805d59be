import {selectAll} from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {axeFindings} from './axe';
import {expect, test} from './test';
import {ALL_PAGES, LOCALES, message, pathOf, REFERENCE_PAGES, REPEATED_IN} from './example';

type Root = Parameters<typeof selectAll>[1];

/** The languages that a page says it is there in. */
const alternates = (tree: Root): string[] =>
  selectAll('link[rel="alternate"][hreflang]', tree).map(
    ({properties: {hrefLang, href}}) => `${hrefLang as string} ${new URL(String(href)).pathname}`,
  );

test('axe finds nothing on the page about translations, which fits 320 px, light and dark', async ({
  page,
}) => {
  await page.setViewportSize({width: 320, height: 900});
  await page.goto('/nl/translations');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await axeFindings(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  for (const locale of REPEATED_IN) {
    test(`the page about translations has every page in every language (${locale})`, async ({
      page,
    }) => {
      await page.goto(pathOf(locale, 'create-batch'));
      await page
        .locator('footer')
        .getByRole('link', {
          name: message(locale, 'translations.title'),
        })
        .click();
      await expect(page).toHaveURL(new RegExp(`${pathOf(locale, 'translations')}$`));
      await expect(page).toHaveTitle(new RegExp(`^${message(locale, 'translations.title')}`));
      const rows = page
        .getByRole('region', {name: message(locale, 'translations.pages.label')})
        .getByRole('row');
      await expect(rows).toHaveCount(ALL_PAGES.length + 2);
      await expect(rows.filter({hasText: message(locale, 'translations.next.none')})).toHaveCount(
        ALL_PAGES.length,
      );
      await expect(page.locator('tbody [data-state="complete"]')).toHaveCount(2 * ALL_PAGES.length);
      const row = rows.filter({hasText: 'Een batch maken'}).first();
      for (const {name, path} of [
        {name: 'Create a batch', path: '/create-batch'},
        {name: 'Een batch maken', path: '/nl/create-batch'},
        {name: 'Creare un batch', path: '/it/create-batch'},
      ])
        await expect(row.getByRole('link', {name})).toHaveAttribute('href', path);
      const reference = page
        .locator('tbody')
        .filter({hasText: message(locale, 'translations.reference')})
        .getByRole('row');
      await expect(reference).toHaveCount(REFERENCE_PAGES.length + 1);
      await expect(reference.getByRole('link', {name: 'Een batch maken'})).toHaveAttribute(
        'href',
        '/nl/api/batches/create-batch',
      );
      for (const language of ['Nederlands', 'Italiano']) {
        await expect(
          page.getByRole('row', {name: language}).getByRole('progressbar'),
        ).toHaveAttribute('value', '100');
      }
    });
  }
});

test('no page is said to be outdated, and all are there in all languages', async ({request}) => {
  for (const name of ALL_PAGES) {
    const html = await (await request.get(pathOf('nl', name))).text();
    const tree = unified().use(rehypeParse).parse(html);
    expect(selectAll('[role="note"]', tree), name).toEqual([]);
    expect(alternates(tree)).toEqual([
      ...LOCALES.map((locale) => `${locale} ${pathOf(locale, name)}`),
      `x-default ${pathOf('en', name)}`,
    ]);
  }
});

test('the sitemap of a language has its pages', async ({request}) => {
  const sitemap = await (await request.get('/nl/sitemap.xml')).text();
  for (const name of ALL_PAGES) expect(sitemap).toContain(`${pathOf('nl', name)}<`);
});
