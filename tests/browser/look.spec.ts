import {test as untouched, type Locator} from '@playwright/test';
import {expect, test, type Page} from './test';
import {IS_WIDE_SWEEP, LOCALES, message, openExample, pathOf} from './example';
import {
  bodyEditor,
  connectionButton,
  examplesOf,
  field,
  languageButton,
  openConnection,
  response,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
} from './controls';
import {layoutShifts} from './layout-shifts';

/** 44 rem. */
const MEASURE = 704;

const widthOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().width);

test.describe('the start page', () => {
  for (const locale of LOCALES) {
    test(`shows Send above the fold at 1440 and 375 px, and no table of contents (${locale})`, async ({
      page,
    }) => {
      await page.goto(pathOf(locale, ''));
      for (const [width, height] of [
        [1440, 900],
        [375, 812],
      ] as const) {
        await page.setViewportSize({width, height});
        const bottom = await sendButton(examplesOf(page, 'createBatch')).evaluate(
          (button) => button.getBoundingClientRect().bottom,
        );
        expect(bottom, `${width} px`).toBeLessThanOrEqual(height);
        await expect(page.locator('.theme-doc-toc-desktop, .theme-doc-toc-mobile')).toHaveCount(0);
      }
    });
  }

  test('has its tasks beside the example at 1440 px, and leaves no hole', async ({page}) => {
    await page.setViewportSize({width: 1440, height: 900});
    await page.goto('/nl/');
    const tasks = await page.locator('.cards').boundingBox();
    const example = await examplesOf(page, 'createBatch').boundingBox();
    expect(tasks?.y).toBeLessThan(600);
    expect((tasks?.x ?? 0) + (tasks?.width ?? 0)).toBeLessThan(example?.x ?? 0);
  });

  test('leads to each language, and to four tasks by the whole of their cards', async ({page}) => {
    await page.goto('/nl/');
    const languages = page.locator('.languages').getByRole('link');
    await expect(languages).toHaveText(['English', 'Nederlands', 'Italiano']);
    await expect(languages.nth(1)).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('.cards').getByRole('listitem')).toHaveCount(4);
    const card = page.locator('.cards').getByRole('listitem').last();
    await card.click({position: {x: 5, y: 5}});
    await expect(page).toHaveURL(/\/nl\/when-a-call-fails$/);
  });
});

test('the sidebar shows the method of a call, which is a part of the name of the link', async ({
  page,
}) => {
  await page.goto('/');
  const link = page
    .getByRole('navigation', {name: message('en', 'theme.docs.sidebar.navAriaLabel')})
    .getByRole('link', {name: 'Upload a file'});
  await expect(link).toHaveAccessibleName(/^Upload a file ?PUT$/);
});

test('the navigation bar shows the section of the page', async ({page}) => {
  const current = page.locator('.navbar__items > .navbar__link[aria-current="true"]');
  for (const [path, section] of [
    ['/nl/limits', 'Handleidingen'],
    ['/nl/api/batches/create-batch', 'API-referentie'],
  ] as const) {
    await page.goto(path);
    await expect(current).toHaveText(section);
  }
});

test('a label of the sidebar has at most two lines', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  for (const locale of LOCALES) {
    await page.goto(pathOf(locale, 'cancel-a-batch'));
    const tooLong = await page
      .locator('.theme-doc-sidebar-menu .menu__link')
      .evaluateAll((links) =>
        links
          .filter((link) => link.getBoundingClientRect().height > 56)
          .map((link) => link.textContent),
      );
    expect(tooLong, locale).toEqual([]);
  }
});

test('the page about translations and the 404 page have the sidebar, which marks the current page', async ({
  page,
}) => {
  await page.setViewportSize({width: 1440, height: 900});
  const sidebar = page.getByRole('navigation', {
    name: message('nl', 'theme.docs.sidebar.navAriaLabel'),
  });
  await page.goto('/nl/translations');
  await expect(sidebar.locator('[aria-current="page"]')).toHaveText(
    message('nl', 'translations.title'),
  );
  await page.goto('/nl/nowhere');
  await expect(sidebar.getByRole('link', {name: 'Een batch maken'})).toHaveAttribute(
    'href',
    '/nl/create-batch',
  );
});

test.describe('on a touch screen', () => {
  test.use({viewport: {width: 375, height: 812}, hasTouch: true, isMobile: true});

  test('controls of a page are at least 44 px high, and the navigation bar is one line', async ({
    page,
  }) => {
    for (const path of ['/', '/nl/limits', '/it/nowhere', '/nl/create-batch']) {
      await page.goto(path);
      const low = await page
        .locator(
          '.navbar :is(a, button), .theme-doc-toc-mobile > button, .copy-page button, .languages a, .footer a, main form > *, [data-operation] :is(button:not([class*="link"]), select, input, summary)',
        )
        .evaluateAll((controls) =>
          controls
            .filter((one) => {
              const {height} = one.getBoundingClientRect();
              return height > 0 && height < 44 && !one.closest('.dropdown__menu');
            })
            .map((one) => one.outerHTML.slice(0, 120)),
        );
      expect(low, path).toEqual([]);
      await expect(page.locator('.navbar__item.navbar__link').first()).toBeHidden();
    }
  });

  test('a heading has its link only at the stop of a keyboard', async ({page}) => {
    await page.goto('/nl/limits');
    const link = page.locator('#all .hash-link');
    await expect(link).toHaveCSS('opacity', '0');
    await link.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(link).toHaveCSS('opacity', '1');
    expect((await link.boundingBox())?.x).toBeGreaterThan(16);
  });
});

