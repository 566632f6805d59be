import {axeFindings} from './axe';
import {expect, test, type Page} from './test';
import {LOCALES, LONGEST_FIRST, message, pathOf, REPEATED_IN, repeatedIn} from './example';
import {examplesOf, responseStatus, sendButton} from './controls';

const OVERVIEW = 'api/batches';
const CREATE = 'api/batches/create-batch';
const LIST = 'api/batches/list-batches';

/** The line of a property, parameter or response, by its id. */
const place = (page: Page, id: string) => page.locator(`[id="${id}"]`);

const excess = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** A page of each kind, and an operation with a body and one with queries. */
const TYPICAL = [OVERVIEW, `${OVERVIEW}/tags/batches`, CREATE, LIST];

for (const locale of LOCALES) {
  test(`${locale}: the page of an operation has all that the description says`, async ({page}) => {
    await page.goto(pathOf(locale, CREATE));
    const article = page.getByRole('article');
    for (const id of ['authentication', 'parameters.header', 'body', 'responses', 'servers'])
      await expect(
        article.getByRole('heading', {level: 2, name: message(locale, `reference.${id}`)}),
      ).toBeVisible();
    const dataset = place(page, 'body-datasetId');
    await expect(dataset).toContainText('string');
    await expect(dataset).toContainText(message(locale, 'reference.required'));
    await expect(place(page, 'response-201')).toBeVisible();
    const nav = page.getByRole('navigation').filter({
      has: page.getByRole('link', {name: message(locale, 'reference.overview'), exact: true}),
    });
    await expect(nav.locator('[aria-current="page"]')).toContainText(
      (await page.getByRole('heading', {level: 1}).textContent()) ?? '',
    );
  });
}

for (const locale of repeatedIn(LONGEST_FIRST)) {
  test(`${locale}: each page of the reference fits 1440 and 320 px`, async ({page}) => {
    for (const path of TYPICAL) {
      await page.goto(pathOf(locale, path));
      for (const width of [1440, 320]) {
        await page.setViewportSize({width, height: 900});
        expect(await excess(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
}

for (const locale of REPEATED_IN) {
  test(`${locale}: no page of the reference has a finding of axe, in light, dark and at 320 px`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    for (const path of TYPICAL) {
      await page.emulateMedia({colorScheme: 'light', reducedMotion: 'reduce'});
      await page.setViewportSize({width: 1440, height: 900});
      await page.goto(pathOf(locale, path));
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
      expect(await axeFindings(page, 'article'), path).toEqual([]);
      await page.emulateMedia({colorScheme: 'dark'});
      await page.setViewportSize({width: 320, height: 900});
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      expect(await axeFindings(page, 'article'), path).toEqual([]);
    }
  });
}

test('a guide leads to the reference, and the reference to the guide', async ({page}) => {
  await page.goto('/create-batch');
  await page.getByText('API reference: Create a batch').getByRole('link').click();
  await expect(page).toHaveURL(/\/api\/batches\/create-batch$/);
  await page.getByRole('article').getByRole('link', {name: 'Replace a batch'}).click();
  await expect(page).toHaveURL(/\/replace-a-batch$/);
});

test('the live example stands beside the reference and sends its request', async ({page}) => {
  await page.setViewportSize({width: 1200, height: 900});
  await page.goto(`/${CREATE}`);
  const example = examplesOf(page, 'createBatch');
  await sendButton(example).click();
  await expect(responseStatus(example)).toContainText('201');
  const heading = await page.getByRole('heading', {level: 1}).boundingBox();
  const box = await example.boundingBox();
  expect(box?.x).toBeGreaterThan((heading?.x ?? 0) + (heading?.width ?? 0));
});

test('levels, tabs and responses are used with the keyboard alone', async ({page}) => {
  await page.goto(`/${CREATE}`);
  const format = place(page, 'body-inputFormat.format');
  await expect(format).toBeHidden();
  await place(page, 'body-inputFormat').locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(format).toBeVisible();
  const tabs = page.getByRole('group', {name: 'Schema and example of application/json'}).first();
  await tabs.getByRole('radio', {name: 'Schema'}).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.getByLabel('Example as code').first()).toBeVisible();
  await place(page, 'response-403').locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(place(page, 'response-403').getByText('application/json')).toBeVisible();
});

test('the address of a property opens the levels above it', async ({page}) => {
  await page.goto(`/${CREATE}#body-inputFormat.format`);
  await page.mouse.move(10, 10);
  await expect(place(page, 'body-inputFormat.format')).toBeInViewport();
});

test('a page keeps its place while it becomes live', async ({page}) => {
  await page.goto(`/${CREATE}`);
  await page.mouse.move(200, 300);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[])
            sum += entry.value;
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => resolve(sum), 500);
      }),
  );
  expect(shift).toBeLessThan(0.001);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('everything can be read', async ({page}) => {
    await page.goto(`/nl/${CREATE}`);
    await place(page, 'body-inputFormat').locator('summary').first().click();
    await expect(place(page, 'body-inputFormat.format')).toBeVisible();
    const tabs = page
      .getByRole('group', {name: 'Schema en voorbeeld van application/json'})
      .first();
    await tabs.getByText('Voorbeeld', {exact: true}).click();
    await expect(tabs.getByLabel('Voorbeeld als code').first()).toBeVisible();
    await place(page, 'response-403').locator('summary').first().click();
    await expect(place(page, 'response-403').getByText('application/json')).toBeVisible();
  });
});

/** The methods that a sidebar shows after its links, with their colours. */
const methodsOfSidebar = (page: Page): Promise<string[]> =>
  page
    .getByRole('navigation')
    .locator('.openapi-method > a')
    .evaluateAll((links) =>
      links.map((link) => {
        const {content, color} = getComputedStyle(link, '::after');
        return `${content.replaceAll('"', '')} ${color}`;
      }),
    );

test('a method has the same colour in lists, in the sidebar of the reference and in that of the guides', async ({
  page,
}) => {
  await page.goto(pathOf('en', OVERVIEW));
  const listed = await page
    .getByRole('article')
    .getByText(/^(GET|HEAD|PATCH|POST|PUT)$/)
    .evaluateAll((badges) =>
      badges.map((badge) => `${badge.textContent} ${getComputedStyle(badge).color}`),
    );
  const methods = new Set(listed.map((one) => one.split(' ')[0]));
  expect([...methods].sort()).toEqual(['GET', 'HEAD', 'PATCH', 'POST', 'PUT']);
  expect((await methodsOfSidebar(page)).sort()).toEqual(listed.sort());
  await page.goto(pathOf('en', 'create-batch'));
  const ofGuides = await methodsOfSidebar(page);
  expect(ofGuides.length).toBeGreaterThan(0);
  expect(listed).toEqual(expect.arrayContaining(ofGuides));
});
