import {expect, test, type Locator, type Page} from '../browser/test';
import {answerTo} from './console-answers';
import {startServer, type TestServer} from '../browser/servers';
import {
  examplesOf,
  ownUrl,
  responseBody,
  responseTab,
  sendButton,
  serverMenu,
} from '../browser/controls';

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer(answerTo);
});

test.afterAll(() => server.close());

/** Sends an operation of the test page, and waits for the result of the check. */
async function answerOf(page: Page, operation: string): Promise<Locator> {
  const example = examplesOf(page, operation);
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await sendButton(example).click();
  await expect(responseTab(example, 'check')).toBeVisible({timeout: 15_000});
  return example;
}

/** The line with the status of a response and the result of the check. */
const checkOf = (example: Locator): Locator =>
  example.getByRole('status').filter({
    hasText: /Matches API description|from the API description|Not in API description|Not checked/,
  });

test('answers of every kind are shown as what they are, and told whether they are as described', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/test-pages/everything');
  // Scrolling past the fifty others would hydrate them.
  await page.addStyleTag({
    content: '[data-operation]:not([data-operation^=answer]) {display: none}',
  });

  const json = await answerOf(page, 'answerJson');
  await expect(checkOf(json)).toContainText('Matches API description');
  await expect(responseBody(json)).toContainText('12345678901234567890');
  await json.getByRole('button', {name: 'Tree'}).click();
  await expect(json.getByRole('treeitem')).toHaveCount(6);
  // A small tree is only as high as its rows.
  await expect
    .poll(async () => (await json.getByRole('tree').boundingBox())?.height)
    .toBeLessThan(200);
  await json.getByRole('tree').focus();
  await expect(json.getByText('Whole body')).toBeVisible();

  const large = await answerOf(page, 'answerLarge');
  await expect(checkOf(large)).toContainText('Matches API description');
  await expect(large.getByRole('tree')).toContainText('"values": [25,000]');

  const mismatch = await answerOf(page, 'answerMismatch');
  await expect(checkOf(mismatch)).toContainText('2 differences from the API description');
  await responseTab(mismatch, 'check').click();
  await expect(mismatch.getByRole('listitem').filter({hasText: /^\/(count|values)/})).toHaveText([
    /^\/count .*Found: "one"/,
    /^\/values\/0\/name /,
  ]);
  await mismatch.getByRole('button', {name: '/count'}).click();
  await expect(mismatch.getByRole('treeitem', {selected: true})).toContainText('"count": "one"');

  const problem = await answerOf(page, 'answerProblem');
  // Beside a red status, nothing that looks like a success.
  await expect(problem.getByRole('status').filter({hasText: '404 Not Found'})).not.toContainText(
    'Matches API description',
  );
  await responseTab(problem, 'check').click();
  await expect(problem).toContainText('Status, headers and body match the API description.');

  const xml = await answerOf(page, 'answerXml');
  await expect(responseBody(xml)).toHaveText(
    '<?xml version="1.0"?><a><b c="d">Tea &amp; milk</b></a>',
  );
  await expect(responseBody(xml).locator('.token.tag').first()).toBeVisible();

  const text = await answerOf(page, 'answerText');
  await expect(responseBody(text)).toHaveText('One line\nand another: é €');

  const image = await answerOf(page, 'answerImage');
  await expect(image.getByRole('figure')).toContainText('image/png · 1 × 1');

  const bytes = await answerOf(page, 'answerDownload');
  await expect(bytes).toContainText('The body (application/octet-stream) is not text.');
  await expect(checkOf(bytes)).toContainText('5 bytes');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    bytes.getByRole('button', {name: 'Download'}).click(),
  ]);
  expect(file.suggestedFilename()).toBe('bytes.bin');

  const events = await answerOf(page, 'answerEvents');
  await expect(events.getByRole('log').locator('> *')).toHaveText(
    [1, 2, 3].map((n) => new RegExp(`^${n} .*count id: ${n}\\{"n":${n}\\}$`)),
  );

  const lines = await answerOf(page, 'answerLines');
  await expect(lines.getByRole('log').locator('> *')).toHaveText(
    [1, 2, 3].map((n) => new RegExp(`^${n} .*\\{"n":${n}\\}$`)),
  );

  const nothing = await answerOf(page, 'answerNothing');
  await expect(checkOf(nothing)).toContainText('Matches API description');
  await expect(nothing).toContainText('The response has no body.');
});
