import {describe, expect, it} from 'vitest';
import {excerptBelow, isBegunIn, piecesOf} from './excerpt';
import {markCode, SEAM} from './seam';

describe('an excerpt', () => {
  it('is text with the words that were found, and nothing of it is HTML', () => {
    expect(piecesOf(`een &lt;b&gt; in de <mark>batch${SEAM}status</mark>.`)).toEqual([
      {text: 'een <b> in de ', isMatch: false},
      {text: 'batchstatus', isMatch: true},
      {text: '.', isMatch: false},
    ]);
  });

  it('leaves code out', () => {
    const code = markCode('{ <mark>"status":</mark> "active" }');
    expect(piecesOf(`Het antwoord: ${code} De <mark>status</mark>`)).toEqual([
      {text: 'Het antwoord: … De ', isMatch: false},
      {text: 'status', isMatch: true},
    ]);
    expect(piecesOf(code)).toEqual([]);
  });

  it('marks a word without the signs that stand beside it', () => {
    expect(piecesOf('een <mark>"batch",</mark> of <mark>…</mark>')).toEqual([
      {text: 'een ', isMatch: false},
      {text: '"', isMatch: false},
      {text: 'batch', isMatch: true},
      {text: '",', isMatch: false},
      {text: ' of ', isMatch: false},
      {text: '…', isMatch: true},
    ]);
  });

  it('does not repeat the heading that it stands below, and says where a sentence is cut', () => {
    const text = (title: string, excerpt: string): string =>
      excerptBelow(title, excerpt)
        .map((piece) => piece.text)
        .join('');
    expect(text('Create a batch', 'Create a batch for a dataset.')).toBe(
      'Create a batch for a dataset.',
    );
    expect(text('Keep tokens safe', 'Keep <mark>tokens</mark> safe. A <mark>token</mark> is')).toBe(
      'A token is\u00a0…',
    );
    expect(text('Cancel or undo a batch', 'or undo a <mark>batch.</mark> Not every batch.')).toBe(
      'Not every batch.',
    );
    expect(text('Headers', 'The <mark>headers</mark> of all calls.')).toBe(
      'The headers of all calls.',
    );
    expect(text('Headers', '<mark>Headers</mark>.')).toBe('');
    const code = markCode('<mark>POST</mark> /batches');
    expect(text('API format', `API format. ${code}`)).toBe('');
  });

  it('begins with a sentence, where the match allows', () => {
    const textOf = (excerpt: string): string =>
      excerptBelow('Title', excerpt)
        .map((piece) => piece.text)
        .join('');
    expect(textOf('the batch. The request creates a <mark>dataset.</mark>')).toBe(
      'The request creates a dataset.',
    );
    expect(textOf('of the <mark>batch.</mark> The request.')).toBe('of the batch. The request.');
    expect(textOf('All batches. The <mark>dataset.</mark>')).toBe('All batches. The dataset.');
  });

  it.each([
    ['perc', '<mark>Perché</mark> no', true],
    ['status', `<mark>batch${SEAM}status,</mark>`, true],
    ['batchst', `<mark>batch${SEAM}status,</mark>`, true],
    ['aanmaken', '<mark>aan</mark> het', false],
    ['het', '<mark>aan</mark> het', false],
  ])('begins a word with "%s" in %s: %s', (typed, excerpt, expected) => {
    expect(isBegunIn(excerpt, typed)).toBe(expected);
  });
});
