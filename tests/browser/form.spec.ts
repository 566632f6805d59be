import {expect, test} from './test';
import {message, openExample} from './example';
import {
  actionsButton,
  chooseAction,
  connection,
  connectionButton,
  openConnection,
  optionalValues,
  bodyEditor,
  copyButton,
  exampleMenu,
  expectNoProblem,
  expectProblem,
  field,
  requestCode,
  responseStatus,
  sampleTab,
  sendButton,
  serverMenu,
} from './controls';

test('fields and JSON stay in step', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  const body = bodyEditor(example);
  await optionalValues(example).click();
  await field(example, 'inputFormat.format').selectOption('csv');
  await field(example, 'replay.predecessors').fill('a\nb');
  await expect
    .poll(async () => JSON.parse(await body.inputValue()) as unknown)
    .toEqual({
      datasetId: '5c8c3c555033b814b69f947f',
      inputFormat: {format: 'csv'},
      replay: {predecessors: ['a', 'b']},
    });
  await body.fill('{"datasetId": "000000000000000000000000", "tags": {"n": ["1"]}}');
  await expect(field(example, 'datasetId')).toHaveValue('000000000000000000000000');
  await expect(field(example, 'inputFormat.format')).toHaveValue('');
  await expect(field(example, 'tags')).toHaveValue('{"n": ["1"]}');
});

test('a list can be typed line by line, and JSON letter by letter', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await optionalValues(example).click();
  await field(example, 'replay.predecessors').pressSequentially('one\ntwo');
  await expect(field(example, 'replay.predecessors')).toHaveValue('one\ntwo');
  await field(example, 'tags').pressSequentially('{"a": ["b"]}');
  await expect(bodyEditor(example)).toHaveValue(/"tags": \{"a": \["b"\]\}/);
});

test('mistakes are shown at their fields in the language of the page, and nothing is sent', async ({
  page,
}) => {
  const example = await openExample(page, '/it/create-batch');
  await openConnection(example);
  await field(example, 'x-gw-ims-org-id').fill('');
  await field(example, 'x-api-key').fill('chiave 😀');
  await field(example, 'datasetId').fill('not-hex');
  await sendButton(example).click();
  await expectProblem(field(example, 'x-gw-ims-org-id'), message('it', 'tryIt.problem.required'));
  await expectProblem(field(example, 'x-api-key'), message('it', 'tryIt.problem.header'));
  await expectProblem(field(example, 'datasetId'), '24');
  await expect(field(example, 'x-gw-ims-org-id')).toBeFocused();
  await expect(field(example, 'x-gw-ims-org-id')).toHaveAttribute('aria-invalid', 'true');
  await expect(responseStatus(example)).toHaveCount(0);
});

test('a mistake in an optional field opens the section that hides it', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  await bodyEditor(example).fill(
    '{"datasetId": "5c8c3c555033b814b69f947f", "inputFormat": {"format": "xml"}}',
  );
  await sendButton(example).click();
  await expectProblem(field(example, 'inputFormat.format'));
  await expect(field(example, 'inputFormat.format')).toBeFocused();
});

test('broken JSON is shown with its place, at once', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await bodyEditor(example).fill('{\n  "datasetId": oops\n}');
  await expectProblem(bodyEditor(example), 'Invalid JSON at line 2, column 16.');
  await expect(field(example, 'datasetId')).toBeDisabled();
});

test('secrets are masked until revealed, in the field and in the sample, and copied whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const example = await openExample(page, '/create-batch');
  await openConnection(example);
  const token = field(example, 'Authorization');
  await token.fill('top-secret');
  await expect(token).toHaveAttribute('type', 'password');
  await expect(requestCode(example)).toContainText("-H 'Authorization: Bearer ••••••'");
  expect(await example.evaluate((element) => element.outerHTML)).not.toContain('top-secret');
  // The browser's own tree for assistive technology.
  const {nodes} = await (await context.newCDPSession(page)).send('Accessibility.getFullAXTree');
  expect(JSON.stringify(nodes)).toContain('Authorization');
  expect(JSON.stringify(nodes)).not.toContain('top-secret');
  await copyButton(example).click();
  await expect(copyButton(example)).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("-H 'Authorization: Bearer top-secret'");
  await openConnection(example);
  await example.getByRole('button', {name: 'Show Authorization'}).click();
  await expect(token).toHaveAttribute('type', 'text');
  await expect(requestCode(example)).toContainText("-H 'Authorization: Bearer top-secret'");
});

test('the real endpoint begins empty, with a warning, and the sample shows placeholders', async ({
  page,
}) => {
  const example = await openExample(page, '/create-batch');
  await serverMenu(example).selectOption('real');
  await openConnection(example);
  for (const name of [
    'x-gw-ims-org-id',
    'x-sandbox-name',
    'Authorization',
    'x-api-key',
    'datasetId',
  ]) {
    await expect(field(example, name)).toHaveValue('');
  }
  await expect(example.getByRole('note')).toContainText(
    'https://platform.adobe.io/data/foundation/import',
  );
  await expect(requestCode(example)).toContainText("-H 'x-api-key: {API_KEY}'");
  // A problem opens the connection, and has the focus there.
  await connectionButton(example).click();
  await expect(connection(example)).toHaveCount(0);
  await sendButton(example).click();
  await expectProblem(field(example, 'x-gw-ims-org-id'));
  await expect(field(example, 'x-gw-ims-org-id')).toBeFocused();
});

