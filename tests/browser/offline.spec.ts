import type {Page} from '@playwright/test';
import {expect, test} from './test';

const isStored = (page: Page, path: string): Promise<boolean> =>
  page.evaluate(async (address) => (await caches.match(address)) !== undefined, path);

test.use({serviceWorkers: 'allow'});

test('pages that were opened can be read without a network, and API responses are not stored', async ({
  page,
  context,
}) => {
  await page.goto('/nl/limits');
  await expect.poll(() => isStored(page, '/nl/limits')).toBe(true);
  await page.getByRole('navigation').getByRole('link', {name: 'Een batch maken'}).first().click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Een batch maken');
  await expect.poll(() => isStored(page, '/nl/create-batch')).toBe(true);
  await page.evaluate(() => fetch('/openapi/batches.yaml'));

  await context.setOffline(true);
  await page.goto('/nl/limits?again');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Limieten');
  await expect(page.locator('.navbar')).toHaveCSS('position', 'sticky');
  await page.goto('/nl/create-batch');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Een batch maken');
  await expect(page.goto('/nl/replace-a-batch')).rejects.toThrow();

  await context.setOffline(false);
  await page.goto('/nl/replace-a-batch');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Een batch vervangen');
  const paths = await page.evaluate(async () => {
    const ofCache = async (name: string) =>
      (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname);
    return (await Promise.all((await caches.keys()).map(ofCache))).flat();
  });
  const others = paths.filter(
    (path) => !/\/(assets|img)\/|^\/nl\/(limits|create-batch|replace-a-batch)$/.test(path),
  );
  expect(others).toEqual([]);
});
