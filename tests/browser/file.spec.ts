import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, test, type Locator, type Page} from './test';
import {message, pathOf, REPEATED_IN} from './example';
import {startServer} from './servers';
import {
  bodyEditor,
  copyCode,
  dropZone,
  examplesOf,
  field,
  fileInput,
  outcome,
  ownUrl,
  removeFileButton,
  requestCode,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
} from './controls';

/** Begins and ends as a Parquet file has to; what stands between is no text. */
const PARQUET = Buffer.concat([
  Buffer.from('PAR1'),
  Buffer.from(Array.from({length: 600}, (_, at) => at % 256)),
  Buffer.from('PAR1'),
]);

async function live(page: Page, operation: string, at = 0): Promise<Locator> {
  const example = examplesOf(page, operation).nth(at);
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  return example;
}

for (const locale of REPEATED_IN) {
  test(`a Parquet file from disk makes an active batch in the page on ${pathOf(locale, 'upload-a-file')}`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({width: 320, height: 640});
    await page.goto(pathOf(locale, 'from-file-to-dataset'));
    const created = await live(page, 'createBatch');
    await bodyEditor(created).fill(
      '{"datasetId": "5c8c3c555033b814b69f947f", "inputFormat": {"format": "parquet"}}',
    );
    await sendButton(created).click();
    await expect(responseStatus(created)).toHaveText(/^201 /);
    const upload = await live(page, 'uploadFile');
    await fileInput(upload).setInputFiles({name: 'my rows.parquet', mimeType: '', buffer: PARQUET});
    await expect(bodyEditor(upload)).toHaveCount(0);
    await expect(dropZone(upload)).toContainText('my rows.parquet');
    await expect(dropZone(upload)).toContainText('608');
    await expect(field(upload, 'FILE_NAME')).toHaveValue('my rows.parquet');
    await expect(requestCode(upload)).toContainText("--data-binary '@my rows.parquet'");
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await sendButton(upload).click();
    await expect(responseStatus(upload)).toHaveText(/^200 /);
    const completed = await live(page, 'signalBatch');
    await sendButton(completed).click();
    await expect(responseStatus(completed)).toHaveText(/^200 /);
    await expect(async () => {
      const followed = await live(page, 'getBatch');
      await sendButton(followed).click();
      await expect(responseBody(followed)).toContainText('"status": "active"', {
        timeout: 500,
      });
    }).toPass({timeout: 20_000, intervals: [1000]});
  });
}

test('the shown curl command, run in bash beside the file, sends the bytes that the button sends', async ({
  page,
}) => {
  const server = await startServer(() => ({status: 200, body: ''}));
  const folder = await mkdtemp(join(tmpdir(), 'file-'));
  const name = `-it's "é" @rows.parquet`;
  await writeFile(join(folder, name), PARQUET);
  await page.goto('/upload-a-file');
  const upload = await live(page, 'uploadFile');
  await serverMenu(upload).selectOption('own');
  await ownUrl(upload).fill(server.url);
  await field(upload, 'BATCH_ID').fill('a'.repeat(32));
  await fileInput(upload).setInputFiles(join(folder, name));
  await sendButton(upload).click();
  await expect(responseStatus(upload)).toHaveText('200 OK');
  await promisify(execFile)('bash', ['-c', await copyCode(upload)], {
    cwd: folder,
    timeout: 20_000,
  });
  expect(server.arrived).toHaveLength(2);
  for (const {bytes, headers} of server.arrived) {
    expect(bytes.equals(PARQUET)).toBe(true);
    expect(headers['content-type']).toBe('application/octet-stream');
  }
  expect(server.arrived[1]?.url).toBe(server.arrived[0]?.url);
  await rm(folder, {recursive: true});
  await server.close();
});

test('a dropped file takes the place of the text, and Remove gives the text back', async ({
  page,
}) => {
  await page.goto('/nl/upload-a-file');
  const upload = await live(page, 'uploadFile');
  await bodyEditor(upload).fill('{"typed": true}');
  await field(upload, 'FILE_NAME').fill('mine.json');
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['dropped'], 'dropped.csv'));
    return transfer;
  });
  await dropZone(upload).dispatchEvent('drop', {dataTransfer: data});
  await expect(dropZone(upload)).toContainText('dropped.csv');
  // The reader's own name stays.
  await expect(field(upload, 'FILE_NAME')).toHaveValue('mine.json');
  await removeFileButton(upload).focus();
  await page.keyboard.press('Enter');
  await expect(fileInput(upload)).toBeFocused();
  await expect(bodyEditor(upload)).toHaveValue('{"typed": true}');
});

test('a file that was taken away since it was chosen is told as such', async ({page}) => {
  const folder = await mkdtemp(join(tmpdir(), 'file-'));
  await writeFile(join(folder, 'gone.json'), '{"id": 1}\n');
  await page.goto('/it/upload-a-file');
  const upload = await live(page, 'uploadFile');
  await field(upload, 'BATCH_ID').fill('a'.repeat(32));
  await fileInput(upload).setInputFiles(join(folder, 'gone.json'));
  await rm(folder, {recursive: true});
  await sendButton(upload).click();
  await expect(outcome(upload)).toContainText(message('it', 'tryIt.failure.file.title'));
});

test('a file of more than 256 MB is refused by the mock in the page, and the page goes on', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/upload-a-file');
  const created = await live(page, 'createBatch');
  await sendButton(created).click();
  await expect(responseStatus(created)).toHaveText('201 Created');
  const upload = await live(page, 'uploadFile');
  const data = await page.evaluateHandle(() => {
    const block = new Blob([new Uint8Array(16 * 1_048_576)]);
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(
        Array.from({length: 32}, () => block),
        'large.parquet',
      ),
    );
    return transfer;
  });
  await dropZone(upload).dispatchEvent('drop', {dataTransfer: data});
  await expect(dropZone(upload)).toContainText('536.9 MB');
  await sendButton(upload).click();
  await expect(responseStatus(upload)).toHaveText(/^413 /, {timeout: 60_000});
});
