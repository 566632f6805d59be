import {expect, test, type Page} from './test';

/** Opens a page, and says whether the tab is still the same after a change of pages. */
async function open(page: Page, path: string): Promise<() => Promise<boolean>> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.evaluate(() => document.documentElement.setAttribute('data-first', ''));
  return async () => (await page.locator('html[data-first]').count()) === 1;
}

const inSidebar = (page: Page, path: string) =>
  page.locator(`.theme-doc-sidebar-container a[href="${path}"]`);
const title = (page: Page) => page.getByRole('heading', {level: 1});

test('no script that a page fetches knows of a page that it does not link to', async ({page}) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await open(page, '/limits');
  await page.waitForLoadState('networkidle');
  const all = (await Promise.all(scripts)).join('\n');
  expect(all).toContain('/create-batch');
  const linked = await page
    .locator('.navbar a, .footer a, main a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  const others = [...sitemap.matchAll(/<loc>([^<]+)</g)]
    .map(([, url = '']) => new URL(url).pathname)
    .filter((path) => !linked.includes(path));
  expect(others.length).toBeGreaterThan(2);
  expect(
    others.filter((path) => ['"', "'", '`'].some((quote) => all.includes(quote + path + quote))),
  ).toEqual([]);
});

test('the reader goes on, back and forth without losing what is in memory, and after a reload, too', async ({
  page,
}) => {
  const isSame = await open(page, '/create-batch');
  const example = page.getByTestId('tryit-createBatch').first();
  await expect(example).toHaveAttribute('data-live', '');
  await example.getByTestId('field-Authorization').fill('my-secret');
  await inSidebar(page, '/upload-a-file').click();
  await expect(title(page)).toHaveText('Upload a file');
  await expect(inSidebar(page, '/upload-a-file')).toHaveAttribute('aria-current', 'page');
  const next = page.getByTestId('tryit-uploadFile').first();
  await next.scrollIntoViewIfNeeded();
  await expect(next.getByTestId('field-Authorization')).toHaveValue('my-secret');
  expect(await isSame()).toBe(true);
  await page.goBack();
  await expect(title(page)).toHaveText('Create a batch');
  expect(await isSame()).toBe(true);
  await page.goForward();
  await page.reload();
  await page.goBack();
  await expect(title(page)).toHaveText('Create a batch');
});

test('a page that takes its time is told to be on its way; one that belongs to a newer build is left to the browser', async ({
  page,
}) => {
  const isSame = await open(page, '/limits');
  const shown = page.locator('#nprogress .bar').waitFor();
  await page.route('/cancel-a-batch', async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.fallback();
    const answer = await route.fetch();
    await shown;
    return route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/"build":"\w+"/, '"build":"newer"'),
    });
  });
  await inSidebar(page, '/cancel-a-batch').click();
  await expect(title(page)).toHaveText('Cancel, fail or undo a batch');
  expect(await isSame()).toBe(false);
});
