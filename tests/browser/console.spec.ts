import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Locator, type Page} from '@playwright/test';
import {answerTo} from './console-answers';
import {essence, expectArrived, fillIn, runInBash} from './console';
import {CASES, NOT_YET} from './console-cases';
import {LOCALES, pathOf, type Locale} from './example';
import {startServer, type TestServer} from './servers';
import {listExamples, wakeExample, type Listed} from './walk';

const PAGE = 'test-pages/everything';

/** Words of the descriptions, which the form shows, by language. */
const WORDS: Record<Locale, string> = {en: 'How much is told.', nl: 'Hoeveel er wordt verteld.', it: 'Quanto viene raccontato.'};

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer(answerTo);
});

test.afterAll(() => server.close());

/** Opens the page of all operations. */
async function openAll(page: Page, locale: Locale): Promise<Listed[]> {
  const response = await page.goto(pathOf(locale, PAGE));
  expect(response?.status(), 'The site in build/ is without the pages for tests. Build it with TEST_PAGES=1 npm run build.').toBe(200);
  return listExamples(page);
}

/** Sends an example to the server of the test. @returns the shown command. */
async function sendOne(example: Locator, operation: string): Promise<string> {
  await fillIn(example, server.url, CASES[operation] ?? {});
  const command = (await example.getByTestId('sample').textContent()) ?? '';
  const before = server.arrived.length;
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status'), operation).toBeVisible();
  expect(server.arrived.length, `${operation} arrives once`).toBe(before + 1);
  return command;
}

async function expectHeldBack(example: Locator, operation: string): Promise<void> {
  await fillIn(example, server.url, CASES[operation] ?? {});
  await example.getByTestId('send').click();
  await expect(example.getByTestId('status'), `${operation} is not sent: ${NOT_YET[operation]}`).toHaveCount(0);
  await expect(example.getByTestId('cancel'), operation).toBeDisabled();
}

for (const locale of LOCALES) {
  test(`each operation that OpenAPI can describe is drawn and sent as its curl command sends it, on ${pathOf(locale, PAGE)}`, async ({page}) => {
    test.setTimeout(120_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const listed = await openAll(page, locale);
    expect(listed.length).toBeGreaterThan(50);
    await expect(page.locator('[data-operation=formats]')).toContainText(WORDS[locale]);
    const sent: {operation: string; command: string}[] = [];
    for (const one of listed) {
      const {operation} = one;
      const example = await wakeExample(page, one);
      await expect(example.getByTestId('sample'), operation).toContainText(/^curl .*-X /);
      if (operation in NOT_YET) await expectHeldBack(example, operation);
      else sent.push({operation, command: await sendOne(example, operation)});
    }
    const byPage = server.arrived.splice(0);
    await runInBash(sent.map(({command}) => command));
    const byCurl = server.arrived.splice(0);
    expect(byCurl).toHaveLength(sent.length);
    for (const [index, {operation}] of sent.entries()) {
      const [pages, curls] = [byPage[index], byCurl[index]];
      expect.soft(pages && essence(pages), operation).toEqual(curls && essence(curls));
      expectArrived(pages, CASES[operation] ?? {}, operation);
      expect.soft(curls?.headers.cookie, operation).toBe(CASES[operation]?.cookie);
    }
    expect(errors).toEqual([]);
  });
}

test('axe finds nothing in the examples of any operation, wide and at 320 px, and nothing is wider than the page', async ({page}) => {
  await page.emulateMedia({colorScheme: 'light', reducedMotion: 'reduce'});
  for (const one of await openAll(page, 'en')) await wakeExample(page, one);
  for (const section of await page.locator('[data-operation] summary').all()) await section.click();
  for (const width of [1280, 320]) {
    await page.setViewportSize({width, height: 900});
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({page}).analyze()).violations).toEqual([]);
  }
});

test('the page for tests is in no menu, in no sitemap, and asks search engines to leave it out', async ({page, request}) => {
  for (const locale of LOCALES) {
    await openAll(page, locale);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(page.locator('.menu')).toHaveCount(0);
    await page.goto(pathOf(locale, ''));
    await expect(page.locator('a[href*="test-pages"]')).toHaveCount(0);
    expect(await (await request.get(pathOf(locale, 'sitemap.xml'))).text()).not.toContain('test-pages');
  }
});
