import {expect, test, type JSHandle, type Page} from '@playwright/test';

const PSEUDO = ['::before', '::after'];

type Look = Record<string, string>;

/** The computed style of each element of a page, by its place in the document. It stays in the page, since it has megabytes. */
function looks(page: Page): Promise<JSHandle<Look>> {
  return page.evaluateHandle((pseudo) => {
    // A running transition would change the style between two calls.
    document.getAnimations().forEach((animation) => animation.finish());
    const found: Look = {};
    const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith('--'));
    const textOf = (style: CSSStyleDeclaration) =>
      names.map((name) => `${name}:${style.getPropertyValue(name)}`).join('; ');
    document.querySelectorAll('html, body, body *').forEach((element, index) => {
      const name = `${index} ${element.tagName} ${element.getAttribute('class') ?? ''}`;
      found[name] = textOf(getComputedStyle(element));
      for (const one of pseudo) {
        const style = getComputedStyle(element, one);
        if (style.content !== 'none' && style.content !== 'normal')
          found[name + one] = textOf(style);
      }
    });
    return found;
  }, PSEUDO);
}

/** Applies the whole style sheet to the screen, as the loader of deferred hydration does. */
function addWholeSheet(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const sheet = document.querySelector<HTMLLinkElement>('link[rel="deferred-stylesheet"]');
    if (!sheet) throw new Error('The page has no link to its style sheet.');
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: sheet.href,
    });
    await new Promise((resolve) => {
      link.onload = resolve;
      document.head.append(link);
    });
  });
}

/** The first elements that look otherwise than before, each with what has changed. */
const differences = (
  page: Page,
  found: {before: JSHandle<Look> | undefined; after: JSHandle<Look>},
): Promise<[element: string, changes: string][]> =>
  page.evaluate(({before = {}, after}) => {
    const changed = Object.keys(after).filter((element) => after[element] !== before[element]);
    return changed.slice(0, 5).map((element): [string, string] => {
      const known = new Set(before[element]?.split('; '));
      const changes = after[element]?.split('; ').filter((one) => !known.has(one)) ?? [];
      return [element, changes.join(' ').slice(0, 300)];
    });
  }, found);

const SITUATIONS = [
  {name: 'wide and light', width: 1440, media: {colorScheme: 'light', media: 'screen'}},
  {name: 'narrow and dark', width: 320, media: {colorScheme: 'dark', media: 'screen'}},
  {name: 'dark on paper', width: 800, media: {colorScheme: 'dark', media: 'print'}},
] as const;

for (const path of ['/nl/create-batch', '/before-your-first-call', '/nl/translations']) {
  test(`${path} looks with its own rules as it does with the whole style sheet`, async ({page}) => {
    await page.goto(path, {waitUntil: 'networkidle'});
    expect(await page.locator('link[rel=stylesheet]').count()).toBe(0);
    const before: JSHandle<Look>[] = [];
    for (const {width, media} of SITUATIONS) {
      await page.setViewportSize({width, height: 800});
      await page.emulateMedia(media);
      before.push(await looks(page));
    }
    await addWholeSheet(page);
    for (const [index, {name, width, media}] of SITUATIONS.entries()) {
      await page.setViewportSize({width, height: 800});
      await page.emulateMedia(media);
      const found = {before: before[index], after: await looks(page)};
      expect(await differences(page, found), name).toEqual([]);
    }
  });
}
