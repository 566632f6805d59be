import {axeFindings} from './axe';
import {expect, test, type Page} from './test';
import {
  LONGEST_FIRST,
  openExample,
  PAGES,
  pathOf,
  REPEATED_IN,
  repeatedIn,
  TYPICAL_PAGES,
} from './example';
import {
  actionsButton,
  expectProblem,
  field,
  openConnection,
  responseStatus,
  responseTab,
  sendButton,
  serverMenu,
} from './controls';

const WIDE = {width: 1280, height: 720};
const NARROW = {width: 320, height: 720};

/** Asserts that axe finds nothing in the page, light and wide, and dark and narrow: what depends on colours does not on width, nor the other way round. */
async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({colorScheme: 'dark'});
  await page.setViewportSize(NARROW);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(WIDE);
}

test.describe('light and dark', () => {
  test.use({colorScheme: 'light', contextOptions: {reducedMotion: 'reduce'}});

  for (const locale of REPEATED_IN) {
    for (const name of [...TYPICAL_PAGES, 'nowhere']) {
      const path = pathOf(locale, name);

      test(`axe finds nothing on ${path}`, async ({page}) => {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
        await expectAccessible(page);
      });
    }
  }

  for (const locale of repeatedIn(LONGEST_FIRST)) {
    test(`each page fits 1440, 768 and 320 px (${locale})`, async ({page}) => {
      for (const name of [...PAGES, 'nowhere', 'translations']) {
        await page.goto(pathOf(locale, name));
        for (const width of [1440, 768, 320]) {
          await page.setViewportSize({width, height: 900});
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
            `${name} at ${width} px`,
          ).toBeLessThanOrEqual(0);
        }
      }
    });
  }

  test('axe finds nothing in an example with an answer and open sections', async ({page}) => {
    const example = await openExample(page, '/nl/create-batch');
    await sendButton(example).click();
    await expect(responseStatus(example)).toBeVisible();
    for (const section of await example.locator('summary').all()) await section.click();
    await responseTab(example, 'headers').click();
    await actionsButton(example).click();
    await expect(example.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await openConnection(example);
    await expectAccessible(page);
  });

  test('axe finds nothing in an example with mistakes', async ({page}) => {
    const example = await openExample(page, '/it/create-batch');
    await serverMenu(example).selectOption('real');
    await sendButton(example).click();
    await expectProblem(field(example, 'x-api-key'));
    await expectAccessible(page);
  });
});
