import {describe, expect, it} from 'vitest';
import {findAll, inflected, searchFor, toSearched} from './term-search.ts';

const find = (term: string, text: string, locale = 'nl', isCaseSensitive = false) =>
  findAll(searchFor(term, inflected(term, locale), isCaseSensitive), toSearched(text)).map(
    ({at, end, text: found}) => [at, end, found],
  );

describe('a term is found', () => {
  it('as a whole word, in its usual endings and at every place', () => {
    expect(find('eindpunt', 'Eindpunten en een eindpunt, geen beginpunt of eindpuntje.')).toEqual([
      [0, 10, 'Eindpunten'],
      [18, 26, 'eindpunt'],
    ]);
    expect(find('domanda', 'La domanda, le domande.', 'it')).toEqual([
      [3, 10, 'domanda'],
      [15, 22, 'domande'],
    ]);
  });

  it('across white space and with either apostrophe', () => {
    expect(find('data set', 'de data\n set')).toEqual([[3, 12, 'data\n set']]);
    expect(find("foto's", 'de foto’s')).toEqual([[3, 9, 'foto’s']]);
  });

  it('with the capitals that it has, where they decide', () => {
    expect(find('externe ID', 'externe id en externe ID', 'nl', true)).toEqual([
      [14, 24, 'externe ID'],
    ]);
  });

  it('behind letters that are longer in small ones, and when it begins with a sign', () => {
    expect(find('partij', 'İ partij')).toEqual([[2, 8, 'partij']]);
    expect(find('.NET-ding', 'het .NET-ding')).toEqual([[4, 13, '.NET-ding']]);
  });
});
