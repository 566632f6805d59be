import {expect, test} from './test';
import {message, openExample} from './example';

test('fields and JSON stay in step', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  const body = example.getByTestId('body');
  await example.getByText('More: optional values').click();
  await example.getByTestId('field-inputFormat.format').selectOption('csv');
  await example.getByTestId('field-replay.predecessors').fill('a\nb');
  await expect
    .poll(async () => JSON.parse(await body.inputValue()) as unknown)
    .toEqual({
      datasetId: '5c8c3c555033b814b69f947f',
      inputFormat: {format: 'csv'},
      replay: {predecessors: ['a', 'b']},
    });
  await body.fill('{"datasetId": "000000000000000000000000", "tags": {"n": ["1"]}}');
  await expect(example.getByTestId('field-datasetId')).toHaveValue('000000000000000000000000');
  await expect(example.getByTestId('field-inputFormat.format')).toHaveValue('');
  await expect(example.getByTestId('field-tags')).toHaveValue('{"n": ["1"]}');
});

test('a list can be typed line by line, and JSON letter by letter', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByText('More: optional values').click();
  await example.getByTestId('field-replay.predecessors').pressSequentially('one\ntwo');
  await expect(example.getByTestId('field-replay.predecessors')).toHaveValue('one\ntwo');
  await example.getByTestId('field-tags').pressSequentially('{"a": ["b"]}');
  await expect(example.getByTestId('body')).toHaveValue(/"tags": \{"a": \["b"\]\}/);
});

test('mistakes are shown at their fields in the language of the page, and nothing is sent', async ({
  page,
}) => {
  const example = await openExample(page, '/it/create-batch');
  await example.getByTestId('field-x-gw-ims-org-id').fill('');
  await example.getByTestId('field-x-api-key').fill('chiave 😀');
  await example.getByTestId('field-datasetId').fill('not-hex');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('problem-x-gw-ims-org-id')).toHaveText(
    message('it', 'tryIt.problem.required'),
  );
  await expect(example.getByTestId('problem-x-api-key')).toHaveText(
    message('it', 'tryIt.problem.header'),
  );
  await expect(example.getByTestId('problem-datasetId')).toContainText('24');
  await expect(example.getByTestId('field-x-gw-ims-org-id')).toBeFocused();
  await expect(example.getByTestId('field-x-gw-ims-org-id')).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(example.getByTestId('status')).toHaveCount(0);
});

test('a mistake in an optional field opens the section that hides it', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  await example
    .getByTestId('body')
    .fill('{"datasetId": "5c8c3c555033b814b69f947f", "inputFormat": {"format": "xml"}}');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('problem-inputFormat.format')).toBeVisible();
  await expect(example.getByTestId('field-inputFormat.format')).toBeFocused();
});

test('broken JSON is shown with its place, at once', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByTestId('body').fill('{\n  "datasetId": oops\n}');
  await expect(example.getByTestId('problem-body')).toHaveText(
    'Not valid JSON: look at line 2, column 16.',
  );
  await expect(example.getByTestId('field-datasetId')).toBeDisabled();
});

test('secrets are masked until revealed, in the field and in the sample, and copied whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const example = await openExample(page, '/create-batch');
  const token = example.getByTestId('field-Authorization');
  await token.fill('top-secret');
  await expect(token).toHaveAttribute('type', 'password');
  const shown = example.getByTestId('sample').getByText('top-secret', {exact: true});
  await expect(shown).toHaveCSS('filter', /blur/);
  await example.getByTestId('sample-copy').click();
  await expect(example.getByTestId('sample-copy')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await example.getByTestId('sample').textContent());
  expect(copied).toContain("-H 'Authorization: Bearer top-secret'");
  await example.getByRole('button', {name: 'Show Authorization'}).click();
  await expect(token).toHaveAttribute('type', 'text');
  await expect(example.getByTestId('sample').locator('[class*=blurred]')).toHaveCount(1);
});

test('the real endpoint begins empty, with a warning, and the sample shows placeholders', async ({
  page,
}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByTestId('server').selectOption('real');
  for (const name of [
    'x-gw-ims-org-id',
    'x-sandbox-name',
    'Authorization',
    'x-api-key',
    'datasetId',
  ]) {
    await expect(example.getByTestId(`field-${name}`)).toHaveValue('');
  }
  await expect(example.getByTestId('real-notice')).toContainText(
    'https://platform.adobe.io/data/foundation/import',
  );
  await expect(example.getByTestId('sample')).toContainText("-H 'x-api-key: {API_KEY}'");
  await example.getByTestId('send').click();
  await expect(example.getByTestId('problem-x-gw-ims-org-id')).toBeVisible();
});

