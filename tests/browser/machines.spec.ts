import {ALL_PAGES, holdScripts, LOCALES, message, pathOf} from './example';
import {expect, test, type APIRequestContext} from './test';
import {requestCode} from './controls';

/** Where the Markdown of a page is. */
const markdownOf = (path: string): string =>
  path.endsWith('/') ? `${path}index.md` : `${path}.md`;

/** The pages of the docs and of the API reference, by their whole addresses, as the sitemap of a language has them. */
async function pagesInSitemap(request: APIRequestContext, locale: string): Promise<string[]> {
  const sitemap = await (await request.get(pathOf(locale as 'en', 'sitemap.xml'))).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.endsWith('/translations'));
}

for (const locale of LOCALES) {
  test(`every page in the sitemap is there as Markdown in its language, and in llms.txt (${locale})`, async ({
    request,
  }) => {
    const addresses = await pagesInSitemap(request, locale);
    expect(addresses).toHaveLength(ALL_PAGES.length);
    const list = await (await request.get(pathOf(locale, 'llms.txt'))).text();
    const whole = await (await request.get(pathOf(locale, 'llms-full.txt'))).text();
    for (const address of addresses) {
      const path = markdownOf(new URL(address).pathname);
      const response = await request.get(path);
      expect(response.headers()['content-type'], path).toBe('text/markdown; charset=utf-8');
      const text = await response.text();
      expect(text).toContain(`\nurl: "${address}"\nlanguage: "${locale}"\n---\n\n# `);
      expect(list).toContain(`](${markdownOf(address)}): `);
      expect(whole).toContain(text);
      // Nothing of MDX is left: no components, no comments, no notes in colons.
      expect(text.replace(/^( *)```[^]*?^\1```/gm, '').replace(/`[^`\n]+`/g, ''), path).not.toMatch(
        /<[A-Z]|\{\/\*|^:::|[\uE000-\uF8FF]/m,
      );
    }
  });

  test(`every page in the sitemap says what it is, and has a card of its own (${locale})`, async ({
    request,
  }) => {
    const cards = new Set<string>();
    for (const address of await pagesInSitemap(request, locale)) {
      const html = await (await request.get(new URL(address).pathname)).text();
      const [, json = ''] =
        /<script[^>]* type="?application\/ld\+json"?[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
      const [article] = (JSON.parse(json) as {'@graph': Record<string, unknown>[]})['@graph'];
      expect(article).toMatchObject({'@type': 'TechArticle', url: address, inLanguage: locale});
      expect(
        article?.[locale === 'en' ? 'workTranslation' : 'translationOfWork'],
        address,
      ).toBeTruthy();
      const [, image = ''] =
        /<meta[^>]* property="?og:image"? content="?([^\s">]+)/.exec(html) ?? [];
      expect(article?.image).toBe(image);
      const response = await request.get(new URL(image).pathname);
      expect(response.headers()['content-type']).toBe('image/png');
      const png = await response.body();
      expect(
        [png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)],
        image,
      ).toEqual(['PNG', 1200, 630]);
      cards.add(png.toString('base64'));
    }
    expect(cards.size).toBe(ALL_PAGES.length);
  });

  test(`the links of llms.txt lead somewhere (${locale})`, async ({request}) => {
    const list = await (await request.get(pathOf(locale, 'llms.txt'))).text();
    const links = [...list.matchAll(/^- \[.*?\]\(([^)]+)\)/gm)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    expect(links.length).toBeGreaterThan(ALL_PAGES.length);
    for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
  });
}

test('a page outside of the docs is shown with the card of the start page', async ({request}) => {
  const html = await (await request.get('/nl/translations')).text();
  expect(
    [...html.matchAll(/property="?og:(?:image|type)"? content="?([^\s">]+)/g)].map(
      ([, value = '']) => value.replace(/^https?:\/\/[^/]+/, ''),
    ),
  ).toEqual(['website', '/nl/img/cards/index.png']);
  expect((await request.get('/nl/img/cards/index.png')).status()).toBe(200);
});

test('robots.txt names a sitemap for each language', async ({request}) => {
  const text = await (await request.get('/robots.txt')).text();
  const sitemaps = [...text.matchAll(/^Sitemap: (.*)$/gm)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  expect(sitemaps).toEqual(LOCALES.map((locale) => pathOf(locale, 'sitemap.xml')));
  for (const path of sitemaps) expect((await request.get(path)).status()).toBe(200);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  for (const locale of LOCALES) {
    test(`the Markdown of a page has the curl commands that its examples show (${locale})`, async ({
      page,
      request,
    }) => {
      const path = pathOf(locale, 'large-files');
      await page.goto(path);
      const shown = await requestCode(page).allTextContents();
      const text = await (await request.get(markdownOf(path))).text();
      const written = [...text.matchAll(/^```bash\n([^]*?)\n```$/gm)].map(
        ([, command = '']) => command,
      );
      expect(written).toEqual(shown.map((command) => command.replace(/\n$/, '')));
      expect(written.length).toBeGreaterThan(3);
    });
  }
});

test('Copy page puts the page as Markdown on the clipboard, and says so, though it was pressed before the scripts came', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const release = await holdScripts(page);
  await page.goto('/nl/create-batch', {waitUntil: 'domcontentloaded'});
  const button = page.getByRole('button', {name: message('nl', 'copyPage.copy')});
  await button.click();
  release();
  await expect(page.getByRole('button', {name: message('nl', 'tryIt.copy.done')})).toBeVisible();
  const text = await (await request.get('/nl/create-batch.md')).text();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.getByRole('button', {name: message('nl', 'copyPage.more')}).click();
  const view = page.getByRole('menuitem', {name: message('nl', 'copyPage.view'), exact: true});
  await expect(view).toBeFocused();
  await expect(view).toHaveAttribute('href', '/nl/create-batch.md');
  await expect(
    page.getByRole('menuitem', {name: message('nl', 'copyPage.viewAll')}),
  ).toHaveAttribute('href', '/nl/llms-full.txt');
  await expect(page.locator('link[type="text/markdown"]')).toHaveAttribute(
    'href',
    '/nl/create-batch.md',
  );
});

test('Copy page says when the page cannot be had', async ({page}) => {
  await page.route('**/*.md', (route) => route.abort());
  await page.goto('/it/create-batch');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.getByRole('button', {name: message('it', 'copyPage.copy')}).click();
  await expect(page.getByRole('button', {name: message('it', 'copyPage.failed')})).toBeVisible();
});
