import {expect, it} from 'vitest';
import {selectPlural} from './plural.ts';

const forms = (locale: string, message: string, counts: number[]): string[] =>
  counts.map((count) => selectPlural(message, count, new Intl.PluralRules(locale)));

it('a message has the plural form that its language uses for a number', () => {
  expect(forms('en', 'item|items', [0, 1, 2])).toEqual(['items', 'item', 'items']);
  expect(forms('pl', 'plik|pliki|plików', [1, 3, 5])).toEqual(['plik', 'pliki', 'plików']);
});

it('a plural form that a message lacks is replaced by its last one', () => {
  expect(forms('it', 'voce|voci', [1, 2, 1_000_000])).toEqual(['voce', 'voci', 'voci']);
  expect(forms('en', 'items', [1, 2])).toEqual(['items', 'items']);
});
