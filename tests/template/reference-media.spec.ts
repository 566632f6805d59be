import {expect, test, type Page} from '../browser/test';

/** The pages of a description with one operation for each construct. */
const REFERENCE = '/test-reference';

/** How much of the reference does not fit; the CSS of the theme is mirrored only in builds of such a language. */
const excess = (page: Page): Promise<number> =>
  page.getByRole('article').evaluate((article) => article.scrollWidth - article.clientWidth);

/** Code of one line whose last character is not after its first, such as `[]string`. */
const mirrored = (page: Page): Promise<string[]> =>
  page
    .getByRole('article')
    .locator('li code')
    .evaluateAll((all) =>
      all.flatMap((code) => {
        const text = code.textContent;
        const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
        const [first, last] = [nodes[0], nodes.at(-1)];
        const length = last?.textContent?.length ?? 0;
        if (!first || !last || length === 0 || text.length < 2) return [];
        const range = document.createRange();
        range.setStart(first, 0);
        range.setEnd(first, 1);
        const start = range.getBoundingClientRect();
        range.setStart(last, length - 1);
        range.setEnd(last, length);
        const end = range.getBoundingClientRect();
        if (start.width === 0 || Math.abs(start.top - end.top) > 2) return [];
        return start.left < end.left ? [] : [text];
      }),
    );

for (const direction of ['ltr', 'rtl'])
  test(`pages fit 320 px (400 % zoom), and code keeps its direction: ${direction}`, async ({
    page,
  }) => {
    await page.setViewportSize({width: 320, height: 256});
    for (const name of ['callbacks', 'styles', 'tuples', 'values']) {
      await page.goto(`${REFERENCE}/${name}`);
      await page.evaluate((dir) => {
        document.documentElement.dir = dir;
        for (const details of document.querySelectorAll('details')) details.open = true;
      }, direction);
      expect(await excess(page), name).toBeLessThanOrEqual(0);
      expect(await mirrored(page), name).toEqual([]);
    }
  });

test('on paper, all levels and alternatives are shown', async ({page}) => {
  await page.goto(`${REFERENCE}/discriminators`);
  const body = page.locator('[id="response-200"]');
  const iban = body.getByText('iban', {exact: true}).first();
  await expect(iban).toBeHidden();
  await page.emulateMedia({media: 'print'});
  await expect(iban).toBeVisible();
  await page.goto(`${REFERENCE}/callbacks`);
  await expect(page.getByText('date-time', {exact: true})).toBeVisible();
});

test('the chosen alternative is seen in forced colours', async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'});
  await page.goto(`${REFERENCE}/pay`);
  const group = page.getByRole('group', {name: /^One of these/}).first();
  const borderOf = (name: string) =>
    group
      .getByText(name, {exact: true})
      .first()
      .locator('xpath=ancestor-or-self::label')
      .evaluate((label) => getComputedStyle(label).borderColor);
  expect(await borderOf('card')).not.toBe(await borderOf('transfer'));
});
