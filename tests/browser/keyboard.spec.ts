import {expect, test, type Page} from './test';
import {IS_WIDE_SWEEP, pathOf} from './example';

/** Where the focus is after a press of Tab, and what is wrong there for somebody who sees, and has no pointer. */
type Stop = {name: string; faults: string[]; isLast: boolean};

/** Pages with each kind of thing that can be reached: examples of every sort, files, tabs, a run of all steps, tables, a diagram, code. */
const ON_A_PHONE = ['', 'from-file-to-dataset'];
const ON_A_DESK = ['create-batch', 'follow-a-batch', 'for-translators'];
/** In the wide sweep, each page is gone through at both widths. */
const pagesOf = (pages: readonly string[]): readonly string[] =>
  IS_WIDE_SWEEP ? [...ON_A_PHONE, ...ON_A_DESK] : pages;

/** More than any page has. */
const MOST_STOPS = 400;

/** Remembers how everything looks that the focus has not reached. */
const rememberRest = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const look = (element: Element): string => {
      const {
        outlineStyle,
        outlineWidth,
        outlineColor,
        boxShadow,
        borderColor,
        backgroundColor,
        color,
        textDecorationLine,
      } = getComputedStyle(element);
      return [
        outlineStyle,
        outlineWidth,
        outlineColor,
        boxShadow,
        borderColor,
        backgroundColor,
        color,
        textDecorationLine,
      ].join('|');
    };
    const rest = new WeakMap(
      [...document.querySelectorAll('*')].map((element) => [element, look(element)]),
    );
    Object.assign(window, {looksAtRest: (element: Element) => rest.get(element) === look(element)});
  });

const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    if (element === document.body) return {name: '', faults: [], isLast: true};
    const {looksAtRest} = window as unknown as {looksAtRest: (element: Element) => boolean};
    const name = `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
    const [box] = [...element.getClientRects()].filter(
      ({width, height}) => width > 0 && height > 0,
    );
    if (!box) return {name, faults: ['is not on the page'], isLast: false};
    const faults: string[] = [];
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 12)];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
      faults.push('is outside of the window');
    const top = document.elementFromPoint(x, y);
    // A label may lie over the box that it is for, and stands for one that takes no room.
    if (
      top &&
      box.width > 1 &&
      !element.contains(top) &&
      !top.contains(element) &&
      top.closest('label')?.control !== element
    )
      faults.push(`lies below ${top.tagName.toLowerCase()}.${top.className}`);
    if (looksAtRest(element)) faults.push('looks as it does without the focus');
    return {name, faults, isLast: false};
  });

/** Goes through a page by Tab alone, from its beginning to its end. @returns what was wrong on the way, and how many stops there were. */
async function walkByTab(page: Page): Promise<{faults: string[]; stops: string[]}> {
  const [faults, stops]: [string[], string[]] = [[], []];
  await rememberRest(page);
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const one = await stop(page);
    if (one.isLast) break;
    stops.push(one.name);
    faults.push(...one.faults.map((fault) => `${one.name} ${fault}`));
  }
  return {faults, stops};
}

test.use({contextOptions: {reducedMotion: 'reduce'}});

for (const {width, locale, pages} of [
  {width: 1440, locale: 'nl', pages: pagesOf(ON_A_DESK)},
  {width: 320, locale: 'it', pages: pagesOf(ON_A_PHONE)},
] as const) {
  test(`Tab alone leads through a page at ${width} px, shows where it is, and is never caught (${locale})`, async ({
    page,
  }) => {
    await page.setViewportSize({width, height: 800});
    for (const name of pages) {
      await page.goto(pathOf(locale, name));
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      const {faults, stops} = await walkByTab(page);
      expect(faults, name).toEqual([]);
      expect(stops.length, name).toBeGreaterThan(10);
      expect(stops.length, name).toBeLessThan(MOST_STOPS);
    }
  });
}
