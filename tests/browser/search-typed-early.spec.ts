import {expect, test, type Page} from '@playwright/test';
import {field as fieldOfExample} from './controls';
import {holdScripts, IS_WIDE_SWEEP, isScript, isScriptWith} from './example';
import {field} from './search';

/*
 * A reader opens the search and types at once: before the scripts of the page have come, before the code of the dialog has come,
 * and while the dialog appears. No letter is lost, and none is typed twice.
 */

const QUERY = 'batch status';
/** Milliseconds between two keys. */
const SPEEDS = IS_WIDE_SWEEP ? [0, 5, 12, 20, 35, 60] : [20];
/** Milliseconds between opening the search and the first key. */
const DELAYS = IS_WIDE_SWEEP ? [0, 100, 200, 300, 400, 600, 900] : [0, 300, 600];
/** How much slower than this machine a reader's is. */
const SLOWER = IS_WIDE_SWEEP ? [1, 4, 8] : [4];

const button = (page: Page) => page.getByRole('navigation').getByRole('button', {name: 'Search'});
const isDialogCode = (url: URL): boolean => isScriptWith(url, 'search-frame');

/** Ways to open the search. */
const OPENINGS: Record<string, (page: Page) => Promise<void>> = {
  'Ctrl+K': (page) => page.keyboard.press('ControlOrMeta+k'),
  'a slash': (page) => page.keyboard.press('/'),
  'its button': (page) => button(page).click(),
  'a tap on its icon': (page) => button(page).tap(),
};

/** Those tried in each case; the others only in the wide sweep. */
const ALWAYS = ['Ctrl+K'];

test.use({viewport: {width: 375, height: 667}, hasTouch: true});

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate});
}

/** Waits until the page has hydrated. */
async function hydrate(page: Page): Promise<void> {
  await page.mouse.move(40, 300);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

for (const [name, open] of Object.entries(OPENINGS)) {
  if (!IS_WIDE_SWEEP && !ALWAYS.includes(name)) continue;
  test(`no letter is lost that is typed after ${name}, on machines of any speed`, async ({
    page,
  }) => {
    test.setTimeout(IS_WIDE_SWEEP ? 900_000 : 120_000);
    const wrong: string[] = [];
    for (const rate of SLOWER) {
      await slowDown(page, rate);
      for (const delay of SPEEDS) {
        for (const wait of DELAYS) {
          await page.goto('/limits');
          await open(page);
          await page.waitForTimeout(wait);
          await page.keyboard.type(QUERY, {delay});
          await expect(field(page)).toBeFocused({timeout: 20_000});
          const value = await field(page).inputValue();
          if (value !== QUERY) wrong.push(`${rate}×, ${wait} ms, ${delay} ms a key: ${value}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
}

test('the field has the focus as soon as it is in the page, so that no key falls between', async ({
  page,
}) => {
  await page.goto('/limits');
  await hydrate(page);
  const hasFocus = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        // Called before the browser handles the next key.
        const observer = new MutationObserver(() => {
          const dialog = document.querySelector('dialog');
          if (dialog) resolve(dialog.contains(document.activeElement));
        });
        observer.observe(document.body, {childList: true});
      }),
  );
  await page.keyboard.press('/');
  expect(await hasFocus).toBe(true);
});

for (const [what, held] of [
  ['any script', isScript],
  ['the code of the dialog', isDialogCode],
] as const) {
  /** Opens a page without its scripts, or with all but those of the dialog. */
  const openPage = async (page: Page): Promise<() => void> => {
    const release = await holdScripts(page, held);
    await page.goto('/create-batch');
    if (held === isDialogCode) await hydrate(page);
    return release;
  };

  test(`before ${what} has come, a slash is a letter, and Backspace takes the last one back`, async ({
    page,
  }) => {
    const release = await openPage(page);
    await page.keyboard.press('/');
    await page.keyboard.type('batches/idd');
    await page.keyboard.press('Backspace');
    release();
    await expect(field(page)).toHaveValue('batches/id');
  });

  test(`before ${what} has come, a second press on the button keeps the letters`, async ({
    page,
  }) => {
    const release = await openPage(page);
    await button(page).click();
    await page.keyboard.type('batch ');
    await button(page).click();
    await page.keyboard.type('status');
    release();
    await expect(field(page)).toHaveValue(QUERY);
  });
}

test('the letters after Ctrl+K in a field are for the search, before its code has come', async ({
  page,
}) => {
  const release = await holdScripts(page, isDialogCode);
  await page.goto('/create-batch');
  await hydrate(page);
  const value = fieldOfExample(page, 'datasetId').first();
  await value.fill('6098');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(QUERY);
  release();
  await expect(field(page)).toHaveValue(QUERY);
  await expect(value).toHaveValue('6098');
});
