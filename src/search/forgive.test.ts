import {describe, expect, it} from 'vitest';
import {forgive} from './forgive';

const INDEX = new Set(['aan', 'batch', 'status', 'maken', 'bestand', 'naam', 'fout', 'code']);
const isKnown = async (word: string) => INDEX.has(word.toLowerCase());

describe('a query', () => {
  it.each([
    ['batch maken', 'batch maken'],
    ['batchstatus', 'batch status'],
    ['bestandsnaam', 'bestand naam'],
    ['aanmaken', 'maken'],
    ['hoe wordt de batch', 'batch'],
    ['batches', 'batch'],
    ['  x-api-key   201 ', 'x-api-key 201'],
  ])('"%s" is asked for as "%s"', async (typed, query) => {
    expect(await forgive(typed, 'nl', isKnown)).toEqual({query, missing: []});
  });

  it('keeps words that say little when there are no others', async () => {
    expect(await forgive('aan de', 'nl', isKnown)).toEqual({query: 'aan', missing: ['de']});
  });

  it('tells the words that are nowhere', async () => {
    expect(await forgive('batch kubernetes', 'nl-BE', isKnown)).toEqual({query: 'batch', missing: ['kubernetes']});
  });

  it('in a language without a list of frequent words loses none', async () => {
    expect(await forgive('de batch', 'da', isKnown)).toEqual({query: 'batch', missing: ['de']});
  });
});
