import {expect, it} from 'vitest';
import {parsePage} from '../markdown/parse.ts';
import {checkPage} from './check-page.ts';

const glossary = {
  same: [],
  terms: [
    {source: 'request', translation: 'verzoek', avoid: ['request', 'aanvraag']},
    {source: 'to cancel (a batch)', translation: 'annuleren', avoid: ['cancel', 'afbreken']},
  ],
};
const check = (english: string, own: string) =>
  checkPage({
    source: parsePage(english),
    translation: parsePage(own),
    sourceFile: 'docs/x.mdx',
    file: 'x.mdx',
    locale: 'nl',
    glossary,
  }).map(({message, hint}) => `${message} ${hint}`);

it('tells a term that was left in English from another wrong one', () => {
  expect(check('The request.\n', 'De aanvraag.\n')).toEqual([
    '"aanvraag" is not the term for "request". Write "verzoek", the term in i18n/nl/glossary.yaml.',
  ]);
  expect(check('The request.\n', 'Deze requests.\n')).toEqual([
    '"requests" is English. Write "verzoek", the term in i18n/nl/glossary.yaml.',
  ]);
  expect(check('You cancel the batch.\n', 'Je wilt de batch cancel.\n')).toEqual([
    '"cancel" is English. Write "annuleren", the term in i18n/nl/glossary.yaml.',
  ]);
});
