import {expect, test, type Locator} from '@playwright/test';
import {
  bodyEditor,
  examplesOf,
  field,
  fileInput,
  optionalValues,
  runAllButton,
  runAllPanel,
  serverMenu,
  step,
  textIn,
} from './controls';
import {holdScripts, IS_WIDE_SWEEP, isExampleCode, message} from './example';
import {tap} from './touch';

/*
 * The first touch of a field loads the code of its example. The keys that follow fall before, while and after the example
 * becomes live, depending on how fast they are typed.
 */

const DELAYS = IS_WIDE_SWEEP ? [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 150] : [30, 80];
const TEXT = 'abcdefghij';

type Box = {path: string; operation: string; control: (example: Locator) => Locator};

/** Credentials and other shared values have no field before the example is live. */
const FIELDS: Record<string, Box> = {
  'a parameter': {
    path: '/follow-a-batch',
    operation: 'getBatch',
    control: (example) => field(example, 'BATCH_ID'),
  },
  'a field of the body': {
    path: '/create-batch',
    operation: 'createBatch',
    control: (example) => field(example, 'datasetId'),
  },
  'the body': {path: '/create-batch', operation: 'createBatch', control: bodyEditor},
};

type Way = {
  enter: (control: Locator) => Promise<void>;
  type: (control: Locator, delay: number) => Promise<void>;
  expected: (before: string) => string | RegExp;
};

const WAYS: Record<string, Way> = {
  'by touch': {
    enter: (control) => tap(control, 30),
    type: (control, delay) => control.page().keyboard.type(TEXT, {delay}),
    expected: () => new RegExp(TEXT),
  },
  'by keyboard': {
    enter: (control) => control.focus(),
    type: (control, delay) => control.page().keyboard.type(TEXT, {delay}),
    expected: () => new RegExp(TEXT),
  },
  'over a selection': {
    enter: async (control) => {
      await control.focus();
      await control.page().keyboard.press('Control+A');
    },
    type: async (control, delay) => {
      const {keyboard} = control.page();
      await control.page().waitForTimeout(4 * delay);
      await keyboard.type(TEXT, {delay});
    },
    expected: () => TEXT,
  },
  'at the beginning': {
    enter: async (control) => {
      await control.focus();
      await control.page().keyboard.press('Control+Home');
    },
    type: (control, delay) => control.page().keyboard.type(TEXT, {delay}),
    expected: (before) => TEXT + before,
  },
  'by an input method': {
    enter: async (control) => {
      await control.focus();
      await control.page().keyboard.press('Control+End');
    },
    type: async (control, delay) => {
      const session = await control.page().context().newCDPSession(control.page());
      for (const text of ['に', 'にほ', 'にほん']) {
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
        await control.page().waitForTimeout(delay);
      }
      await session.send('Input.insertText', {text: '日本'});
    },
    expected: (before) => `${before}日本`,
  },
  'by deletion': {
    enter: async (control) => {
      await control.focus();
      await control.page().keyboard.press('Control+A');
    },
    type: async (control, delay) => {
      await control.page().waitForTimeout(4 * delay);
      await control.page().keyboard.press('Delete');
    },
    expected: () => '',
  },
};

test.use({hasTouch: true});

/** Those tried in each case; the others only in the wide sweep. */
const ALWAYS = [
  'by touch into a parameter',
  'by touch into the body',
  'over a selection into the body',
  'by an input method into the body',
];

for (const [way, {enter, type, expected}] of Object.entries(WAYS)) {
  for (const [name, {path, operation, control}] of Object.entries(FIELDS)) {
    const what = `${way} into ${name}`;
    if (!IS_WIDE_SWEEP && !ALWAYS.includes(what)) continue;
    test(`each character typed ${what} counts, however fast`, async ({page}) => {
      test.setTimeout(180_000);
      const example = examplesOf(page, operation).first();
      const wrong: string[] = [];
      for (const delay of DELAYS) {
        await page.goto(path);
        const box = control(example);
        const before = await box.inputValue();
        await enter(box);
        await type(box, delay);
        await expect(example).toHaveAttribute('data-live', '');
        await page.waitForTimeout(250);
        const after = await box.inputValue();
        const wanted = expected(before);
        const isRight = typeof wanted === 'string' ? after === wanted : wanted.test(after);
        if (!isRight) wrong.push(`${delay} ms: ${after}`);
        await page.evaluate(() => sessionStorage.clear());
      }
      expect(wrong).toEqual([]);
    });
  }
}

test('a file and an open section from before any script ran are there once the example is live', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('/upload-a-file', {waitUntil: 'commit'});
  const upload = examplesOf(page, 'uploadFile').first();
  await fileInput(upload).setInputFiles({
    name: 'early.parquet',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PAR1'),
  });
  const created = examplesOf(page, 'createBatch').first();
  await optionalValues(created).click();
  release();
  await expect(field(created, 'externalId')).toBeVisible();
  await upload.scrollIntoViewIfNeeded();
  await expect(upload.getByText('The body is the file early.parquet')).toBeVisible();
});

test('Run all sends what was typed before any script ran', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto('/from-file-to-dataset', {waitUntil: 'commit'});
  const datasetId = field(examplesOf(page, 'createBatch'), 'datasetId');
  await datasetId.fill('xyz');
  await runAllButton(page).click();
  release();
  await expect(step(page, 'create')).toContainText(textIn('runAll.failed'));
  await expect(datasetId).toHaveValue('xyz');
});

test('Run all waits for an example with typed values, and says when its code is lost', async ({
  page,
}) => {
  let isLost = true;
  await page.route(isExampleCode, (route) => (isLost ? route.abort() : route.fallback()));
  await page.goto('/from-file-to-dataset');
  await page.mouse.move(40, 300);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const datasetId = field(examplesOf(page, 'createBatch'), 'datasetId');
  await datasetId.fill('xyz');
  await runAllButton(page).click();
  await expect(runAllPanel(page).getByRole('status')).toHaveText(message('en', 'runAll.notLoaded'));
  await expect(step(page, 'create')).toContainText(textIn('runAll.idle'));
  const release = await holdScripts(page, isExampleCode);
  isLost = false;
  await runAllButton(page).click();
  await expect(runAllButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(step(page, 'create')).toContainText(textIn('runAll.idle'));
  release();
  await expect(step(page, 'create')).toContainText(textIn('runAll.failed'));
  await expect(datasetId).toHaveValue('xyz');
});

test('Run all sends to the server that was chosen before any script ran', async ({page}) => {
  const release = await holdScripts(page);
  await page.goto('/from-file-to-dataset', {waitUntil: 'commit'});
  await serverMenu(runAllPanel(page)).selectOption('local');
  await runAllButton(page).click();
  const sent = page.waitForRequest((request) => request.url().startsWith('http://127.0.0.1:4010/'));
  release();
  await sent;
  await expect(serverMenu(runAllPanel(page))).toHaveValue('local');
});

test('Back does not choose the real endpoint again', async ({page}) => {
  const menu = serverMenu(runAllPanel(page));
  const open = async () => {
    await page.mouse.move(40, 300);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  };
  await page.goto('/from-file-to-dataset');
  await open();
  await menu.selectOption('real');
  await page.goto('/limits');
  await page.goBack();
  await open();
  await expect(menu).toHaveValue('mock');
});
