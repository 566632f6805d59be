import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {examplesOf, response, responseStatus, sendButton} from './controls';

/** In the place of the response. */
const lostMessage = (page: Page) =>
  response(examplesOf(page, 'createBatch').first())
    .getByRole('alert')
    .filter({hasText: 'reload the page'});

const contentOf = ({pathname}: URL): string =>
  readFileSync(join(__dirname, '../../build', pathname), 'utf8');

const isScript = ({pathname}: URL): boolean => pathname.startsWith('/assets/js/');
const isFirst = (url: URL): boolean =>
  isScript(url) && /\/(?:main|runtime~main)\./.test(url.pathname);

/** By what is lost. */
const LOST: Record<string, (url: URL) => boolean> = {
  'main script': isFirst,
  'code of the example': (url) => isScript(url) && contentOf(url).includes('tryIt.send"'),
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
