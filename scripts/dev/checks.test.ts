import {expect, it} from 'vitest';
import {checkFor} from './checks';

it.each([
  [
    'i18n/nl/docusaurus-plugin-content-docs/current/create-batch.mdx',
    {locale: 'nl', page: 'create-batch.mdx'},
  ],
  [
    'i18n/it/docusaurus-plugin-content-docs/current/guides/first.md',
    {locale: 'it', page: 'guides/first.md'},
  ],
  ['i18n/nl/code.json', {locale: 'nl'}],
  ['i18n/nl/glossary.yaml', {locale: 'nl'}],
  ['i18n/nl/openapi/batches.overlay.yaml', {locale: 'nl'}],
])('a saved file of a language is checked: %s', (file, check) => {
  expect(checkFor(file)).toEqual(check);
});

it.each([
  'docs/create-batch.mdx',
  'i18n/nl/code.json~',
  'i18n/nl/.code.json.swp',
  'i18n/locales.json',
  'i18n/source/code.json',
])('nothing is checked after a change of %s', (file) => {
  expect(checkFor(file)).toBeUndefined();
});
