import {expect, test, type Locator, type Page} from '@playwright/test';
import {FILE_NAMES, type FileNamePayload} from '../hostile/doors/file-names';
import {HEADERS} from '../hostile/doors/headers';
import {LINKS} from '../hostile/doors/links';
import {PASTED_COMMANDS} from '../hostile/doors/pasted-commands';
import {RESPONSES} from '../hostile/doors/responses';
import {ELSEWHERE} from '../hostile/payload';
import {
  chooseAction,
  curlField,
  examplesOf,
  fileInput,
  fillInButton,
  historySection,
  outcome,
  ownUrl,
  response,
  responseTab,
  sendButton,
  serverMenu,
} from './controls';
import {detect, type Detector} from './detector';
import {IS_WIDE_SWEEP, message, openExample} from './example';
import {startRawServer, type RawResponse} from './raw-server';
import {startServer} from './servers';

/*
 * Everything that a page shows and that somebody else wrote is data. `npm run test:soak` tries all payloads of each door.
 */

/** The origin of the site. */
const site = (): string => new URL(test.info().project.use.baseURL ?? '').origin;

const MOST = IS_WIDE_SWEEP ? Infinity : 3;

/** The payloads that are tried: spread over the table, so that a sample has different kinds. */
function sampled<One>(all: readonly One[]): One[] {
  const step = Math.max(1, all.length / MOST);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Wakes the scripts of each page as soon as it has been parsed. */
const wake = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointermove'))),
  );

async function open(page: Page, detector: Detector, path: string): Promise<Locator> {
  detector.allow(`${site()}${path}`);
  return openExample(page, path);
}

/** Sends, and opens all that shows the response. */
async function sendAndLook(example: Locator): Promise<void> {
  await sendButton(example).click();
  await expect(response(example)).toHaveAttribute('aria-busy', 'false');
  await expect(outcome(example)).not.toBeEmpty();
  const tree = example.getByRole('button', {name: message('en', 'tryIt.view.tree'), exact: true});
  if (await tree.isVisible()) await tree.click();
  for (const part of ['headers', 'check'] as const) {
    const tab = responseTab(example, part);
    if (await tab.isVisible()) await tab.click();
  }
  const body = responseTab(example, 'body');
  if (await body.isVisible()) await body.click();
}

/** An example that calls a server whose responses `show` writes, one after another. */
async function startSending(
  page: Page,
  path = '/create-batch',
): Promise<{detector: Detector; example: Locator; show: (given: RawResponse) => Promise<void>}> {
  let next: RawResponse = {status: 200, lines: [], body: ''};
  const server = await startRawServer(() => next);
  test.info().annotations.push({type: 'server', description: server.url});
  const detector = await detect(page.context(), [site(), server.url]);
  await wake(page);
  const example = await open(page, detector, path);
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  return {
    detector,
    example,
    show: async (given) => {
      next = given;
      await sendAndLook(example);
    },
  };
}

test('responses are data: nothing runs, navigates or leaves', async ({page}) => {
  test.slow(IS_WIDE_SWEEP);
  const {detector, example, show} = await startSending(page);
  for (const {name, type, body, status = 200} of sampled(RESPONSES)) {
    await show({status, lines: [`content-type: ${type}`], body});
    expect(await detector.caught(), name).toEqual([]);
  }
  await historySection(example).click();
  expect(await detector.caught(), 'in the history').toEqual([]);
});

