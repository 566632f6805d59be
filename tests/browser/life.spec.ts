import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from './test';
import {LOCALES, message, pathOf} from './example';
import {startServer} from './servers';

test.describe.configure({timeout: 90_000});

for (const locale of LOCALES) {
  const path = pathOf(locale, 'from-file-to-dataset');

  test(`Run all on ${path} brings a file into a dataset`, async ({page}) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await page.getByTestId('run-all').click();
    for (const step of ['create', 'upload', 'complete', 'follow']) {
      await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('data-state', 'done', {
        timeout: 20_000,
      });
    }
    const text = locale === 'en' ? 'All steps succeeded.' : message(locale, 'runAll.allDone');
    await expect(page.getByTestId('run-all-result')).toHaveText(text);
  });

  test(`the examples on ${path}, sent one by one, lead to an active batch`, async ({page}) => {
    await page.goto(path);
    const send = async (operation: string, status: RegExp) => {
      const example = page.getByTestId(`tryit-${operation}`);
      await example.scrollIntoViewIfNeeded();
      await expect(example).toHaveAttribute('data-live', '');
      await example.getByTestId('send').click();
      await expect(example.getByTestId('status')).toHaveText(status);
      return example;
    };
    const created = await send('createBatch', /^201 /);
    const id =
      /"id": "([0-9a-f]{32})"/.exec(
        (await created.getByTestId('response-body').textContent()) ?? '',
      )?.[1] ?? '';
    await expect(created.getByTestId('handed-on')).toContainText(id);
    const uploaded = await send('uploadFile', /^200 /);
    await expect(uploaded.getByTestId('field-BATCH_ID')).toHaveValue(id);
    await send('signalBatch', /^200 /);
    await expect(async () => {
      const followed = await send('getBatch', /^200 /);
      await expect(followed.getByTestId('response-body')).toContainText('"status": "active"', {
        timeout: 500,
      });
    }).toPass({timeout: 20_000, intervals: [1000]});
  });
}

for (const locale of LOCALES) {
  test(`the curl commands of ${pathOf(locale, 'from-file-to-dataset')}, run in bash, lead to an active batch on the local mock`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale, 'from-file-to-dataset'));
    const bash = promisify(execFile);
    const run = async (operation: string, batch?: string) => {
      const example = page.getByTestId(`tryit-${operation}`);
      await example.scrollIntoViewIfNeeded();
      await expect(example).toHaveAttribute('data-live', '');
      await example.getByTestId('server').selectOption('local');
      if (batch) await example.getByTestId('field-BATCH_ID').fill(batch);
      const command = (await example.getByTestId('sample').textContent()) ?? '';
      return (
        await bash('bash', ['-c', `${command} --silent --show-error --fail-with-body`], {
          timeout: 20_000,
        })
      ).stdout;
    };
    const {id} = JSON.parse(await run('createBatch')) as {id: string};
    await run('uploadFile', id);
    await run('signalBatch', id);
    await expect(async () =>
      expect(await run('getBatch', id)).toContain('"status":"active"'),
    ).toPass({timeout: 20_000, intervals: [1000]});
  });
}

test('Run all stops at the first step that fails, and says why', async ({page}) => {
  await page.goto('/nl/from-file-to-dataset');
  const example = page.getByTestId('tryit-createBatch');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('field-Authorization').fill('expired');
  await page.getByTestId('run-all').click();
  await expect(page.getByTestId('step-create')).toHaveAttribute('data-state', 'failed');
  await expect(page.getByTestId('step-create')).toContainText('401');
  await expect(page.getByTestId('step-upload')).toHaveAttribute('data-state', 'idle');
  await expect(page.getByTestId('run-all-result')).toHaveText(message('nl', 'runAll.stopped'));
});

test('Run all goes where the reader sends the examples', async ({page}) => {
  const server = await startServer(() => ({
    status: 418,
    headers: {'content-type': 'application/json'},
    body: '{}',
  }));
  await page.goto('/nl/from-file-to-dataset');
  const example = page.getByTestId('tryit-createBatch');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await expect(page.getByTestId('run-all-server')).toContainText(
    message('nl', 'tryIt.server.mock'),
  );
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(server.url);
  await expect(page.getByTestId('run-all-server')).toContainText(message('nl', 'tryIt.server.own'));
  await page.getByTestId('run-all').click();
  await expect(page.getByTestId('step-create')).toContainText('418');
  expect(server.arrived.map(({method, url}) => `${method} ${url}`)).toEqual([
    'POST /data/foundation/import/batches',
  ]);
  await server.close();
});

test('Run all does not try again what cannot succeed any more, and says which rule of the workflow ended it', async ({
  page,
}) => {
  const id = '0a'.repeat(16);
  const headers = {'content-type': 'application/json'};
  const server = await startServer(({method, url}) => {
    if (method === 'GET')
      return {status: 200, headers, body: JSON.stringify({[id]: {id, status: 'failed'}})};
    return url.endsWith('/batches')
      ? {status: 201, headers, body: JSON.stringify({id})}
      : {status: 200, body: ''};
  });
  await page.goto('/it/from-file-to-dataset');
  const example = page.getByTestId('tryit-createBatch');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(server.url);
  await page.getByTestId('run-all').click();
  await expect(page.getByTestId('step-follow')).toContainText(
    message('it', 'runAll.ending').replace('{ending}', 'ended'),
  );
  expect(server.arrived.filter(({method}) => method === 'GET')).toHaveLength(1);
  await server.close();
});

test('values go with the reader from page to page, secrets only in memory', async ({page}) => {
  await page.goto('/create-batch');
  const example = page.getByTestId('tryit-createBatch');
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('field-x-sandbox-name').fill('dev-2');
  await example.getByTestId('field-Authorization').fill('my-secret');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('handed-on')).toBeVisible();
  expect(
    await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}])),
  ).not.toContain('my-secret');
  await page.goto('/nl/complete-a-batch');
  const next = page.getByTestId('tryit-signalBatch').first();
  await next.scrollIntoViewIfNeeded();
  await expect(next).toHaveAttribute('data-live', '');
  await expect(next.getByTestId('field-x-sandbox-name')).toHaveValue('dev-2');
  await expect(next.getByTestId('field-BATCH_ID')).toHaveValue(/^[0-9a-f]{32}$/);
  await expect(next.getByTestId('field-Authorization')).toHaveValue('demo-token');
  await next.getByTestId('values').locator('summary').click();
  await next.getByTestId('values-clear').click();
  await expect(next.getByTestId('field-x-sandbox-name')).toHaveValue('prod');
});

test('a batch made on one page is found after a full load of another one, in another language', async ({
  page,
}) => {
  await page.goto('/create-batch');
  const example = page.getByTestId('tryit-createBatch').first();
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toHaveText(/^201 /);
  const id =
    /"id": "([0-9a-f]{32})"/.exec(
      (await example.getByTestId('response-body').textContent()) ?? '',
    )?.[1] ?? '';
  for (const path of ['/nl/follow-a-batch', '/follow-a-batch']) {
    await page.goto(path);
    const followed = page.getByTestId('tryit-getBatch').first();
    await followed.scrollIntoViewIfNeeded();
    await expect(followed).toHaveAttribute('data-live', '');
    await expect(followed.getByTestId('field-BATCH_ID')).toHaveValue(id);
    await followed.getByTestId('send').click();
    await expect(followed.getByTestId('status')).toHaveText(/^200 /);
    await expect(followed.getByTestId('response-body')).toContainText(id);
  }
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Bearer');
});
