import {expect, test, type Page} from '../browser/test';
import {message} from '../browser/example';

const BASE = 'test-pages/api/states';
const notice = (page: Page) => page.getByRole('note');
const canonical = async (page: Page): Promise<string> =>
  new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '').pathname;
test.use({javaScriptEnabled: false});

test('a translated page of the reference has no notice', async ({page}) => {
  await page.goto(`/de/${BASE}/translated-whole`);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Ganz übersetzt');
  await expect(notice(page)).toHaveCount(0);
});

test('a page that is translated in part says so, and marks its English texts', async ({page}) => {
  await page.goto(`/de/${BASE}/translated-in-part`);
  await expect(notice(page)).toContainText(message('de', 'translation.partial'));
  await expect(
    notice(page).getByRole('link', {name: message('de', 'translation.all')}),
  ).toHaveAttribute('href', '/de/translations');
  const lang = (text: string) =>
    page
      .getByRole('main')
      .getByText(text)
      .evaluate((found) => found.closest('[lang]')?.getAttribute('lang'));
  expect(await lang('This description has no translation.')).toBe('en');
  expect(await lang('Neither has this response.')).toBe('en');
  const title = page.getByRole('heading', {level: 1});
  await expect(title).toHaveText('Teilweise übersetzt');
  expect(await title.evaluate((heading) => heading.closest('[lang]')?.getAttribute('lang'))).toBe(
    'de',
  );
});

test('an outdated page says so', async ({page}) => {
  await page.goto(`/de/${BASE}/translated-before`);
  await expect(notice(page)).toContainText(message('de', 'translation.outdated'));
  await page.getByRole('link', {name: message('de', 'translation.english')}).click();
  await expect(page).toHaveURL(new RegExp(`:\\d+/${BASE}/translated-before$`));
  await expect(notice(page)).toHaveCount(0);
});

test('a page without a translation is the English one', async ({page}) => {
  await page.goto(`/de/${BASE}/not-translated`);
  await expect(notice(page)).toContainText(message('de', 'translation.missing'));
  expect(await canonical(page)).toBe(`/${BASE}/not-translated`);
});

test('the page about translations has the pages of the reference in a group of their own', async ({
  page,
}) => {
  await page.goto('/de/translations');
  const group = page.locator('tbody').filter({
    has: page.getByRole('rowheader', {
      name: message('de', 'translations.reference'),
      exact: true,
    }),
  });
  const stateOf = (title: string) =>
    group.getByRole('row').filter({hasText: title}).getByRole('cell').locator('[data-state]');
  await expect(stateOf('Translated as a whole')).toHaveAttribute('data-state', 'complete');
  await expect(stateOf('Translated in part')).toHaveAttribute('data-state', 'partial');
  await expect(stateOf('Translated before the English changed')).toHaveAttribute(
    'data-state',
    'outdated',
  );
  await expect(stateOf('Not translated')).toHaveAttribute('data-state', 'missing');
});
