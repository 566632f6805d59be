import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from './test';
import {message, pathOf, REPEATED_IN} from './example';
import {startServer} from './servers';
import {
  clearValuesButton,
  copyCode,
  examplesOf,
  field,
  handedOn,
  openConnection,
  ownUrl,
  requestCode,
  responseBody,
  responseStatus,
  runAllButton,
  runAllPanel,
  sendButton,
  serverMenu,
  step,
  textIn,
} from './controls';

test.describe.configure({timeout: 90_000});

for (const locale of REPEATED_IN) {
  const path = pathOf(locale, 'from-file-to-dataset');

  test(`Run all on ${path} brings a file into a dataset`, async ({page}) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await runAllButton(page).click();
    for (const id of ['create', 'upload', 'complete', 'follow']) {
      await expect(step(page, id)).toContainText(textIn('runAll.done'), {timeout: 20_000});
    }
    const text = `${message(locale, 'runAll.allDone')} ${message(locale, 'runAll.last')}`;
    await expect(runAllPanel(page).getByRole('status')).toHaveText(text);
    // Each example shows the response of its step, before the reader scrolls to it. The page stays where it is.
    const frames = page.locator('[data-operation]');
    await expect(frames).toHaveCount(4);
    for (const [index, status] of ['201 Created', '200 OK', '200 OK', '200 OK'].entries()) {
      await expect(responseStatus(frames.nth(index))).toHaveText(status);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
    // The lines have what came out: the ID of the batch, and its last status.
    const {id} = JSON.parse((await responseBody(frames.first()).textContent()) ?? '') as {
      id: string;
    };
    await expect(step(page, 'create')).toContainText(`batchId ${id}`);
    await expect(step(page, 'follow')).toContainText('status active');
    // A line and the heading that it leads to have the same number.
    for (const [index, id] of ['create', 'upload', 'complete', 'follow'].entries()) {
      const number = String(index + 1);
      await expect(step(page, id)).toHaveText(new RegExp(`^${number}`));
      await expect(page.locator(`#step-${id}`)).toHaveText(new RegExp(`^${number}\\. `));
    }
    // With the tools of a response that was sent from there.
    await expect(
      frames.first().getByRole('button', {name: message(locale, 'tryIt.view.tree'), exact: true}),
    ).toBeVisible();
  });

  test(`the examples on ${path}, sent one by one, lead to an active batch`, async ({page}) => {
    await page.goto(path);
    const send = async (operation: string, status: RegExp) => {
      const example = examplesOf(page, operation);
      await example.scrollIntoViewIfNeeded();
      await expect(example).toHaveAttribute('data-live', '');
      await sendButton(example).click();
      await expect(responseStatus(example)).toHaveText(status);
      return example;
    };
    const created = await send('createBatch', /^201 /);
    const id =
      /"id": "([0-9a-f]{32})"/.exec((await responseBody(created).textContent()) ?? '')?.[1] ?? '';
    await expect(handedOn(created)).toContainText(id);
    const uploaded = await send('uploadFile', /^200 /);
    await expect(field(uploaded, 'BATCH_ID')).toHaveValue(id);
    await send('signalBatch', /^200 /);
    await expect(async () => {
      const followed = await send('getBatch', /^200 /);
      await expect(responseBody(followed)).toContainText('"status": "active"', {
        timeout: 500,
      });
    }).toPass({timeout: 20_000, intervals: [1000]});
  });
}

