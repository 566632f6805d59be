import {expect, test, type Locator, type Page} from '../browser/test';
import {message} from '../browser/example';
import {startServer, type TestServer} from '../browser/servers';
import {
  bodyEditor,
  editAsForm,
  exampleMenu,
  examplesOf,
  expectNoProblem,
  expectProblem,
  field,
  fileInput,
  mediaTypeMenu,
  openConnection,
  optionalValues,
  ownUrl,
  placeMenu,
  requestCode,
  responseStatus,
  securityMenu,
  sendButton,
  sendEmptyBox,
  serverMenu,
} from '../browser/controls';

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
  const example = examplesOf(page, operation);
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  return example;
}

const openMore = (example: Locator): Promise<void> => optionalValues(example).click();

async function arrivedAfterSend(example: Locator): Promise<TestServer['arrived'][number]> {
  server.arrived.splice(0);
  await sendButton(example).click();
  await expect(responseStatus(example)).toBeVisible();
  const [arrived] = server.arrived;
  if (!arrived) throw new Error('Nothing arrived.');
  return arrived;
}

test('parameters of one name in different places have fields of their own', async ({page}) => {
  const example = await open(page, 'sameNames');
  await field(example, 'id').fill('a');
  await field(example, 'id (query)').fill('b');
  await field(example, 'id (header)').fill('c');
  const {url, headers} = await arrivedAfterSend(example);
  expect(url).toMatch(/\/same\/a\?id=b$/);
  expect(headers.id).toBe('c');
});

test('a value is checked by its format, and the rule is told with an example, in the language of the page', async ({
  page,
}) => {
  const example = await open(page, 'formats', '/de/test-pages/everything');
  await openMore(example);
  const format = message('de', 'tryIt.format.date').replace('{example}', '2026-11-22');
  const date = field(example, 'date');
  await date.fill('22-11-2026');
  await date.blur();
  await expectProblem(
    field(example, 'date'),
    message('de', 'tryIt.problem.format').replace('{format}', format),
  );
  await date.fill('2026-11-22');
  await expectNoProblem(field(example, 'date'));
  await expect(field(example, 'number').locator('option')).toHaveCount(4);
  await expect(field(example, 'switch').locator('option')).toHaveCount(3);
  const rule = message('de', 'tryIt.hint.format').replace(
    '{format}',
    'Drei Großbuchstaben, ein Bindestrich und Ziffern',
  );
  await expect(example.getByText(rule)).toBeVisible();
  await field(example, 'double').fill('1');
  await field(example, 'double').blur();
  await expectProblem(
    field(example, 'double'),
    message('de', 'tryIt.problem.exclusiveMaximum').replace('{limit}', '1'),
  );
  await expect(example.getByText(message('de', 'tryIt.field.deprecated'))).toBeVisible();
});

test('a chosen value is explained beside its menu', async ({page}) => {
  const example = await open(page, 'jsonNested');
  await openMore(example);
  await field(example, 'size').selectOption('small');
  await expect(field(example, 'size')).toHaveAccessibleDescription(
    /small: Through the letter box\./,
  );
});

test('an example of a parameter is chosen from a menu', async ({page}) => {
  const example = await open(page, 'parameterExamples');
  await exampleMenu(example, 'city').selectOption('south');
  expect((await arrivedAfterSend(example)).url).toMatch(/city=Palermo$/);
});

test('a long description is folded, and whole in the HTML', async ({page}) => {
  const example = await open(page, 'longDescription');
  const rest = example
    .locator('details')
    .filter({hasText: 'misses nothing', has: page.locator('> summary', {hasText: 'More'})});
  await expect(rest).not.toHaveAttribute('open');
  await rest.locator('summary').press('Enter');
  await expect(rest).toHaveAttribute('open');
});

test('a parameter is sent empty where that is allowed and asked for', async ({page}) => {
  const example = await open(page, 'querySpecial');
  await openMore(example);
  await sendEmptyBox(example).check();
  expect((await arrivedAfterSend(example)).url).toMatch(/[?&]empty=(&|$)/);
});

test('each media type of a body is edited and sent as what it is, and keeps what was typed', async ({
  page,
}) => {
  const example = await open(page, 'manyMediaTypes');
  const menu = mediaTypeMenu(example);
  await field(example, 'name').fill('Grace');
  await menu.selectOption('application/x-www-form-urlencoded');
  await expect(field(example, 'name')).toHaveValue('Ada');
  expect(await arrivedAfterSend(example)).toMatchObject({
    body: 'name=Ada',
    headers: {'content-type': 'application/x-www-form-urlencoded'},
  });
  await menu.selectOption('text/plain');
  await expect(field(example, 'name')).toHaveCount(0);
  await bodyEditor(example).fill('plain');
  expect(await arrivedAfterSend(example)).toMatchObject({
    body: 'plain',
    headers: {'content-type': 'text/plain'},
  });
  await menu.selectOption('image/png');
  await fileInput(example).setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from([1, 255]),
  });
  expect(await arrivedAfterSend(example)).toMatchObject({
    bytes: Buffer.from([1, 255]),
    headers: {'content-type': 'image/png'},
  });
  await menu.selectOption('application/json');
  await expect(field(example, 'name')).toHaveValue('Grace');
});

