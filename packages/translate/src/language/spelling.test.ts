import {describe, expect, it} from 'vitest';
import {wordsToSpell} from '../rules/spelling.ts';
import {makeSpelling, readWords, type Dictionary} from './spelling.ts';

const dictionary = (...words: string[]): Dictionary => ({
  name: 'test',
  has: (word) => words.includes(word) || words.includes(word.toLowerCase()),
  suggest: () => [],
});
const glossary = {
  terms: [
    {source: 'sandbox', translation: 'sandbox', avoid: []},
    {source: 'client ID', translation: 'client-id', avoid: []},
  ],
  same: ['Batchwise'],
};
const DUTCH = makeSpelling(
  dictionary('bestand', 'de', 'ontwikkel', 'naam', 'toegang'),
  'nl',
  'token # een woord\n\n# niets\n',
  glossary,
);
const ITALIAN = makeSpelling(
  dictionary('utente', 'il', "il po'", "po'"),
  'it',
  'header\nstringa',
  glossary,
);

describe('the spelling of a language', () => {
  it.each([
    'bestand',
    'Bestand',
    'token',
    'Tokens',
    'token’s',
    'sandbox',
    'client',
    'client-id',
    'de-bestand',
    'CSV',
    'CSV-bestand',
    'API’s',
    'OAuth',
    'ontwikkelsandbox',
    'toegangstoken',
    'tokennaam',
    'Batchwise',
  ])('takes %s in Dutch', (word) => {
    expect(DUTCH.isRight(word)).toBe(true);
  });

  it.each([
    'bestnad',
    'tokem',
    'sandboxs',
    'bestandnaam',
    'CSV-bestnad',
    'ontwikkelsandbx',
    'naambestand',
    'niets',
  ])('does not take %s in Dutch', (word) => {
    expect(DUTCH.isRight(word)).toBe(false);
  });

  it.each(['utente', 'l’utente', "dell'utente", 'all’header', 'stringe', 'po’'])(
    'takes %s in Italian',
    (word) => {
      expect(ITALIAN.isRight(word)).toBe(true);
    },
  );

  it.each(['delll’utente', 'l’utennte', 'x’utente'])('does not take %s in Italian', (word) => {
    expect(ITALIAN.isRight(word)).toBe(false);
  });

  it('changes its fingerprint with its words', () => {
    expect(makeSpelling(dictionary(), 'nl', 'x', glossary).fingerprint).not.toBe(
      makeSpelling(dictionary(), 'nl', 'y', glossary).fingerprint,
    );
  });
});

describe('the words of a project', () => {
  it('stand one a line, with notes', () => {
    expect(readWords('# words\r\none # first\r\n\r\n two\n')).toEqual(['one', 'two']);
  });
});

describe('the words to spell', () => {
  it.each([
    ['Een woord, nog-een woord.', ['Een', 'woord', 'nog-een', 'woord']],
    [
      'Zie https://x.example/a en info@x.example of data.json in ./map/bestand.',
      ['Zie', 'en', 'of', 'in'],
    ],
    ['De header {IMS_ORG} en \\{x\\}, v2 en x_y en 3D.', ['De', 'header', 'en', 'en', 'en']],
    ['Dell’', []],
    ['foto’s &nbsp; ‘aanhaling’', ['foto’s', 'aanhaling']],
    ['Klaar.Volgende en/of', ['Klaar', 'Volgende', 'en', 'of']],
  ])('of %j are those of prose', (text, words) => {
    expect(wordsToSpell(text).map(({word}) => word)).toEqual(words);
  });

  it('are found where they stand', () => {
    expect(wordsToSpell('x.json, een woord')).toEqual([
      {word: 'een', at: 8},
      {word: 'woord', at: 12},
    ]);
  });
});
