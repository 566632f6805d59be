import {expect, test} from './test';
import {message, pathOf} from './example';

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
  // The guide and its page of the API reference have the same title, and name their sections.
  const same = names.filter((name) => name.includes('Een batch maken'));
  expect(same.length).toBe(2);
  expect(
    same.filter((name) => name.startsWith(message('nl', 'translations.reference'))),
  ).toHaveLength(1);
  expect(new Set(names).size).toBe(names.length);
  const search = page.getByRole('search').getByRole('searchbox');
  await expect(search).toHaveValue('creat batch');
  await search.fill('bestand uploaden');
  await search.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toHaveValue('bestand uploaden');
  await expect(dialog.getByRole('option').first()).toHaveAttribute('href', '/nl/upload-a-file');
});
