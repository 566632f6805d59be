import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, type Locator, type Page} from '@playwright/test';
import {COMPLETE_LOCALES} from '../complete-locales';
import {interfaceStrings} from '../interface-strings';
import {examplesOf} from './controls';

export const LOCALES = ['en', ...COMPLETE_LOCALES] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * The languages of long tests that do the same in each: the first, since what differs is tested elsewhere. `npm run test:soak`
 * sets EVERY_LANGUAGE=1.
 */
export const repeatedIn = <One>(locales: readonly One[]): readonly One[] =>
  process.env.EVERY_LANGUAGE === '1' ? locales : locales.slice(0, 1);

export const REPEATED_IN = repeatedIn(LOCALES);

/** The languages with the one first whose words are the longest: where text fits in it, it is likely to fit in each. */
export const LONGEST_FIRST: readonly Locale[] = ['nl', ...LOCALES.filter((one) => one !== 'nl')];

/** Whether tests try many hold times and typing speeds, as `npm run test:soak` does; a few otherwise. */
export const IS_WIDE_SWEEP = process.env.WIDE_SWEEP === '1';

export const PAGES = [
  '',
  'before-your-first-call',
  'from-file-to-dataset',
  'call-the-real-endpoint',
  'create-batch',
  'upload-a-file',
  'complete-a-batch',
  'follow-a-batch',
  'large-files',
  'cancel-a-batch',
  'replace-a-batch',
  'limits',
  'when-a-call-fails',
  'for-translators',
];

/** The pages of the API reference. */
export const REFERENCE_PAGES = [
  '',
  '/tags/batches',
  '/tags/files',
  '/create-batch',
  '/list-batches',
  '/get-batch',
  '/signal-batch',
  '/upload-file',
  '/upload-part',
  '/signal-file',
  '/inspect-file',
  '/preview-rows',
  '/schemas/status',
  '/schemas/batches',
  '/schemas/gateway-error',
  '/schemas/problem',
].map((path) => `api/batches${path}`);

/** All pages that a language has. */
export const ALL_PAGES = [...PAGES, ...REFERENCE_PAGES];

/**
 * Pages for long tests of single components: together they have each of them. `npm run test:soak` takes all pages.
 */
export const TYPICAL_PAGES =
  process.env.EVERY_LANGUAGE === '1'
    ? PAGES
    : [
        '',
        'from-file-to-dataset',
        'upload-a-file',
        'follow-a-batch',
        'limits',
        'when-a-call-fails',
      ];

/** The address of a page in a language: `/nl/create-batch`. */
export const pathOf = (locale: string, page: string): string =>
  `${locale === 'en' ? '' : `/${locale}`}/${page}`;

/** An interface string as a reader of that language sees it. */
export function message(locale: string, id: string): string {
  const found = interfaceStrings(locale)[id];
  if (found === undefined) throw new Error(`There is no interface string "${id}" in ${locale}.`);
  return found;
}

/** Opens a page and waits until its live example is live. */
export async function openExample(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const example = examplesOf(page, 'createBatch');
  await example.scrollIntoViewIfNeeded();
  await expect(example).toHaveAttribute('data-live', '');
  return example;
}

export const isScript = ({pathname}: URL): boolean => /^\/(?:\w+\/)?assets\/js\//.test(pathname);

/** Whether a script of the built site has a text in it. */
export const isScriptWith = (url: URL, text: string): boolean =>
  isScript(url) &&
  readFileSync(join(__dirname, '../../build', url.pathname), 'utf8').includes(text);

/** Whether a script is the code that makes examples live. */
export const isExampleCode = (url: URL): boolean => isScriptWith(url, 'tryIt.send"');

/** Delays the scripts of a page, as a slow network does, until the returned function is called. */
export async function holdScripts(
  page: Page,
  which: string | ((url: URL) => boolean) = '**/assets/js/**',
): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(which, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}
