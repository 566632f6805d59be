import {axeFindings} from './axe';
import {test as untouched} from '@playwright/test';
import {holdScripts, message, pathOf, type Locale} from './example';
import {field as fieldOfExample} from './controls';
import {field, options, status, type} from './search';
import {expect, test} from './test';

/** Search terms, and the page or section that must be among the first results. */
const QUERIES: Record<Locale, [query: string, found: string][]> = {
  en: [
    ['creating batches', '/create-batch'],
    ['too many requests', '/when-a-call-fails#status-429'],
    ['x-gw-ims-org-id', '/before-your-first-call#headers'],
    ['createBatch', '/create-batch#request'],
    ['201', '/create-batch#response'],
  ],
  nl: [
    ['batches aanmaken', '/nl/create-batch'],
    ['bestand', '/nl/upload-a-file'],
    ['geupload', '/nl/upload-a-file'],
    ['batchstatus', '/nl/follow-a-batch#states'],
    ['naam van bestanden', '/nl/upload-a-file#every-upload'],
    ['foutmelding', '/nl/when-a-call-fails#two-shapes'],
  ],
  it: [
    ['creare un batch', '/it/create-batch'],
    ['batch creati', '/it/create-batch'],
    ['errore', '/it/when-a-call-fails'],
    ['proprieta', '/it/follow-a-batch'],
    ['caricare file', '/it/upload-a-file'],
  ],
};

for (const [locale, queries] of Object.entries(QUERIES) as [Locale, [string, string][]][]) {
  test(`a reader of ${locale} finds pages and sections by typing`, async ({page}) => {
    await page.goto(pathOf(locale, 'limits'));
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    for (const [query, found] of queries) {
      await type(page, query);
      const links = await options(page).evaluateAll((all) =>
        all.slice(0, 8).map((one) => one.getAttribute('href')),
      );
      expect(links, query).toContain(found);
    }
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/limits/);
    await expect(field(page)).toBeHidden();
  });
}

test('the keyboard alone opens the search, goes through what it found, and comes back to where it was', async ({
  page,
}) => {
  await page.setViewportSize({width: 320, height: 640});
  await page.goto('/nl/create-batch');
  const button = page.locator('[data-search]');
  await button.press('Enter');
  await type(page, 'sandbox');
  await expect(status(page)).toContainText(/\d+ pagina’s? gevonden/);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await second.getAttribute('id')) ?? '',
  );
  await expect(second.locator('mark').first()).toHaveText(/sandbox/i);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await axeFindings(page, 'dialog')).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('ControlOrMeta+k');
  await type(page, 'sandboxes');
  await page.keyboard.press('ArrowDown');
  const href =
    (await page.locator('dialog [role=option][aria-selected=true]').getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(`[id="${href.split('#')[1]}"]`)).toBeInViewport();
});

test('of pages with a word in their titles, the first step comes first, and no excerpt is empty', async ({
  page,
}) => {
  for (const locale of ['en', 'nl'] as const) {
    await page.goto(pathOf(locale, 'limits'));
    await page.keyboard.press('/');
    await type(page, 'batch');
    await expect(options(page).first()).toHaveAttribute('href', pathOf(locale, 'create-batch'));
  }
  await page.goto('/limits');
  await page.keyboard.press('/');
  await type(page, 'create batch');
  for (const excerpt of await page.locator('dialog .search-excerpt').allTextContents())
    expect(excerpt).toMatch(/\p{L}/u);
  await expect(options(page).filter({hasText: /^Guides/})).toHaveCount(0);
});

test('a page with the query in a heading comes before those that mention it', async ({page}) => {
  await page.goto('/limits');
  await page.keyboard.press('/');
  for (const [query, found] of [
    ['429', '/when-a-call-fails'],
    ['token expired', '/when-a-call-fails'],
    ['PATCH', '/api/batches/upload-part'],
  ] as const) {
    await type(page, query);
    await expect(options(page).first(), query).toHaveAttribute('href', found);
  }
});

test('a search without words, or without results, offers popular pages', async ({page}) => {
  await page.goto('/nl/limits');
  await page.keyboard.press('/');
  const popular = page
    .getByRole('dialog')
    .getByRole('group', {name: message('nl', 'search.popular')})
    .getByRole('option');
  await expect(popular).toHaveCount(4);
  await type(page, 'kubernetes');
  await expect(popular).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nl\/create-batch$/);
});

test('a typing error is corrected, and the reader is told', async ({page}) => {
  await page.goto('/limits');
  await page.keyboard.press('/');
  await type(page, 'dataste');
  await expect(status(page)).toContainText('No results for “dataste”. Results for “dataset”:');
  await expect(options(page).first().locator('mark').first()).toHaveText(/dataset/i);
  await type(page, 'creating bacth');
  await expect(status(page)).toContainText('Results for “creating batch”:');
  await expect(options(page).first()).toHaveAttribute('href', '/create-batch');
});

test('no result shows code', async ({page}) => {
  await page.goto('/limits');
  await page.keyboard.press('/');
  await type(page, 'datasetId');
  await expect(options(page).first()).toBeVisible();
  expect(await options(page).allTextContents()).not.toContainEqual(
    expect.stringMatching(/[{}]|":|curl/),
  );
});

test('a slash that is typed into a field stays there', async ({page}) => {
  await page.goto('/create-batch');
  const value = fieldOfExample(page, 'datasetId').first();
  await value.fill('');
  await value.press('/');
  await expect(value).toHaveValue('/');
  await expect(field(page)).toBeHidden();
});

test('what a language does not have is offered in the others, and words that are nowhere are told', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/it/limits');
  await page.keyboard.press('ControlOrMeta+k');
  await type(page, 'kubernetes');
  await expect(status(page)).toHaveText('Nessun risultato in italiano per «kubernetes».');
  const clear = page.getByRole('dialog').getByRole('button', {name: message('it', 'search.clear')});
  await clear.click();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  await type(page, 'voltooien');
  await expect(clear).toBeHidden();
  await expect(status(page)).toContainText(/Nederlands \(\d+ pagine\)/);
  const first = options(page).first();
  await expect(first).toHaveAttribute('hreflang', 'nl');
  await expect(first).toHaveAttribute('href', /^\/nl\//);
  await type(page, 'batch kubernetes');
  await expect(status(page)).toContainText('Termini non trovati: kubernetes');
  await type(page, 'voltooien');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nl\//);
  // Each language once, and not again for the page that the reader came to.
  expect(asked.filter((path) => path.endsWith('pagefind.js')).sort()).toEqual([
    '/it/pagefind/pagefind.js',
    '/nl/pagefind/pagefind.js',
    '/pagefind/pagefind.js',
  ]);
});

untouched(
  'a slash and a word that are typed before any script has come are searched for once they are there',
  async ({page}) => {
    const release = await holdScripts(page);
    await page.goto('/nl/limits');
    await page.keyboard.press('/');
    await page.keyboard.type('sandbox');
    release();
    await expect(field(page)).toHaveValue('sandbox');
    await expect(options(page).first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  },
);

untouched('without scripts there is no button that does nothing', async ({browser}) => {
  const page = await browser.newPage({javaScriptEnabled: false});
  await page.goto('/nl/limits');
  await expect(page.locator('[data-search]')).toBeHidden();
  await page.close();
});

test('a pasted text of 5,000 letters is cut to 200, which take no time to look for', async ({
  page,
}) => {
  await page.goto('/limits');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('a'.repeat(5_000));
  await expect(field(page)).toHaveValue('a'.repeat(200));
  await expect(status(page)).toHaveAttribute('data-query', 'a'.repeat(200));
});
