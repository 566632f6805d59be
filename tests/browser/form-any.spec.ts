import {expect, test, type Locator, type Page} from './test';
import {message} from './example';
import {startServer, type TestServer} from './servers';

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer(() => ({
    status: 200,
    headers: {'content-type': 'application/json'},
    body: '{}',
  }));
});

test.afterAll(() => server.close());

/** The live example of one operation of the page for tests, which sends to the server of the test. */
async function open(
  page: Page,
  operation: string,
  path = '/test-pages/everything',
): Promise<Locator> {
  await page.goto(path);
  const example = page.getByTestId(`tryit-${operation}`);
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(server.url);
  return example;
}

const openMore = (example: Locator): Promise<void> =>
  example.getByTestId('more').locator('> summary').click();

async function arrivedAfterSend(example: Locator): Promise<TestServer['arrived'][number]> {
  server.arrived.splice(0);
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toBeVisible();
  const [arrived] = server.arrived;
  if (!arrived) throw new Error('Nothing arrived.');
  return arrived;
}

test('parameters of one name in different places have fields of their own', async ({page}) => {
  const example = await open(page, 'sameNames');
  await example.getByTestId('field-id').fill('a');
  await example.getByTestId('field-id (query)').fill('b');
  await example.getByTestId('field-id (header)').fill('c');
  const {url, headers} = await arrivedAfterSend(example);
  expect(url).toMatch(/\/same\/a\?id=b$/);
  expect(headers.id).toBe('c');
});

test('a value is checked by its format, and the rule is told with an example, in the language of the page', async ({
  page,
}) => {
  const example = await open(page, 'formats', '/nl/test-pages/everything');
  await openMore(example);
  const format = message('nl', 'tryIt.format.date').replace('{example}', '2026-11-22');
  const date = example.getByTestId('field-date');
  await date.fill('22-11-2026');
  await date.blur();
  await expect(example.getByTestId('problem-date')).toHaveText(
    message('nl', 'tryIt.problem.format').replace('{format}', format),
  );
  await date.fill('2026-11-22');
  await expect(example.getByTestId('problem-date')).toHaveCount(0);
  await expect(example.getByTestId('field-number').locator('option')).toHaveCount(4);
  await expect(example.getByTestId('field-switch').locator('option')).toHaveCount(3);
  const rule = message('nl', 'tryIt.hint.format').replace(
    '{format}',
    'Drie hoofdletters, een koppelteken en cijfers',
  );
  await expect(example.getByText(rule)).toBeVisible();
  await example.getByTestId('field-double').fill('1');
  await example.getByTestId('field-double').blur();
  await expect(example.getByTestId('problem-double')).toHaveText(
    message('nl', 'tryIt.problem.exclusiveMaximum').replace('{limit}', '1'),
  );
  await expect(example.getByText(message('nl', 'tryIt.field.deprecated'))).toBeVisible();
});

test('a chosen value is explained beside its menu', async ({page}) => {
  const example = await open(page, 'jsonNested');
  await openMore(example);
  await example.getByTestId('field-size').selectOption('small');
  await expect(example.getByTestId('meaning')).toHaveText('small: Through the letter box.');
});

test('an example of a parameter is chosen from a menu', async ({page}) => {
  const example = await open(page, 'parameterExamples');
  await example.getByTestId('example-city').selectOption('south');
  expect((await arrivedAfterSend(example)).url).toMatch(/city=Palermo$/);
});

test('a long description is folded, and whole in the HTML', async ({page}) => {
  const example = await open(page, 'longDescription');
  const rest = example
    .locator('details')
    .filter({hasText: 'misses nothing', has: page.locator('> summary', {hasText: 'more'})});
  await expect(rest).not.toHaveAttribute('open');
  await rest.locator('summary').press('Enter');
  await expect(rest).toHaveAttribute('open');
});

test('a parameter is sent empty where that is allowed and asked for', async ({page}) => {
  const example = await open(page, 'querySpecial');
  await openMore(example);
  await example.getByTestId('empty-empty').check();
  expect((await arrivedAfterSend(example)).url).toMatch(/[?&]empty=(&|$)/);
});

test('each media type of a body is edited and sent as what it is, and keeps what was typed', async ({
  page,
}) => {
  const example = await open(page, 'manyMediaTypes');
  const menu = example.getByTestId('media-type');
  await example.getByTestId('field-name').fill('Grace');
  await menu.selectOption('application/x-www-form-urlencoded');
  await expect(example.getByTestId('field-name')).toHaveValue('Ada');
  expect(await arrivedAfterSend(example)).toMatchObject({
    body: 'name=Ada',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
  });
  await menu.selectOption('text/plain');
  await expect(example.getByTestId('field-name')).toHaveCount(0);
  await example.getByTestId('body').fill('plain');
  expect(await arrivedAfterSend(example)).toMatchObject({
    body: 'plain',
    headers: {'content-type': 'text/plain'},
  });
  await menu.selectOption('image/png');
  await example
    .getByTestId('file')
    .setInputFiles({name: 'a.png', mimeType: 'image/png', buffer: Buffer.from([1, 255])});
  expect(await arrivedAfterSend(example)).toMatchObject({
    bytes: Buffer.from([1, 255]),
    headers: {'content-type': 'image/png'},
  });
  await menu.selectOption('application/json');
  await expect(example.getByTestId('field-name')).toHaveValue('Grace');
});