test('the sample follows each keystroke, and its language is remembered', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByTestId('field-x-sandbox-name').fill('dev-1');
  await expect(example.getByTestId('sample')).toContainText('x-sandbox-name: dev-1');
  await example.getByTestId('sample-python').click();
  await expect(example.getByTestId('sample')).toContainText('import ');
  const again = await openExample(page, '/nl/create-batch');
  await expect(again.getByTestId('sample-python')).toHaveAttribute('aria-selected', 'true');
  await expect(again.getByTestId('sample')).toContainText('import ');
});

test('Reset brings back the first values', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByTestId('field-x-sandbox-name').fill('other');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toBeVisible();
  await example.getByTestId('reset').click();
  await expect(example.getByTestId('field-x-sandbox-name')).toHaveValue('prod');
  await expect(example.getByTestId('status')).toHaveCount(0);
});

test('the keyboard alone is enough', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  await example.getByTestId('server').focus();
  const stops: string[] = [];
  for (let count = 0; count < 13; count += 1) {
    stops.push(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('data-testid') ??
          document.activeElement?.tagName ??
          '',
      ),
    );
    await page.keyboard.press('Tab');
  }
  expect(stops).toEqual([
    'server',
    'field-x-gw-ims-org-id',
    'field-x-sandbox-name',
    'field-Authorization',
    'BUTTON',
    'field-x-api-key',
    'BUTTON',
    'field-datasetId',
    'SUMMARY',
    'example-body',
    'body',
    'send',
    'reset',
  ]);
  await example.getByTestId('sample-curl').focus();
  await page.keyboard.press('ArrowRight');
  await expect(example.getByTestId('sample-javascript')).toBeFocused();
  await expect(example.getByTestId('sample')).toContainText('fetch(');
  await example.getByTestId('body').focus();
  await page.keyboard.press('Control+Enter');
  await expect(example.getByRole('status').filter({hasText: '201'})).toContainText('201 Gemaakt');
});

test('an optional section stays open while its fields are typed into', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByText('More: optional values').click();
  const tags = example.getByTestId('field-tags');
  await tags.fill('{');
  await example.getByTestId('field-externalId').click();
  await expect(example.getByTestId('problem-tags')).toBeVisible();
  await tags.fill('{}');
  await expect(tags).toBeFocused();
  await expect(tags).toBeVisible();
});

test('the mock in the page answers without a network', async ({page, context}) => {
  const example = await openExample(page, '/it/create-batch');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toHaveText('201 Creato');
});

test('an edited body leaves no demo value behind for the real endpoint', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByText('More: optional values').click();
  await example.getByTestId('field-externalId').fill('mine');
  await example.getByTestId('server').selectOption('real');
  await expect(example.getByTestId('field-externalId')).toHaveValue('mine');
  await expect(example.getByTestId('field-datasetId')).toHaveValue('');
});

test('an example of the description is chosen from a menu, and what is typed is one of its own', async ({
  page,
}) => {
  const example = await openExample(page, '/nl/create-batch');
  const menu = example.getByTestId('example-body');
  await expect(menu).toHaveValue('minimal');
  await menu.selectOption('json');
  await expect(example.getByTestId('body')).toHaveValue(/"format": "json"/);
  await example
    .getByTestId('body')
    .fill('{"datasetId": "5c8c3c555033b814b69f947f", "externalId": "x"}');
  await expect(menu.locator('option:checked')).toHaveText(message('nl', 'tryIt.example.own'));
});

test('a mistake is told when its field is left, and then as it is typed', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  const dataset = example.getByTestId('field-datasetId');
  await dataset.fill('short');
  await expect(example.getByTestId('problem-datasetId')).toHaveCount(0);
  await dataset.blur();
  await expect(example.getByTestId('problem-datasetId')).toContainText('24');
  await dataset.fill('5c8c3c555033b814b69f947f');
  await expect(example.getByTestId('problem-datasetId')).toHaveCount(0);
  await dataset.fill('5c8c3c555033b814b69f947');
  await expect(example.getByTestId('problem-datasetId')).toBeVisible();
});
