import {statSync} from 'node:fs';
import {expect, test, type Locator, type Page} from './test';
import {IS_WIDE_SWEEP} from './example';
import {listen, sendTo, whole} from './pieces';

/**
 * The page feels frozen when a frame or a task takes longer than 200 ms. Other programs that use the processor count against the
 * page, so that only `npm run test:soak`, which tries it three times, measures that. Work of seconds is a freeze on every machine.
 */
const LONGEST = IS_WIDE_SWEEP ? 200 : 2_000;

type Watch = {worst: number; tasks: number[]};
type Watching = typeof globalThis & {watch: Watch};

/** Records the longest time between two frames, and each task of more than 50 ms. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch: Watch = {worst: 0, tasks: []};
    (globalThis as Watching).watch = watch;
    let before = performance.now();
    const frame = (now: number) => {
      watch.worst = Math.max(watch.worst, now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) =>
      watch.tasks.push(...list.getEntries().map(({duration}) => Math.round(duration))),
    ).observe({type: 'longtask'});
  });
}

async function expectSmooth(page: Page, name: string): Promise<void> {
  const {worst, tasks} = await page.evaluate(() => (globalThis as Watching).watch);
  test.info().annotations.push({
    type: name,
    description: `longest frame ${Math.round(worst)} ms, long tasks: ${tasks.join(', ') || 'none'}`,
  });
  expect(Math.max(worst, ...tasks), `long tasks: ${tasks.join(', ')}`).toBeLessThan(LONGEST);
}

/** Sends a request and watches the frames from before the response arrives. */
async function receive(
  page: Page,
  body: string,
  status = 200,
): Promise<{example: Locator; close: () => Promise<void>}> {
  const bytes = Buffer.from(body);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = await listen(
    (response) => void held.then(() => whole('application/json', bytes, status)(response)),
  );
  const example = await sendTo(page, server);
  await expect(example.getByRole('button', {name: 'Cancel'})).toBeEnabled();
  await watchFrames(page);
  release();
  return {example, close: server.close};
}

const item = (n: number): string =>
  `{"id":${n},"name":"item ${n} é","price":${n}.10,"tags":["a","b"],"nested":{"x":null,"y":true}}`;

const items = (count: number): string =>
  `{"items":[${Array.from({length: count}, (_, n) => item(n)).join(',')}]}`;

test.describe.configure({mode: 'default', timeout: 180_000, ...(IS_WIDE_SWEEP && {retries: 2})});

test('1 MB of JSON never freezes the page, as a tree and as text', async ({page}) => {
  const body = items(10_430);
  expect(Buffer.byteLength(body)).toBeGreaterThan(990_000);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(1_000_000);
  const {example, close} = await receive(page, body, 201);
  const tree = example.getByRole('tree');
  const rows = tree.getByRole('treeitem');
  await expect(rows.last()).toContainText('"items": [10,430]');
  // The check against the schema of this operation runs in the background.
  await expect(
    example.getByRole('status').filter({hasText: 'from the API description'}),
  ).toBeVisible();
  await tree.focus();
  for (const key of ['End', 'ArrowRight', 'End', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(tree.getByRole('treeitem', {selected: true})).toContainText('10400:');
  await example.getByRole('button', {name: 'Expand all'}).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(500);
  await tree.focus();
  await page.keyboard.press('End');
  await example.getByRole('button', {name: 'Text', exact: true}).click();
  const text = example.getByLabel('Response body');
  await expect(text).toContainText('{"items":[{"id":0');
  await text.focus();
  await page.keyboard.press('End');
  await expectSmooth(page, '1 MB');
  await close();
});

test('50 MB of JSON never freeze the page: the first megabyte is shown, all of it is downloaded', async ({
  page,
}) => {
  const body = items(500_000);
  const size = Buffer.byteLength(body);
  expect(size).toBeGreaterThan(50_000_000);
  const {example, close} = await receive(page, body, 201);
  await expect(example).toContainText(/This is the first 1 MB of 5\d(\.\d)? MB/, {timeout: 90_000});
  await expect(example.getByRole('status').filter({hasText: 'Not checked'})).toBeVisible();
  const text = example.getByLabel('Response body');
  await expect(text).toContainText('{"items":[{"id":0');
  expect((await text.textContent())?.length).toBeLessThanOrEqual(1_000_000);
  await expect(example.getByRole('tree')).toHaveCount(0);
  await text.focus();
  await page.keyboard.press('End');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    example.getByRole('button', {name: 'Download'}).click(),
  ]);
  expect(statSync(await file.path()).size).toBe(size);
  await expectSmooth(page, '50 MB');
  await close();
});

test('half a million values never freeze the page', async ({page}) => {
  const {example, close} = await receive(page, `[${'1,'.repeat(499_000)}1]`);
  const tree = example.getByRole('tree');
  await tree.focus();
  for (const key of ['End', 'ArrowRight', 'End', 'ArrowRight', 'End', 'ArrowRight', 'End'])
    await page.keyboard.press(key);
  await expect(tree.getByRole('treeitem').last()).toContainText('499000: 1');
  expect(await tree.getByRole('treeitem').count()).toBeLessThan(300);
  await expectSmooth(page, '500,000 values');
  await close();
});

test('10,000 nested levels never freeze the page', async ({page}) => {
  const {example, close} = await receive(
    page,
    `${'{"deeper":['.repeat(5_000)}1${']}'.repeat(5_000)}`,
  );
  const tree = example.getByRole('tree');
  await example.getByRole('button', {name: 'Expand all'}).click();
  await tree.focus();
  await page.keyboard.press('End');
  await expect(tree.getByRole('treeitem').last()).toHaveAttribute('aria-level', '502');
  await expect(example.getByText('/deeper/0/deeper/0')).toBeVisible();
  await expectSmooth(page, '10,000 levels');
  await close();
});
