import {axeFindings} from '../browser/axe';
import {expect, test, type Page} from '../browser/test';
import {message} from '../browser/example';
import {examplesOf} from '../browser/controls';

const notice = (page: Page) => page.getByRole('note');

const canonical = async (page: Page): Promise<string> =>
  new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').pathname;

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a translation with a fault is replaced by the English page, which says so in the reader’s language', async ({
    page,
  }) => {
    await page.goto('/de/test-pages/faulty');
    await expect(notice(page)).toContainText(message('de', 'translation.broken'));
    const title = page.getByRole('heading', {level: 1});
    await expect(title).toHaveText('A page with a fault in German');
    expect(await title.evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang'))).toBe(
      'en',
    );
    expect(
      await notice(page).evaluate((text) => text.closest('[lang]')?.getAttribute('lang')),
    ).toBe('de');
    expect(
      await examplesOf(page, 'pathSimple').evaluate((example) =>
        example.closest('[lang]')?.getAttribute('lang'),
      ),
    ).toBe('de');
    await expect(page.getByRole('img', {name: 'A picture beside the English page'})).toBeVisible();
    await expect(page.getByRole('link', {name: 'to the other page'})).toHaveAttribute(
      'href',
      '/de/test-pages/behind#section',
    );
    expect(await page.content()).not.toContain('Gefahr');
  });

  test('a page without a translation is in English, and says so', async ({page}) => {
    await page.goto('/de/test-pages/untranslated');
    await expect(notice(page)).toContainText(message('de', 'translation.missing'));
    await expect(page.getByRole('heading', {level: 1})).toHaveText('A page without a translation');
  });

  test('an outdated page says so, and leads to the English one', async ({page}) => {
    await page.goto('/de/test-pages/behind');
    await expect(notice(page)).toContainText(message('de', 'translation.outdated'));
    await expect(page.getByRole('heading', {level: 1})).toHaveText(
      'Eine Seite, die geändert wurde',
    );
    await page.getByRole('link', {name: message('de', 'translation.english')}).click();
    await expect(page).toHaveURL(/:\d+\/test-pages\/behind$/);
    await expect(notice(page)).toHaveCount(0);
  });

  test('search engines are told that a page without a translation is the English one', async ({
    page,
  }) => {
    await page.goto('/de/test-pages/faulty');
    expect(await canonical(page)).toBe('/test-pages/faulty');
    await page.goto('/de/test-pages/behind');
    expect(await canonical(page)).toBe('/de/test-pages/behind');
  });
});

test('axe finds nothing on pages with a notice', async ({page}) => {
  for (const path of ['/de/test-pages/faulty', '/de/test-pages/behind']) {
    await page.goto(path);
    await expect(notice(page)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  }
});
