import {expect, test} from './test';
import {message, openExample} from './example';
import {
  bodyEditor,
  clearValuesButton,
  deleteButton,
  examplesOf,
  field,
  openConnection,
  responseBody,
  responseStatus,
  savedName,
  sendButton,
  useButton,
} from './controls';

test('going from page to page within the site leaves no example dead, and no error', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await openExample(page, '/nl/create-batch');
  for (const name of ['when-a-call-fails', 'create-batch', 'when-a-call-fails']) {
    await page.locator(`.theme-doc-sidebar-menu a[href="/nl/${name}"]`).click();
    await expect(page).toHaveURL(`/nl/${name}`);
    const example = examplesOf(page, 'createBatch');
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
  }
  expect(errors).toEqual([]);
});

test('a jump to a heading of the page leaves the example as it is', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await openConnection(example);
  await field(example, 'x-sandbox-name').fill('kept');
  await page.evaluate(() => {
    location.hash = '#request';
  });
  await page.waitForTimeout(300);
  await expect(field(example, 'x-sandbox-name')).toHaveValue('kept');
  await page
    .locator('a.table-of-contents__link')
    .last()
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForTimeout(300);
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
});

test('what was typed is there again after a look at another page of the site', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  await openConnection(example);
  await field(example, 'Authorization').fill('expired');
  await bodyEditor(example).fill('{"datasetId": "00000000000000000000000a", "externalId": "mine"}');
  await sendButton(example).click();
  await example.getByRole('link', {name: message('nl', 'tryIt.more.link')}).click();
  await expect(page).toHaveURL(/when-a-call-fails/);
  await page.goBack();
  await expect(bodyEditor(example)).toHaveValue(/"mine"/);
  await openConnection(example);
  await expect(field(example, 'Authorization')).toHaveValue('expired');
  await expect(responseBody(example)).toContainText('401013');
});

test('a link to a heading below an example leads to it from within the site', async ({page}) => {
  await page.setViewportSize({width: 1200, height: 900});
  const example = await openExample(page, '/nl/create-batch');
  await openConnection(example);
  await field(example, 'Authorization').fill('expired');
  await sendButton(example).click();
  await example.getByRole('link', {name: message('nl', 'tryIt.more.link')}).click();
  await expect(examplesOf(page, 'createBatch')).toBeAttached();
  await expect
    .poll(() =>
      page
        .locator('#status-401')
        .evaluate((heading) => Math.round(heading.getBoundingClientRect().top)),
    )
    .toBeLessThan(150);
});

test('the values in use are kept under a name and brought back, secrets only as long as the page lasts', async ({
  page,
}) => {
  const example = await openExample(page, '/it/create-batch');
  await openConnection(example);
  await field(example, 'x-sandbox-name').fill('sandbox-one');
  await field(example, 'Authorization').fill('top-secret');
  await savedName(example).fill('mia sandbox');
  await savedName(example).press('Enter');
  await expect(
    example.getByText(message('it', 'tryIt.sets.saved').replace('{name}', 'mia sandbox')),
  ).toBeVisible();
  await clearValuesButton(example).click();
  await expect(field(example, 'x-sandbox-name')).toHaveValue('prod');
  await useButton(example, 'mia sandbox').click();
  await expect(field(example, 'x-sandbox-name')).toHaveValue('sandbox-one');
  await expect(field(example, 'Authorization')).toHaveValue('top-secret');
  expect(
    await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}])),
  ).not.toContain('top-secret');
  await page.reload();
  const again = await openExample(page, '/it/create-batch');
  await openConnection(again);
  await useButton(again, 'mia sandbox').click();
  await expect(field(again, 'x-sandbox-name')).toHaveValue('sandbox-one');
  await expect(field(again, 'Authorization')).toHaveValue('demo-token');
  await deleteButton(again, 'mia sandbox').click();
  await expect(useButton(again, 'mia sandbox')).toHaveCount(0);
});
