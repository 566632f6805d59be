import {expect, test} from './test';
import {message, openExample} from './example';

test('nothing typed is stored', async ({page, context}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByTestId('field-Authorization').fill('top-secret');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toHaveText('201 Created');
  const stored = await page.evaluate(() =>
    JSON.stringify([{...localStorage}, {...sessionStorage}, location.href, document.cookie]),
  );
  expect(stored).not.toContain('top-secret');
  expect(await context.cookies()).toEqual([]);
});

test('going from page to page within the site leaves no example dead, and no error', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await openExample(page, '/nl/create-batch');
  for (const name of ['when-a-call-fails', 'create-batch', 'when-a-call-fails']) {
    await page.locator(`.navbar a[href="/nl/${name}"]`).click();
    await expect(page).toHaveURL(`/nl/${name}`);
    const example = page.getByTestId('tryit-createBatch');
    await example.getByTestId('send').click();
    await expect(example.getByTestId('status')).toHaveText('201 Gemaakt');
  }
  expect(errors).toEqual([]);
});

test('a jump to a heading of the page leaves the example as it is', async ({page}) => {
  const example = await openExample(page, '/create-batch');
  await example.getByTestId('field-x-sandbox-name').fill('kept');
  await page.evaluate(() => {
    location.hash = '#request';
  });
  await page.waitForTimeout(300);
  await expect(example.getByTestId('field-x-sandbox-name')).toHaveValue('kept');
  await page
    .locator('a.table-of-contents__link')
    .last()
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForTimeout(300);
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toHaveText('201 Created');
});

test('what was typed is there again after a look at another page of the site', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  await example.getByTestId('field-Authorization').fill('expired');
  await example
    .getByTestId('body')
    .fill('{"datasetId": "00000000000000000000000a", "externalId": "mine"}');
  await example.getByTestId('send').click();
  await example.getByRole('link', {name: message('nl', 'tryIt.more.link')}).click();
  await expect(page).toHaveURL(/when-a-call-fails/);
  await page.goBack();
  await expect(example.getByTestId('body')).toHaveValue(/"mine"/);
  await expect(example.getByTestId('field-Authorization')).toHaveValue('expired');
  await expect(example.getByTestId('response-body')).toContainText('401013');
});

test('a link to a heading below an example leads to it from within the site', async ({page}) => {
  await page.setViewportSize({width: 1200, height: 900});
  const example = await openExample(page, '/nl/create-batch');
  await example.getByTestId('field-Authorization').fill('expired');
  await example.getByTestId('send').click();
  await example.getByRole('link', {name: message('nl', 'tryIt.more.link')}).click();
  await expect(page.getByTestId('tryit-createBatch')).toBeAttached();
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
  await example.getByTestId('field-x-sandbox-name').fill('sandbox-one');
  await example.getByTestId('field-Authorization').fill('top-secret');
  await example.getByTestId('values').locator('summary').click();
  await example.getByTestId('set-name').fill('mia sandbox');
  await example.getByTestId('set-name').press('Enter');
  await expect(example.getByTestId('sets-told')).toHaveText(
    message('it', 'tryIt.sets.kept').replace('{name}', 'mia sandbox'),
  );
  await example.getByTestId('values-clear').click();
  await expect(example.getByTestId('field-x-sandbox-name')).toHaveValue('prod');
  await example.getByTestId('set-use-mia sandbox').click();
  await expect(example.getByTestId('field-x-sandbox-name')).toHaveValue('sandbox-one');
  await expect(example.getByTestId('field-Authorization')).toHaveValue('top-secret');
  expect(
    await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}])),
  ).not.toContain('top-secret');
  await page.reload();
  const again = await openExample(page, '/it/create-batch');
  await again.getByTestId('values').locator('summary').click();
  await again.getByTestId('set-use-mia sandbox').click();
  await expect(again.getByTestId('field-x-sandbox-name')).toHaveValue('sandbox-one');
  await expect(again.getByTestId('field-Authorization')).toHaveValue('demo-token');
  await again.getByTestId('set-delete-mia sandbox').click();
  await expect(again.getByTestId('set-use-mia sandbox')).toHaveCount(0);
});
