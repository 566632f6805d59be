import {expect, it} from 'vitest';
import {changedLines} from './changedLines.ts';
import type {HistoryEntry} from './entries.ts';

const entry = (body: string, {url = 'https://api.example.com/orders', tenant = 'a'} = {}) =>
  ({
    number: 1,
    base: '',
    time: 0,
    operation: 'createOrder',
    page: '/',
    request: {method: 'POST', url, headers: [['x-tenant', tenant]], body},
    parameters: {},
    chosen: {},
    server: 'mock',
    ownUrl: '',
    outcome: {kind: 'cancelled'},
  }) satisfies HistoryEntry;

it('the changes of a request are its new lines, and the names of those that are gone', () => {
  const before = entry('{"count": 1, "note": "x"}');
  expect(changedLines(entry('{"count": 2}', {tenant: 'b'}), before)).toEqual([
    'x-tenant: b',
    '"count": 2',
    '− "note"',
  ]);
  expect(changedLines(entry('{"note": "x", "count": 1}'), before)).toEqual([]);
});

it('a new object is listed by its members', () => {
  const before = entry('{"count": 1}');
  expect(changedLines(entry('{"count": 1, "format": {"type": "csv"}}'), before)).toEqual([
    '"type": "csv"',
  ]);
  expect(changedLines(entry('{"count": 1, "tags": []}'), before)).toEqual(['"tags": []']);
});

it('a request is not compared with one to another URL', () => {
  const before = entry('{}', {url: 'https://api.example.com/orders/1'});
  expect(changedLines(entry('{}'), before)).toBeUndefined();
  expect(changedLines(entry('{}'), undefined)).toBeUndefined();
});
