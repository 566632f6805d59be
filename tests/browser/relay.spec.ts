import {expect, test, type ConsoleMessage, type Locator} from './test';
import {LONGEST_FIRST, message, openExample, pathOf, repeatedIn} from './example';
import {
  chooseAction,
  connection,
  copyCode,
  copyButton,
  field,
  historySection,
  openConnection,
  outcome,
  requestCode,
  responseStatus,
  responseTab,
  sendButton,
  serverMenu,
  textIn,
} from './controls';
import {startRealApi, TARGET, type RealApi} from './relay';

const TOKEN = 'canary-token-93af';
const API_KEY = 'canary-api-key-51c7';
const COMMAND = `npm run relay -- --to ${TARGET} --origin http://localhost:3210`;

let api: RealApi;
test.beforeAll(async () => {
  api = await startRealApi((request, response) => {
    if (request.url?.includes('moved')) {
      response.writeHead(307, {location: 'https://elsewhere.example/'}).end();
      return;
    }
    response.writeHead(201, {'content-type': 'application/json', 'set-cookie': 'session=1'});
    response.end('{"id": "from-the-real-api"}');
  });
});
test.afterAll(() => api.close());

const keyField = (example: Locator): Locator => example.getByLabel(textIn('tryIt.relay.key'));
const addressField = (example: Locator): Locator =>
  example.getByLabel(textIn('tryIt.relay.addressLabel'));

async function fillIn(example: Locator): Promise<void> {
  await openConnection(example);
  await field(example, 'x-api-key').fill(API_KEY);
  await field(example, 'x-gw-ims-org-id').fill('1234@AdobeOrg');
  await field(example, 'x-sandbox-name').fill('prod');
  await example.page().keyboard.press('Escape');
  await field(example, 'datasetId').fill('0123456789abcdef01234567');
}

for (const locale of repeatedIn(LONGEST_FIRST)) {
  test(`${locale}: a call that the browser blocks is sent through a relay, which adds the token`, async ({
    page,
  }) => {
    const {address, key} = await api.startRelay(['--header', 'Authorization: Bearer $TOKEN'], {
      TOKEN,
    });
    await page.setViewportSize({width: 375, height: 800});
    await page.route(`${TARGET}/**`, (route) => route.abort());
    const example = await openExample(page, pathOf(locale, 'create-batch'));
    await serverMenu(example).selectOption('real');
    await fillIn(example);
    await openConnection(example);
    await field(example, 'Authorization').fill('typed-token');
    await page.keyboard.press('Escape');
    await sendButton(example).click();
    await expect(outcome(example)).toContainText(message(locale, 'tryIt.failure.network.title'));
    await expect(outcome(example)).toContainText(COMMAND);
    await outcome(example)
      .getByRole('button', {name: message(locale, 'tryIt.relay.use')})
      .click();
    await expect(serverMenu(example)).toHaveValue('relay');
    // The option is not cut.
    const isWhole = (select: HTMLSelectElement) => select.scrollWidth <= select.clientWidth;
    expect(await serverMenu(example).evaluate(isWhole)).toBe(true);
    await sendButton(example).click();
    await expect(keyField(example)).toBeFocused();
    await expect(connection(example)).toContainText(COMMAND);
    await addressField(example).fill(address);
    await keyField(example).fill('wrong');
    await expect(connection(example)).toContainText(message(locale, 'tryIt.relay.key.title'));
    await keyField(example).fill(key);
    await expect(connection(example)).toContainText(TARGET);
    await expect(connection(example)).toContainText(message(locale, 'tryIt.relay.sets'));
    await expect(field(connection(example), 'Authorization')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    const {url, headers} = api.arrived.at(-1) ?? {};
    expect(url).toBe('/data/foundation/import/batches');
    expect(headers).toMatchObject({authorization: `Bearer ${TOKEN}`, 'x-api-key': API_KEY});
    expect(Object.keys(headers ?? {}).filter((name) => /relay|origin|cookie/.test(name))).toEqual(
      [],
    );
    await expect(requestCode(example)).toContainText(`${TARGET}/import/batches`);
  });
}

test('the key and the tokens are in no storage, address, link, history, sample, log or console', async ({
  page,
  context,
}) => {
  const {address, key, output} = await api.startRelay();
  const lines: string[] = [];
  page.on('console', (line: ConsoleMessage) => lines.push(line.text()));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('relay');
  await fillIn(example);
  await openConnection(example);
  await keyField(example).fill(`Relay to ${TARGET} ready: ${address} with the key ${key}`);
  await expect(addressField(example)).toHaveValue(address);
  await expect(connection(example)).toContainText(`forwards to ${TARGET}`);
  await field(example, 'Authorization').fill(TOKEN);
  await page.keyboard.press('Escape');
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
  expect(api.arrived.at(-1)?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  await historySection(example).click();
  await expect(example.getByText(message('en', 'tryIt.server.relay')).last()).toBeVisible();
  await responseTab(example, 'headers').click();
  await expect(example.getByText('session=1')).toHaveCount(0);
  expect(await copyCode(example)).not.toContain(key);
  await expect(copyButton(example)).toBeVisible();
  await chooseAction(example, 'tryIt.link.copy');
  await expect(example.getByText(message('en', 'tryIt.link.copied'))).toBeVisible();
  const seen = await page.evaluate(async () =>
    JSON.stringify([
      {...localStorage},
      {...sessionStorage},
      document.cookie,
      location.href,
      history.state,
      document.documentElement.outerHTML,
      await navigator.clipboard.readText(),
      atob(
        (await navigator.clipboard.readText())
          .replace(/.*\./s, '')
          .replace(/-/g, '+')
          .replace(/_/g, '/'),
      ),
    ]),
  );
  for (const secret of [key, TOKEN, API_KEY]) {
    expect(seen).not.toContain(secret);
    expect(lines.join()).not.toContain(secret);
  }
  expect(output().split('\n').slice(2).join()).not.toMatch(new RegExp(`${TOKEN}|${API_KEY}`));

  await page.reload();
  const again = await openExample(page, '/create-batch');
  await expect(serverMenu(again)).toHaveValue('mock');
  await serverMenu(again).selectOption('relay');
  await openConnection(again);
  await expect(keyField(again)).toHaveValue('');
});

test('a token typed for one host goes to another one only after a question', async ({page}) => {
  const own: string[] = [];
  await page.route('https://own.example/**', async (route) => {
    own.push(route.request().headers().authorization ?? '');
    await route.fulfill({
      status: 201,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*, authorization',
      },
      json: {},
    });
  });
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('real');
  await fillIn(example);
  await openConnection(example);
  await field(example, 'Authorization').fill(TOKEN);
  await page.keyboard.press('Escape');
  await serverMenu(example).selectOption('own');
  await example.getByLabel(message('en', 'tryIt.server.url')).fill('https://own.example');
  await sendButton(example).click();
  const allow = example.getByRole('button', {name: 'Send to https://own.example'});
  await expect(allow).toBeFocused();
  await expect(example.getByRole('alert')).toContainText('https://platform.adobe.io');
  expect(own).toEqual([]);
  await allow.click();
  await expect(responseStatus(example)).toHaveText('201 Created');
  await expect(allow).toHaveCount(0);
  await sendButton(example).click();
  await expect.poll(() => own).toEqual([`Bearer ${TOKEN}`, `Bearer ${TOKEN}`]);
});
