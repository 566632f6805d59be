import {expect, it} from 'vitest';
import {isKeptBack} from './forbidden-headers';

it('tells what a browser takes out of what a page sends from what it leaves there', () => {
  const kept = [
    'Cookie',
    'origin',
    'Referer',
    'Date',
    'Accept-Encoding',
    'Sec-Fetch-Mode',
    'Proxy-Authorization',
    'Access-Control-Request-Method',
  ];
  const sent = ['Authorization', 'accept', 'X-Date', 'User-Agent', 'Section', 'Accept-Language'];
  expect(kept.filter((name) => !isKeptBack({in: 'header', name}))).toEqual([]);
  expect(sent.filter((name) => isKeptBack({in: 'header', name}))).toEqual([]);
  expect(isKeptBack({in: 'cookie', name: 'session'})).toBe(true);
  expect(isKeptBack({in: 'query', name: 'Date'})).toBe(false);
});
