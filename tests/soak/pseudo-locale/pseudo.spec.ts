import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {translatableTexts} from '@batchwise/openapi/description';
import type {Json} from '@batchwise/openapi/json';
import {descriptionNames, readDescription, workflowDescriptionNames} from '@batchwise/openapi/node';
import {MORE_LANGUAGES} from '@batchwise/openapi/samples';
import {PAGES} from '../../browser/example';

const ROOT = join(__dirname, '../../..');

/** Elements without translatable text: code, input fields, drawings, dates, the printed address, and elements marked as another language or with `translate="no"`. */
const SAME =
  'code, pre, kbd, samp, script, style, noscript, textarea, svg, input, time, .page-address, [translate="no"], [lang]:not(html)';

/** All names and values in a document that are not for translation: keys, methods, data. */
function namesIn(value: Json, texts: ReadonlySet<string>, names: Set<string>): void {
  if (typeof value === 'string' && !texts.has(value)) names.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    names.add(key).add(key.toUpperCase());
    namesIn(child, texts, names);
  }
}

/** The name of the site, as the navigation bar shows it. */
function siteName(): string {
  const file = join(ROOT, 'i18n/source/docusaurus-theme-classic/navbar.json');
  const {title} = JSON.parse(readFileSync(file, 'utf8')) as {title: {message: string}};
  return title.message;
}

/** Words that are the same in every language: the site name, programming languages, formats and the names of the API. */
function technicalNames(): string[] {
  const names = new Set([
    siteName(),
    'English (Pseudo-Accents)',
    'curl',
    'JavaScript',
    'Python',
    'HAR',
    'HTTP',
    'JSON',
    'body',
    'true',
    'false',
    // Values for which the mock returns an error.
    'expired',
    'not-entitled',
    'invalid',
    ...Object.values(MORE_LANGUAGES),
  ]);
  for (const name of [...descriptionNames(ROOT), ...workflowDescriptionNames(ROOT)]) {
    const description = readDescription(ROOT, name);
    namesIn(description, new Set(translatableTexts(description).values()), names);
  }
  return [...names];
}

const NAMES = technicalNames();

/** Makes the examples of a page live, and opens all that can be opened. */
async function wake(page: Page): Promise<void> {
  // Scripts load at the first sign of interaction.
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  for (const example of await page.locator('[data-operation] > div > [role="group"]').all()) {
    await example.scrollIntoViewIfNeeded();
    await expect(example).toHaveAttribute('data-live', '');
  }
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((one) => {
      one.open = true;
    }),
  );
}

/** Words in Latin letters without an accent, which therefore do not come from a translation, with what they stand in. */
function leftOver(page: Page): Promise<string[]> {
  return page.evaluate(
    ({same, names}) => {
      const found = new Set<string>();
      const known = new Set(names);
      const look = (text: string | null, where: string): void => {
        const words = (text ?? '').trim().replace(/\s+/g, ' ');
        // A text that is nothing but a name, or such a name in a sentence of the pseudo-locale.
        const rest = words
          .replace(/\{\w+\}/g, '')
          .split(/[\s:,()⟦⟧“”"]+/)
          .filter((word) => !known.has(word))
          .join(' ');
        if (!known.has(words) && /[A-Za-z]{2,}/.test(rest)) found.add(`${where}: ${words}`);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent && !parent.closest(same))
          look(node.textContent, `${parent.tagName.toLowerCase()}.${parent.className}`);
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        for (const element of document.querySelectorAll(`[${name}]`))
          if (!element.closest('svg, code, [translate="no"]'))
            look(element.getAttribute(name), `${element.tagName.toLowerCase()}[${name}]`);
      }
      return [...found];
    },
    {same: SAME, names: NAMES},
  );
}

/** Elements that overflow the window, the outermost first. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    // Elements that scroll, and those placed outside on purpose, do not widen the page.
    const isHeld = (one: Element): boolean => {
      for (let at: Element | null = one; at && at !== document.body; at = at.parentElement) {
        const {overflowX, position} = getComputedStyle(at);
        if (position === 'fixed' || (at !== one && overflowX !== 'visible')) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && !isHeld(one))
      .slice(0, 8)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
  });
}

test.use({viewport: {width: 320, height: 640}, contextOptions: {reducedMotion: 'reduce'}});

for (const name of PAGES) {
  test(`/${name} is translatable as a whole, and fits 320 px with longer words`, async ({page}) => {
    await page.goto(`/${name}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
    await wake(page);
    expect.soft(await tooWide(page)).toEqual([]);
    expect(await leftOver(page)).toEqual([]);
  });
}
