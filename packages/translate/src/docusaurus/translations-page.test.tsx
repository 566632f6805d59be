// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {Cell, Language, Overview} from './overview.ts';
import {Pages} from './theme/TranslationsPage/PagesTable.tsx';
import {Tasks} from './theme/TranslationsPage/Tasks.tsx';

vi.mock('@batchwise/translate/client', async () => ({
  ...(await import('./client/Day.tsx')),
  useLanguage: () => ({lang: 'en', dir: 'ltr'}),
}));

const dutch: Language = {
  locale: 'nl',
  label: 'Nederlands',
  lang: 'nl',
  dir: 'ltr',
  words: {total: 10, done: 5},
  percent: 50,
  strings: {total: 1, done: 1, files: []},
  texts: {total: 1, done: 1, files: []},
};

const cellOf = (name: string, facts: Partial<Cell>): Cell => ({
  page: `${name}.mdx`,
  file: `i18n/nl/${name}.mdx`,
  href: `/nl/${name}`,
  state: 'complete',
  isSure: true,
  changed: [],
  faults: [],
  ...facts,
});

const overviewOf = (...cells: Cell[]): Overview => ({
  languages: [dutch],
  rows: cells.map((cell) => {
    const name = cell.page.replace('.mdx', '');
    return {
      page: cell.page,
      source: {title: `The ${name}`, href: `/${name}`, changedAt: Date.UTC(2026, 10, 24)},
      cells: [cell],
    };
  }),
});

const COMPLETE = cellOf('order', {title: 'De order', changedAt: Date.UTC(2026, 10, 29)});
const OUTDATED = cellOf('refund', {
  title: 'De terugbetaling',
  state: 'outdated',
  changed: ['Request'],
  command: 'npm run translate -- diff refund --locale nl',
  edit: 'https://example.com/edit/refund',
});
const MISSING = cellOf('limits', {state: 'missing', command: 'cp docs/limits.mdx i18n/nl'});

const openFold = (): void => document.querySelector('details')?.setAttribute('open', '');

describe('the page about translations', () => {
  afterEach(cleanup);

  it('leads to each page in each language, with the day of its last change', () => {
    render(<Pages overview={overviewOf(COMPLETE)} />);
    openFold();
    const row = screen.getByRole('row', {name: /The order/});
    const english = within(row).getByRole('rowheader');
    expect(within(english).getByRole('link').getAttribute('href')).toBe('/order');
    expect(english.textContent).toContain('24 Nov 2026');
    const translation = within(row).getByRole('cell');
    const link = within(translation).getByRole('link', {name: 'De order'});
    expect(link.getAttribute('href')).toBe('/nl/order');
    expect(link.getAttribute('lang')).toBe('nl');
    expect(translation.textContent).toContain('29 Nov 2026');
    expect(within(translation).getByRole('img', {name: 'complete'}).textContent).toBe('✓');
    expect(translation.textContent).not.toContain('complete');
  });

  it('leads from a page that is not complete to its next step', () => {
    const overview = overviewOf(COMPLETE, OUTDATED, MISSING);
    render(
      <>
        <Pages overview={overview} />
        <Tasks overview={overview} />
      </>,
    );
    for (const {name, task, command} of [
      {name: 'outdated', task: 'The refund', command: OUTDATED.command},
      {name: 'missing', task: 'The limits', command: MISSING.command},
    ]) {
      const target = screen.getByRole('link', {name}).getAttribute('href') ?? '';
      const item = document.getElementById(target.slice(1));
      expect(item?.textContent).toContain(task);
      expect(item?.textContent).toContain(`Next step: ${command}`);
    }
    expect(screen.queryByRole('link', {name: 'De terugbetaling'})).not.toBeNull();
    expect(screen.getAllByRole('link', {name: 'Edit'})).toHaveLength(2);
  });

  it('folds the pages with nothing to do', () => {
    render(<Pages overview={overviewOf(COMPLETE, OUTDATED, MISSING)} />);
    expect(screen.getByText('Up to date in all languages: 1 of 3 pages')).toBeTruthy();
    const pages = [...document.querySelectorAll('details [data-label] a')];
    expect(pages.map(({textContent}) => textContent)).toEqual(['De order']);
  });

  it('says how to improve a translation when nothing is left to do', () => {
    render(<Tasks overview={overviewOf(COMPLETE)} />);
    expect(document.body.textContent).toContain('All pages are translated and up to date.');
    expect(document.body.textContent).toContain('npm run translate -- done order --locale nl');
  });
});
