import {test as untouched} from '@playwright/test';
import {expect, test} from './test';
import {holdScripts, message, pathOf} from './example';

test('the message about a missing page is in the language of its address', async ({page}) => {
  for (const locale of ['nl', 'it'] as const) {
    const response = await page.goto(pathOf(locale, 'nowhere'));
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(
      message(locale, 'theme.NotFound.title'),
    );
    await expect(page).toHaveTitle(new RegExp(`^${message(locale, 'theme.NotFound.title')}`));
    const popular = page.getByRole('navigation', {name: message(locale, 'search.popular')});
    await expect(popular.getByRole('link')).toHaveCount(4);
  }
});

test('a missing page offers similar pages, and a search for the words of its address', async ({
  page,
}) => {
  await page.goto('/nl/creat-batch');
  const similar = page.getByRole('navigation', {name: message('nl', 'notFound.nearest')});
  await expect(similar.getByRole('link').first()).toHaveAttribute('href', '/nl/create-batch');
  const names = await similar.getByRole('link').allTextContents();
  // The guide and its page of the API reference have the same title, and name their sections. The latter shows its operation.
  const same = names.filter((name) => name.includes('Een batch maken'));
  expect(same.length).toBe(2);
  expect(
    same.filter((name) => name.startsWith(message('nl', 'translations.reference'))),
  ).toHaveLength(1);
  expect(same.filter((name) => name.includes('POST /batches'))).toHaveLength(1);
  expect(new Set(names).size).toBe(names.length);
  const search = page.getByRole('search').getByRole('searchbox');
  await expect(search).toHaveValue('creat batch');
  await search.fill('bestand uploaden');
  await search.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toHaveValue('bestand uploaden');
  await expect(dialog.getByRole('option').first()).toHaveAttribute('href', '/nl/upload-a-file');
});

untouched(
  'similar pages have their category above their title before any script',
  async ({page}) => {
    await page.goto('/creat-batch');
    const similar = page.getByRole('navigation', {name: message('en', 'notFound.nearest')});
    const card = similar.getByRole('link').first();
    const lines = await card.evaluate((link) =>
      [...link.children].map((line) => getComputedStyle(line).display),
    );
    expect(lines).toEqual(['block', 'block']);
  },
);

// At addresses of the API reference, React renders the page again.
for (const path of ['/nowhere', '/api/batches/nowhere'])
  untouched(
    `what is typed into the field of ${path} before its scripts have come is searched for`,
    async ({page}) => {
      const release = await holdScripts(page);
      await page.goto(path);
      const field = page.getByRole('search').getByRole('searchbox');
      await expect(field).toHaveValue('nowhere');
      await field.press('ControlOrMeta+a');
      await page.keyboard.type('batch ');
      release();
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      await expect(field).toBeFocused();
      await page.keyboard.type('status');
      await expect(field).toHaveValue('batch status');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('batch status');
    },
  );

untouched('Enter in the field counts before the scripts have come', async ({page}) => {
  for (const path of ['/nowhere', '/api/batches/nowhere']) {
    const release = await holdScripts(page);
    await page.goto(path);
    const field = page.getByRole('search').getByRole('searchbox');
    await field.fill('batch status');
    await field.press('Enter');
    release();
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('batch status');
  }
});
