import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test as untouched} from '@playwright/test';
import {expect, test, type Page} from './test';
import {message, openExample} from './example';
import {startServer} from './servers';
import {
  chooseLanguage,
  copyAs,
  openConnection,
  ownUrl,
  requestCode,
  responseStatus,
  responseTab,
  runAllButton,
  runAllPanel,
  sendButton,
  serverMenu,
} from './controls';

const BUILD = join(__dirname, '../../build');

/** The events of violated policies, also of pages that the context has left. */
async function listenTo(page: Page): Promise<string[]> {
  const violated: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => violated.push(what));
  await page.addInitScript(() => {
    const {reportViolation} = window as unknown as {reportViolation: (what: string) => void};
    document.addEventListener('securitypolicyviolation', (event) =>
      reportViolation(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  return violated;
}

test.describe('the features of the site violate no policy', () => {
  test.use({locale: 'nl-NL'});

  test('examples: send, compare, other languages, copy, a further server', async ({
    page,
    context,
  }) => {
    const violated = await listenTo(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const example = await openExample(page, '/create-batch');
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    await responseTab(example, 'check').click();
    await chooseLanguage(example, 'C#');
    await expect(requestCode(example)).toContainText('HttpMethod.Post');
    await copyAs(example, 'HAR');
    await openConnection(example);
    await serverMenu(example).selectOption('own');
    await ownUrl(example).fill('http://127.0.0.1:4010');
    await page.keyboard.press('Escape');
    await sendButton(example).click();
    await expect(responseStatus(example)).toHaveText('201 Created');
    expect(violated).toEqual([]);
  });

  test('pages: language offer, search, workflow, other pages', async ({page}) => {
    const violated = await listenTo(page);
    await page.goto('/');
    const offer = page.getByRole('complementary', {name: message('nl', 'languageOffer.label')});
    await offer.getByRole('link').click();
    await expect(page).toHaveURL(/\/nl\/$/);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('bestand');
    await page.getByRole('dialog').getByRole('option').first().click();
    await expect(page).toHaveURL(/\/nl\/\w/);
    await page.goto('/nl/from-file-to-dataset');
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await runAllButton(page).click();
    await expect(runAllPanel(page).getByRole('status')).toContainText(
      message('nl', 'runAll.allDone'),
      {timeout: 30_000},
    );
    expect(violated).toEqual([]);
  });

  test('a missing page, also where the host sends the English one', async ({page}) => {
    const violated = await listenTo(page);
    await page.route('**/nl/nowhere', (route) =>
      route.fulfill({
        status: 404,
        contentType: 'text/html; charset=utf-8',
        body: readFileSync(join(BUILD, '404.html'), 'utf8'),
      }),
    );
    await page.goto('/nl/nowhere');
    await expect(page.getByRole('heading', {level: 1})).toHaveText(
      message('nl', 'theme.NotFound.title'),
    );
    await expect(page.getByRole('search').getByRole('searchbox')).toHaveValue('nowhere');
    expect(violated).toEqual([]);
  });
});

/** Ways to run a script, or to call a host, in a page that somebody has injected HTML into. A script sets `injected`. */
const injectedHtml = (host: string): string => `<script>window.injected = 'script'</script>
<script src="${host}/injected.js"></script>
<script src="data:text/javascript,window.injected='data'"></script>
<img src="/nowhere.png" onerror="window.injected = 'attribute'">
<iframe srcdoc="<script>parent.injected = 'frame'</script>"></iframe>
<object data="data:text/html,x"></object>
<base href="${host}/">
<style>body {background: url(${host}/leak)}</style>
<a id="to-press" href="javascript:window.injected = 'link'">x</a>
<form id="leak" action="${host}/leak"><input name="token"></form>`;

/** GitHub Pages cannot send headers, so the policy in the page has to hold alone. */
for (const hasHeaders of [true, false]) {
  untouched(
    `a script that is injected into a page does not run, ${hasHeaders ? 'with' : 'without'} headers of the host`,
    async ({page}) => {
      const violated = await listenTo(page);
      const host = await startServer(() => ({status: 200, body: 'window.injected = "file"'}));
      await page.route('**/limits', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(
          '<div id=__docusaurus>',
          `${injectedHtml(host.url)}$&`,
        );
        await route.fulfill({
          body,
          contentType: 'text/html; charset=utf-8',
          ...(hasHeaders ? {headers: response.headers()} : {}),
        });
      });
      await page.goto('/limits', {waitUntil: 'networkidle'});
      await page.locator('#to-press').click();
      await page.evaluate(() => {
        const added = document.createElement('script');
        added.textContent = 'window.injected = "added"';
        document.body.append(added);
        document.querySelector<HTMLFormElement>('#leak')?.submit();
      });
      await expect.poll(() => violated.join('\n')).toContain('form-action');
      const ran = await page.evaluate(() => (window as {injected?: string}).injected);
      expect(ran).toBeUndefined();
      expect(host.arrived.map(({url}) => url)).toEqual([]);
      await host.close();
      const directives = new Set(violated.map((one) => one.split(' ')[0]));
      for (const directive of ['script-src-elem', 'script-src-attr', 'img-src', 'base-uri'])
        expect([...directives]).toContain(directive);
    },
  );
}
