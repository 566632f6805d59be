import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {rspack} from '@docusaurus/faster';
import type {Compiler} from '@rspack/core';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type Bundle, type Compilation, readBundle} from './bundle';
import {keysOf} from './plan';

let site = '';
beforeEach(() => void (site = mkdtempSync(join(tmpdir(), 'bundle-'))));
afterEach(() => rmSync(site, {recursive: true, force: true}));

const lazy = (name: string): string =>
  `${name}: () => import(/* webpackChunkName: "${name}" */ './${name}.js')`;

/** A site of four pages, as Docusaurus lays one out: two share a partial, and one fetches something later. */
const FILES: Record<string, string> = {
  'main.js':
    "import {theme} from './theme.js';\nimport registry from './registry.js';\nexport default () => [theme, registry, () => import('./not-found.js')];\n",
  'registry.js': `export default {${['docs', 'one', 'two', 'three', 'four'].map(lazy).join()}};\n`,
  'theme.js': "export const theme = 'plain';\n",
  'not-found.js': "export default 'not found';\n",
  'docs.js': "export default 'sidebar';\n",
  'one.js': "import partial from './partial.js';\nexport default ['one', partial];\n",
  'two.js': "import partial from './partial.js';\nexport default ['two', partial];\n",
  'three.js': "export default ['three', () => import('./later.js')];\n",
  'four.js': "export default 'four';\n",
  'partial.js': "export default 'partial';\n",
  'later.js': "export default 'later';\n",
};
const NAMES = ['docs', 'one', 'two', 'three', 'four'];
const PAGES = NAMES.slice(1);

/** Bundles the site with some of its files changed. */
async function bundle(changed: Record<string, string> = {}): Promise<Bundle | {reads: string}> {
  for (const [name, text] of Object.entries({...FILES, ...changed})) {
    mkdirSync(dirname(join(site, name)), {recursive: true});
    writeFileSync(join(site, name), text);
  }
  let found: Bundle | {reads: string} | undefined;
  await new Promise<void>((resolve, reject) => {
    rspack(
      {
        mode: 'production',
        target: 'node20',
        context: site,
        entry: './main.js',
        cache: false,
        optimization: {minimize: false, concatenateModules: false},
        output: {
          path: join(site, 'out'),
          filename: 'server.bundle.js',
          chunkFilename: '[name].js',
          library: {type: 'commonjs2'},
        },
        plugins: [
          {
            apply: (compiler: Compiler) =>
              compiler.hooks.thisCompilation.tap('test', (compilation) =>
                compilation.hooks.processAssets.tap({name: 'test', stage: 5000}, () => {
                  found = readBundle(
                    compilation as unknown as Compilation,
                    new Set(NAMES),
                    join(site, 'own'),
                    'minifier 1.0.0',
                  );
                }),
              ),
          },
        ],
      },
      (error, stats) =>
        (error ?? stats?.hasErrors()) ? reject(error ?? new Error(stats?.toString())) : resolve(),
    );
  });
  if (!found) throw new Error('Nothing was bundled.');
  return found;
}

const ROUTES = [
  {
    path: '/',
    component: 'docs',
    routes: PAGES.map((name) => ({path: `/${name}`, component: name, exact: true})),
  },
  {path: '*', component: '*'},
];
const GENERATED = {
  routes: ROUTES,
  names: Object.fromEntries(NAMES.map((name) => [name, {__comp: name}])),
};

function keysIn(found: Bundle | {reads: string}): Map<string, string> {
  if ('reads' in found) throw new Error(`It reads ${found.reads}.`);
  return keysOf(GENERATED, found, '/');
}

/** The pages that are rendered anew after a change. */
async function renderedAfter(changed: Record<string, string>): Promise<string[]> {
  const [before, after] = [keysIn(await bundle()), keysIn(await bundle(changed))];
  expect([...before.keys()].sort()).toEqual(['/404.html', '/four', '/one', '/three', '/two']);
  return [...after]
    .filter(([address, key]) => before.get(address) !== key)
    .map(([address]) => address)
    .sort();
}

const ALL = ['/404.html', '/four', '/one', '/three', '/two'];

describe('what is rendered anew', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing, when nothing changed', {}, []],
    ['a page alone, when its text changed', {'four.js': "export default 'FOUR';\n"}, ['/four']],
    [
      'the pages that show a part, when that changed',
      {'partial.js': "export default 'PARTIAL';\n"},
      ['/one', '/two'],
    ],
    [
      'a page, when it comes to show another part',
      {'four.js': "export {default} from './partial.js';\n"},
      ['/four'],
    ],
    ['all pages, when the theme changed', {'theme.js': "export const theme = 'other';\n"}, ALL],
    [
      'all pages below a route, when that shows something else',
      {'docs.js': "export default 'other sidebar';\n"},
      ALL,
    ],
    [
      'all pages, when what some page fetches later changed',
      {'later.js': "export default 'LATER';\n"},
      ALL,
    ],
    [
      'all pages, when what is shown at wrong addresses changed',
      {'not-found.js': "export default 'NOT FOUND';\n"},
      ALL,
    ],
  ])('is %s', async (_, changed, pages) => {
    expect(await renderedAfter(changed)).toEqual(pages);
  });

  it('is all pages, when a page comes to fetch another one', async () => {
    const fetching = {'three.js': `export default {${lazy('four')}};\n`};
    const [before, after] = [
      await bundle(fetching),
      await bundle({...fetching, 'four.js': "export default 'FOUR';\n"}),
    ];
    const [keys, later] = [keysIn(before), keysIn(after)];
    expect([...keys.keys()].filter((address) => keys.get(address) === later.get(address))).toEqual(
      [],
    );
  });
});

describe('code that reads files', () => {
  const reading =
    "import {readFileSync} from 'node:fs';\nexport default readFileSync('/etc/hostname');\n";

  it.each(['theme.js', 'four.js'])('is told of, in %s', async (name) => {
    expect(await bundle({[name]: `${reading}export const theme = 1;\n`})).toEqual({reads: 'fs'});
  });

  it('may do so where pages are kept, and use what only computes', async () => {
    const computing =
      "import {inspect} from 'node:util';\nimport './own/store.js';\nexport const theme = inspect;\n";
    expect(await bundle({'theme.js': computing, 'own/store.js': reading})).toHaveProperty('shared');
  });
});
