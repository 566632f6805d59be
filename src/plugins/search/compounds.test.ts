import {describe, expect, it} from 'vitest';
import {SEAM} from './dialog/seam';
import {createSplitter, vocabularyOf} from './compounds';

const split = createSplitter(
  vocabularyOf([
    'Een bestand heeft een naam.',
    'Fout, meldingen, regel, eind en code; het teken, de tekens. Verzoek, zoek, werk',
  ]),
);

describe('a word of the site', () => {
  it.each([
    ['Bestandsnaam', 'Bestands|naam'],
    ['foutmelding', 'fout|melding'],
    ['foutcode,', 'fout|code,'],
    ['tekencode', 'teken|code'],
  ])('"%s" has its seam: %s', (word, expected) => {
    expect(split(word)).toBe(expected.replace('|', SEAM));
  });

  it.each(['verzoek', 'netwerk', 'bestanden', 'naam', 'foutCode', 'foutloos'])(
    '"%s" has none',
    (word) => {
      expect(split(word)).toBe(word);
    },
  );
});
