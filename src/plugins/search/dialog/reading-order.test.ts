import {describe, expect, it} from 'vitest';
import {inReadingOrder, type Ranked} from './reading-order';

const page = (title: string, score: number, place?: number): Ranked => ({title, score, place});
const titles = (pages: Ranked[], query: string): string[] =>
  inReadingOrder(pages, query).map(({title}) => title);

describe('pages that a query finds alike', () => {
  const alike = [
    page('Track a batch', 1.1, 4),
    page('List batches', 1.05),
    page('Create a batch', 1, 1),
    page('Limits', 1, 0),
  ];

  it('are in the order of the sidebar if the query is in their titles', () => {
    expect(titles(alike, 'batch')).toEqual([
      'Create a batch',
      'List batches',
      'Track a batch',
      'Limits',
    ]);
  });

  it('stay in their order if a title lacks a word', () => {
    expect(titles(alike, 'track batch')[0]).toBe('Track a batch');
    expect(titles(alike, 'datasetId')[0]).toBe('Track a batch');
  });

  it('do not include a page with a much lower score', () => {
    expect(titles([page('Upload a file', 5, 2), page('Upload', 2, 1)], 'upload')).toEqual([
      'Upload a file',
      'Upload',
    ]);
  });
});
