import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from './test';
import {holdScripts, LOCALES, openExample, pathOf} from './example';
import {startServer, type Arrived} from './servers';

const CREATED = {en: '201 Created', nl: '201 Gemaakt', it: '201 Creato'};
const ID = /"id": "[0-9a-f]{32}"/;

for (const locale of LOCALES) {
  const path = pathOf(locale, 'create-batch');

  test(`one press on Send gives 201 and an id on ${path}`, async ({page}) => {
    const example = await openExample(page, path);
    await example.getByTestId('send').click();
    await expect(example.getByTestId('status')).toHaveText(CREATED[locale]);
    await expect(example.getByTestId('response-body')).toHaveText(ID);
  });

  test(`the local mock gives 201 on ${path}`, async ({page}) => {
    const example = await openExample(page, path);
    await example.getByTestId('server').selectOption('local');
    await expect(example.getByTestId('sample')).toContainText(
      'http://127.0.0.1:4010/data/foundation/import/batches',
    );
    await example.getByTestId('send').click();
    await expect(example.getByTestId('status')).toHaveText(CREATED[locale]);
    await expect(example.getByTestId('response-body')).toHaveText(ID);
  });

  test(`an own URL gives 201 on ${path}`, async ({page}) => {
    const server = await startServer(() => ({
      status: 201,
      headers: {'content-type': 'application/json'},
      body: `{"id":"${'0a'.repeat(16)}"}`,
    }));
    const example = await openExample(page, path);
    await example.getByTestId('server').selectOption('own');
    await example.getByTestId('field-url').fill(`${server.url}/some/path`);
    await example.getByTestId('send').click();
    await expect(example.getByTestId('status')).toHaveText(CREATED[locale]);
    await expect(example.getByTestId('response-body')).toHaveText(ID);
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

/** What both senders decide for themselves is not compared. */
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
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(server.url);
  await example.getByTestId('field-Authorization').fill("to'ken$(id)`x`!");
  await example
    .getByTestId('body')
    .fill(JSON.stringify(NASTY, null, 1).replace('"9007199254740993"', '"9007199254740993", "@a"'));
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toHaveText('201 Created');
  const command = (await example.getByTestId('sample').textContent()) ?? '';
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
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(server.url);
  await example.getByTestId('send').click();
  await expect(example.getByTestId('response-body')).toHaveText(
    '{\n  "a": 9007199254740993,\n  "b": 1.10,\n  "c": []\n}',
    {useInnerText: true},
  );
  await server.close();
});

test('a press before any script of the page ran is not lost', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto('/it/create-batch', {waitUntil: 'commit'});
  const example = page.getByTestId('tryit-createBatch');
  await example.getByTestId('field-x-sandbox-name').fill('early');
  await example.getByTestId('send').click();
  release();
  await expect(example.getByTestId('status')).toHaveText(CREATED.it);
  await expect(example.getByTestId('field-x-sandbox-name')).toHaveValue('early');
  await expect(example.getByTestId('sample')).toContainText('x-sandbox-name: early');
});

test('Ctrl+Enter before any script of the page ran is not lost', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto('/nl/create-batch', {waitUntil: 'commit'});
  const example = page.getByTestId('tryit-createBatch');
  await example.getByTestId('field-x-sandbox-name').fill('early');
  await page.keyboard.press('Control+Enter');
  release();
  await expect(example.getByTestId('status')).toHaveText(CREATED.nl);
  await expect(example.getByTestId('sample')).toContainText('x-sandbox-name: early');
});

test('an own URL with a path is used for every operation, with what each has on its own', async ({
  page,
}) => {
  const server = await startServer(() => ({
    status: 200,
    headers: {'content-type': 'application/json'},
    body: '{}',
  }));
  await page.goto('/follow-a-batch');
  const example = page.getByTestId('tryit-getBatch').first();
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(`${server.url}/proxy`);
  await example.getByTestId('field-BATCH_ID').fill('a'.repeat(32));
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toHaveText('200 OK');
  expect(server.arrived.map(({url}) => url)).toEqual([`/proxy/catalog/batches/${'a'.repeat(32)}`]);
  await server.close();
});

test('a press before the example is live is not lost', async ({page}) => {
  await page.route('**/assets/js/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto('/nl/create-batch', {waitUntil: 'load'});
  const example = page.getByTestId('tryit-createBatch');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await example.getByTestId('field-datasetId').evaluate((element: HTMLInputElement) => {
    element.value = '0123456789abcdef01234567';
  });
  await example.getByTestId('send').evaluate((element: HTMLElement) => element.click());
  await expect(example.getByTestId('status')).toHaveText(CREATED.nl);
  await expect(example.getByTestId('response-body')).toContainText(
    '"id": "0123456789abcdef01234567"',
  );
});
