import {expect, test, type Locator, type Page} from '@playwright/test';
import {
  bodyEditor,
  examplesOf,
  expectProblem,
  outcome,
  ownUrl,
  response,
  responseStatus,
  sendButton,
  serverMenu,
} from './controls';
import {isExampleCode, isScript, isScriptWith, message} from './example';

/** In the place of the response. */
const lostMessage = (page: Page) =>
  response(examplesOf(page, 'createBatch').first())
    .getByRole('alert')
    .filter({hasText: 'reload the page'});

const isFirst = (url: URL): boolean =>
  isScript(url) && /\/(?:main|runtime~main)\./.test(url.pathname);

/** By what is lost before the example is live. */
const LOST: Record<string, (url: URL) => boolean> = {
  'main script': isFirst,
  'code of the example': isExampleCode,
};

for (const [what, pattern] of Object.entries(LOST)) {
  test(`Send says when the ${what} is lost, and sends after a retry`, async ({page}) => {
    let isLost = true;
    await page.route(pattern, (route) => (isLost ? route.abort() : route.continue()));
    await page.goto('/create-batch', {waitUntil: 'networkidle'});
    const example = examplesOf(page, 'createBatch').first();
    await expect(lostMessage(page)).toBeHidden();
    await sendButton(example).click();
    await expect(lostMessage(page)).toBeVisible();
    await expect(sendButton(example)).toHaveCSS('opacity', '1');
    isLost = false;
    await lostMessage(page).getByRole('button').click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    await expect(lostMessage(page)).toHaveCount(0);
  });
}

test('a page whose own code is lost says so in its examples, and is loaded anew by a retry', async ({
  page,
}) => {
  let isLost = true;
  await page.route(
    (url) => isScript(url) && !isFirst(url),
    (route) => (isLost ? route.abort() : route.continue()),
  );
  await page.goto('/create-batch', {waitUntil: 'networkidle'});
  await page.mouse.move(40, 300);
  await expect(lostMessage(page)).toBeVisible();
  isLost = false;
  await lostMessage(page).getByRole('button').click();
  await expect(lostMessage(page)).toBeHidden();
  await page.mouse.move(60, 300);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
});

/** Loses all scripts that have a text in them, until the returned function is called. */
async function loseScripts(page: Page, text: string): Promise<() => void> {
  let isLost = true;
  await page.route(
    (url) => isScriptWith(url, text),
    (route) => (isLost ? route.abort() : route.continue()),
  );
  return () => {
    isLost = false;
  };
}

/** Opens a page in Dutch and waits until its example is live. */
async function openLive(page: Page): Promise<Locator> {
  await page.goto('/nl/create-batch');
  await page.mouse.move(40, 300);
  const example = examplesOf(page, 'createBatch').first();
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  return example;
}

test('a mistake is named while the validator is lost, and in detail once it is back', async ({
  page,
}) => {
  const giveBack = await loseScripts(page, 'checkSchemas:()=>');
  const example = await openLive(page);
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill('localhost:4010');
  await bodyEditor(example).fill('{"datasetId": }');
  await expectProblem(bodyEditor(example), message('nl', 'tryIt.problem.invalid'));
  await expectProblem(ownUrl(example), message('nl', 'tryIt.problem.invalid'));
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveCount(0);
  giveBack();
  await bodyEditor(example).fill('{"datasetId": ');
  await expectProblem(
    bodyEditor(example),
    message('nl', 'tryIt.problem.jsonAt').replace('{line}', '1').replace('{column}', '15'),
  );
  await expectProblem(ownUrl(example), message('nl', 'tryIt.problem.url'));
});

test('Send says when the mock is lost, and sends to it once it is back', async ({page}) => {
  const giveBack = await loseScripts(page, 'The path ends with a slash.');
  const example = await openLive(page);
  await sendButton(example).click();
  await expect(outcome(example)).toContainText(message('nl', 'tryIt.failure.network.mock'));
  giveBack();
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
});