test('the sample follows each keystroke, and its language is remembered', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await openConnection(example);
  await field(example, 'x-sandbox-name').fill('dev-1');
  await expect(requestCode(example)).toContainText('x-sandbox-name: dev-1');
  // The panel may lie over the code.
  await page.keyboard.press('Escape');
  await sampleTab(example, 'Python').click();
  await expect(requestCode(example)).toContainText('import ');
  const again = await openExample(page, '/nl/create-batch');
  await expect(sampleTab(again, 'Python')).toHaveAttribute('aria-selected', 'true');
  await expect(requestCode(again)).toContainText('import ');
});

test('Reset brings back the first values', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await openConnection(example);
  await field(example, 'x-sandbox-name').fill('other');
  await sendButton(example).click();
  await expect(responseStatus(example)).toBeVisible();
  await chooseAction(example, 'tryIt.reset');
  await openConnection(example);
  await expect(field(example, 'x-sandbox-name')).toHaveValue('prod');
  await expect(responseStatus(example)).toHaveCount(0);
});

test('the keyboard alone is enough', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  await connectionButton(example).focus();
  await page.keyboard.press('Enter');
  await expect(connection(example)).toBeVisible();
  const reveal = (name: string) =>
    example.getByRole('button', {
      name: message('nl', 'tryIt.field.reveal.named').replace('{name}', name),
    });
  for (const stop of [
    connection(example),
    field(example, 'x-gw-ims-org-id'),
    field(example, 'x-sandbox-name'),
    field(example, 'Authorization'),
    reveal('Authorization'),
    field(example, 'x-api-key'),
    reveal('x-api-key'),
    example.getByRole('button', {name: message('nl', 'tryIt.connection.done')}),
    example.getByRole('button', {name: message('nl', 'tryIt.close')}),
    field(example, 'datasetId'),
    optionalValues(example),
    exampleMenu(example, 'body'),
    bodyEditor(example),
    serverMenu(example),
    sendButton(example),
    actionsButton(example),
  ]) {
    await expect(stop).toBeFocused();
    await page.keyboard.press('Tab');
  }
  await actionsButton(example).focus();
  await page.keyboard.press('Enter');
  const items = example.getByRole('menuitem');
  for (const [key, at] of [
    ['ArrowDown', 1],
    ['End', 2],
    ['ArrowDown', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(items.nth(at)).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(items).toHaveCount(0);
  await expect(actionsButton(example)).toBeFocused();
  await sampleTab(example, 'curl').focus();
  await page.keyboard.press('ArrowRight');
  await expect(sampleTab(example, 'JavaScript')).toBeFocused();
  await expect(requestCode(example)).toContainText('fetch(');
  await bodyEditor(example).focus();
  await page.keyboard.press('Control+Enter');
  await expect(example.getByRole('status').filter({hasText: '201'})).toContainText('201 Created');
});

test('an optional section stays open while its fields are typed into', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await optionalValues(example).click();
  const tags = field(example, 'tags');
  await tags.fill('{');
  await field(example, 'externalId').click();
  await expectProblem(field(example, 'tags'));
  await tags.fill('{}');
  await expect(tags).toBeFocused();
  await expect(tags).toBeVisible();
});

test('the mock in the page answers without a network', async ({page, context}) => {
  const example = await openExample(page, '/it/create-batch');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
});

test('an edited body leaves no demo value behind for the real endpoint', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await optionalValues(example).click();
  await field(example, 'externalId').fill('mine');
  await serverMenu(example).selectOption('real');
  await expect(field(example, 'externalId')).toHaveValue('mine');
  await expect(field(example, 'datasetId')).toHaveValue('');
});

test('an example of the description is chosen from a menu, and what is typed is one of its own', async ({
  page,
}) => {
  const example = await openExample(page, '/nl/create-batch');
  const menu = exampleMenu(example, 'body');
  await expect(menu).toHaveValue('minimal');
  await menu.selectOption('json');
  await expect(bodyEditor(example)).toHaveValue(/"format": "json"/);
  await bodyEditor(example).fill('{"datasetId": "5c8c3c555033b814b69f947f", "externalId": "x"}');
  await expect(menu.locator('option:checked')).toHaveText(message('nl', 'tryIt.example.own'));
});

test('a mistake is told when its field is left, and then as it is typed', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  const dataset = field(example, 'datasetId');
  await dataset.fill('short');
  await expectNoProblem(field(example, 'datasetId'));
  await dataset.blur();
  await expectProblem(field(example, 'datasetId'), '24');
  await dataset.fill('5c8c3c555033b814b69f947f');
  await expectNoProblem(field(example, 'datasetId'));
  await dataset.fill('5c8c3c555033b814b69f947');
  await expectProblem(field(example, 'datasetId'));
});
