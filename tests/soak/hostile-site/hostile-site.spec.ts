import {expect, test, type Page} from '@playwright/test';
import {outcome, sendButton} from '../../browser/controls';
import {detect} from '../../browser/detector';
import {PAGES} from '../../hostile/doors/pages';

/*
 * A site without a content security policy, built from hostile descriptions, overlays, pages and front matter: nothing runs,
 * navigates or leaves on any of its pages.
 */

const LOCALES = {en: '/', nl: '/nl/'};

const site = (): string => new URL(test.info().project.use.baseURL ?? '').origin;

/** The paths of all pages of a language. */
async function pathsOf(page: Page, base: string): Promise<string[]> {
  const sitemap = await (await page.request.get(`${base}sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

/** Says that an example was not sent because of its values. */
const refusal = (page: Page) => page.getByText(/^(?:Not sent|Niet verzonden):/);

/** Opens all that is folded, and sends the first example, unless its values are refused. */
async function use(page: Page): Promise<void> {
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => (one.open = true)),
  );
  const send = sendButton(page).first();
  if (!(await send.isVisible())) return;
  await send.click();
  await expect(outcome(page).or(refusal(page)).first()).not.toBeEmpty();
}

for (const [locale, base] of Object.entries(LOCALES)) {
  test(`nothing runs, navigates or leaves on any page (${locale})`, async ({page, context}) => {
    test.setTimeout(900_000);
    const detector = await detect(context, [site()]);
    const paths = await pathsOf(page, base);
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      detector.allow(site());
      await page.goto(path);
      await use(page);
      expect(await detector.caught(), path).toEqual([]);
    }
  });
}

test('a hostile translation is replaced by the English page', async ({page}) => {
  for (const [index, {name, isText}] of PAGES.entries()) {
    await page.goto(`/nl/page-${index}`);
    const first = isText ? 'Eerste alinea' : 'First paragraph';
    await expect(page.getByRole('article'), name).toContainText(first);
  }
});
