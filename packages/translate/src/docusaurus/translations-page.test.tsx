// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {Cell, Language, Overview} from './overview.ts';
import {Languages} from './theme/TranslationsPage/Languages.tsx';
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

describe('the page about translations', () => {
  afterEach(cleanup);

  it('leads to each page in each language, with the day of its last change', () => {
    render(<Pages overview={overviewOf(COMPLETE)} />);
    const row = screen.getByRole('row', {name: /The order/});
    const english = within(row).getByRole('rowheader');
    expect(within(english).getByRole('link').getAttribute('href')).toBe('/order');
    expect(english.textContent).toContain('24 Nov 2026');
    const translation = within(row).getAllByRole('cell')[0]!;
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
    for (const {step, task, command} of [
      {step: 'Nederlands: update', task: 'The refund', command: OUTDATED.command},
      {step: 'Nederlands: translate', task: 'The limits', command: MISSING.command},
    ]) {
      const row = screen.getByRole('row', {name: new RegExp(task)});
      const target = within(row).getByRole('link', {name: step}).getAttribute('href') ?? '';
      const item = document.getElementById(target.slice(1));
      expect(item?.textContent).toContain(task);
      const card = item?.parentElement?.parentElement;
      expect(card?.textContent).toContain(`Next step${command}`);
      expect(within(row).queryByText('Nothing to do')).toBeNull();
    }
    expect(screen.queryByRole('link', {name: 'De terugbetaling'})).not.toBeNull();
    expect(screen.getAllByRole('link', {name: 'Edit'})).toHaveLength(2);
  });

  it('says of a page that is complete that there is nothing to do', () => {
    render(<Pages overview={overviewOf(COMPLETE, OUTDATED)} />);
    const row = screen.getByRole('row', {name: /The order/});
    expect(within(row).getByText('Nothing to do')).toBeTruthy();
  });

  it('shows a number alone where all is translated, and its share where it is not', () => {
    render(<Languages overview={overviewOf(COMPLETE, OUTDATED)} />);
    const row = screen.getByRole('row', {name: /Nederlands/});
    expect(within(row).getByRole('progressbar', {name: 'Translated: 50%'})).toBeTruthy();
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({textContent}) => textContent),
    ).toEqual(['5 of 10', '1 of 2', '1', '1', '29 Nov 2026']);
  });

  it('shows a command that helps several pages once', () => {
    const partial = {state: 'partial', command: 'npm run translate -- status --locale nl'} as const;
    render(<Tasks overview={overviewOf(cellOf('one', partial), cellOf('two', partial))} />);
    expect(screen.getAllByRole('code').map(({textContent}) => textContent)).toEqual([
      partial.command,
    ]);
    for (const title of ['The one', 'The two']) expect(screen.getByText(title)).toBeTruthy();
  });

  it('says how to improve a translation when nothing is left to do', () => {
    render(<Tasks overview={overviewOf(COMPLETE)} />);
    expect(document.body.textContent).toContain('All pages are translated and up to date.');
    expect(screen.getByRole('code').textContent).toBe(
      'npm run translate -- done order --locale nl',
    );
    expect(screen.queryByRole('heading', {name: 'To do'})).toBeNull();
  });
});
