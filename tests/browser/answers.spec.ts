import type {ServerResponse} from 'node:http';
import {axeFindings} from './axe';
import {expect, test} from './test';
import {openExample, pathOf, REPEATED_IN} from './example';
import {listen, OPEN, sendTo, whole} from './pieces';
import {
  exampleResponse,
  field,
  historySection,
  openConnection,
  ownUrl,
  responseBody,
  responseTab,
  sendButton,
  serverMenu,
} from './controls';

test('a small JSON answer is shown as text first, and as a tree that the keyboard folds', async ({
  page,
}) => {
  const server = await listen(
    whole(
      'application/json',
      '{"id":"a","big":12345678901234567890.10,"list":[{"x":null},"</script>"]}',
    ),
  );
  const example = await sendTo(page, server);
  await expect(responseBody(example)).toContainText('12345678901234567890.10');
  await example.getByRole('button', {name: 'Tree'}).click();
  const tree = example.getByRole('tree');
  await expect(tree.getByRole('treeitem')).toHaveCount(7);
  await expect(tree).toContainText('"big": 12345678901234567890.10');
  await tree.focus();
  for (const key of ['End', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(example.getByText('/list/0', {exact: true})).toBeVisible();
  await expect(tree.getByRole('treeitem')).toHaveCount(6);
  const active = tree.getByRole('treeitem', {selected: true, expanded: false});
  await expect(active).toHaveAttribute('aria-level', '3');
  await expect(tree).toHaveAttribute(
    'aria-activedescendant',
    (await active.getAttribute('id')) ?? '',
  );
  await example.getByRole('button', {name: 'Collapse all'}).click();
  await expect(tree.getByRole('treeitem')).toHaveCount(4);
  await example.getByRole('button', {name: 'Text', exact: true}).click();
  await expect(responseBody(example)).toBeVisible();
  await server.close();
});

const DIFFERS = {
  en: /differences? from the API description/,
  nl: /afwijking(en)? van de API-beschrijving/,
  it: /differenz[ae] rispetto alla descrizione/,
};

for (const locale of REPEATED_IN) {
  test(`an answer is checked against the description on ${pathOf(locale, 'create-batch')}, and a mistake leads to its place`, async ({
    page,
  }) => {
    const server = await listen(whole('application/json', '{"id":5}', 201));
    const example = await sendTo(page, server, pathOf(locale, 'create-batch'));
    const status = example.getByRole('status').filter({hasText: '201'});
    await expect(status).toContainText(DIFFERS[locale]);
    await responseTab(example, 'check').click();
    const place = page.getByRole('button', {name: '/id', exact: true});
    await expect(example.getByRole('listitem').filter({has: place})).toContainText('5');
    await place.click();
    const tree = example.getByRole('tree');
    await expect(tree).toBeFocused();
    await expect(tree.getByRole('treeitem', {selected: true})).toHaveText('"id": 5');
    await expect(responseTab(example, 'body')).toHaveAttribute('aria-selected', 'true');
    await server.close();
  });
}

test('the answer of the mock is as described, and an undocumented one is told as such', async ({
  page,
}) => {
  const example = await openExample(page, '/create-batch');
  await expect(exampleResponse(example)).toContainText('"id": "5d01230fc78a4e4f8c0c6b387b4b8d1c"');
  await sendButton(example).click();
  await expect(example.getByRole('status').filter({hasText: '201'})).toContainText(
    'Matches API description',
  );
  await expect(exampleResponse(example)).toHaveCount(0);
  const server = await listen(whole('application/json', '{}', 418));
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await sendButton(example).click();
  await expect(example.getByRole('status').filter({hasText: '418'})).toContainText(
    'Not in API description',
  );
  await responseTab(example, 'check').click();
  await expect(example).toContainText(
    'The API description does not contain the status 418 for this call.',
  );
  await server.close();
});

test('HTML is shown as text, an image is drawn, and other bytes are a download', async ({page}) => {
  let answer = whole(
    'text/html; charset=iso-8859-1',
    Buffer.from('<h1 onclick="x">\xe9</h1>', 'latin1'),
  );
  const server = await listen((response) => answer(response));
  const example = await sendTo(page, server);
  await expect(responseBody(example)).toHaveText('<h1 onclick="x">é</h1>');
  answer = whole(
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><script>document.title = "run"</script></svg>',
  );
  await sendButton(example).click();
  await expect(example.getByRole('figure')).toContainText('30 × 20');
  await expect(page).not.toHaveTitle('run');
  answer = whole('application/zip', Buffer.from([80, 75, 3, 4, 0, 1]));
  await sendButton(example).click();
  await expect(example).toContainText('The body (application/zip) is not text.');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    example.getByRole('button', {name: 'Download'}).click(),
  ]);
  expect(file.suggestedFilename()).toBe('response.zip');
  await server.close();
});

