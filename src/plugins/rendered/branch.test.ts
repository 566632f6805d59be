import fc from 'fast-check';
import {matchRoutes, type RouteConfig} from 'react-router-config';
import {expect, it} from 'vitest';
import type {GeneratedRoute} from '../own-page/pages';
import {addressesOf, createBranchFinder} from './branch';

const PATHS = [
  '/',
  '/a',
  '/a/',
  '/A',
  '/a/b',
  '/a/b/c',
  '/ab',
  '/b',
  '/b/c%20d',
  '/b/c d',
  '/404.html',
  '/a.html',
  '/a/index.html',
];

const path = fc.constantFrom(...PATHS);
const leaf = fc.record({path, exact: fc.boolean()});
const inner = fc.record({path, routes: fc.array(leaf, {maxLength: 4})});
const routes = fc.array(
  fc.oneof(leaf, inner, fc.record({path, routes: fc.array(fc.oneof(leaf, inner), {maxLength: 4})})),
  {maxLength: 5},
);

type Unnamed = Omit<GeneratedRoute, 'component' | 'routes'> & {routes?: Unnamed[]};

/** Each route with a name of its own. */
function named(list: Unnamed[], above = ''): GeneratedRoute[] {
  return list.map(({routes: below, ...route}, at) => ({
    ...route,
    component: `${above}${at}`,
    ...(below ? {routes: named(below, `${above}${at}.`)} : {}),
  }));
}

it('finds every route that the router of Docusaurus finds', () => {
  fc.assert(
    fc.property(routes, path, (list, address) => {
      const all = [...named(list), {path: '*', component: 'wrong'}];
      const found = (createBranchFinder(all)?.(address) ?? []).map(({component}) => component);
      const wanted = matchRoutes(all as unknown as RouteConfig[], address).map(
        ({route}) => (route as unknown as GeneratedRoute).component,
      );
      expect(found).toEqual(expect.arrayContaining(wanted));
    }),
  );
});

const SITE: GeneratedRoute[] = [
  {path: '/translations', component: 'translations', exact: true},
  {
    path: '/',
    component: 'docs',
    routes: [
      {
        path: '/',
        component: 'version',
        routes: [
          {path: '/one', component: 'one', exact: true},
          {path: '/two', component: 'two', exact: true},
        ],
      },
    ],
  },
  {path: '*', component: '*'},
];

it('finds no more than what a page is shown with', () => {
  const find = createBranchFinder(SITE);
  const names = (address: string): string[] =>
    (find?.(address) ?? []).map(({component}) => component);
  expect(names('/one')).toEqual(['docs', 'version', 'one']);
  expect(names('/translations')).toEqual(['translations']);
  expect(names('/404.html')).toEqual(['docs', 'version']);
  expect(addressesOf(SITE)).toEqual(['/translations', '/one', '/two']);
});

it('refuses routes that stand for many addresses', () => {
  expect(
    createBranchFinder([
      {path: '/', component: 'docs', routes: [{path: '/:page', component: 'any'}]},
    ]),
  ).toBeUndefined();
});
