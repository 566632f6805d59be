import {brotliCompressSync} from 'node:zlib';
import {expect, test} from '@playwright/test';

/** In bytes of brotli, before the first sign of a reader: the HTML with its inline scripts and styles. */
const MOST_HTML = 20_000;
/** The HTML and images. */
const MOST = 22_000;
/** The inline scripts that run. */
const MOST_SCRIPT = 2_000;

const sizeOf = (content: Buffer | string): number => brotliCompressSync(content).length;
/** The inline scripts that run. */
const scriptsIn = (html: string): string =>
  [
    ...html.matchAll(
      /<script(?![^>]*(?:type="?application\/(?:ld\+)?json| src=))[^>]*>(.*?)<\/script>/gs,
    ),
  ]
    .map(([, text = '']) => text)
    .join('\n');

for (const language of ['', '/nl', '/it']) {
  test(`${language}/create-batch takes at most 20 KB to read, no file of JavaScript or style, and nothing from another host`, async ({
    page,
    baseURL,
  }) => {
    const found: Promise<[string, number]>[] = [];
    page.on('response', (response) =>
      found.push(response.body().then((body) => [response.url(), sizeOf(body)])),
    );
    await page.goto(`${language}/create-batch`, {waitUntil: 'networkidle'});
    const sizes = Object.fromEntries(await Promise.all(found));
    const fetched = Object.keys(sizes);
    expect(await page.locator('link[rel=stylesheet]').count()).toBe(0);
    expect(
      fetched.filter((url) => !url.startsWith(`${baseURL}/`) || /\.(js|css)$/.test(url)),
    ).toEqual([]);
    expect(sizes[page.url()], JSON.stringify(sizes)).toBeLessThanOrEqual(MOST_HTML);
    const total = Object.values(sizes).reduce((sum, size) => sum + size);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST);
    const html = await (await page.request.get(page.url())).text();
    expect(sizeOf(scriptsIn(html))).toBeLessThanOrEqual(MOST_SCRIPT);
    test.info().annotations.push({
      type: 'bytes of brotli',
      description: `${total}, of them scripts ${sizeOf(scriptsIn(html))}`,
    });
  });
}
