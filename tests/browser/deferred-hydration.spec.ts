import {chromium, expect, test, type Locator, type Page} from '@playwright/test';
import {holdScripts, IS_WIDE_SWEEP, TYPICAL_PAGES} from './example';
import {field, runAllButton, step, textIn} from './controls';

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

test('no page fetches a script before a reader shows up', async ({page}) => {
  const scripts = countScripts(page);
  for (const name of TYPICAL_PAGES) {
    await page.goto(`/nl/${name}`, {waitUntil: 'networkidle'});
    expect(scripts, name).toEqual([]);
  }
});

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

test('a sign while the page is still being parsed waits for its end, with scripts from the cache, too', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  // A sign at each step of the parser; from the second visit on, the scripts come from the cache.
  await page.addInitScript(() => {
    const sign = () => dispatchEvent(new Event('pointermove'));
    const observer = new MutationObserver(sign);
    observer.observe(document, {childList: true, subtree: true});
    // A page that arrives at once is parsed in one step.
    document.addEventListener('readystatechange', sign, {once: true});
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
  await page.route('**/styles.*.css', (route) => route.abort(), {times: 1});
  await page.goto('/nl/limits');
  const lost = page.waitForEvent('requestfailed');
  await page.mouse.move(40, 300);
  await lost;
  await hydrated(page);
  await expect(async () => {
    await page.mouse.move(40 + Math.random() * 50, 300);
    expect(
      await page.evaluate(() => [...document.styleSheets].some(({href}) => href?.endsWith('.css'))),
    ).toBe(true);
  }).toPass({timeout: 10_000});
});

test('Run all, pressed before any script has come, runs once they are there', async ({page}) => {
  await page.goto('/it/from-file-to-dataset', {waitUntil: 'networkidle'});
  await runAllButton(page).click();
  await expect(step(page, 'create')).toContainText(textIn('runAll.done'), {
    timeout: 20_000,
  });
});

const WIDE = {width: 1200, height: 800};
const NARROW = {width: 320, height: 640};

type Control = {
  viewport: {width: number; height: number};
  control: (page: Page) => Locator;
  /** Passes when the control has been pressed exactly once. */
  expectPressed: (page: Page) => Promise<void>;
};

/** Controls on `/create-batch`. */
const CONTROLS: Record<string, Control> = {
  'the menu': {
    viewport: NARROW,
    control: (page) => page.getByRole('button', {name: 'Toggle navigation bar'}),
    expectPressed: (page) =>
      expect(page.getByRole('button', {name: 'Close navigation bar'})).toBeVisible(),
  },
  'the switch of colours': {
    viewport: WIDE,
    control: (page) => page.getByRole('button', {name: /dark and light mode/}),
    expectPressed: (page) =>
      expect(page.locator('html')).toHaveAttribute('data-theme-choice', 'light'),
  },
  'the menu of languages': {
    viewport: NARROW,
    control: (page) => page.getByRole('navigation').getByRole('button', {name: 'English'}),
    expectPressed: (page) => expect(page.getByRole('link', {name: 'Italiano'})).toBeVisible(),
  },
  'the search': {
    viewport: WIDE,
    control: (page) => page.getByRole('button', {name: 'Search'}),
    expectPressed: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'On this page': {
    viewport: NARROW,
    control: (page) => page.getByRole('button', {name: 'On this page'}),
    expectPressed: (page) =>
      expect(
        page.getByRole('button', {name: 'On this page'}).locator('..').getByRole('link').first(),
      ).toBeVisible(),
  },
  'Send in the live example': {
    viewport: WIDE,
    control: (page) => page.getByRole('button', {name: 'Send', exact: true}),
    expectPressed: (page) => expect(page.getByText('201 Created').first()).toBeVisible(),
  },
};

async function centreOf(control: Locator): Promise<{x: number; y: number}> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('The control is not visible.');
  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
}

const PRESSES: Record<string, (control: Locator) => Promise<void>> = {
  // By coordinates: Playwright would wait for the switch of colours to be enabled, which happens at the first sign.
  'by mouse': async (control) => {
    const {x, y} = await centreOf(control);
    await control.page().mouse.click(x, y);
  },
  'by touch': async (control) => {
    const {x, y} = await centreOf(control);
    await control.page().touchscreen.tap(x, y);
  },
  'by key': async (control) => {
    await control.page().keyboard.press('Shift');
    await control.focus();
    await control.press('Enter');
  },
};

/** These controls are pressed by mouse, touch and key; the others by mouse only, except in the wide sweep. */
const IN_EVERY_WAY = ['the menu', 'Send in the live example'];

test.describe('a press before the scripts have come', () => {
  test.use({hasTouch: true});

  for (const [name, {viewport, control, expectPressed}] of Object.entries(CONTROLS)) {
    for (const [how, press] of Object.entries(PRESSES)) {
      if (!IS_WIDE_SWEEP && how !== 'by mouse' && !IN_EVERY_WAY.includes(name)) continue;
      test(`on ${name} ${how} counts once they are there`, async ({page}) => {
        const release = await holdScripts(page);
        await page.setViewportSize(viewport);
        await page.goto('/create-batch');
        await press(control(page));
        release();
        await hydrated(page);
        await expectPressed(page);
        await page.waitForTimeout(300);
        await expectPressed(page);
      });
    }
  }

  test('and a release after they have come counts once', async ({page}) => {
    await page.setViewportSize(WIDE);
    await page.goto('/create-batch', {waitUntil: 'networkidle'});
    await CONTROLS['the switch of colours']?.control(page).hover();
    await page.mouse.down();
    await hydrated(page);
    await page.mouse.up();
    await CONTROLS['the switch of colours']?.expectPressed(page);
  });

  test('on a link goes to its page at once', async ({page}) => {
    await holdScripts(page);
    await page.setViewportSize(WIDE);
    await page.goto('/create-batch');
    await page.getByRole('navigation').getByRole('link', {name: 'Errors'}).first().click();
    await expect(page).toHaveURL('/when-a-call-fails');
  });
});

test('values that came with a link are shown without a sign', async ({page}) => {
  const scripts = countScripts(page);
  await page.goto('/create-batch#try=broken');
  await hydrated(page);
  expect(scripts.length).toBeGreaterThan(0);
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
  const page = await browser.newPage({baseURL: baseURL ?? ''});
  await page.addInitScript(() =>
    addEventListener('pageshow', ({persisted}) =>
      document.documentElement.toggleAttribute('data-came-back', persisted),
    ),
  );
  await page.goto('/nl/create-batch');
  await field(page, 'datasetId').fill('0123456789abcdef01234567');
  await hydrated(page);
  await page.evaluate(() => location.assign('/nl/limits'));
  await page.waitForURL('**/nl/limits');
  await page.evaluate(() => history.back());
  await expect(page.locator('html')).toHaveAttribute('data-came-back', '');
  await expect(field(page, 'datasetId')).toHaveValue('0123456789abcdef01234567');
  await browser.close();
});
