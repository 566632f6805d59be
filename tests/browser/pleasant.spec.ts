import {expect, test} from './test';
import {message} from './example';

test.describe('on a phone, without JavaScript', () => {
  test.use({javaScriptEnabled: false, viewport: {width: 320, height: 640}});

  test('a table is read row by row, each cell below the heading of its column, and is still a table', async ({page}) => {
    await page.goto('/nl/limits');
    const row = page.getByRole('table').first().getByRole('row').nth(1);
    const [first, second] = await row.getByRole('cell').all();
    expect(await first?.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain('"Wat"');
    const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
    expect(below?.x).toBe(above?.x);
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
    await expect(page.getByRole('columnheader', {name: 'Maximaal'})).toBeAttached();
    for (const box of await page.locator('.table-box').all()) expect(await box.evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  });
});

test('a heading has a link that is named in the page’s language, and seen when the keyboard stops there', async ({page}) => {
  await page.goto('/nl/limits');
  const link = page.getByRole('link', {name: message('nl', 'theme.common.headingLinkTitle').replace('{heading}', 'Alle limieten')});
  await expect(link).toHaveCSS('opacity', '0');
  await page.locator('#all').evaluate((heading) => heading.querySelector('a')?.focus());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(link).toHaveCSS('opacity', '1');
});

test('the copy button of a code block says in the page’s language that it copied, to the eye and to a live region', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/nl/create-batch');
  const block = page.locator('.theme-code-block').first();
  await block.getByRole('button', {name: message('nl', 'theme.CodeBlock.copy')}).click();
  await expect(block.getByTestId('code-copy')).toHaveText(message('nl', 'tryIt.copy.done'));
  await expect(block.getByRole('status')).toHaveText(message('nl', 'tryIt.copy.done'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('POST /batches');
});