test('a stream of events is shown as it comes, and Cancel keeps what came', async ({page}) => {
  let open: ServerResponse | undefined;
  const server = await listen((response) => {
    open = response;
    response
      .writeHead(200, {...OPEN, 'content-type': 'text/event-stream'})
      .write('event: tick\ndata: {"n":1}\n\n');
  });
  const example = await sendTo(page, server);
  const entries = example.getByRole('log').locator('> *');
  await expect(entries).toHaveText([/1.*tick.*\{"n":1\}/s]);
  await expect(example.getByRole('status').filter({hasText: '200 OK'})).toBeVisible();
  open?.write('data: {"n":2}\n\n');
  await expect(entries).toHaveCount(2);
  await example.getByRole('button', {name: 'Cancel'}).click();
  await expect(example).toContainText('You cancelled the request.');
  await expect(entries).toHaveCount(2);
  await server.close();
});

test('an endless stream of JSON lines keeps the last ones only', async ({page}) => {
  const server = await listen((response) => {
    response.writeHead(200, {...OPEN, 'content-type': 'application/x-ndjson'});
    for (let n = 1; n <= 5000; n += 1) response.write(`{"n":${n}}\n`);
  });
  const example = await sendTo(page, server);
  await expect(example).toContainText(
    'Lines received: 5,000. Only the latest 1,000 entries are shown.',
    {
      timeout: 15_000,
    },
  );
  const entries = example.getByRole('log').locator('> *');
  await expect(entries).toHaveCount(1000);
  await expect(entries.last()).toContainText('{"n":5000}');
  await server.close();
});

test('the history masks secrets, compares two requests and sends one again', async ({page}) => {
  let count = 0;
  const server = await listen((response) =>
    whole('application/json', `{"id":"${'0a'.repeat(16)}","count":${(count += 1)}}`, 201)(response),
  );
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await openConnection(example);
  await field(example, 'Authorization').fill('my-very-secret-token');
  await sendButton(example).click();
  await expect(responseBody(example)).toContainText('"count": 1');
  await openConnection(example);
  await field(example, 'x-sandbox-name').fill('other');
  await sendButton(example).click();
  await expect(responseBody(example)).toContainText('"count": 2');
  await historySection(example).click();
  const entries = example.getByRole('listitem').filter({has: page.getByRole('checkbox')});
  await expect(entries).toHaveCount(2);
  await entries.first().getByRole('button', {expanded: false}).click();
  await expect(entries.first().getByLabel('Request', {exact: true})).toContainText(
    'x-sandbox-name: other',
  );
  await expect(
    example.getByRole('list').filter({has: page.getByRole('checkbox')}),
  ).not.toContainText('my-very-secret-token');
  for (const at of [0, 1]) await entries.nth(at).getByRole('checkbox').check();
  const compare = example.getByRole('region', {name: 'Comparison of requests 1 and 2'});
  await expect(compare.locator('ins').first()).toContainText('x-sandbox-name: other');
  await expect(compare.locator('del').last()).toContainText('"count": 1');
  await entries.nth(1).getByRole('button', {name: 'Send again'}).click();
  await expect(responseBody(example)).toContainText('"count": 3');
  await openConnection(example);
  await expect(field(example, 'x-sandbox-name')).not.toHaveValue('other');
  await expect(field(example, 'Authorization')).toHaveValue('my-very-secret-token');
  await server.close();
});

test('tree, findings and history are accessible, fit 320 pixels and work from right to left', async ({
  page,
}) => {
  await page.setViewportSize({width: 320, height: 640});
  const server = await listen(
    whole(
      'application/json',
      JSON.stringify({id: 5, long: 'x'.repeat(500), deep: [[[[[[{a: 1}]]]]]]}),
      201,
    ),
  );
  const example = await sendTo(page, server);
  await example.getByRole('button', {name: 'Tree'}).click();
  await example.getByRole('button', {name: 'Expand all'}).click();
  await historySection(example).click();
  await example.getByRole('listitem').getByRole('button', {name: '1. POST'}).click();
  for (const direction of ['ltr', 'rtl']) {
    await page
      .locator('html')
      .evaluate((element, dir) => element.setAttribute('dir', dir), direction);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(await axeFindings(page, '[data-operation="createBatch"]')).toEqual([]);
  }
  await server.close();
});
