import type {Locator} from '@playwright/test';
import {expect, test, type Page} from './test';
import {holdScripts, IS_WIDE_SWEEP, message, openExample} from './example';
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
  // Right below is the link to the reference, which gives its place to the history.
  const belowOf = (page: Page) =>
    page
      .locator('[data-operation="createBatch"] + p + *')
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

test('an example is as high before it is live as after', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  const release = await holdScripts(page);
  await page.goto('/upload-a-file', {waitUntil: 'commit'});
  const example = examplesOf(page, 'createBatch').first();
  const heightOf = () => example.evaluate((element) => element.getBoundingClientRect().height);
  await page.waitForFunction(() => document.readyState === 'interactive');
  const before = await heightOf();
  release();
  await expect(example).toHaveAttribute('data-live', '');
  expect(Math.abs((await heightOf()) - before)).toBeLessThanOrEqual(1);
});

test('beside the response, a body is as high as its text, from 6 to 20 lines', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  const example = await openExample(page, '/create-batch');
  const editor = bodyEditor(example);
  const linesOf = () =>
    editor.evaluate((element) =>
      Math.round(element.clientHeight / parseFloat(getComputedStyle(element).lineHeight)),
    );
  expect(await linesOf()).toBe(7);
  await editor.fill('\n'.repeat(13));
  expect(await linesOf()).toBe(15);
  await editor.fill('\n'.repeat(40));
  expect(await linesOf()).toBe(21);
});

test('a body on one line is seen whole', async ({page}) => {
  await page.setViewportSize({width: 1440, height: 900});
  const example = await openExample(page, '/create-batch');
  const editor = bodyEditor(example);
  const id = '5c8c3c555033b814b69f9479';
  // In the field, the words would end beyond its edge.
  await editor.fill(`{"datasetId":"${id}","inputFormat":{"format":"json"}}`);
  await expect(editor).toHaveCSS('overflow-wrap', 'anywhere');
  const heightOf = () => editor.evaluate((element) => element.scrollHeight);
  const before = await heightOf();
  await editor.fill('x'.repeat(900));
  expect(await heightOf()).toBeGreaterThan(before);
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

test('on paper, a response begins below its request and goes on on the next sheet', async ({
  page,
}) => {
  const example = await openExample(page, '/create-batch');
  await sendButton(example).click();
  await expect(responseStatus(example)).toHaveText('201 Created');
  const pdf = await page.pdf({format: 'A4'});
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
});
