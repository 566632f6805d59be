import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {readDescription} from '@batchwise/openapi/node';
import {readOperations} from '@batchwise/openapi/operation';
import {expect, test, type Page} from './test';
import {listen, whole} from './pieces';
import {
  examplesOf,
  field,
  ownUrl,
  requestCode,
  responseBody,
  sendButton,
  serverMenu,
} from './controls';

/** In bytes of brotli: the JavaScript that is fetched to fill in the form, show it as curl, send it, and show a JSON response. */
const MOST = 35_000;

/** The answer that the description has as an example, and so one that fits it. */
function exampleAnswer(): string {
  const {operations} = readOperations(readDescription(join(__dirname, '../..'), 'batches'));
  const found = operations.find(({id}) => id === 'createBatch');
  const created =
    found && 'operation' in found
      ? found.operation.responses.find(({status}) => status === '201')
      : undefined;
  return created?.examples[0]?.text ?? '';
}

/** Chunks that load in the background, each with a text that only it contains: the mock, the checks of values and responses, and the history. */
const BESIDE = {
  'the mock in the page': 'access-control-allow-private-network',
  'the handlers of the mock': 'The path ends with a slash.',
  'the description that the mock works from': '"openapi":"3.1.0"',
  'the validator': 'String does not match format',
  'the checks of the form': 'checkSchemas:()=>',
  'the check of the answer': 'runCheck:()=>',
  'what writes the history': 'page:window.location.pathname',
} as const;

const contentOf = (path: string): string =>
  readFileSync(join(__dirname, '../../build', path), 'utf8');
const isBeside = (path: string): boolean =>
  Object.values(BESIDE).some((text) => contentOf(path).includes(text));
const pathOf = (address: string): string => new URL(address).pathname;

/** Goes from a page that was only read to an answer. @returns the scripts fetched on the way, by their paths. */
async function goToAnswer(page: Page, url: string): Promise<string[]> {
  const fetched: string[] = [];
  // Near the viewport, an example would be fetched with the page.
  await page.addInitScript(() => {
    window.IntersectionObserver = class extends IntersectionObserver {
      override observe(): void {}
    };
  });
  await page.goto('/create-batch');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => {
    if (request.resourceType() === 'script') fetched.push(pathOf(request.url()));
  });
  const example = examplesOf(page, 'createBatch');
  await expect(example).not.toHaveAttribute('data-live', '');
  await serverMenu(example).focus();
  await expect(example).toHaveAttribute('data-live', '');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(url);
  await field(example, 'datasetId').fill('0123456789abcdef01234567');
  await expect(requestCode(example)).toContainText('"datasetId": "0123456789abcdef01234567"');
  await sendButton(example).click();
  await expect(responseBody(example)).toContainText('"status": "loading"');
  await page.waitForLoadState('networkidle');
  return fetched;
}

test('form, curl, sending and a JSON answer take at most 35 KB of JavaScript beside mock and checks, and do without those', async ({
  page,
}) => {
  const server = await listen(whole('application/json', exampleAnswer(), 201));
  const fetched = await goToAnswer(page, server.url);
  await expect(page.getByText('Matches API description')).toBeVisible();
  await page.waitForLoadState('networkidle');
  for (const [what, text] of Object.entries(BESIDE))
    expect(
      fetched.filter((path) => contentOf(path).includes(text)),
      what,
    ).toHaveLength(1);
  expect(fetched.filter(isBeside)).toHaveLength(Object.keys(BESIDE).length);

  const needed = fetched.filter((path) => !isBeside(path));
  const sizes = needed.map((path) => brotliCompressSync(contentOf(path)).length);
  const total = sizes.reduce((sum, size) => sum + size);
  expect(
    total,
    needed.map((path, index) => `${path}: ${sizes[index]}`).join('\n'),
  ).toBeLessThanOrEqual(MOST);
  test.info().annotations.push({type: 'bytes of brotli', description: String(total)});

  await page.route(
    (url) => url.pathname.endsWith('.js') && isBeside(url.pathname),
    (route) => route.abort(),
  );
  const without = await goToAnswer(page, server.url);
  expect(without.filter((path) => !isBeside(path)).sort()).toEqual(needed.sort());
  await expect(page.getByText('Matches API description')).toHaveCount(0);
  await server.close();
});
