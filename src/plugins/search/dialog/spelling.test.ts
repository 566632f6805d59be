import {describe, expect, it} from 'vitest';
import {correct} from './spelling';

const WORDS = ['batch', 'dataset', 'token', 'tokens', 'proprietà', 'status'];
const correctWord = (word: string): string | undefined => correct(word, [word], WORDS);

describe('a mistyped word', () => {
  it.each([
    ['bacth', 'batch'],
    ['abtch', 'batch'],
    ['dataste', 'dataset'],
    ['datset', 'dataset'],
    ['daataset', 'dataset'],
    ['dotaset', 'dataset'],
    ['DATSET', 'dataset'],
    ['propieta', 'proprietà'],
  ])('"%s" is corrected to "%s"', (typed, word) => {
    expect(correctWord(typed)).toBe(word);
  });

  it('is corrected to the most frequent word', () => {
    expect(correctWord('tokeny')).toBe('token');
  });

  it.each(['kubernetes', 'btc', 'bxtxh', ''])('"%s" stays without a correction', (typed) => {
    expect(correctWord(typed)).toBeUndefined();
  });
});

it('words that the index has are kept', () => {
  expect(correct('  statu  of a bacth ', ['bacth'], WORDS)).toBe('statu of a batch');
});
