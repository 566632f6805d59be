import {pathOf} from './example';
import {field, options, type} from './search';
import {expect, test} from './test';

test('a page about a call shows its method, as in the sidebar', async ({page}) => {
  await page.goto('/limits');
  await page.keyboard.press('/');
  const popular = options(page).filter({hasText: 'Create a batch'});
  await expect(popular.getByText('POST', {exact: true})).toBeVisible();
  await type(page, 'upload a file');
  for (const href of ['/upload-a-file', '/api/batches/upload-file'])
    await expect(
      page.locator(`dialog [href="${href}"]`).getByText('PUT', {exact: true}),
    ).toBeVisible();
  await type(page, 'errors');
  await expect(options(page).first()).toHaveAttribute('href', '/when-a-call-fails');
  await expect(
    options(page)
      .first()
      .getByText(/^[A-Z]{3,}$/),
  ).toHaveCount(0);
});

test('an excerpt begins and ends with a sentence, or has an ellipsis where it is cut', async ({
  page,
}) => {
  for (const [locale, queries] of [
    ['en', ['batch status', 'upload', 'token', 'errors']],
    ['nl', ['batch status', 'foutmelding', 'token']],
    ['it', ['stato del batch', 'errore']],
  ] as const) {
    await page.goto(pathOf(locale, 'limits'));
    await page.keyboard.press('/');
    for (const query of queries) {
      await type(page, query);
      const excerpts = await page.locator('dialog .search-excerpt').allTextContents();
      expect(excerpts.length).toBeGreaterThan(0);
      for (const excerpt of excerpts) {
        expect(excerpt).toMatch(/[.!?][”»")]?$|[^.!?…]\u00a0…$/u);
        expect(excerpt).not.toMatch(/[.!?] ·/u);
        // A table or diagram may begin with a value, such as: loading · The batch is being written.
        expect(excerpt).toMatch(/^(?:… |[\p{Lu}\p{N}“«("{/]|\S+ [·→] |\S*[A-Z_@/]\S* )/u);
      }
    }
  }
});

test('Enter right after the last letter opens the first result', async ({page}) => {
  await page.goto('/limits');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('too many requests');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/when-a-call-fails$/);
});
