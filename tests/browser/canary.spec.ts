import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {expect, test, type Locator, type Page} from './test';
import {message, openExample} from './example';
import {startServer, type Answer} from './servers';
import {
  chooseAction,
  copyAs,
  copyCode,
  field,
  historySection,
  openConnection,
  outcome,
  ownUrl,
  responseBody,
  responseStatus,
  savedName,
  sendButton,
  serverMenu,
} from './controls';

/** A token that stands nowhere else. */
const CANARY = 'canary7Hq2Zx9Lw4Tk';

/** Everything in which a browser keeps something for a page, as text. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caught = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const answers = await cache.matchAll();
        return Promise.all(answers.map((answer) => answer.text()));
      }),
    );
    return JSON.stringify([
      location.href,
      history.state,
      {...localStorage},
      {...sessionStorage},
      document.cookie,
      document.referrer,
      window.name,
      databases,
      caught,
      performance.getEntries(),
    ]);
  });

/** Expects the token in no element, attribute, address or store of the page. */
async function expectNoTrace(page: Page, when: string): Promise<void> {
  expect(await page.content(), `the page ${when}`).not.toContain(CANARY);
  expect(await keptBy(page), `the browser ${when}`).not.toContain(CANARY);
}

/** Lists the requests that carry the token elsewhere than to a server, and what the console was told. */
function listLeaks(page: Page, server: string): string[] {
  const leaks: string[] = [];
  page.on('request', (request) => {
    const told = [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''];
    const isSent = request.url().startsWith(server) && !request.url().includes(CANARY);
    if (!isSent && told.join('\n').includes(CANARY)) leaks.push(request.url());
  });
  page.on('console', (line) => line.text().includes(CANARY) && leaks.push(line.text()));
  page.on('pageerror', ({message: text}) => text.includes(CANARY) && leaks.push(text));
  return leaks;
}

async function sendTo(page: Page, url: string): Promise<Locator> {
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(url);
  await openConnection(example);
  await field(example, 'Authorization').fill(CANARY);
  return example;
}

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

test('a token is in memory only, whatever the reader does', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const other = await startServer(() => ({status: 200, body: '{}'}));
  const json = {'content-type': 'application/json'};
  const answers: Answer[] = [
    {status: 201, headers: json, body: '{"id": "1"}'},
    {status: 401, headers: {...json, 'www-authenticate': 'Bearer'}, body: '{"title": "Expired"}'},
    {status: 307, headers: {location: `${other.url}/stolen`}, body: ''},
    {status: 200, headers: {'content-length': '100'}, body: 'cut', breaksOff: true},
  ];
  let at = 0;
  const server = await startServer(({method}) => answers[method === 'POST' ? at++ : 0]);
  const leaks = listLeaks(page, server.url);
  const example = await sendTo(page, server.url);

  await savedName(example).fill('mine');
  await savedName(example).press('Enter');
  await expectNoTrace(page, 'after saving the values');
  await page.keyboard.press('Escape');

  const names = ['a success', 'an error', 'a redirect', 'a broken connection'];
  for (const name of names) {
    await sendButton(example).click();
    await expect(sendButton(example)).toBeEnabled();
    await expect.poll(() => at).toBe(names.indexOf(name) + 1);
    await expect(outcome(example)).not.toBeEmpty();
    await expectNoTrace(page, `after ${name}`);
  }
  expect(server.arrived.map(({headers}) => headers.authorization)).toEqual(
    names.map(() => `Bearer ${CANARY}`),
  );
  expect(other.arrived).toEqual([]);

  await historySection(example).click();
  const entries = example.getByRole('listitem').filter({has: page.getByRole('checkbox')});
  await expect(entries).toHaveCount(4);
  for (const entry of [entries.nth(2), entries.nth(3)]) {
    await entry.getByRole('button', {expanded: false}).first().click();
    await entry.getByRole('checkbox').check();
  }
  await expect(example.getByRole('region', {name: /Comparison of requests/})).toBeVisible();
  await expectNoTrace(page, 'with the history and a comparison');

  // A copy is whole, since the reader wants to run it; a link is for others.
  expect(await copyCode(example)).toContain(CANARY);
  for (const format of ['HAR', 'HTTP message'] as const) {
    await copyAs(example, format);
    await expect.poll(() => clipboard(page)).toContain(CANARY);
  }
  await chooseAction(example, 'tryIt.link.copy');
  await expect.poll(() => clipboard(page)).toContain('#try=');
  const [, link = ''] = (await clipboard(page)).split('#try=');
  const decoded = Buffer.from(link.split('.').at(-1) ?? '', 'base64url').toString();
  expect(decoded).not.toContain(CANARY);
  await expectNoTrace(page, 'after copying');

  await context.setOffline(true);
  await sendButton(example).click();
  await expect(outcome(example)).toContainText(message('en', 'tryIt.failure.offline.title'));
  await expectNoTrace(page, 'offline');
  await context.setOffline(false);

  await page.emulateMedia({media: 'print'});
  expect(await page.locator('body').innerText()).not.toContain(CANARY);
  // The text of a page has no values of fields; paper has those that are no dots.
  for (const shown of await page
    .locator('input:not([type=password]):visible, textarea:visible')
    .all())
    expect(await shown.inputValue()).not.toContain(CANARY);
  await page.emulateMedia({media: 'screen'});

  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('token');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await expectNoTrace(page, 'with the search');
  await page.keyboard.press('Escape');

  await page.locator('.theme-doc-sidebar-menu a[href="/when-a-call-fails"]').click();
  await expect(page).toHaveURL('/when-a-call-fails');
  await expectNoTrace(page, 'on another page');
  await page.goBack();
  await expectNoTrace(page, 'back on the page');

  for (const leave of [
    () => page.reload(),
    () => page.goto('/nl/create-batch'),
    () => page.goto('/nowhere'),
    () => page.goBack(),
  ]) {
    await leave();
    await expectNoTrace(page, `on ${page.url()}`);
  }
  const again = await openExample(page, '/create-batch');
  await openConnection(again);
  await expect(field(again, 'Authorization')).not.toHaveValue(CANARY);
  expect(leaks).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await Promise.all([server.close(), other.close()]);
});

test('the mock writes no token to its log', async ({page}) => {
  const mock = spawn(process.execPath, ['--import', 'tsx', 'src/mock/cli.ts', '--port', '0']);
  const log: string[] = [];
  for (const stream of [mock.stdout, mock.stderr])
    createInterface(stream).on('line', (line) => log.push(line));
  try {
    const address = () => /http:\/\/[\w.]+:\d+/.exec(log.join('\n'))?.[0];
    await expect.poll(address, {timeout: 20_000}).toBeTruthy();
    const example = await sendTo(page, address() ?? '');
    await page.keyboard.press('Escape');
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    await expect(responseBody(example)).not.toContainText(CANARY);
  } finally {
    mock.kill();
    await once(mock, 'exit');
  }
  expect(log.join('\n')).not.toContain(CANARY);
});

test('a message about a token does not repeat it', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  await openConnection(example);
  // A header has no such character, so the example refuses to send it.
  await field(example, 'Authorization').fill(`${CANARY}é✓`);
  await page.keyboard.press('Escape');
  await sendButton(example).click();
  await expect(sendButton(example)).toHaveText(message('nl', 'tryIt.send'));
  await expectNoTrace(page, 'after a value that no header can have');
});
