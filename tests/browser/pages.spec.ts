import {selectAll} from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {expect, test} from './test';
import {LOCALES, openExample, PAGES, pathOf} from './example';
import {
  actionsButton,
  connectionButton,
  copyAsButton,
  copyButton,
  examplesOf,
  exampleResponse,
  languageButton,
  requestCode,
  responseStatus,
  sampleTab,
  sendButton,
} from './controls';

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  for (const locale of LOCALES) {
    test(`the page holds the curl command and the answer (${locale})`, async ({page}) => {
      await page.goto(pathOf(locale, 'create-batch'));
      const sample = requestCode(page);
      await expect(sample).toContainText(
        "curl -X POST 'https://platform.adobe.io/data/foundation/import/batches'",
      );
      await expect(sample).toContainText("-H 'x-api-key: {API_KEY}'");
      await expect(sample).toContainText('"datasetId": "5c8c3c555033b814b69f947f"');
      await expect(exampleResponse(page)).toContainText('"id": "5d01230fc78a4e4f8c0c6b387b4b8d1c"');
      await expect(exampleResponse(page)).toBeVisible();
      await expect(sendButton(page)).toBeHidden();
      // A tab that cannot be chosen is not offered.
      await expect(sampleTab(page, 'curl')).toBeVisible();
      for (const control of [
        sampleTab(page, 'JavaScript'),
        sampleTab(page, 'Python'),
        copyButton(page),
        languageButton(page),
        copyAsButton(page),
        actionsButton(page),
        connectionButton(page),
      ])
        await expect(control).toBeHidden();
    });
  }
});

test('headings have the same ids in every language', async ({request}) => {
  for (const name of PAGES) {
    const ids = [];
    for (const locale of LOCALES) {
      const html = await (await request.get(pathOf(locale, name))).text();
      const headings = selectAll('article :is(h2, h3)', unified().use(rehypeParse).parse(html));
      ids.push(headings.map(({properties}) => properties.id));
    }
    expect(ids[0]?.length).toBeGreaterThan(0);
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  }
});

test('the language menu keeps the page and the heading', async ({page}) => {
  await page.setViewportSize({width: 1200, height: 700});
  await page.goto('/when-a-call-fails');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.evaluate(() =>
    document.querySelector('#status-404')?.scrollIntoView({behavior: 'instant'}),
  );
  const top = () =>
    page.locator('#status-404').evaluate((heading) => heading.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(110);
  // By script, since Playwright scrolls the page when the menu under the pointer is not open at once.
  await page
    .getByRole('link', {name: 'Nederlands', includeHidden: true})
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/nl\/when-a-call-fails#status-404$/);
  await expect(page.locator('#status-404')).toBeInViewport();
});
test('the language menu tells the current language', async ({page}) => {
  await page.goto('/nl/limits');
  const current = page.locator('.navbar a[lang][aria-current="true"]');
  await expect(current).toHaveText('Nederlands');
  await expect(current).toHaveAttribute('lang', 'nl');
});

test('the live part is not fetched before it is wanted', async ({page}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.setViewportSize({width: 800, height: 300});
  await page.goto('/when-a-call-fails', {waitUntil: 'networkidle'});
  const before = fetched.length;
  await examplesOf(page, 'createBatch').scrollIntoViewIfNeeded();
  await expect(examplesOf(page, 'createBatch')).toHaveAttribute('data-live', '');
  expect(fetched.length).toBeGreaterThan(before);
});

test('pages ask nothing of another host', async ({page, baseURL}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });
  const example = await openExample(page, '/nl/create-batch');
  await sendButton(example).click();
  await expect(responseStatus(example)).toBeVisible();
  expect(foreign).toEqual([]);
});

test('a page prints as a handout, light and without controls', async ({page}) => {
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  await page.goto('/nl/create-batch');
  await expect(sendButton(page)).toBeHidden();
  await expect(copyButton(page)).toBeHidden();
  await expect(page.locator('.navbar')).toBeHidden();
  // Hydration renders code blocks again.
  await expect
    .poll(() =>
      page
        .locator('article pre')
        .first()
        .evaluate((block) => block.getBoundingClientRect().height),
    )
    .toBeGreaterThan(20);
  // All of each block is on paper, and lies over nothing.
  const cut = await page
    .locator('article pre')
    .evaluateAll(
      (blocks) => blocks.filter((one) => one.scrollHeight > one.clientHeight + 1).length,
    );
  expect(cut).toBe(0);
  await expect(page.locator('article p').first()).toHaveCSS('color', 'rgb(22, 36, 42)');
  // The element that paints the margins of the sheet.
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
});

test.describe('the diagram of states', () => {
  for (const locale of LOCALES) {
    const path = pathOf(locale, 'follow-a-batch');

    test(`has its text as a list in ${path} and in its Markdown copy, and is readable at 320 px`, async ({
      page,
      request,
    }) => {
      await page.setViewportSize({width: 320, height: 640});
      await page.goto(path);
      const items = await page.getByRole('figure').getByRole('listitem').allTextContents();
      const markdown = (await (await request.get(`${path}.md`)).text()).replaceAll('`', '');
      expect(items.length).toBe(10);
      expect(markdown).toContain(items.map((item) => `- ${item}`).join('\n'));
      const overflowing = await page
        .getByRole('figure')
        .locator('foreignObject > div')
        .evaluateAll((labels) =>
          labels
            .filter(
              (one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight,
            )
            .map((one) => one.textContent),
        );
      expect(overflowing).toEqual([]);
      const height = await page
        .getByRole('figure')
        .locator('svg text', {hasText: 'abandoned'})
        .evaluate((text) => text.getBoundingClientRect().height);
      expect(height, 'the height of a line').toBeGreaterThan(13);
    });
  }

  test.describe('without scripts', () => {
    test.use({javaScriptEnabled: false});

    test('is drawn by the server', async ({page}) => {
      await page.goto('/nl/follow-a-batch');
      const drawing = page.getByRole('figure').locator('svg');
      await expect(drawing).toBeVisible();
      await expect(drawing).toContainText('overzetten begint');
    });
  });
});
