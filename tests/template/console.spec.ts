import {axeFindings} from '../browser/axe';
import {expect, test, type Page} from '../browser/test';
import {answerTo} from './console-answers';
import {essence, expectArrived, goThrough, runInBash} from './console';
import {LEAST_TRIED, ONE_OF_EACH} from './console-cases';
import {pathOf, repeatedIn} from '../browser/example';
import {startServer, type Arrived, type TestServer} from '../browser/servers';

const PAGE = 'test-pages/everything';
const LOCALES = ['en', 'de'] as const;
type Locale = (typeof LOCALES)[number];

/** Words of the descriptions, which the form shows, by language. */
const WORDS: Record<Locale, string> = {
  en: 'How much is told.',
  de: 'Wie viel erzählt wird.',
};

// In the wide sweep, seventy examples are woken and sent, then as many commands run: that takes minutes on a loaded machine.
test.describe.configure({timeout: 180_000});

let server: TestServer;

test.beforeAll(async () => {
  server = await startServer(answerTo);
});

test.afterAll(() => server.close());

/** Opens the page of all operations. */
async function openAll(page: Page, locale: Locale): Promise<void> {
  const response = await page.goto(pathOf(locale, PAGE));
  expect(response?.status()).toBe(200);
}

for (const locale of repeatedIn(LOCALES)) {
  test(`operations of every kind are drawn and sent as their curl commands send them, on ${pathOf(locale, PAGE)}`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openAll(page, locale);
    const seen = await goThrough(page, server.url);
    await expect(page.locator('[data-operation=formats]')).toContainText(WORDS[locale]);
    expect(new Set(seen.map(({operation}) => operation)).size).toBeGreaterThanOrEqual(LEAST_TRIED);
    for (const {operation, command} of seen)
      expect.soft(command, operation).toMatch(/\bcurl .*-X [A-Z]+ /);
    expect(seen.filter(({status}) => status === '')).toEqual([]);

    const byPage = server.arrived.splice(0);
    await runInBash(seen.map(({command}) => command));
    const byCurl = server.arrived.splice(0);
    expect([byPage.length, byCurl.length]).toEqual([seen.length, seen.length]);
    for (const [index, {operation, told}] of seen.entries()) {
      const [pages, curls] = [byPage[index] as Arrived, byCurl[index] as Arrived];
      expect.soft(essence(pages), operation).toEqual(essence(curls));
      expectArrived(pages, told, operation);
      expect.soft(curls.headers.cookie, operation).toBe(told.cookie);
    }
    expect(errors).toEqual([]);
  });
}

test('examples of any operation are no wider than the page, and axe finds nothing in one of each kind, wide and at 320 px', async ({
  page,
}) => {
  await page.emulateMedia({colorScheme: 'light', reducedMotion: 'reduce'});
  await openAll(page, 'en');
  await goThrough(page);
  await page.evaluate(() => {
    for (const section of document.querySelectorAll('details')) section.open = true;
  });
  for (const width of [1280, 320]) {
    await page.setViewportSize({width, height: 900});
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  // With all sixty of them, axe takes half a minute each time.
  await page.addStyleTag({
    content: `[data-operation]${ONE_OF_EACH.map((id) => `:not([data-operation=${id}])`).join('')} {display: none}`,
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({width, height: 900});
    expect(await axeFindings(page)).toEqual([]);
  }
});
