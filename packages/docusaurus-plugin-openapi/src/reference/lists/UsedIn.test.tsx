// @vitest-environment jsdom
import {cleanup, render, screen, within} from '@testing-library/react';
import {afterEach, expect, it} from 'vitest';
import {UsedIn} from './UsedIn.tsx';

afterEach(cleanup);

const operations = (count: number) =>
  Array.from({length: count}, (_, index) => ({
    title: `Get ${index}`,
    permalink: `/api/get-${index}`,
    method: 'GET',
  }));

it('lists the operations and schemas that use a schema', () => {
  const schemas = [{title: 'Trip', permalink: '/api/schemas/trip'}];
  render(<UsedIn usedIn={{operations: operations(1), schemas, others: 0}} />);
  expect(screen.getByRole('heading', {name: 'Used in'})).toBeTruthy();
  expect(screen.getAllByRole('listitem').map(({textContent}) => textContent)).toEqual([
    'GET Get 0',
    'Trip',
  ]);
  expect(screen.getByRole('link', {name: 'Get 0'}).getAttribute('href')).toBe('/api/get-0');
});

it('folds all operations but the first ones, and says how many it leaves out', () => {
  render(<UsedIn usedIn={{operations: operations(25), schemas: [], others: 500}} />);
  const others = screen.getByText('505 more operations').parentElement;
  if (!others) throw new Error('There is no list of others.');
  expect(within(others).getAllByRole('listitem', {hidden: true})).toHaveLength(5);
  expect(screen.getAllByRole('listitem', {hidden: true})).toHaveLength(25);
  expect(others.textContent).toMatch(/500 operations are not listed here\.$/);
});

it('folds all schemas but the first ones', () => {
  const schemas = Array.from({length: 21}, (_, index) => ({
    title: `Trip${index}`,
    permalink: `/api/schemas/trip-${index}`,
  }));
  render(<UsedIn usedIn={{operations: [], schemas, others: 0}} />);
  const others = screen.getByText('1 more schema').parentElement;
  expect(others?.textContent).toBe('1 more schemaTrip20');
});

it('shows nothing of a schema that no page uses', () => {
  const {container} = render(<UsedIn usedIn={{operations: [], schemas: [], others: 0}} />);
  expect(container.textContent).toBe('');
});
