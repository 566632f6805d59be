import {expect, it} from 'vitest';
import {addressLines, baseOf, languageOf} from './languages';

const languages = ['en', 'nl', 'pt-BR'].map((locale, index) => ({
  locale,
  base: baseOf(locale, '/'),
  port: index,
}));

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

it('the terminal lists the address of each language', () => {
  expect(addressLines(languages, 'http://localhost:3000')).toBe(
    [
      '  en     http://localhost:3000/',
      '  nl     http://localhost:3000/nl/',
      '  pt-BR  http://localhost:3000/pt-BR/',
    ].join('\n'),
  );
});

it('a language lies below the path of the site', () => {
  expect([baseOf('en', '/docs/'), baseOf('nl', '/docs/'), baseOf('nl', 'docs')]).toEqual([
    '/docs/',
    '/docs/nl/',
    '/docs/nl/',
  ]);
});
