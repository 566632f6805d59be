import {describe, expect, it} from 'vitest';
import {forgive, type LookUp} from './forgive';

const INDEX = new Set([
  'aan',
  'batch',
  'status',
  'maken',
  'bestand',
  'naam',
  'fout',
  'code',
  'x-api-key',
  '201',
]);
const lookUp: LookUp = async (word) =>
  INDEX.has(word.toLowerCase())
    ? 'word'
    : [...INDEX].some((one) => one.startsWith(word))
      ? 'beginning'
      : 'nothing';

describe('a query', () => {
  it.each([
    ['batch maken', 'batch maken'],
    ['batchstatus', 'batch status'],
    ['bestandsnaam', 'bestand naam'],
    ['aanmaken', 'maken'],
    ['hoe wordt de batch', 'batch'],
    ['batches', 'batch'],
    ['status', 'status'],
    ['statu', 'statu'],
    ['  x-api-key – 201 ', 'x-api-key 201'],
  ])('"%s" is asked for as "%s"', async (typed, query) => {
    expect(await forgive(typed, 'nl', lookUp)).toEqual({query, missing: []});
  });

  it('keeps words that say little when there are no others', async () => {
    expect(await forgive('aan de', 'nl', lookUp)).toEqual({query: 'aan', missing: ['de']});
  });

  it('tells the words that are nowhere', async () => {
    expect(await forgive('batch kubernetes 418', 'nl-BE', lookUp)).toEqual({
      query: 'batch',
      missing: ['kubernetes', '418'],
    });
  });

  it('in a language without a list of frequent words loses none', async () => {
    expect(await forgive('de batch', 'da', lookUp)).toEqual({query: 'batch', missing: ['de']});
  });
});
