import {expect, test, type Locator, type Page} from '@playwright/test';
import {
  actionsButton,
  connection,
  connectionButton,
  copyAsButton,
  copyButton,
  examplesOf,
  languageButton,
  menuItem,
  optionalValues,
  responseStatus,
  runAllButton,
  sampleTab,
  sendButton,
  step,
  textIn,
} from './controls';
import {holdScripts, IS_WIDE_SWEEP, isExampleCode, isScript} from './example';
import {tap} from './touch';

/*
 * The first press on a page falls before, while and after its scripts run, depending on how long the finger stays down. It counts
 * once in each case.
 */

const HOLDS = IS_WIDE_SWEEP
  ? [0, 20, 40, 60, 80, 100, 120, 150, 180, 210, 240, 280, 320, 360, 400]
  : [40, 150];
/** Those pressed in each case; the others only in the wide sweep. */
const ALWAYS = ['the menu', 'On this page', 'Change connection', 'More actions'];

const WIDE = {width: 1200, height: 800};
const NARROW = {width: 375, height: 667};

type Control = {
  viewport?: {width: number; height: number};
  path?: string;
  control: (page: Page) => Locator;
  /** Passes when the control has been pressed an odd number of times. */
  expectPressed: (page: Page) => Promise<void>;
};

const example = (page: Page): Locator => examplesOf(page, 'createBatch').first();
const onThisPage = (page: Page): Locator => page.getByRole('button', {name: 'On this page'});

const CONTROLS: Record<string, Control> = {
  'the menu': {
    control: (page) => page.getByRole('button', {name: 'Toggle navigation bar'}),
    expectPressed: (page) =>
      expect(page.getByRole('button', {name: 'Close navigation bar'})).toBeVisible(),
  },
  'On this page': {
    control: onThisPage,
    expectPressed: (page) =>
      expect(onThisPage(page).locator('..').getByRole('link').first()).toBeVisible(),
  },
  'the menu of languages': {
    control: (page) => page.getByRole('navigation').getByRole('button', {name: 'English'}),
    expectPressed: (page) => expect(page.getByRole('link', {name: 'Italiano'})).toBeVisible(),
  },
  'the switch of colours': {
    viewport: WIDE,
    control: (page) => page.getByRole('button', {name: /dark and light mode/}),
    expectPressed: (page) =>
      expect(page.locator('html')).toHaveAttribute('data-theme-choice', 'light'),
  },
  'the search': {
    control: (page) => page.getByRole('button', {name: 'Search'}),
    expectPressed: (page) => expect(page.getByRole('dialog')).toBeVisible(),
  },
  'Copy page': {
    control: (page) => page.getByRole('button', {name: /^(Copy page|Copied)/}).first(),
    expectPressed: (page) =>
      expect(page.getByRole('status').filter({hasText: 'Copied'}).first()).toBeAttached(),
  },
  'a tab of the code': {
    control: (page) => sampleTab(example(page), 'JavaScript'),
    expectPressed: (page) =>
      expect(sampleTab(example(page), 'JavaScript')).toHaveAttribute('aria-selected', 'true'),
  },
  'Change connection': {
    control: (page) => connectionButton(example(page)),
    expectPressed: (page) => expect(connection(example(page))).toBeVisible(),
  },
  'More actions': {
    control: (page) => actionsButton(example(page)),
    expectPressed: (page) => expect(menuItem(example(page), 'Reset')).toBeVisible(),
  },
  'Optional values': {
    path: '/follow-a-batch',
    control: (page) => optionalValues(page).first(),
    expectPressed: (page) =>
      expect(optionalValues(page).first().locator('..')).toHaveAttribute('open', ''),
  },
  Send: {
    control: (page) => sendButton(example(page)),
    expectPressed: (page) => expect(responseStatus(example(page))).toHaveText('201 Created'),
  },
  'Copy in an example': {
    control: (page) => copyButton(example(page)),
    expectPressed: (page) => expect(copyButton(example(page))).toHaveText('Copied'),
  },
  'Copy as': {
    control: (page) => copyAsButton(example(page)),
    expectPressed: (page) => expect(menuItem(example(page), 'HAR')).toBeVisible(),
  },
  'More languages': {
    control: (page) => languageButton(example(page)),
    expectPressed: (page) =>
      expect(example(page).getByRole('menuitemradio', {name: 'Rust'})).toBeVisible(),
  },
};

test.use({hasTouch: true, permissions: ['clipboard-read', 'clipboard-write']});

/** Whether the control is pressed, and is so a moment later, too. */
async function isPressed({expectPressed}: Control, page: Page): Promise<boolean> {
  try {
    await expectPressed(page);
    await page.waitForTimeout(250);
    await expectPressed(page);
    return true;
  } catch {
    return false;
  }
}

for (const [name, one] of Object.entries(CONTROLS)) {
  if (!IS_WIDE_SWEEP && !ALWAYS.includes(name)) continue;
  test(`the first tap on ${name} counts once, however long it is`, async ({page}) => {
    test.setTimeout(180_000);
    const {viewport = NARROW, path = '/create-batch', control} = one;
    await page.setViewportSize(viewport);
    const lost: number[] = [];
    for (const milliseconds of HOLDS) {
      await page.goto(path);
      await tap(control(page), milliseconds);
      if (!(await isPressed(one, page))) lost.push(milliseconds);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    }
    expect(lost).toEqual([]);
  });
}

/** A button, and what its page shows once the press has counted. */
const SLOW: Record<string, {path: string; button: (page: Page) => Locator; done: Done}> = {
  Send: {
    path: '/create-batch',
    button: (page) => sendButton(example(page)),
    done: (page) => expect(responseStatus(example(page))).toHaveText('201 Created'),
  },
  'Run all': {
    path: '/from-file-to-dataset',
    button: (page) => runAllButton(page),
    done: (page) => expect(step(page, 'create')).toContainText(textIn('runAll.done')),
  },
};
type Done = (page: Page) => Promise<void>;

/** Expects a pressed button to be busy while scripts are held, and to do its work afterwards. */
async function expectBusyUntilDone(page: Page, name: string, release: () => void): Promise<void> {
  const {button, done} = SLOW[name] ?? {};
  if (!button || !done) throw new Error(`There is no button "${name}".`);
  await expect(button(page)).toHaveCSS('opacity', '1');
  await button(page).click();
  await expect(button(page)).toHaveCSS('opacity', '0.6');
  release();
  await done(page);
  await expect(button(page)).not.toHaveAttribute('aria-busy');
  await expect(button(page)).toHaveCSS('opacity', '1', {timeout: 20_000});
}

for (const [name, {path}] of Object.entries(SLOW)) {
  test(`${name} shows at once on a slow line that it was pressed`, async ({page}) => {
    // Without motion, the opacity stays the same.
    await page.emulateMedia({reducedMotion: 'reduce'});
    const release = await holdScripts(page, isScript);
    await page.goto(path, {waitUntil: 'commit'});
    await expectBusyUntilDone(page, name, release);
  });
}

test('Send shows that it was pressed while only the code of its example is missing', async ({
  page,
}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  const release = await holdScripts(page, isExampleCode);
  await page.goto('/create-batch');
  await page.mouse.move(40, 300);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await expectBusyUntilDone(page, 'Send', release);
});
