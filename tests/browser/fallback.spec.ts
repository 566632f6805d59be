import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Page} from './test';
import {message, PAGES, pathOf} from './example';
import {examplesOf} from './controls';

const notice = (page: Page) => page.getByRole('note');

/** The languages that a page says it is there in. */
const alternates = (page: Page): Promise<string[]> =>
  page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) =>
      links.map(
        (link) =>
          `${link.getAttribute('hreflang')} ${new URL((link as HTMLLinkElement).href).pathname}`,
      ),
    );

const canonical = async (page: Page): Promise<string> =>
  new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').pathname;

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a translation with a fault is replaced by the English page, which says so in the reader’s language', async ({
    page,
  }) => {
    await page.goto('/nl/test-pages/faulty');
    await expect(notice(page)).toContainText(message('nl', 'translation.broken'));
    const title = page.getByRole('heading', {level: 1});
    await expect(title).toHaveText('A page with a fault in Dutch');
    expect(await title.evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang'))).toBe(
      'en',
    );
    expect(
      await notice(page).evaluate((text) => text.closest('[lang]')?.getAttribute('lang')),
    ).toBe('nl');
    expect(
      await examplesOf(page, 'pathSimple').evaluate((example) =>
        example.closest('[lang]')?.getAttribute('lang'),
      ),
    ).toBe('nl');
    await expect(page.getByRole('img', {name: 'A picture beside the English page'})).toBeVisible();
    await expect(page.getByRole('link', {name: 'to the other page'})).toHaveAttribute(
      'href',
      '/nl/test-pages/behind#section',
    );
    expect(await page.content()).not.toContain('gevaar');
  });

  test('a page without a translation is in English, and says so', async ({page}) => {
    await page.goto('/it/test-pages/faulty');
    await expect(notice(page)).toContainText(message('it', 'translation.missing'));
    await expect(page.getByRole('heading', {level: 1})).toHaveText('A page with a fault in Dutch');
  });

  test('an outdated page says so, and leads to the English one', async ({page}) => {
    await page.goto('/nl/test-pages/behind');
    await expect(notice(page)).toContainText(message('nl', 'translation.outdated'));
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Een pagina die is gewijzigd');
    await page.getByRole('link', {name: message('nl', 'translation.english')}).click();
    await expect(page).toHaveURL(/:\d+\/test-pages\/behind$/);
    await expect(notice(page)).toHaveCount(0);
  });

  test('search engines are told of the languages that a page is really there in', async ({
    page,
  }) => {
    await page.goto('/it/test-pages/behind');
    await expect(notice(page)).toHaveCount(0);
    const behind = [
      'en /test-pages/behind',
      'nl /nl/test-pages/behind',
      'it /it/test-pages/behind',
      'x-default /test-pages/behind',
    ];
    expect(await alternates(page)).toEqual(behind);
    expect(await canonical(page)).toBe('/it/test-pages/behind');

    await page.goto('/test-pages/faulty');
    expect(await alternates(page)).toEqual([
      'en /test-pages/faulty',
      'x-default /test-pages/faulty',
    ]);

    await page.goto('/nl/test-pages/faulty');
    expect(await alternates(page)).toEqual([]);
    expect(await canonical(page)).toBe('/test-pages/faulty');
  });

  test('no page of the site is said to be behind, and all are there in all languages', async ({
    page,
  }) => {
    for (const name of PAGES) {
      await page.goto(pathOf('nl', name));
      await expect(notice(page)).toHaveCount(0);
      expect((await alternates(page)).map((one) => one.split(' ')[0])).toEqual([
        'en',
        'nl',
        'it',
        'x-default',
      ]);
    }
  });
});

test('axe finds nothing on pages with a notice', async ({page}) => {
  for (const path of ['/nl/test-pages/faulty', '/nl/test-pages/behind']) {
    await page.goto(path);
    await expect(notice(page)).toBeVisible();
    expect((await new AxeBuilder({page}).analyze()).violations).toEqual([]);
  }
});

test('the sitemap of a language has no page that is only there in English', async ({request}) => {
  const sitemap = async (path: string): Promise<string> => (await request.get(path)).text();
  expect(await sitemap('/nl/sitemap.xml')).toContain('/nl/create-batch<');
  for (const path of ['/sitemap.xml', '/nl/sitemap.xml', '/it/sitemap.xml'])
    expect(await sitemap(path)).not.toContain('test-pages');
});
