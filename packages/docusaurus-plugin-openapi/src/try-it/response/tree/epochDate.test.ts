import {expect, it} from 'vitest';
import {epochDate} from './epochDate.ts';

it('is a date for milliseconds, whatever their name', () => {
  expect(epochDate('1552694873602')?.toISOString()).toBe('2019-03-16T00:07:53.602Z');
  expect(epochDate('1552694873602', 'updated')).toBeDefined();
});

it('is a date for seconds, where the name says that they are a time', () => {
  for (const name of ['created_at', 'createdAt', 'startTime', 'exp'])
    expect(epochDate('1552694873', name)?.toISOString()).toBe('2019-03-16T00:07:53.000Z');
  for (const name of ['', 'phone', 'format', 'total', 'validate'])
    expect(epochDate('1552694873', name)).toBeUndefined();
});

it('is none for other values', () => {
  for (const text of ['1', '"1552694873602"', '15526948736021', '2552694873602', '-1552694873602'])
    expect(epochDate(text, 'created')).toBeUndefined();
});
