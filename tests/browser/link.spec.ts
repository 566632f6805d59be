import {expect, test, type Page} from './test';
import {message, openExample, pathOf, REPEATED_IN} from './example';
import {
  actionsButton,
  bodyEditor,
  chooseAction,
  examplesOf,
  expectProblem,
  field,
  handCopiedLink,
  linkNotice,
  menuItem,
  openConnection,
  ownUrl,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
} from './controls';

const linkOf = (value: object): string =>
  `#try=1.${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

const stored = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([{...localStorage}, {...sessionStorage}, location.href, history.state]),
  );

for (const locale of REPEATED_IN) {
  const path = pathOf(locale, 'create-batch');

  test(`a link copied on ${path} by keyboard fills in the example for whoever opens it, without secrets`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({width: 320, height: 640});
    const example = await openExample(page, path);
    await openConnection(example);
    await field(example, 'x-sandbox-name').fill('linked');
    await field(example, 'Authorization').fill('top-secret');
    const body = '{"datasetId": "5c8c3c555033b814b69f947f", "externalId": "é 👩‍👩‍👧 \\ud800 it\'s"}';
    await bodyEditor(example).fill(body);
    await actionsButton(example).focus();
    for (const key of ['Enter', 'ArrowDown']) await page.keyboard.press(key);
    await expect(menuItem(example, message(locale, 'tryIt.link.copy'))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(actionsButton(example)).toBeFocused();
    await expect(
      example.getByRole('status').filter({hasText: message(locale, 'tryIt.link.copied')}),
    ).toBeVisible();
    await expect(page).toHaveURL(path);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(Buffer.from(link.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain(
      'top-secret',
    );

    const other = await context.newPage();
    await other.setViewportSize({width: 320, height: 640});
    await other.goto(link);
    const filled = examplesOf(other, 'createBatch');
    await expect(linkNotice(filled)).toHaveText(message(locale, 'tryIt.link.filled'));
    await expect(linkNotice(filled)).toBeInViewport();
    await expect(linkNotice(filled)).toBeFocused();
    await expect(bodyEditor(filled)).toHaveValue(body);
    await openConnection(filled);
    await expect(field(filled, 'x-sandbox-name')).toHaveValue('linked');
    await expect(field(filled, 'Authorization')).toHaveValue('demo-token');
    await expect(responseStatus(filled)).toHaveCount(0);
    await expect(other).toHaveURL(path);
    expect(await other.evaluate(() => document.documentElement.innerHTML.includes('#try=1'))).toBe(
      false,
    );
    expect(
      await other.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);

    await other.reload();
    await expect(examplesOf(other, 'createBatch')).toHaveAttribute('data-live', '');
    await expect(linkNotice(other)).toHaveCount(0);
    await expect(other).toHaveURL(path);
  });

  test(`a damaged link is told on ${path}, and nothing is filled in`, async ({page}) => {
    await page.goto(`${path}#try=1.eyJvIjoi%E0`);
    await expect(linkNotice(page)).toHaveText(message(locale, 'tryIt.link.damaged'));
    await openConnection(examplesOf(page, 'createBatch'));
    await expect(field(page, 'x-sandbox-name')).toHaveValue('prod');
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
    examplesOf(page, 'createBatch').first(),
    examplesOf(page, 'createBatch').nth(1),
  ];
  await expect(linkNotice(second)).toBeInViewport();
  await expect(bodyEditor(second)).toHaveValue(/"csv"/);
  await expect(linkNotice(first)).toHaveCount(0);
});

test('a link pasted into the address of the open page fills in the live example, which stays in view', async ({
  page,
}) => {
  const example = await openExample(page, '/create-batch');
  await sendButton(example).click();
  await expect(responseStatus(example)).toBeVisible();
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    linkOf({o: 'createBatch', e: '', p: {'x-sandbox-name': 'pasted'}}),
  );
  await expect(responseStatus(example)).toHaveCount(0);
  await expect(linkNotice(example)).toBeInViewport();
  await openConnection(example);
  await expect(field(example, 'x-sandbox-name')).toHaveValue('pasted');
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
  const example = examplesOf(page, 'createBatch');
  await expect(linkNotice(example)).toContainText('https://evil.example');
  await expect(serverMenu(example)).toHaveValue('mock');
  await sendButton(example).click();
  await expect(responseBody(example)).toContainText('"id"');
  expect(foreign).toEqual([]);
  await serverMenu(example).selectOption('own');
  await expect(ownUrl(example)).toHaveValue('https://evil.example');
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
    await expect(linkNotice(page)).toHaveText(message('nl', id));
    await openConnection(examplesOf(page, 'createBatch'));
    await expect(field(page, 'x-sandbox-name')).toHaveValue('prod');
  }
  expect(await stored(page)).not.toContain('stolen');
});

test('mistakes in what a link holds are shown at once, as those of typed values are', async ({
  page,
}) => {
  await page.goto(
    `/create-batch${linkOf({o: 'createBatch', e: '', p: {'x-sandbox-name': 'Not Allowed'}, b: '{"datasetId": "no-hex"}'})}`,
  );
  await expectProblem(field(page, 'datasetId'));
  await openConnection(examplesOf(page, 'createBatch'));
  await expectProblem(field(page, 'x-sandbox-name'));
});

test('where the browser refuses to copy, the link stands in a field, selected', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
  const example = await openExample(page, '/it/create-batch');
  await chooseAction(example, 'tryIt.link.copy');
  await expect(handCopiedLink(example)).toBeFocused();
  await expect(handCopiedLink(example)).toHaveValue(/\/it\/create-batch#try=1\.[\w-]+$/);
  expect(
    await handCopiedLink(example).evaluate((field: HTMLInputElement) => field.selectionEnd),
  ).toBeGreaterThan(100);
  await expect(
    example.getByRole('textbox', {name: message('it', 'tryIt.link.byHand')}),
  ).toBeVisible();
});

test('what is too much for a link, or holds a secret in the open, is told instead of copied', async ({
  page,
}) => {
  const example = await openExample(page, '/nl/create-batch');
  await bodyEditor(example).fill(JSON.stringify({externalId: 'x'.repeat(100_000)}));
  await chooseAction(example, 'tryIt.link.copy');
  await expect(example.getByText(message('nl', 'tryIt.link.tooLong'))).toBeVisible();
  await openConnection(example);
  await field(example, 'Authorization').fill('top-secret');
  await bodyEditor(example).fill('{"externalId": "top-secret"}');
  await chooseAction(example, 'tryIt.link.copy');
  await expect(
    example.getByText(
      message('nl', 'tryIt.link.containsSecret').replace('{name}', 'Authorization'),
    ),
  ).toBeVisible();
});
