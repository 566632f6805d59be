import {expect, test, type Page} from './test';
import {LOCALES, message, openExample, pathOf, type Locale} from './example';

const ENGLISH: Record<string, string> = {
  'tryIt.copy.done': 'Copied',
  'tryIt.link.filled': 'Filled in from a link. Nothing was sent yet.',
  'tryIt.link.damaged':
    'This link is damaged, so nothing was filled in. Copy it whole, or ask for it again.',
};
const text = (locale: Locale, id: string): string =>
  locale === 'en' ? (ENGLISH[id] ?? '') : message(locale, id);

const linkOf = (value: object): string =>
  `#try=1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

const stored = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([{...localStorage}, {...sessionStorage}, location.href, history.state]),
  );

for (const locale of LOCALES) {
  const path = pathOf(locale, 'create-batch');

  test(`a link copied on ${path} by keyboard fills in the example for whoever opens it, without secrets`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({width: 320, height: 640});
    const example = await openExample(page, path);
    await example.getByTestId('field-x-sandbox-name').fill('linked');
    await example.getByTestId('field-Authorization').fill('top-secret');
    const body = '{"datasetId": "5c8c3c555033b814b69f947f", "externalId": "é 👩‍👩‍👧 \\ud800 it\'s"}';
    await example.getByTestId('body').fill(body);
    await example.getByTestId('reset').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(example.getByTestId('copy-link')).toHaveText(text(locale, 'tryIt.copy.done'));
    await expect(page).toHaveURL(path);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(Buffer.from(link.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain(
      'top-secret',
    );

    const other = await context.newPage();
    await other.setViewportSize({width: 320, height: 640});
    await other.goto(link);
    const filled = other.getByTestId('tryit-createBatch');
    await expect(filled.getByTestId('link-notice')).toHaveText(text(locale, 'tryIt.link.filled'));
    await expect(filled.getByTestId('link-notice')).toBeInViewport();
    await expect(filled.getByTestId('link-notice')).toBeFocused();
    await expect(filled.getByTestId('field-x-sandbox-name')).toHaveValue('linked');
    await expect(filled.getByTestId('body')).toHaveValue(body);
    await expect(filled.getByTestId('field-Authorization')).toHaveValue('demo-token');
    await expect(filled.getByTestId('status')).toHaveCount(0);
    await expect(other).toHaveURL(path);
    expect(await other.evaluate(() => document.documentElement.innerHTML.includes('#try=1'))).toBe(
      false,
    );
    expect(
      await other.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);

    await other.reload();
    await expect(other.getByTestId('tryit-createBatch')).toHaveAttribute('data-live', '');
    await expect(other.getByTestId('link-notice')).toHaveCount(0);
    await expect(other).toHaveURL(path);
  });

  test(`a damaged link is told on ${path}, and nothing is filled in`, async ({page}) => {
    await page.goto(`${path}#try=1.eyJvIjoi%E0`);
    await expect(page.getByTestId('link-notice')).toHaveText(text(locale, 'tryIt.link.damaged'));
    await expect(page.getByTestId('field-x-sandbox-name')).toHaveValue('prod');
    await expect(page).toHaveURL(path);
  });
}

test('a link fills in the example that it was copied from, of several of one operation', async ({
  page,
}) => {
  await page.goto(
    `/upload-a-file${linkOf({o: 'createBatch', e: '=csv', p: {'x-sandbox-name': 'csv-only'}, b: '{"datasetId": "5c8c3c555033b814b69f947f", "externalId": "csv"}'})}`,
  );
  const [first, second] = [
    page.getByTestId('tryit-createBatch').first(),
    page.getByTestId('tryit-createBatch').nth(1),
  ];
  await expect(second.getByTestId('link-notice')).toBeInViewport();
  await expect(second.getByTestId('body')).toHaveValue(/"csv"/);
  await expect(first.getByTestId('link-notice')).toHaveCount(0);
});

