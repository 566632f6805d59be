import {expect, test, type Locator, type Page} from '@playwright/test';
import {bodyEditor, examplesOf, field} from './controls';
import {IS_WIDE_SWEEP} from './example';
import {tap} from './touch';

/*
 * The first touch of a field loads the code of its example. The keys that follow fall before, while and after the example
 * becomes live, depending on how fast they are typed.
 */

const DELAYS = IS_WIDE_SWEEP ? [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 150] : [30, 60, 100];
const TEXT = 'abcdefghij';

const example = (page: Page): Locator => examplesOf(page, 'createBatch').first();

const FIELDS: Record<string, (page: Page) => Locator> = {
  'a secret': (page) => field(example(page), 'Authorization'),
  'a parameter': (page) => field(example(page), 'x-sandbox-name'),
  'a field of the body': (page) => field(example(page), 'datasetId'),
  'the body': (page) => bodyEditor(example(page)),
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

for (const [way, {enter, type, expected}] of Object.entries(WAYS)) {
  for (const [name, control] of Object.entries(FIELDS)) {
    test(`each character typed ${way} into ${name} counts, however fast`, async ({page}) => {
      test.setTimeout(120_000);
      const lost: string[] = [];
      for (const delay of DELAYS) {
        await page.goto('/create-batch');
        await page.evaluate(() => sessionStorage.clear());
        await page.reload();
        const box = control(page);
        const before = await box.inputValue();
        await enter(box);
        await type(box, delay);
        await expect(example(page)).toHaveAttribute('data-live', '');
        await page.waitForTimeout(250);
        const after = await box.inputValue();
        const wanted = expected(before);
        if (typeof wanted === 'string' ? after !== wanted : !wanted.test(after))
          lost.push(`${delay}: ${JSON.stringify(after).slice(0, 100)}`);
      }
      console.log('RESULT', way, name, `${lost.length} of ${DELAYS.length}`, lost.join(' | '));
      expect(lost).toEqual([]);
    });
  }
}
