import {expect, test, type Page} from './test';
import {holdScripts, message} from './example';
import {layoutShifts} from './layout-shifts';

test.describe('on a phone, without JavaScript', () => {
  test.use({javaScriptEnabled: false, viewport: {width: 320, height: 640}});

  test('a table is read row by row, each cell below the heading of its column, and is still a table', async ({
    page,
  }) => {
    await page.goto('/nl/limits');
    const row = page.getByRole('table').first().getByRole('row').nth(1);
    const [first, second] = await row.getByRole('cell').all();
    expect(await first?.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(
      '"Onderdeel"',
    );
    const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
    expect(below?.x).toBe(above?.x);
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
    await expect(page.getByRole('columnheader', {name: 'Maximum'})).toBeAttached();
    for (const box of await page.locator('.table-box').all())
      expect(
        await box.evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth),
      ).toBeLessThanOrEqual(0);
  });
});

test('a heading has a link that is named in the page’s language, and seen when the keyboard stops there', async ({
  page,
}) => {
  await page.goto('/nl/limits');
  const link = page.getByRole('link', {
    name: message('nl', 'theme.common.headingLinkTitle').replace('{heading}', 'Alle limieten'),
  });
  await expect(link).toHaveCSS('opacity', '0');
  await page.locator('#all').evaluate((heading) => heading.querySelector('a')?.focus());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(link).toHaveCSS('opacity', '1');
});

test('the copy button of a code block says in the page’s language that it copied, to the eye and to a live region', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/nl/create-batch');
  const block = page.locator('.theme-code-block').first();
  await block.getByRole('button', {name: message('nl', 'theme.CodeBlock.copy')}).click();
  await expect(block.getByRole('button', {name: message('nl', 'tryIt.copy.done')})).toBeVisible();
  await expect(block.getByRole('status')).toHaveText(message('nl', 'tryIt.copy.done'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('POST /batches');
});

test.describe('a wrong address', () => {
  const nearest = (page: Page) =>
    page
      .getByRole('navigation', {name: message('nl', 'notFound.nearest')})
      .getByRole('link')
      .first();

  test('gets the nearest pages of its language', async ({page}) => {
    await page.goto('/nl/creat-batch');
    await expect(nearest(page)).toHaveText('Aanroepen Een batch maken /nl/create-batch');
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await nearest(page).click();
    await expect(page).toHaveURL(/\/nl\/create-batch$/);
  });

  test('is told in its language, too, by a host that has one such page for all languages', async ({
    page,
    request,
  }) => {
    const body = await (await request.get('/nowhere')).text();
    await page.route('**/nl/creat-batch', (route) =>
      route.fulfill({status: 404, contentType: 'text/html', body}),
    );
    await page.goto('/nl/creat-batch');
    await expect(page.getByRole('heading', {level: 1})).toHaveText(
      message('nl', 'theme.NotFound.title'),
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(nearest(page)).toHaveAttribute('href', '/nl/create-batch');
    await expect(
      page.getByRole('navigation').first().getByRole('link', {name: 'Handleidingen'}),
    ).toBeVisible();
    await expect(page).toHaveURL(/\/nl\/creat-batch$/);
  });
});

test.describe('in a browser that is set to Dutch', () => {
  test.use({locale: 'nl-BE'});

  test('the start page offers Dutch, moves nothing, goes nowhere by itself, and takes no for an answer', async ({
    page,
  }) => {
    await page.goto('/');
    const offer = page.getByRole('complementary', {name: message('nl', 'languageOffer.label')});
    await expect(
      offer.getByRole('link', {name: 'Deze pagina is er ook in het Nederlands'}),
    ).toHaveAttribute('href', '/nl/');
    expect(await layoutShifts(page)).toBe(0);
    await offer.getByRole('button', {name: message('nl', 'languageOffer.dismiss')}).click();
    await expect(offer).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(offer).toHaveCount(0);
    await expect(page).toHaveURL(/:\d+\/$/);
  });
});

test('whether a page helped is asked, posted from the first press on, and a failure is told', async ({
  page,
}) => {
  const posted: unknown[] = [];
  let status = 204;
  await page.route('**/feedback', async (route) => {
    if (status < 300) posted.push(route.request().postDataJSON());
    await route.fulfill({status});
  });
  const release = await holdScripts(page);
  await page.goto('/nl/limits', {waitUntil: 'domcontentloaded'});
  const asked = page.getByRole('region', {name: message('nl', 'helpful.label')});
  await asked.getByRole('button', {name: message('nl', 'helpful.no')}).click();
  release();
  await expect(asked.getByRole('status')).toHaveText(message('nl', 'helpful.thanks'));
  await asked.getByRole('textbox').fill('Een zin ontbreekt.');
  status = 503;
  await asked.getByRole('button', {name: message('nl', 'helpful.send')}).click();
  await expect(asked.getByRole('status')).toHaveText(message('nl', 'helpful.failed'));
  status = 204;
  await asked.getByRole('button', {name: message('nl', 'helpful.send')}).click();
  await expect(asked.getByRole('status')).toHaveText(message('nl', 'helpful.sent'));
  await expect(asked.getByRole('status')).toBeFocused();
  const answer = {page: '/limits', locale: 'nl', helpful: false};
  expect(posted).toEqual([answer, {...answer, comment: 'Een zin ontbreekt.'}]);
});