test('a link pasted into the address of the open page fills in the live example, which stays in view', async ({
  page,
}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toBeVisible();
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    linkOf({o: 'createBatch', e: '', p: {'x-sandbox-name': 'pasted'}}),
  );
  await expect(example.getByTestId('field-x-sandbox-name')).toHaveValue('pasted');
  await expect(example.getByTestId('status')).toHaveCount(0);
  await expect(example.getByTestId('link-notice')).toBeInViewport();
  await expect(page).toHaveURL('/create-batch');
});

test('a link cannot point the example at a server: its address is told, and called only once the reader chooses it', async ({
  page,
}) => {
  const foreign: string[] = [];
  await page.route('https://evil.example/**', async (route) => {
    foreign.push(route.request().url());
    await route.fulfill({
      status: 201,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*, authorization',
      },
      body: '{}',
    });
  });
  await page.goto(
    `/create-batch${linkOf({o: 'createBatch', e: '', p: {}, s: 'own', u: 'https://evil.example'})}`,
  );
  const example = page.getByTestId('tryit-createBatch');
  await expect(example.getByTestId('link-notice')).toContainText('https://evil.example');
  await expect(example.getByTestId('server')).toHaveValue('mock');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('response-body')).toContainText('"id"');
  expect(foreign).toEqual([]);
  await example.getByTestId('server').selectOption('own');
  await expect(example.getByTestId('field-url')).toHaveValue('https://evil.example');
});

test('a link with a token, one for another page and one of a later version are refused, each with its reason', async ({
  page,
}) => {
  const cases: [string, string][] = [
    [
      linkOf({o: 'createBatch', e: '', p: {Authorization: 'stolen', 'x-sandbox-name': 'x'}}),
      'tryIt.link.secret',
    ],
    [linkOf({o: 'uploadFile', e: '', p: {}}), 'tryIt.link.foreign'],
    ['#try=2.x', 'tryIt.link.tooNew'],
    [`#try=1.${'A'.repeat(20_000)}`, 'tryIt.link.isTooLong'],
  ];
  for (const [hash, id] of cases) {
    await page.goto('about:blank');
    await page.goto(`/nl/create-batch${hash}`);
    await expect(page.getByTestId('link-notice')).toHaveText(message('nl', id));
    await expect(page.getByTestId('field-x-sandbox-name')).toHaveValue('prod');
  }
  expect(await stored(page)).not.toContain('stolen');
});

test('mistakes in what a link holds are shown at once, as those of typed values are', async ({
  page,
}) => {
  await page.goto(
    `/create-batch${linkOf({o: 'createBatch', e: '', p: {'x-sandbox-name': 'Not Allowed'}, b: '{"datasetId": "no-hex"}'})}`,
  );
  await expect(page.getByTestId('problem-x-sandbox-name')).toBeVisible();
  await expect(page.getByTestId('problem-datasetId')).toBeVisible();
});

test('where the browser refuses to copy, the link stands in a field, selected', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
  const example = await openExample(page, '/it/create-batch');
  await example.getByTestId('copy-link').click();
  await expect(example.getByTestId('link-by-hand')).toBeFocused();
  await expect(example.getByTestId('link-by-hand')).toHaveValue(
    /\/it\/create-batch#try=1\.[\w-]+$/,
  );
  expect(
    await example
      .getByTestId('link-by-hand')
      .evaluate((field: HTMLInputElement) => field.selectionEnd),
  ).toBeGreaterThan(100);
  await expect(
    example.getByRole('textbox', {name: message('it', 'tryIt.link.byHand')}),
  ).toBeVisible();
});

test('what is too much for a link, or holds a secret in the open, is told instead of copied', async ({
  page,
}) => {
  const example = await openExample(page, '/nl/create-batch');
  await example.getByTestId('body').fill(JSON.stringify({externalId: 'x'.repeat(100_000)}));
  await example.getByTestId('copy-link').click();
  await expect(example.getByTestId('link-told')).toHaveText(message('nl', 'tryIt.link.tooLong'));
  await example.getByTestId('field-Authorization').fill('top-secret');
  await example.getByTestId('body').fill('{"externalId": "top-secret"}');
  await example.getByTestId('copy-link').click();
  await expect(example.getByTestId('link-told')).toHaveText(
    message('nl', 'tryIt.link.holdsSecret').replace('{name}', 'Authorization'),
  );
});
