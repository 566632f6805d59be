import {expect, it} from 'vitest';
import {ownPages, type Built} from './pages';

const piece = (module: number) => ({module, chunks: [module], scripts: [`assets/js/${module}.js`]});
const BUILT: Built = {
  generated: {
    routes: [
      {
        path: '/nl/',
        component: 'root',
        routes: [
          {path: '/nl/one', component: 'one', exact: true, sidebar: 'guide'},
          {path: '/nl/caf%C3%A9', component: 'two', exact: true},
        ],
      },
      {path: '/nl/', component: 'start', exact: true},
      {path: '*', component: '*'},
    ],
    names: {
      root: {__comp: 'a', __context: {plugin: 'b'}},
      one: {__comp: 'c', content: 'd'},
      two: {__comp: 'c', content: 'e'},
      start: {__comp: 'a', tags: ['b']},
    },
  },
  chunks: {
    entry: ['main.js'],
    pieces: {a: piece(1), b: piece(2), c: piece(3), d: piece(4), e: piece(5)},
  },
  build: 'today',
  baseUrl: '/nl/',
  readSidebar: () => undefined,
};

it('gives each file the routes that lead to its page, and no other', () => {
  const pages = ownPages(BUILT);
  expect([...pages.keys()]).toEqual(['one.html', 'café.html', 'index.html', '404.html']);
  expect(JSON.parse(JSON.stringify(pages.get('one.html')?.('')))).toEqual({
    build: 'today',
    routes: [
      {path: '/nl/', pieces: {__comp: 1, __context: {plugin: 2}}},
      {path: '/nl/one', exact: true, sidebar: 'guide', pieces: {__comp: 3, content: 4}},
    ],
    chunks: [1, 2, 3, 4],
    scripts: [
      '/nl/assets/js/1.js',
      '/nl/assets/js/2.js',
      '/nl/assets/js/3.js',
      '/nl/assets/js/4.js',
    ],
  });
  expect(pages.get('index.html')?.('').routes).toMatchObject([
    {path: '/nl/', pieces: {__comp: 1, tags: [2]}},
  ]);
  expect(pages.get('404.html')?.('')).toMatchObject({routes: [{path: '*'}], scripts: []});
});

it('fails when a page has a piece that the bundler made nothing of', () => {
  const pages = ownPages({...BUILT, chunks: {entry: [], pieces: {}}});
  expect(() => pages.get('one.html')?.('')).toThrow('The bundler made no chunk a,');
});