test('the files of a form are chosen beside its fields, several where it takes several', async ({
  page,
}) => {
  const example = await open(page, 'multipartFile');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('problem-file')).toHaveText('This is required.');
  await expect(example.getByTestId('file-file')).toBeFocused();
  await example
    .getByTestId('file-file')
    .setInputFiles({name: 'a.bin', mimeType: '', buffer: Buffer.from('one')});
  await openMore(example);
  await example.getByTestId('file-pictures').setInputFiles([
    {name: 'b.png', mimeType: 'image/png', buffer: Buffer.from('two')},
    {name: 'c.png', mimeType: 'image/png', buffer: Buffer.from('three')},
  ]);
  await example.getByTestId('field-note').fill('with a note');
  await example.getByRole('button', {name: 'Remove b.png'}).click();
  const {body} = await arrivedAfterSend(example);
  for (const part of ['filename="a.bin"', 'one', 'filename="c.png"', 'three', 'with a note'])
    expect(body).toContain(part);
  expect(body).not.toContain('b.png');
});

test('one of several ways to sign in is chosen, and only its credentials are asked for and sent', async ({
  page,
}) => {
  const example = await open(page, 'alternatives');
  await expect(example.getByTestId('field-X-Api-Key')).toBeVisible();
  await expect(example.getByTestId('security').locator('option')).toHaveText([
    'key X-Api-Key',
    'key api_key and token',
    'user and password',
    'Not at all',
  ]);
  await example.getByTestId('security').selectOption('2');
  await expect(example.getByTestId('field-X-Api-Key')).toHaveCount(0);
  await example.locator('[data-testid$=".user"]').fill('ada');
  await example.locator('[data-testid$=".password"]').fill('love:lace');
  await expect(example.locator('[data-testid$=".password"]')).toHaveAttribute('type', 'password');
  expect((await arrivedAfterSend(example)).headers.authorization).toBe(
    `Basic ${Buffer.from('ada:love:lace').toString('base64')}`,
  );
  await example.getByTestId('security').selectOption('3');
  expect((await arrivedAfterSend(example)).headers).not.toHaveProperty('authorization');
});

test('what a page cannot send is told where it is filled in: cookies and a certificate, which curl sends', async ({
  page,
}) => {
  const cookies = await open(page, 'cookies');
  await expect(cookies.getByTestId('kept-back')).toHaveCount(2);
  await cookies.getByTestId('server').selectOption('mock');
  await expect(cookies.getByTestId('kept-back')).toHaveCount(0);
  const certificate = await open(page, 'certificate', '/it/test-pages/everything');
  await expect(certificate.getByTestId('certificate')).toHaveText(
    /^Questa chiamata richiede un certificato client \(certificate\).* --cert … --key …\. A nome di chi chiama\.$/,
  );
  await expect(certificate.getByTestId('security').locator('option')).toHaveText([
    'chiave X-Api-Key e certificato client',
    'chiave X-Api-Key',
  ]);
  await certificate.getByTestId('security').selectOption('1');
  await expect(certificate.getByTestId('certificate')).toHaveCount(0);
});

test('what a token has to allow is told', async ({page}) => {
  const example = await open(page, 'oauth2');
  await expect(example.getByTestId('scopes')).toContainText('read Read everything');
});

test('a server of the description is chosen, and its variables are filled in', async ({page}) => {
  const example = await open(page, 'serverVariables');
  await example.getByTestId('server').selectOption('real');
  await example.getByTestId('field-server.region').selectOption('us');
  await example.getByTestId('field-server.tenant').fill('mine');
  await expect(example.getByTestId('sample')).toContainText(
    'https://us.example/v3/mine/servers/variables',
  );
  const other = await open(page, 'operationServers');
  await other.getByTestId('server').selectOption('real');
  await expect(other.getByTestId('place').locator('option')).toHaveCount(3);
  // A relative address starts from where the site serves the description.
  await other.getByTestId('place').selectOption('1');
  await expect(other.getByTestId('sample')).toContainText(
    "-X GET 'http://localhost:3000/relative/servers/operation'",
  );
  await other.getByTestId('place').selectOption('2');
  await other.getByTestId('send').click();
  await expect(other.getByTestId('no-address')).toContainText(
    'ftp://files.example is not a whole address',
  );
});

test('a body without fields of its own is edited by fields that are fetched when they are opened', async ({
  page,
}) => {
  const example = await open(page, 'jsonOneOf');
  await example.getByTestId('by-fields-body').locator('summary').first().click();
  await example.getByTestId('field-name').fill('Tom');
  await expect(example.getByTestId('body')).toHaveValue(/"Tom"/);
});
