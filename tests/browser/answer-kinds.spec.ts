import {expect, test, type Locator, type Page} from './test';
import {answerTo} from './console-answers';
import {startServer, type TestServer} from './servers';

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer(answerTo);
});

test.afterAll(() => server.close());

/** Sends an operation of the page for tests that is there for its answer. */
async function answerOf(page: Page, operation: string): Promise<Locator> {
  const example = page.getByTestId(`tryit-${operation}`);
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(server.url);
  await example.getByTestId('send').click();
  await expect(example.getByTestId('check')).toBeVisible({timeout: 15_000});
  return example;
}

test('answers of every kind are shown as what they are, and told whether they are as described', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/test-pages/everything');
  // The fifty others would be woken on the way past them.
  await page.addStyleTag({
    content: '[data-operation]:not([data-operation^=answer]) {display: none}',
  });

  const json = await answerOf(page, 'answerJson');
  await expect(json.getByTestId('check')).toHaveAttribute('data-check', 'matches');
  await expect(json.getByTestId('response-body')).toContainText('12345678901234567890');
  await json.getByTestId('view-tree').click();
  await expect(json.getByRole('treeitem')).toHaveCount(6);
  // A small tree has no room of a large one around it.
  await expect
    .poll(async () => (await json.getByRole('tree').boundingBox())?.height)
    .toBeLessThan(200);
  await json.getByRole('tree').focus();
  await expect(json.getByTestId('tree-chosen')).toContainText('The whole body');

  const large = await answerOf(page, 'answerLarge');
  await expect(large.getByTestId('check')).toHaveAttribute('data-check', 'matches');
  await expect(large.getByRole('tree')).toContainText('"values": [50,000]');

  const mismatch = await answerOf(page, 'answerMismatch');
  await expect(mismatch.getByTestId('check')).toHaveAttribute('data-check', 'differs');
  await expect(mismatch.getByTestId('findings').getByRole('listitem')).toHaveText([
    /^\/count .*Found: "one"/,
    /^\/values\/0\/name /,
  ]);
  await mismatch.getByTestId('finding-place').first().click();
  await expect(mismatch.getByTestId('tree-chosen')).toContainText('/count');

  const problem = await answerOf(page, 'answerProblem');
  await expect(problem.getByTestId('status')).toHaveText('404 Not found');
  await expect(problem.getByTestId('check')).toHaveAttribute('data-check', 'matches');
  await expect(problem).not.toContainText('The API description does not mention this status.');

  const xml = await answerOf(page, 'answerXml');
  await expect(xml.getByTestId('response-body')).toHaveText(
    '<?xml version="1.0"?><a><b c="d">Tea &amp; milk</b></a>',
  );
  await expect(xml.getByTestId('response-body').locator('.token.tag').first()).toBeVisible();

  const text = await answerOf(page, 'answerText');
  await expect(text.getByTestId('response-body')).toHaveText('One line\nand another: é €');

  const image = await answerOf(page, 'answerImage');
  await expect(image.getByTestId('picture')).toContainText('image/png · 1 × 1');

  const bytes = await answerOf(page, 'answerDownload');
  await expect(bytes.getByTestId('binary')).toContainText('application/octet-stream');
  await expect(bytes.getByTestId('status').locator('..').locator('..')).toContainText('5 bytes');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    bytes.getByTestId('body-download').click(),
  ]);
  expect(file.suggestedFilename()).toBe('answer.bin');

  const events = await answerOf(page, 'answerEvents');
  await expect(events.getByTestId('entry')).toHaveText(
    [1, 2, 3].map((n) => new RegExp(`^${n} .*count id: ${n}\\{"n":${n}\\}$`)),
  );

  const lines = await answerOf(page, 'answerLines');
  await expect(lines.getByTestId('entry')).toHaveText(
    [1, 2, 3].map((n) => new RegExp(`^${n} .*\\{"n":${n}\\}$`)),
  );

  const nothing = await answerOf(page, 'answerNothing');
  await expect(nothing.getByTestId('check')).toHaveAttribute('data-check', 'matches');
  await expect(nothing).toContainText('The answer has no body.');
});
