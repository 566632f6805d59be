import {expect, test, type Page} from './test';
import {openExample, repeatedIn, TYPICAL_PAGES, pathOf} from './example';
import {openConnection, responseStatus, responseTab, sendButton} from './controls';

/** How wide the page is beyond its window, in px. */
const excess = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Roles and names as assistive technology receives them. */
async function namesIn(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return [
    ...tree.matchAll(
      /^\s*- '?(?:button|link|textbox|combobox|checkbox|radio|tab|tablist|region|navigation|group|img|dialog|heading|switch|status|table) "((?:[^"\\]|\\.)*)"/gm,
    ),
  ].flatMap(([, name]) => name ?? []);
}

/** Names that are the same in every language: of things, codes, files and people. */
const SAME =
  /^[\W\d]*$|^\S+$|^status \d+$|Adobe|OpenAPI|curl|https?:|\.(json|yaml|csv|parquet)\b|^(?:POST|GET|PUT|PATCH|DELETE|HEAD) /;

test('what is named for assistive technology is named in the language of the page', async ({
  page,
}) => {
  const found: string[] = [];
  for (const name of TYPICAL_PAGES) {
    await page.goto(pathOf('en', name));
    const english = new Set(await namesIn(page));
    expect(english.size).toBeGreaterThan(20);
    for (const locale of repeatedIn(['nl', 'it'])) {
      await page.goto(pathOf(locale, name));
      for (const one of await namesIn(page))
        if (english.has(one) && !SAME.test(one)) found.push(`${pathOf(locale, name)}: ${one}`);
    }
  }
  expect(found).toEqual([]);
});

test('text of twice the size fits', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 900});
  for (const name of TYPICAL_PAGES) {
    await page.goto(pathOf('nl', name));
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await excess(page), name).toBeLessThanOrEqual(0);
  }
});

test('nothing moves for readers who want no motion', async ({page}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  const example = await openExample(page, '/nl/create-batch');
  await sendButton(example).click();
  await expect(responseStatus(example)).toBeVisible();
  for (const section of await example.locator('summary').all()) await section.click();
  await openConnection(example);
  await page.keyboard.press('Escape');
  await responseTab(example, 'headers').click();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({effect}) => Number(effect?.getComputedTiming().duration) > 10)
      .map(({effect}) => (effect as KeyframeEffect).target?.className),
  );
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
    'auto',
  );
});

test('with forced colours every control has an outline that can be seen', async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'});
  const example = await openExample(page, '/nl/create-batch');
  await sendButton(example).click();
  await expect(responseStatus(example)).toBeVisible();
  await openConnection(example);
  const bare = await example.locator('button, input, select, textarea').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const {borderStyle, borderWidth, outlineStyle, textDecorationLine} =
          getComputedStyle(control);
        const isShown = control.getClientRects().length > 0;
        return (
          isShown &&
          (borderStyle === 'none' || borderWidth === '0px') &&
          outlineStyle === 'none' &&
          textDecorationLine === 'none'
        );
      })
      .map((control) => control.outerHTML.slice(0, 120)),
  );
  expect(bare).toEqual([]);
});