test('the files of a form are chosen beside its fields, several where it takes several', async ({
  page,
}) => {
  const example = await open(page, 'multipartFile');
  await sendButton(example).click();
  await expectProblem(fileInput(example, 'file'), 'This is required.');
  await expect(fileInput(example, 'file')).toBeFocused();
  await fileInput(example, 'file').setInputFiles({
    name: 'a.bin',
    mimeType: '',
    buffer: Buffer.from('one'),
  });
  await openMore(example);
  await fileInput(example, 'pictures').setInputFiles([
    {name: 'b.png', mimeType: 'image/png', buffer: Buffer.from('two')},
    {name: 'c.png', mimeType: 'image/png', buffer: Buffer.from('three')},
  ]);
  await field(example, 'note').fill('with a note');
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
  await openConnection(example);
  await expect(field(example, 'X-Api-Key')).toBeVisible();
  await expect(securityMenu(example).locator('option')).toHaveText([
    'API key (X-Api-Key)',
    'API key (api_key) and bearer token',
    'HTTP Basic',
    'None',
  ]);
  await securityMenu(example).selectOption('2');
  await expect(field(example, 'X-Api-Key')).toHaveCount(0);
  await field(example, 'Username').fill('ada');
  await field(example, 'Password').fill('love:lace');
  await expect(field(example, 'Password')).toHaveAttribute('type', 'password');
  expect((await arrivedAfterSend(example)).headers.authorization).toBe(
    `Basic ${Buffer.from('ada:love:lace').toString('base64')}`,
  );
  await openConnection(example);
  await securityMenu(example).selectOption('3');
  expect((await arrivedAfterSend(example)).headers).not.toHaveProperty('authorization');
});

test('what a page cannot send is told where it is filled in: cookies and a certificate, which curl sends', async ({
  page,
}) => {
  const cookies = await open(page, 'cookies');
  const note = cookies.getByText('Browsers do not let a page send this value.');
  await expect(note).toHaveCount(2);
  await serverMenu(cookies).selectOption('mock');
  await expect(note).toHaveCount(0);
  const certificate = await open(page, 'certificate', '/de/test-pages/everything');
  const certificateNote = certificate.getByText(/^Dieser Aufruf braucht ein Client-Zertifikat/);
  await expect(certificateNote).toHaveText(
    /^Dieser Aufruf braucht ein Client-Zertifikat \(certificate\).* --cert … --key … .*\. Auf den Namen dessen, der aufruft\.$/,
  );
  await openConnection(certificate);
  await expect(securityMenu(certificate).locator('option')).toHaveText([
    'API-Schlüssel (X-Api-Key) und Client-Zertifikat',
    'API-Schlüssel (X-Api-Key)',
  ]);
  await securityMenu(certificate).selectOption('1');
  await expect(certificateNote).toHaveCount(0);
});

test('the scopes that a token needs are shown', async ({page}) => {
  const example = await open(page, 'oauth2');
  await openConnection(example);
  await expect(example.getByText('The token needs these scopes:')).toBeVisible();
  await expect(
    example.getByRole('listitem').filter({hasText: 'read Read everything'}),
  ).toBeVisible();
});

test('a server of the description is chosen, and its variables are filled in', async ({page}) => {
  const example = await open(page, 'serverVariables');
  await serverMenu(example).selectOption('real');
  await field(example, 'region').selectOption('us');
  await field(example, 'tenant').fill('mine');
  await expect(requestCode(example)).toContainText('https://us.example/v3/mine/servers/variables');
  const other = await open(page, 'operationServers');
  await serverMenu(other).selectOption('real');
  await expect(placeMenu(other).locator('option')).toHaveCount(3);
  // A relative address starts from where the site serves the description.
  await placeMenu(other).selectOption('1');
  await expect(requestCode(other)).toContainText(
    "-X GET 'http://localhost:3000/relative/servers/operation'",
  );
  await placeMenu(other).selectOption('2');
  await sendButton(other).click();
  await expect(other.getByRole('alert')).toContainText('ftp://files.example is not a full URL');
});

test('a body without fields of its own is edited in a form that is fetched when it is opened', async ({
  page,
}) => {
  const example = await open(page, 'jsonOneOf');
  await editAsForm(example).click();
  await field(example, 'name').fill('Tom');
  await expect(bodyEditor(example)).toHaveValue(/"Tom"/);
});
