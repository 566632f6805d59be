import {describe, expect, it} from 'vitest';
import type {Operation, Parameter, Schema} from '@batchwise/openapi/operation';
import type {Item} from '../state/store.ts';
import {pagingRole, readPage, takePage} from './paging.ts';

const parameter = (name: string, schema: Schema): Parameter => ({
  name,
  in: 'query',
  required: false,
  secret: false,
  description: '',
  schema,
  kind: schema.type === 'integer' ? 'number' : 'string',
  placeholder: '',
});
const operation = (...parameters: Parameter[]): Operation => ({
  id: 'list',
  method: 'GET',
  path: '/things',
  summary: '',
  description: '',
  server: '',
  accept: '*/*',
  parameters,
  responses: [],
});
const integer: Schema = {type: 'integer'};
const text: Schema = {type: 'string'};
const items = ['a', 'b', 'c', 'd', 'e'].map((id): Item => ({id, value: {id}}));

const take = (query: Record<string, string | number>, ...parameters: Parameter[]): string => {
  const page = takePage(items, readPage(operation(...parameters), query));
  return `${page.items.map(({id}) => id).join('')} of ${page.total}${page.hasMore ? '+' : ''}`;
};

describe('pagingRole', () => {
  it.each<[string, Schema, string | undefined]>([
    ['limit', integer, 'limit'],
    ['per_page', integer, 'limit'],
    ['page[size]', integer, 'limit'],
    ['$top', integer, 'limit'],
    ['$skip', integer, 'offset'],
    ['pageNumber', integer, 'page'],
    ['start', integer, 'offset'],
    ['start', text, 'cursor'],
    ['starting_after', text, 'cursor'],
    ['page_token', text, 'cursor'],
    ['after', {type: 'string', format: 'date-time'}, undefined],
    ['limit', text, undefined],
    ['colour', text, undefined],
  ])('of %s (%j) is %s', (name, schema, role) => {
    expect(pagingRole(parameter(name, schema))).toBe(role);
  });
});

describe('takePage', () => {
  const limit = parameter('limit', {...integer, default: 2});

  it('takes all items without a limit, and the default limit of the description', () => {
    expect(take({})).toBe('abcde of 5');
    expect(take({}, limit)).toBe('ab of 5+');
  });

  it('begins at an offset, a page or after a cursor', () => {
    expect(take({offset: 3}, limit, parameter('offset', integer))).toBe('de of 5');
    expect(take({page: 2}, limit, parameter('page', integer))).toBe('cd of 5+');
    expect(take({page: 2}, limit, parameter('page', {...integer, minimum: 0}))).toBe('e of 5');
    expect(take({after: 'b'}, limit, parameter('after', text))).toBe('cd of 5+');
  });

  it('is empty beyond the end, and begins at the start for an unknown cursor', () => {
    expect(take({page: 9}, limit, parameter('page', integer))).toBe(' of 5');
    expect(take({after: 'z'}, limit, parameter('after', text))).toBe('ab of 5+');
  });
});