test('the third field of an example is at most 260 px below its top at 1440 px', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  await page.goto('/upload-a-file');
  const example = examplesOf(page, 'uploadFile').first();
  const topOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().top);
  const distance = (await topOf(field(example, 'FILE_NAME'))) - (await topOf(example));
  expect(distance).toBeLessThanOrEqual(260);
});

test.describe('an example keeps the page still', () => {
  const heightOf = (one: Locator) =>
    one.evaluate((element) => Math.round(element.getBoundingClientRect().height));
  const belowOf = (page: Page) =>
    page
      .locator('[data-operation="createBatch"] + *')
      .first()
      .evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY));

  // Request and response stand below each other in the first, and beside each other in the second.
  for (const width of IS_WIDE_SWEEP ? [375, 768, 1440, 1920] : [375, 1440]) {
    test(`while the connection is open, and when a response arrives, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({width, height: 900});
      await page.goto('/create-batch');
      const example = examplesOf(page, 'createBatch').first();
      await expect(example).toHaveAttribute('data-live', '');
      const before = {pane: await heightOf(response(example)), below: await belowOf(page)};
      await openConnection(example);
      expect(await belowOf(page)).toBe(before.below);
      await page.keyboard.press('Escape');
      await sendButton(example).click();
      await expect(responseStatus(example)).toHaveText('201 Created');
      await expect(response(example)).toContainText('API description');
      expect(await heightOf(response(example))).toBe(before.pane);
      expect(Math.abs((await belowOf(page)) - before.below)).toBeLessThanOrEqual(1);
    });
  }
});

test('beside the response, a body fills its column, and grows with its text up to 26 lines', async ({
  page,
}) => {
  await page.setViewportSize({width: 1440, height: 900});
  const example = await openExample(page, '/create-batch');
  const editor = bodyEditor(example);
  const gap = () =>
    editor.evaluate((element) => {
      const column = element.closest('[data-live] > *')?.getBoundingClientRect();
      return (column?.bottom ?? Infinity) - element.getBoundingClientRect().bottom;
    });
  expect(await gap()).toBeLessThanOrEqual(18);
  await editor.fill('\n'.repeat(50));
  const lines = await editor.evaluate((element) =>
    Math.round(element.clientHeight / parseFloat(getComputedStyle(element).lineHeight)),
  );
  expect(lines).toBe(27);
});

test('a step of a workflow has the button of the connection after its URL, and no server menu', async ({
  page,
}) => {
  for (const width of [1440, 375]) {
    await page.setViewportSize({width, height: 900});
    await page.goto('/from-file-to-dataset');
    const steps = page.locator('[data-operation]');
    await expect(serverMenu(page)).toHaveCount(1);
    await expect(serverMenu(steps)).toHaveCount(0);
    const url = await steps.first().locator('[id$="-path"]').boundingBox();
    const button = await connectionButton(steps.first()).boundingBox();
    expect(button?.x).toBeGreaterThan(url?.x ?? Infinity);
    expect(Math.abs((button?.y ?? 0) - (url?.y ?? 0))).toBeLessThan(24);
  }
});

test('request and response stand beside each other from a window of 900 px', async ({page}) => {
  await page.goto('/upload-a-file');
  for (const [width, isBeside] of [
    [768, false],
    [1100, true],
    [1440, true],
  ] as const) {
    await page.setViewportSize({width, height: 900});
    const example = examplesOf(page, 'uploadFile').first();
    const left = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().left);
    const distance = (await left(serverMenu(example))) - (await left(field(example, 'FILE_NAME')));
    expect(distance > width / 5, `${width}`).toBe(isBeside);
  }
});

test('the switch of text and tree stays in its place, and the response as high', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  await page.goto('/create-batch');
  const example = examplesOf(page, 'createBatch').first();
  await sendButton(example).click();
  await expect(response(example)).toContainText('API description');
  const tree = example.getByRole('button', {name: message('en', 'tryIt.view.tree'), exact: true});
  const before = [await tree.boundingBox(), await response(example).boundingBox()];
  await tree.click();
  await expect(example.getByRole('tree')).toBeVisible();
  expect([await tree.boundingBox(), await response(example).boundingBox()]).toEqual(before);
});

test('a menu opens upwards where there is no room below', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 700});
  const example = await openExample(page, '/create-batch');
  const button = languageButton(example);
  await button.evaluate((element) => element.scrollIntoView({block: 'end'}));
  await button.click();
  const menu = await example.getByRole('menu').boundingBox();
  expect((menu?.y ?? Infinity) + (menu?.height ?? 0)).toBeLessThanOrEqual(
    (await button.boundingBox())?.y ?? 0,
  );
});

test('print shows the received response instead of the sample', async ({page}) => {
  const example = await openExample(page, '/nl/create-batch');
  const sample = page.locator('#response ~ .theme-code-block');
  await page.emulateMedia({media: 'print'});
  await expect(sample).toBeVisible();
  await expect(response(example)).toBeHidden();
  await page.emulateMedia({media: 'screen'});
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
  await page.emulateMedia({media: 'print'});
  await expect(responseBody(example)).toBeVisible();
  await expect(sample).toBeHidden();
});

test('text is at most 44 rem wide, and an example takes the place of the table of contents', async ({
  page,
}) => {
  await page.goto('/upload-a-file');
  for (const width of [1440, 1920]) {
    await page.setViewportSize({width, height: 900});
    expect(await widthOf(page, '.theme-doc-markdown > p:not([class])')).toBeLessThanOrEqual(
      MEASURE,
    );
    expect(await widthOf(page, '[data-operation]')).toBeGreaterThan(MEASURE + 200);
    const isBeside = width >= 1600;
    await expect(page.locator('.theme-doc-toc-desktop')).toBeVisible({visible: isBeside});
    await expect(page.getByRole('button', {name: 'On this page'})).toBeVisible({
      visible: !isBeside,
    });
  }
});

test('the title has one place on all pages, and keeps it when the table of contents opens', async ({
  page,
}) => {
  const top = () =>
    page.getByRole('heading', {level: 1}).evaluate((title) => title.getBoundingClientRect().top);
  for (const width of [375, 1440]) {
    await page.setViewportSize({width, height: 900});
    await page.goto('/limits');
    const expected = await top();
    await page.goto('/create-batch');
    expect(await top(), `${width}`).toBe(expected);
    const contents = page.getByRole('button', {name: 'On this page'});
    await contents.click();
    await expect(contents.locator('..').getByRole('link').first()).toBeVisible();
    expect(await top(), `${width}`).toBe(expected);
  }
});

test('the table of contents stands next to text without a wide example, and lists the errors', async ({
  page,
}) => {
  const contents = page.locator('.theme-doc-toc-desktop');
  for (const path of ['/limits', '/when-a-call-fails'])
    for (const width of [1000, 1440]) {
      await page.setViewportSize({width, height: 900});
      await page.goto(path);
      const text = await page.locator('.theme-doc-markdown > p:not([class])').first().boundingBox();
      const gap = ((await contents.boundingBox())?.x ?? 0) - (text?.x ?? 0) - (text?.width ?? 0);
      expect(gap, `${path} at ${width}`).toBeGreaterThan(20);
      expect(gap, `${path} at ${width}`).toBeLessThan(100);
    }
  await expect(page.getByText('On this page').filter({visible: true})).toBeVisible();
  await contents.getByRole('link', {name: '429 Too many requests'}).click();
  await expect(page).toHaveURL(/#status-429$/);
  await expect(page.locator('#status-429 > code')).toHaveText('429');
});

test('at 1920 px, the table of contents has one place on all pages, next to tables and examples', async ({
  page,
}) => {
  await page.setViewportSize({width: 1920, height: 1080});
  const places = new Set<number>();
  for (const path of ['/limits', '/when-a-call-fails', '/create-batch']) {
    await page.goto(path);
    const contents = await page.locator('.theme-doc-toc-desktop').boundingBox();
    const wide = await page.locator('.table-box, [data-operation]').first().boundingBox();
    places.add(contents?.x ?? 0);
    const gap = (contents?.x ?? 0) - (wide?.x ?? 0) - (wide?.width ?? 0);
    expect(gap, path).toBeGreaterThan(20);
    expect(gap, path).toBeLessThan(60);
  }
  expect([...places]).toHaveLength(1);
});

untouched(
  'fonts come after the first sign of a reader, are seen from the next page on, and move nothing',
  async ({page}) => {
    const fetched = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fetched.add(request.url());
    });
    const family = () =>
      page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
    await page.goto('/limits', {waitUntil: 'networkidle'});
    expect([...fetched]).toEqual([]);
    await page.mouse.move(300, 300);
    await expect.poll(() => fetched.size).toBe(2);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('fonts-en'))).toBe('');
    expect(await family()).not.toMatch(/^Inter,/);

    // A page without a new document, then one with it.
    await page.getByRole('link', {name: 'Upload a file'}).first().click();
    await expect(page).toHaveURL(/upload-a-file$/);
    await expect.poll(family).toMatch(/^Inter,/);
    await page.goto('/before-your-first-call', {waitUntil: 'networkidle'});
    expect(await family()).toMatch(/^Inter,/);
    await page.mouse.move(400, 400);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    expect(await layoutShifts(page)).toBe(0);
  },
);
