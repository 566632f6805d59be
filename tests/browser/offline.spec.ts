import {expect, test} from '@playwright/test';
import {message} from './example';

test('a page that was opened is read without a network, another is told to be missing, and a new version is offered', async ({
  page,
  context,
}) => {
  await page.goto('/nl/limits');
  // A site with OFFLINE=1 does this when the page is idle.
  await page.addScriptTag({url: '/nl/offline.js'});
  const kept = () =>
    page.evaluate(
      async () =>
        (await caches.match('/nl/limits')) !== undefined &&
        (await caches.match('/nl/offline')) !== undefined,
    );
  await expect.poll(kept).toBe(true);

  await context.setOffline(true);
  await page.goto('/nl/limits?again');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Limieten');
  await expect(page.locator('.navbar')).toHaveCSS('position', 'sticky');
  await page.goto('/nl/create-batch');
  await expect(page.getByRole('heading', {level: 1})).toHaveText(message('nl', 'offline.title'));
  await page
    .getByRole('navigation', {name: message('nl', 'offline.pages.label')})
    .getByRole('link', {name: 'Limieten'})
    .click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Limieten');

  await context.setOffline(false);
  await page.goto('/nl/create-batch');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Een batch maken');
  await page.addScriptTag({url: '/nl/offline.js'});
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // Another address is another version to the browser.
    await navigator.serviceWorker.register('/nl/sw.js?next', {scope: '/nl/'});
  });
  await expect(
    page.getByRole('status').filter({hasText: message('nl', 'offline.update')}),
  ).toBeVisible();
  await page.getByRole('button', {name: message('nl', 'offline.reload')}).click();
  await expect(page.getByRole('button', {name: message('nl', 'offline.reload')})).toHaveCount(0);
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain(
    'sw.js?next',
  );
  // Answers of the API are nobody's to keep.
  expect(
    await page.evaluate(async () =>
      (
        await Promise.all(
          (await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname),
          ),
        )
      )
        .flat()
        .filter((path) => !/^\/nl\/(?:assets\/|img\/|limits$|create-batch$|offline$)/.test(path)),
    ),
  ).toEqual([]);
});
