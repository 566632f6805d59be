import {describe, expect, it} from 'vitest';
import {checkTexts} from './check-text.ts';

const ENGLISH = '{count} page found|{count} pages found';

/** The messages about the plural forms of a string. */
function told(locale: string, own: string, {english = ENGLISH, group = 'code.json'} = {}) {
  const place = {file: 'i18n/x/code.json', line: 1, column: 1};
  const found = checkTexts([{group, key: 'a', english, own, ...place}], {locale});
  return found.filter(({rule}) => rule === 'plural').map(({message}) => message);
}

const forms = (count: number): string =>
  Array.from({length: count}, (_, at) => `{count} ${'x'.repeat(at + 3)}`).join('|');

describe('the number of plural forms', () => {
  it.each<[string, number[]]>([
    ['nl', [2]],
    ['de', [2]],
    ['it', [2, 3]],
    ['fr', [2, 3]],
    ['pl', [3, 4]],
    ['ru', [3, 4]],
    ['cs', [3, 4]],
    ['sl', [4]],
    ['ar', [6]],
    ['ja', [1]],
    ['zh-Hans', [1]],
    ['pt-BR', [2, 3]],
  ])('of %s is %j', (locale, right) => {
    const found = [1, 2, 3, 4, 5, 6, 7].filter((count) => told(locale, forms(count)).length === 0);
    expect(found).toEqual(right);
  });

  it('is told with the forms that the language has', () => {
    expect(told('nl', '{count} pagina’s gevonden')).toEqual([
      'The string has 1 plural form; Dutch has 2.',
    ]);
    expect(told('pl', forms(2))).toEqual(['The string has 2 plural forms; Polish has 3 to 4.']);
    expect(told('nl', '{count} pagina gevonden|')).toEqual([
      'The string has 1 plural form; Dutch has 2.',
    ]);
  });

  it('is not told of a title, a string of one form, or a table', () => {
    expect(told('nl', 'Pagina', {english: 'Page | Site'})).toEqual([]);
    expect(told('nl', 'Pagina | Plek | Hier', {english: 'Page'})).toEqual([]);
    expect(told('nl', 'a|b|c', {english: 'a|b', group: 'openapi/batches'})).toEqual([]);
  });
});
