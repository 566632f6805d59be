import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {expect, test} from '@playwright/test';
import {listen, whole} from './pieces';

test('measure', async ({page}) => {
  await page.addInitScript(() => { window.IntersectionObserver = class { observe() {} disconnect() {} unobserve() {} } as never; });
  const server = await listen(whole('application/json', `{"id":"${'0a'.repeat(16)}"}`, 201));
  const fetched: string[] = [];
  page.on('request', (request) => { if (request.url().includes('.js')) fetched.push(new URL(request.url()).pathname); });
  await page.goto('/create-batch');
  await page.waitForLoadState('networkidle');
  const show = (what: string) => {
    for (const one of fetched.splice(0)) {
      const bytes = readFileSync(join(__dirname, '../../build', one));
      console.log(what, one, bytes.length, brotliCompressSync(bytes).length);
    }
  };
  show('load');
  const example = page.getByTestId('tryit-createBatch');
  await example.getByTestId('server').focus();
  await expect(example).toHaveAttribute('data-live', '');
  await page.waitForTimeout(500); show('woken');
  await example.getByTestId('server').selectOption('own');
  await expect(example).toHaveAttribute('data-live', '');
  await page.waitForLoadState('networkidle');
  show('live');
  await example.getByTestId('field-url').fill(server.url);
  await page.waitForTimeout(1000);
  show('typed');
  await example.getByTestId('send').click();
  await expect(example.getByTestId('check')).toBeVisible();
  await page.waitForTimeout(1000);
  show('sent');
  await server.close();
});
