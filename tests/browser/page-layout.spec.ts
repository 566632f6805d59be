import {test as untouched} from '@playwright/test';
import {expect, test, type Page} from './test';
import {layoutShifts} from './layout-shifts';

/** 44 rem. */
const MEASURE = 704;

const widthOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().width);

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

test('from 768 px on, the table of contents opens from the line of the title, before Copy page', async ({
  page,
}) => {
  for (const width of [768, 996, 1440]) {
    await page.setViewportSize({width, height: 900});
    await page.goto('/create-batch');
    const boxOf = async (name: string) => {
      const box = await page.getByRole('button', {name, exact: true}).boundingBox();
      if (!box) throw new Error(`The button "${name}" is not shown at ${width} px.`);
      return box;
    };
    const contents = await boxOf('On this page');
    const copy = await boxOf('Copy page');
    expect(Math.abs(contents.y - copy.y), `${width} px`).toBeLessThanOrEqual(1);
    expect(contents.x + contents.width, `${width} px`).toBeLessThan(copy.x);
    const title = await page.getByRole('heading', {level: 1}).evaluate((heading) => {
      const text = document.createRange();
      text.selectNodeContents(heading);
      const {right, top, bottom} = text.getBoundingClientRect();
      return {right, top, bottom};
    });
    expect(title.right, `${width} px`).toBeLessThan(contents.x);
    expect(contents.y, `${width} px`).toBeLessThan(title.bottom);
    expect(contents.y + contents.height, `${width} px`).toBeGreaterThan(title.top);
  }
});

test('over the page, the table of contents closes at a link, at Escape and at a press outside', async ({
  page,
}) => {
  await page.setViewportSize({width: 768, height: 900});
  await page.goto('/create-batch');
  const button = page.getByRole('button', {name: 'On this page'});
  const list = button.locator('..').getByRole('list');
  const top = () => page.locator('#request').evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await button.click();
  await expect(list).toBeVisible();
  expect(await top()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await page.getByText('A dataset can ingest data').click();
  await expect(list).toBeHidden();
  await button.click();
  await list.getByRole('link', {name: 'Response'}).click();
  await expect(page).toHaveURL(/#response$/);
  await expect(list).toBeHidden();
});

test('the table of contents stands next to text', async ({page}) => {
  const contents = page.locator('.theme-doc-toc-desktop');
  for (const width of [1000, 1440]) {
    await page.setViewportSize({width, height: 900});
    await page.goto('/limits');
    const text = await page.locator('.theme-doc-markdown > p:not([class])').first().boundingBox();
    const gap = ((await contents.boundingBox())?.x ?? 0) - (text?.x ?? 0) - (text?.width ?? 0);
    expect(gap, `${width}`).toBeGreaterThan(20);
    expect(gap, `${width}`).toBeLessThan(100);
  }
  await page.setViewportSize({width: 1600, height: 900});
  await page.goto('/when-a-call-fails');
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

test('the drawer of a narrow window shows both sections above the pages, and leaves a part of the page in sight', async ({
  page,
}) => {
  for (const width of [375, 768]) {
    await page.setViewportSize({width, height: 900});
    await page.goto('/create-batch');
    await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
    const drawer = page.locator('.navbar-sidebar');
    const section = (name: string) => drawer.locator('.drawer-sections').getByRole('link', {name});
    await expect(drawer.getByRole('link', {name: 'Limits'})).toBeInViewport();
    await expect(section('Guides')).toBeInViewport();
    // The bar at the top has the languages.
    await expect(page.locator('.drawer-sections').getByText('Languages')).toBeHidden();
    expect(await widthOf(page, '.navbar-sidebar')).toBeLessThanOrEqual(Math.min(360, width - 60));
    await section('API reference').click();
    await expect(page).toHaveURL(/\/api\/batches$/);
    await expect(section('API reference')).not.toBeInViewport();
  }
});
