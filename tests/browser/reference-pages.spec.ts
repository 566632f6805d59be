import {message, pathOf, type Locale} from './example';
import {expect, test, type Page} from './test';

/** Words of a property, and where they lead. */
const PROPERTIES: Record<Locale, [query: string, property: string][]> = {
  en: [
    ['predecessorsByExternalId', 'replay.predecessorsByExternalId'],
    ['escape character quotation mark', 'inputFormat.escape'],
  ],
  nl: [['escapeteken', 'inputFormat.escape']],
  it: [['carattere di escape', 'inputFormat.escape']],
};

async function search(page: Page, query: string): Promise<string[]> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').press('ControlOrMeta+a');
  await page.keyboard.type(query);
  await expect(dialog.getByRole('status')).toHaveAttribute('data-query', query);
  return dialog
    .getByRole('option')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

for (const [locale, properties] of Object.entries(PROPERTIES) as [Locale, [string, string][]][])
  test(`a reader of ${locale} finds a property by its name and by its description`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale, 'limits'));
    await page.keyboard.press('/');
    for (const [query, property] of properties) {
      const found = `${pathOf(locale, 'api/batches/create-batch')}#body-${property}`;
      expect(await search(page, query), query).toContain(found);
    }
    await expect(page.getByRole('dialog')).toContainText(message(locale, 'translations.reference'));
    await page.getByRole('dialog').locator('[href$="#body-inputFormat.escape"]').click();
    await expect(page).toHaveURL(/#body-inputFormat\.escape$/);
    await expect(page.locator('[id="body-inputFormat.escape"]')).toBeInViewport();
  });

test('the entry of a property is among the first results of its name', async ({page}) => {
  await page.goto('/limits');
  await page.keyboard.press('/');
  for (const name of ['datasetId', 'inputFormat', 'relatedObjects']) {
    const [first = '', second = ''] = await search(page, name);
    expect(first, name).toMatch(/^\/api\/batches\//);
    expect(second, name).toMatch(new RegExp(`^${first}#(.+[-.\\]])?${name}$`));
  }
  expect((await search(page, 'createBatch'))[0]).toBe('/api/batches/create-batch');
});

test('nothing lies over “Copy page” in a window of 375, 768, 1100 and 1440 pixels', async ({
  page,
}) => {
  for (const path of ['', '/create-batch', '/tags/batches']) {
    await page.goto(`/api/batches${path}`);
    const button = page.getByRole('button', {name: message('en', 'copyPage.copy')});
    for (const width of [375, 768, 1100, 1440]) {
      await page.setViewportSize({width, height: 900});
      const isHit = await button.evaluate((element) => {
        const {x, y, width: inline, height} = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + inline / 2, y + height / 2));
      });
      expect(isHit, `${path} at ${width} px`).toBe(true);
    }
  }
});

test('the Markdown of an operation has what the page has', async ({page, request}) => {
  await page.goto('/nl/api/batches/create-batch');
  const text = await (await request.get('/nl/api/batches/create-batch.md')).text();
  for (const heading of await page.getByRole('main').getByRole('heading', {level: 2}).all())
    expect(text).toContain(
      `\n## ${(await heading.innerText()).replaceAll('\u200B', '').replace(/\s+/g, ' ').trim()}`,
    );
  expect(text).toMatch(/^- `datasetId`/m);
  expect(text).toContain('Het escapeteken voor een aanhalingsteken binnen een CSV-veld.');
  expect(text).toContain('curl ');
  expect(text).not.toContain(message('nl', 'copyPage.copy'));
  await expect(page.getByRole('button', {name: message('nl', 'copyPage.copy')})).toBeVisible();
});

test('the 404 page suggests pages of the reference', async ({page}) => {
  await page.goto('/nl/api/batches/preview-row');
  await expect(
    page.getByRole('main').getByRole('link', {name: 'Een voorvertoning van de rijen bekijken'}),
  ).toHaveAttribute('href', '/nl/api/batches/preview-rows');
});
