import {expect, it} from 'vitest';
import {isForbiddenHeader} from './forbidden-headers.ts';

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
  expect(kept.filter((name) => !isForbiddenHeader({in: 'header', name}))).toEqual([]);
  expect(sent.filter((name) => isForbiddenHeader({in: 'header', name}))).toEqual([]);
  expect(isForbiddenHeader({in: 'cookie', name: 'session'})).toBe(true);
  expect(isForbiddenHeader({in: 'query', name: 'Date'})).toBe(false);
});
