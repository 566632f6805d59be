import {chromium, expect, test, type Page} from '@playwright/test';
import {holdScripts, PAGES} from './example';

/** The scripts that a page has fetched so far. */
function countScripts(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) found.push(request.url());
  });
  return found;
}

const hydrated = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');

for (const name of PAGES) {
  test(`/nl/${name} fetches no script before somebody shows interest`, async ({page}) => {
    const scripts = countScripts(page);
    await page.goto(`/nl/${name}`, {waitUntil: 'networkidle'});
    expect(scripts).toEqual([]);
  });
}

test('the start page does not call itself broken while its scripts wait', async ({page}) => {
  await page.goto('/nl/', {waitUntil: 'networkidle'});
  await expect(page.locator('body')).not.toContainText('Docusaurus');
  await expect(page.getByRole('heading', {level: 1})).toBeInViewport();
});

const SIGNS: Record<string, (page: Page) => Promise<void>> = {
  'a move of the pointer': (page) => page.mouse.move(40, 300),
  'a key': (page) => page.keyboard.press('Tab'),
  'a turn of the wheel': (page) => page.mouse.wheel(0, 10),
};

for (const [name, show] of Object.entries(SIGNS)) {
  test(`${name} brings the page's scripts`, async ({page}) => {
    await page.goto('/nl/limits', {waitUntil: 'networkidle'});
    await show(page);
    await hydrated(page);
  });
}

test('interest that is shown while the page is still being read waits for its end, with scripts from the cache, too', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  // With each piece of the page that is read; from the second visit on the scripts are at hand.
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => dispatchEvent(new Event('pointermove')));
    observer.observe(document, {childList: true, subtree: true});
    addEventListener('DOMContentLoaded', () => observer.disconnect());
  });
  for (let visit = 0; visit < 4; visit += 1) {
    await page.goto('/nl/create-batch');
    await hydrated(page);
  }
  expect(errors).toEqual([]);
});

test('scripts that were lost are fetched again at the next sign', async ({page}) => {
  await page.goto('/nl/limits');
  await page.route('**/main.*.js', (route) => route.abort(), {times: 1});
  await page.mouse.move(40, 300);
  await expect(async () => {
    await page.mouse.move(40 + Math.random() * 50, 300);
    expect(await page.locator('html').getAttribute('data-has-hydrated')).toBe('true');
  }).toPass({timeout: 10_000});
});

test('a style sheet that was lost is fetched again at the next sign', async ({page}) => {
  // Once for paper, once for the sign.
  await page.route('**/styles.*.css', (route) => route.abort(), {times: 2});
  await page.goto('/nl/limits');
  const lost = page.waitForEvent('requestfailed');
  await page.mouse.move(40, 300);
  await lost;
  await hydrated(page);
  await expect(async () => {
    await page.mouse.move(40 + Math.random() * 50, 300);
    expect(
      await page.evaluate(() =>
        [...document.styleSheets].some(
          ({href, media}) => href?.endsWith('.css') && media.mediaText !== 'print',
        ),
      ),
    ).toBe(true);
  }).toPass({timeout: 10_000});
});

test('a press of Send before any script has come is sent once the example is there', async ({
  page,
}) => {
  await page.goto('/nl/create-batch', {waitUntil: 'networkidle'});
  const example = page.getByTestId('tryit-createBatch').first();
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status')).toHaveText(/^201 /);
});

test('Run all, pressed before any script has come, runs once they are there', async ({page}) => {
  await page.goto('/it/from-file-to-dataset', {waitUntil: 'networkidle'});
  await page.getByTestId('run-all').click();
  await expect(page.getByTestId('step-create')).toHaveAttribute('data-state', 'done', {
    timeout: 20_000,
  });
});

test.describe('while the scripts are still on their way', () => {
  test('colours change at the press, and stay as chosen', async ({page}) => {
    await page.emulateMedia({colorScheme: 'dark'});
    const release = await holdScripts(page);
    await page.setViewportSize({width: 1200, height: 800});
    await page.goto('/nl/limits');
    await page.mouse.move(40, 300);
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await page.locator('.navbar [class*="toggleButton"]').click();
    await expect(root).toHaveAttribute('data-theme', 'light');
    release();
    await hydrated(page);
    await expect(root).toHaveAttribute('data-theme', 'light');
    await page.locator('.navbar [class*="toggleButton"]').click();
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect(root).toHaveAttribute('data-theme-choice', 'dark');
  });

  test('a narrow page changes its language by two presses', async ({page}) => {
    await holdScripts(page);
    await page.setViewportSize({width: 320, height: 640});
    await page.goto('/nl/limits');
    await page.locator('.navbar .dropdown > a').click();
    await page.locator('.navbar .dropdown').getByText('Italiano').click();
    await expect(page).toHaveURL(/\/it\/limits$/);
  });

  test('a narrow page opens its menu at the press, and leaves it open when the scripts have come', async ({
    page,
  }) => {
    const release = await holdScripts(page);
    await page.setViewportSize({width: 320, height: 640});
    await page.goto('/nl/limits');
    await page.locator('.navbar__toggle').click();
    await expect(
      page.locator('.theme-doc-sidebar-container a[href="/nl/create-batch"]'),
    ).toBeInViewport();
    release();
    await hydrated(page);
    await expect(
      page.locator('.navbar-sidebar--show .navbar-sidebar a[href="/nl/create-batch"]').last(),
    ).toBeInViewport();
    await expect(page.locator('html')).not.toHaveAttribute('data-early-menu', '');
  });
});

test('a page is there at once when the reader goes back to it, with what was typed', async ({
  baseURL,
  launchOptions,
}) => {
  // Playwright turns the browser's memory of whole pages off.
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({baseURL});
  await page.addInitScript(() =>
    addEventListener('pageshow', ({persisted}) =>
      document.documentElement.toggleAttribute('data-came-back', persisted),
    ),
  );
  await page.goto('/nl/create-batch');
  await page.getByTestId('field-x-sandbox-name').fill('dev-2');
  await hydrated(page);
  await page.evaluate(() => location.assign('/nl/limits'));
  await page.waitForURL('**/nl/limits');
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-came-back', '');
  await expect(page.getByTestId('field-x-sandbox-name')).toHaveValue('dev-2');
  await browser.close();
});
