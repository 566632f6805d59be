import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from './test';
import {holdScripts, LOCALES, openExample, pathOf, REPEATED_IN} from './example';
import {startServer, type Arrived} from './servers';
import {
  bodyEditor,
  copyCode,
  examplesOf,
  field,
  openConnection,
  ownUrl,
  requestCode,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
} from './controls';

const ID = /"id": "[0-9a-f]{32}"/;

for (const locale of LOCALES) {
  const path = pathOf(locale, 'create-batch');

  test(`one press on Send gives 201 and an id on ${path}`, async ({page}) => {
    const example = await openExample(page, path);
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    await expect(responseBody(example)).toHaveText(ID);
  });
}

for (const locale of REPEATED_IN) {
  const path = pathOf(locale, 'create-batch');

  test(`the local mock gives 201 on ${path}`, async ({page}) => {
    const example = await openExample(page, path);
    await serverMenu(example).selectOption('local');
    await expect(requestCode(example)).toContainText(
      'http://127.0.0.1:4010/data/foundation/import/batches',
    );
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    await expect(responseBody(example)).toHaveText(ID);
  });

  test(`a custom URL gives 201 on ${path}`, async ({page}) => {
    const server = await startServer(() => ({
      status: 201,
      headers: {'content-type': 'application/json'},
      body: `{"id":"${'0a'.repeat(16)}"}`,
    }));
    const example = await openExample(page, path);
    await serverMenu(example).selectOption('own');
    await ownUrl(example).fill(`${server.url}/some/path`);
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    await expect(responseBody(example)).toHaveText(ID);
    expect(server.arrived.map(({method, url}) => `${method} ${url}`)).toEqual([
      'POST /some/path/import/batches',
    ]);
    await server.close();
  });
}

const NASTY = {
  datasetId: '5c8c3c555033b814b69f947f',
  externalId: `it's "quoted" $(id -u) \`id\` !! %41 \\n \\ 😀 é @x`,
  tags: {a: ['9007199254740993']},
};

/** Headers that each sender chooses itself are not compared. */
const comparable = ({method, url, headers, body}: Arrived) => ({
  method,
  url,
  body,
  headers: Object.fromEntries(
    [
      'accept',
      'authorization',
      'content-type',
      'x-api-key',
      'x-gw-ims-org-id',
      'x-sandbox-name',
    ].map((name) => [name, headers[name]]),
  ),
});

test('the shown curl command, run in bash, sends what the button sends', async ({page}) => {
  const server = await startServer(() => ({
    status: 201,
    headers: {'content-type': 'application/json'},
    body: '{}',
  }));
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await openConnection(example);
  await field(example, 'Authorization').fill("to'ken$(id)`x`!");
  await bodyEditor(example).fill(
    JSON.stringify(NASTY, null, 1).replace('"9007199254740993"', '"9007199254740993", "@a"'),
  );
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
  const command = await copyCode(example);
  await promisify(execFile)('bash', ['-c', command], {timeout: 20_000});
  const [sent, run] = server.arrived.map(comparable);
  expect(server.arrived).toHaveLength(2);
  expect(run).toEqual(sent);
  expect(sent?.body).toContain('it\'s \\"quoted\\" $(id -u)');
  await server.close();
});

test('numbers of an answer keep every digit', async ({page}) => {
  const server = await startServer(() => ({
    status: 200,
    headers: {'content-type': 'application/json'},
    body: '{"a":9007199254740993,"b":1.10,"c":[]}',
  }));
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await sendButton(example).click();
  await expect(responseBody(example)).toHaveText(
    '{\n  "a": 9007199254740993,\n  "b": 1.10,\n  "c": []\n}',
    {useInnerText: true},
  );
  await server.close();
});

const EARLY = '0123456789abcdef01234567';

test('a press before any script of the page ran is not lost', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto('/it/create-batch', {waitUntil: 'commit'});
  const example = examplesOf(page, 'createBatch');
  await field(example, 'datasetId').fill(EARLY);
  await sendButton(example).click();
  release();
  await expect(responseStatus(example)).toHaveText('201 Created');
  await expect(field(example, 'datasetId')).toHaveValue(EARLY);
  await expect(requestCode(example)).toContainText(`"datasetId": "${EARLY}"`);
});

test('Ctrl+Enter before any script of the page ran is not lost', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto('/nl/create-batch', {waitUntil: 'commit'});
  const example = examplesOf(page, 'createBatch');
  await field(example, 'datasetId').fill(EARLY);
  await page.keyboard.press('Control+Enter');
  release();
  await expect(responseStatus(example)).toHaveText('201 Created');
  await expect(requestCode(example)).toContainText(`"datasetId": "${EARLY}"`);
});

test('a custom URL with a path is used for every operation, with what each has on its own', async ({
  page,
}) => {
  const server = await startServer(() => ({
    status: 200,
    headers: {'content-type': 'application/json'},
    body: '{}',
  }));
  await page.goto('/follow-a-batch');
  const example = examplesOf(page, 'getBatch').first();
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(`${server.url}/proxy`);
  await field(example, 'BATCH_ID').fill('a'.repeat(32));
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('200 OK');
  expect(server.arrived.map(({url}) => url)).toEqual([`/proxy/catalog/batches/${'a'.repeat(32)}`]);
  await server.close();
});

test('a press before the example is live is not lost', async ({page}) => {
  await page.route('**/assets/js/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto('/nl/create-batch', {waitUntil: 'load'});
  const example = examplesOf(page, 'createBatch');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await field(example, 'datasetId').evaluate((element: HTMLInputElement) => {
    element.value = '0123456789abcdef01234567';
  });
  await sendButton(example).evaluate((element: HTMLElement) => element.click());
  await expect(responseStatus(example)).toHaveText('201 Created');
  await expect(responseBody(example)).toContainText('"id": "0123456789abcdef01234567"');
});
