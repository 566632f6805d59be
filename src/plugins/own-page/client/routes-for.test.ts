import {expect, it} from 'vitest';
import {routesFor} from './routes-for';

const page = (path: string) => ({path, exact: true});

it('leaves of all pages the one that an address leads to', () => {
  const routes = [page('/'), page('/a'), page('/a/b'), page('/città')];
  expect(['/', '/a/', '/a/b', '/città'].map((path) => routesFor(routes, path))).toEqual(
    routes.map((route) => [route]),
  );
});

it.each([
  ['no page is there', [page('/a')], '/b'],
  ['the address is written in another way', [page('/a')], '/A'],
  ['two pages are at one address', [page('/a'), page('/A')], '/a'],
  ['a page may lead further', [{path: '/a'}, page('/a/b')], '/a/b'],
  ['a path may be a pattern', [page('/:any'), page('/a')], '/a'],
])('leaves all of them where %s', (_why, routes, path) => {
  expect(routesFor(routes, path)).toBe(routes);
});