for (const locale of REPEATED_IN) {
  test(`the curl commands of ${pathOf(locale, 'from-file-to-dataset')}, run in bash, lead to an active batch on the local mock`, async ({
    page,
  }) => {
    await page.goto(pathOf(locale, 'from-file-to-dataset'));
    const bash = promisify(execFile);
    const run = async (operation: string, batch?: string) => {
      const example = examplesOf(page, operation);
      await example.scrollIntoViewIfNeeded();
      await expect(example).toHaveAttribute('data-live', '');
      await serverMenu(runAllPanel(page)).selectOption('local');
      if (batch) await field(example, 'BATCH_ID').fill(batch);
      const command = await copyCode(example);
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
  const example = examplesOf(page, 'createBatch');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await openConnection(example);
  await field(example, 'Authorization').fill('expired');
  await runAllButton(page).click();
  await expect(step(page, 'create')).toContainText(textIn('runAll.failed'));
  await expect(step(page, 'create')).toContainText('401');
  await expect(step(page, 'upload')).toContainText(textIn('runAll.idle'));
  await expect(runAllPanel(page).getByRole('status')).toHaveText(
    message('nl', 'runAll.stepFailed'),
  );
});

test('Run all goes where the reader sends the examples', async ({page}) => {
  const server = await startServer(() => ({
    status: 418,
    headers: {'content-type': 'application/json'},
    body: '{}',
  }));
  await page.goto('/nl/from-file-to-dataset');
  const example = examplesOf(page, 'createBatch');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await expect(runAllPanel(page)).toContainText(message('nl', 'tryIt.server.mock'));
  await serverMenu(runAllPanel(page)).selectOption('own');
  await ownUrl(example).fill(server.url);
  await expect(runAllPanel(page)).toContainText(message('nl', 'tryIt.server.own'));
  await runAllButton(page).click();
  await expect(step(page, 'create')).toContainText('418');
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
  const example = examplesOf(page, 'createBatch');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await serverMenu(runAllPanel(page)).selectOption('own');
  await ownUrl(example).fill(server.url);
  await runAllButton(page).click();
  await expect(step(page, 'follow')).toContainText(
    message('it', 'runAll.ending').replace('{ending}', 'ended'),
  );
  expect(server.arrived.filter(({method}) => method === 'GET')).toHaveLength(1);
  await server.close();
});

test('values go with the reader from page to page, secrets only in memory', async ({page}) => {
  await page.goto('/create-batch');
  const example = examplesOf(page, 'createBatch');
  await expect(example).toHaveAttribute('data-live', '');
  await openConnection(example);
  await field(example, 'x-sandbox-name').fill('dev-2');
  await field(example, 'Authorization').fill('my-secret');
  await sendButton(example).click();
  await expect(handedOn(example)).toBeVisible();
  expect(
    await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}])),
  ).not.toContain('my-secret');
  await page.goto('/nl/complete-a-batch');
  const next = examplesOf(page, 'signalBatch').first();
  await next.scrollIntoViewIfNeeded();
  await expect(next).toHaveAttribute('data-live', '');
  await openConnection(next);
  await expect(field(next, 'x-sandbox-name')).toHaveValue('dev-2');
  await expect(field(next, 'BATCH_ID')).toHaveValue(/^[0-9a-f]{32}$/);
  await expect(field(next, 'Authorization')).toHaveValue('demo-token');
  await clearValuesButton(next).click();
  await expect(field(next, 'x-sandbox-name')).toHaveValue('prod');
});

test('a batch made on one page is found after a full load of another one, in another language', async ({
  page,
}) => {
  await page.goto('/create-batch');
  const example = examplesOf(page, 'createBatch').first();
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText(/^201 /);
  const id =
    /"id": "([0-9a-f]{32})"/.exec((await responseBody(example).textContent()) ?? '')?.[1] ?? '';
  for (const path of ['/nl/follow-a-batch', '/follow-a-batch']) {
    await page.goto(path);
    const followed = examplesOf(page, 'getBatch').first();
    await followed.scrollIntoViewIfNeeded();
    await expect(followed).toHaveAttribute('data-live', '');
    await expect(field(followed, 'BATCH_ID')).toHaveValue(id);
    await sendButton(followed).click();
    await expect(responseStatus(followed)).toHaveText(/^200 /);
    await expect(responseBody(followed)).toContainText(id);
  }
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Bearer');
});

test('the chosen server is that of all examples, and the same after a reload and in another language', async ({
  page,
}) => {
  await page.goto('/from-file-to-dataset');
  const first = examplesOf(page, 'createBatch');
  await first.scrollIntoViewIfNeeded();
  await expect(first).toHaveAttribute('data-live', '');
  await serverMenu(runAllPanel(page)).selectOption('local');
  for (const path of [
    undefined,
    '/from-file-to-dataset',
    '/nl/create-batch',
    '/it/upload-a-file',
  ]) {
    if (path) await page.goto(path);
    const next = path?.includes('upload')
      ? examplesOf(page, 'uploadFile').first()
      : examplesOf(page, path ? 'createBatch' : 'uploadFile').first();
    await next.scrollIntoViewIfNeeded();
    await expect(next).toHaveAttribute('data-live', '');
    await expect(requestCode(next)).toContainText('http://127.0.0.1:4010/');
    await expect(serverMenu(page).first()).toHaveValue('local');
  }
  await serverMenu(examplesOf(page, 'uploadFile').first()).selectOption('real');
  await page.reload();
  const again = examplesOf(page, 'uploadFile').first();
  await again.scrollIntoViewIfNeeded();
  await expect(again).toHaveAttribute('data-live', '');
  await expect(serverMenu(again)).toHaveValue('local');
});