test('headers are data: nothing runs, navigates or leaves', async ({page}) => {
  test.slow(IS_WIDE_SWEEP);
  const elsewhere = await startServer(() => ({status: 200, body: '{}'}));
  const {detector, show} = await startSending(page);
  for (const {name, lines, status = 200} of sampled(HEADERS)) {
    const real = lines.map((line) => line.replaceAll(ELSEWHERE, elsewhere.url));
    await show({status, lines: real, body: '{"a": 1}'});
    expect(await detector.caught(), name).toEqual([]);
    expect(elsewhere.arrived, name).toEqual([]);
  }
  await elsewhere.close();
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

/** Characters that no name of a downloaded file may have: slashes, control characters, marks of direction. */
const UNSAFE = /[\\/\p{Cc}\p{Cf}:"<>|?*]|^\.|^$/u;

function disposition({fileName}: FileNamePayload): string[] {
  const quoted = Buffer.from(fileName.replace(/[\r\n\0]/g, ' ').replaceAll('"', '\\"'));
  return [
    `Content-Disposition: attachment; filename="${quoted.toString('latin1')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  ];
}

test('names of files are data: downloads stay in their folder, chosen files run nothing', async ({
  page,
}) => {
  test.slow(IS_WIDE_SWEEP);
  const {detector, example, show} = await startSending(page);
  const download = example.getByRole('button', {name: message('en', 'tryIt.body.download')});
  for (const payload of sampled(FILE_NAMES)) {
    await show({status: 200, lines: disposition(payload), body: 'a'});
    detector.allow('blob:');
    const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
    expect(file.suggestedFilename(), payload.name).not.toMatch(UNSAFE);
    expect(await detector.caught(), payload.name).toEqual([]);
  }
  detector.allow(`${site()}/upload-a-file`);
  await page.goto('/upload-a-file');
  const upload = examplesOf(page, 'uploadFile').first();
  await upload.scrollIntoViewIfNeeded();
  await expect(upload).toHaveAttribute('data-live', '');
  for (const {name, fileName} of sampled(FILE_NAMES)) {
    await fileInput(upload).setInputFiles({name: fileName, mimeType: '', buffer: Buffer.from('a')});
    await sendButton(upload).click();
    await expect(response(upload)).toHaveAttribute('aria-busy', 'false');
    expect(await detector.caught(), name).toEqual([]);
  }
});

test('links are data: nothing runs, leaves or is sent', async ({page}) => {
  test.slow(IS_WIDE_SWEEP);
  const detector = await detect(page.context(), [site()]);
  await wake(page);
  for (const {name, address} of sampled(LINKS)) {
    await page.goto('about:blank');
    detector.allow(site());
    await page.goto(`${site()}${address}`, {waitUntil: 'networkidle'});
    expect(await detector.caught(), name).toEqual([]);
    expect(new URL(page.url()).origin, name).toBe(site());
    const example = examplesOf(page, 'createBatch');
    if ((await example.count()) === 0) continue;
    await expect(serverMenu(example), name).toHaveValue('mock');
    await sendButton(example).click();
    expect(await detector.caught(), `${name}, then sent`).toEqual([]);
  }
});

test('pasted commands are data: nothing runs, leaves or is sent', async ({page}) => {
  test.slow(IS_WIDE_SWEEP);
  const detector = await detect(page.context(), [site()]);
  await wake(page);
  for (const {name, command} of sampled(PASTED_COMMANDS)) {
    const example = await open(page, detector, '/create-batch');
    await chooseAction(example, 'tryIt.paste');
    await curlField(example).fill(command);
    await fillInButton(example).click();
    expect(await detector.caught(), name).toEqual([]);
    await expect(serverMenu(example), name).toHaveValue('mock');
    await sendButton(example).click();
    expect(await detector.caught(), `${name}, then sent`).toEqual([]);
  }
});

test.describe('the detector notices', () => {
  /** Does on a page without a policy what payloads try. */
  const CASES: [name: string, body: string, expected: RegExp][] = [
    ['a script', "<script>hostile('ran')</script>", /^script ran$/],
    ['a handler', '<img src="/nowhere.png" onerror="hostile(1)">', /^script 1$/],
    ['a frame', '<iframe srcdoc="<script>parent.hostile(1)</script>"></iframe>', /^frame /],
    ['a dialog', '<script>setTimeout(() => alert(1))</script>', /^dialog alert 1$/],
    [
      'a picture from elsewhere',
      '<img src="http://evil.example/a.png">',
      /^request http:\/\/evil\.example\/a\.png$/,
    ],
    [
      'a request',
      "<script>fetch('http://evil.example/b').catch(() => 0)</script>",
      /^request .*\/b$/,
    ],
    ['a navigation', "<script>location = '/limits'</script>", /^navigation .*\/limits$/],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=/limits">', /^navigation .*\/limits$/],
    ['a page', "<script>open('/limits')</script>", /^popup /],
    [
      'a download',
      '<a id="a" href="/robots.txt" download>x</a><script>a.click()</script>',
      /^download /,
    ],
    ['an error', "<script>throw new Error('x')</script>", /^error x$/],
    [
      'a changed prototype',
      '<script>Object.prototype.hostile = 1</script>',
      /^property of all objects hostile$/,
    ],
    ['a link to JavaScript', '<a href=" java\nscript:hostile(1)">x</a>', /^href /],
    ['a link to data', '<a href="data:text/html,x">x</a>', /^href /],
    ['a base', '<base href="http://evil.example/">', /^element <base/],
    [
      'a violated policy',
      '<meta http-equiv="content-security-policy" content="script-src \'none\'"><script>1</script>',
      /Content Security Policy/,
    ],
  ];

  test('each way to be more than data', async ({page, context}) => {
    const detector = await detect(context, [site()]);
    for (const [name, body, expected] of CASES) {
      await page.goto('about:blank');
      await page.route('**/self-test', (route) =>
        route.fulfill({contentType: 'text/html', body: `<!doctype html><body>${body}`}),
      );
      detector.allow(`${site()}/self-test`);
      await page.goto('/self-test');
      await expect(async () => {
        const caught = await detector.caught();
        expect(
          caught.filter((one) => expected.test(one)),
          name,
        ).not.toEqual([]);
      }).toPass({timeout: 5_000});
      await page.unroute('**/self-test');
    }
  });

  test('nothing on a page of the site', async ({page, context}) => {
    const detector = await detect(context, [site()]);
    await wake(page);
    const example = await open(page, detector, '/create-batch');
    await sendButton(example).click();
    await expect(outcome(example)).not.toBeEmpty();
    expect(await detector.caught()).toEqual([]);
  });
});
