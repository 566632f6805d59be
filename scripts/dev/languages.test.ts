import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {baseOf, languageOf, localesOfSite} from './languages';

const languages = ['en', 'nl', 'pt-BR'].map((locale, index) => ({locale, base: baseOf(locale, '/'), port: index}));

it.each([
  ['/', 'en'],
  ['/create-batch', 'en'],
  ['/nl', 'nl'],
  ['/nl?q=1', 'nl'],
  ['/nl/create-batch', 'nl'],
  ['/nl/ws', 'nl'],
  ['/nlx', 'en'],
  ['/pt-BR/limits', 'pt-BR'],
  ['/ws', 'en'],
])('an address belongs to the language of its path: %s to %s', (path, locale) => {
  expect(languageOf(path, languages)?.locale).toBe(locale);
});

it('a language lies below the path of the site', () => {
  expect([baseOf('en', '/docs/'), baseOf('nl', '/docs/'), baseOf('nl', 'docs')]).toEqual(['/docs/', '/docs/nl/', '/docs/nl/']);
});

it('the languages of a site are the source and the folders of i18n, the pseudo-locale only where it is asked for', () => {
  const root = mkdtempSync(join(tmpdir(), 'languages-'));
  for (const locale of ['nl', 'ar']) mkdirSync(join(root, 'i18n', locale), {recursive: true});
  writeFileSync(join(root, 'i18n/readme.txt'), '');
  expect(localesOfSite(root)).toEqual(['en', 'ar', 'nl']);
  mkdirSync(join(root, 'i18n/en-XA'));
  expect([localesOfSite(root, false), localesOfSite(root, true)]).toEqual([['en', 'ar', 'nl'], ['en', 'ar', 'en-XA', 'nl']]);
  rmSync(root, {recursive: true});
});
