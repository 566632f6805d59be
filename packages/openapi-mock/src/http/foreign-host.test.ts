import {expect, it} from 'vitest';
import {isForeignHost} from './foreign-host.ts';

it.each([
  'localhost',
  'localhost:4010',
  'docs.localhost:4010',
  '127.0.0.1',
  '127.8.0.1:80',
  '[::1]:4010',
  'LOCALHOST',
])('a request for %s is for this computer', (host) => expect(isForeignHost(host)).toBe(false));

it.each([
  'evil.test',
  'evil.test:4010',
  'localhost.evil.test',
  '127.0.0.1.evil.test',
  '10.0.0.1',
  '[::2]:80',
])('a request for %s is for another one', (host) => expect(isForeignHost(host)).toBe(true));

it('further names can be given', () => {
  expect(isForeignHost('Docs.example.com:4010', ['docs.example.com'])).toBe(false);
  expect(isForeignHost('example.com', ['docs.example.com'])).toBe(true);
});

it('a request without a host, or with a malformed one, is left to the server', () => {
  expect(isForeignHost(undefined)).toBe(false);
  expect(isForeignHost('a@b')).toBe(false);
});
