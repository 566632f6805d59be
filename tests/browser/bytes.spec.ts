import {brotliCompressSync} from 'node:zlib';
import {expect, test} from '@playwright/test';

/** In bytes of brotli, for a page that nobody has touched: its HTML with scripts and styles in it, images, and whatever else comes. */
const MOST = 15_500;
/** Of these, what runs as JavaScript. */
const MOST_SCRIPT = 2_000;

const sizeOf = (content: Buffer | string): number => brotliCompressSync(content).length;
/** Those that run: what a page knows of itself is JSON. */
const scriptsIn = (html: string): string => [...html.matchAll(/<script(?![^>]*type="?application\/(?:ld\+)?json)[^>]*>(.*?)<\/script>/gs)].map(([, text = '']) => text).join('\n');

for (const language of ['', '/nl', '/it']) {
  test(`${language}/create-batch takes at most 15.5 KB to read, no file of JavaScript or style, and nothing from another host`, async ({page, baseURL}) => {
    const found: Promise<[string, number]>[] = [];
    page.on('response', (response) => found.push(response.body().then((body) => [response.url(), sizeOf(body)])));
    await page.goto(`${language}/create-batch`, {waitUntil: 'networkidle'});
    const sizes = Object.fromEntries(await Promise.all(found));
    const fetched = Object.keys(sizes);
    expect(fetched.filter((url) => !url.startsWith(`${baseURL}/`) || /\.(js|css)$/.test(url))).toEqual([]);
    const total = Object.values(sizes).reduce((sum, size) => sum + size);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST);
    const html = await (await page.request.get(page.url())).text();
    expect(sizeOf(scriptsIn(html))).toBeLessThanOrEqual(MOST_SCRIPT);
    expect(html).not.toMatch(/<script[^>]* src=/);
    test.info().annotations.push({type: 'bytes of brotli', description: `${total}, of them scripts ${sizeOf(scriptsIn(html))}`});
  });
}
