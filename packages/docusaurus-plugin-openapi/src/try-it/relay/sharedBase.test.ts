import {expect, it} from 'vitest';
import {sharedBase} from './sharedBase.ts';

it('leaves the part of a base URL that the servers of all operations share', () => {
  const server = 'https://api.example.com/data/orders';
  const serverPaths = ['/data/orders', '/data/files'];
  expect(sharedBase(server, {server, serverPaths})).toBe('https://api.example.com/data');
  expect(sharedBase('https://stage.example.com/v2/orders/', {server, serverPaths})).toBe(
    'https://stage.example.com/v2',
  );
  expect(sharedBase(`${server}/`, {server})).toBe(server);
});
