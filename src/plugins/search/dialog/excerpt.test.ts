import {describe, expect, it} from 'vitest';
import {excerptBelow, isBegunIn} from './excerpt';
import {markCode, SEAM} from './seam';

const textOf = (section: string, title = 'Title'): string =>
  excerptBelow(title, section)
    .map(({text}) => text)
    .join('');

const LONG = `The first of ${'very '.repeat(30)}many words.`;

describe('an excerpt', () => {
  it('is text with the words that were found, and nothing of it is HTML', () => {
    expect(
      excerptBelow('Title', `Een &lt;b&gt; in de <mark>batch${SEAM}status</mark> hier.`),
    ).toEqual([
      {text: 'Een <b> in de ', isMatch: false},
      {text: 'batchstatus', isMatch: true},
      {text: ' hier.', isMatch: false},
    ]);
  });

  it('leaves code out, which ends a sentence', () => {
    const code = markCode('{ <mark>"status":</mark> "active" }');
    expect(textOf(`The response: ${code} The <mark>status</mark> is active.`)).toBe(
      'The status is active.',
    );
    expect(textOf(`The <mark>status</mark> in a response: ${code} The next.`)).toBe(
      'The status in a response:\u00a0…',
    );
    expect(textOf(code)).toBe('');
  });

  it('marks a word without the signs that stand beside it', () => {
    expect(excerptBelow('Title', 'Een <mark>"batch",</mark> of <mark>twee.</mark>')).toEqual([
      {text: 'Een "', isMatch: false},
      {text: 'batch', isMatch: true},
      {text: '", of ', isMatch: false},
      {text: 'twee', isMatch: true},
      {text: '.', isMatch: false},
    ]);
  });

  it.each([
    ['Create a batch', 'Create a batch for a dataset.', 'Create a batch for a dataset.'],
    ['Keep tokens safe', 'Keep <mark>tokens</mark> safe. A <mark>token</mark> is.', 'A token is.'],
    ['What is a batch?', 'What is a <mark>batch?</mark> A set of files.', 'A set of files.'],
    ['Headers', 'The <mark>headers</mark> of all calls.', 'The headers of all calls.'],
    ['Headers', '<mark>Headers.</mark>', ''],
    ['Headers', '<mark>Headers</mark>', ''],
  ])('does not repeat the heading "%s" of: %s', (title, section, expected) => {
    expect(textOf(section, title)).toBe(expected);
  });

  it('begins with the first of the sentences that have most words of the query', () => {
    expect(
      textOf(
        'All <mark>batches</mark> of a <mark>batch</mark>. The <mark>status</mark> of a <mark>batch.</mark> The <mark>batch</mark> and its <mark>status.</mark>',
      ),
    ).toBe('The status of a batch. The batch and its status.');
    expect(textOf('No word. Of the query.')).toBe('No word. Of the query.');
  });

  it('ends with a sentence, as far as whole sentences fit', () => {
    expect(textOf(`A <mark>batch.</mark> Another one. ${LONG}`)).toBe('A batch. Another one.');
    expect(textOf('A <mark>batch</mark> (or “two.”) Another one.')).toBe(
      'A batch (or “two.”) Another one.',
    );
  });

  it('has an ellipsis where a long sentence is cut', () => {
    const end = textOf(`The <mark>batch</mark> has ${'very '.repeat(30)}many words.`);
    expect(end).toMatch(/^The batch has (?:very )+very\u00a0…$/);
    const start = textOf(`The first of ${'very '.repeat(30)}many words of a <mark>batch.</mark>`);
    expect(start).toBe('… very many words of a batch.');
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
