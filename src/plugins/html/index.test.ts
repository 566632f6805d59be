import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {select} from 'hast-util-select';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {deferAssets} from '../deferred-hydration';
import htmlPlugin, {type HtmlStep, type Site} from '.';
import {inlineCriticalCss} from './critical-css';
import {insertScript} from './inline-script';
import {removeUnusedMetadata} from './unused-metadata';

const CSS = `
:is(pre, code) {direction: ltr}
:root {--ink: green; --green: var(--ink); --lonely: var(--alone); --alone: red}
.used {color: var(--green)}
[data-theme='dark'] .used {color: lime}
.unused {color: red}
@media print {.used {color: black}}
@font-face {font-family: All; src: url(all.woff2)}
@font-face {font-family: Letters; src: url(e.woff2); unicode-range: U+E8-E9}
@font-face {font-family: Other; src: url(other.woff2); unicode-range: U+100-2BA}
`;
const page = (content: string): string =>
  `<!doctype html><html lang=nl data-has-hydrated=false><head><meta charset=UTF-8><link rel=stylesheet href=/base/nl/assets/css/styles.1.css><script src=/base/nl/assets/js/main.1.js defer></script></head><body><div id=__docusaurus>${content}</div></body></html>`;

let outDir = '';
beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'html-'));
  mkdirSync(join(outDir, 'assets/css'), {recursive: true});
  mkdirSync(join(outDir, 'folder'));
  writeFileSync(join(outDir, 'assets/css/styles.1.css'), CSS);
  for (const name of ['index', 'perché', 'folder/index', '404'])
    writeFileSync(join(outDir, `${name}.html`), page(`<p class="used">${name}<!-- -->.</p>`));
});
afterEach(() => rmSync(outDir, {recursive: true}));

const ROUTES = ['/base/nl/', '/base/nl/perch%C3%A9', '/base/nl/folder/', '/base/nl/404.html'];

async function build(...steps: ((site: Site) => HtmlStep)[]): Promise<void> {
  const site = {outDir, baseUrl: '/base/nl/', routesPaths: ROUTES} as unknown as Site;
  await htmlPlugin({} as LoadContext, {steps}).postBuild?.(site);
}
const read = (name: string): string => readFileSync(join(outDir, `${name}.html`), 'utf8');

describe('the steps over built pages', () => {
  it('see each route once, in order, and are told when all pages are written', async () => {
    const calls: string[] = [];
    const step = (name: string) => (): HtmlStep => ({
      page: ({route}) => void calls.push(`${name} ${route}`),
      done: () => void calls.push(`${name} done`),
    });
    await build(step('first'), step('second'));
    expect(calls).toEqual([
      ...ROUTES.flatMap((route) => [`first ${route}`, `second ${route}`]),
      'first done',
      'second done',
    ]);
  });

  it('find the file of each route', async () => {
    const texts = new Map<string, string>();
    await build(() => ({page: ({route, html}) => void texts.set(route, html)}));
    expect(
      [...texts.values()].map((html) => /<p class="used">(.*?)<!-- -->/.exec(html)?.[1]),
    ).toEqual(['index', 'perché', 'folder/index', '404']);
  });

  it('see the changes of the steps before them', async () => {
    const entry = join(outDir, 'script.js');
    writeFileSync(entry, 'export const start = ({word}) => alert(word);');
    await build(
      () => ({page: ({tree}) => insertScript(tree, {entry, given: {word: '</script>'}})}),
      () => ({
        page: ({tree}) => {
          expect(select('body > script + #__docusaurus', tree)).toBeTruthy();
        },
      }),
    );
    expect(read('perché')).toMatch(
      /<body><script data-given='\{"word":"<\/script>"\}'>.*alert.*<\/script><div id=__docusaurus>/,
    );
  });

  it('leave what React compares as it was', async () => {
    await build();
    expect(read('index')).toContain('<p class=used>index<!-- -->.</p>');
  });
});

describe('critical CSS', () => {
  it('has the rules of a page and those that a script may need, for screen and paper', async () => {
    await build(inlineCriticalCss);
    const [, css = ''] = /<style>(.*?)<\/style>/.exec(read('index')) ?? [];
    expect(css).toContain('.used{color:var(--green)}');
    expect(css).toContain('[data-theme=dark] .used{color:#0f0}');
    expect(css).toContain(':is(pre,code)');
    expect(css).toContain('@media print');
    expect(css).not.toContain('unused');
  });

  it('has the custom properties that its rules use, and no others', async () => {
    await build(inlineCriticalCss);
    const [, css = ''] = /<style>(.*?)<\/style>/.exec(read('index')) ?? [];
    expect(css).toContain(':root{--ink:green;--green:var(--ink)}');
  });

  it('has the faces of fonts for the letters of the page', async () => {
    await build(inlineCriticalCss);
    const facesOf = (name: string) =>
      [...read(name).matchAll(/font-family: ?(\w+)/g)].map(([, family]) => family);
    expect(facesOf('perché')).toEqual(['All', 'Letters']);
    expect(facesOf('index')).toEqual(['All']);
  });

  it('has the margins of a printed page, and the rules beside them', async () => {
    const print = readFileSync(join(import.meta.dirname, '../../css/print.css'), 'utf8');
    writeFileSync(join(outDir, 'assets/css/styles.1.css'), `${print}${CSS}`);
    await build(inlineCriticalCss);
    const [, css = ''] = /<style>(.*?)<\/style>/.exec(read('index')) ?? [];
    expect(css).toContain('@page{margin:18mm 16mm}');
    expect(css).toContain('@bottom-center');
    expect(css).toContain('.used{color:var(--green)}');
  });

  it('comes before the style sheet', async () => {
    await build(inlineCriticalCss);
    expect(read('index')).toContain('</style><link rel=stylesheet');
  });

  it('refuses a page without a style sheet', async () => {
    writeFileSync(join(outDir, '404.html'), '<!doctype html><p>Words');
    await expect(build(inlineCriticalCss)).rejects.toThrow('no style sheet');
  });
});

describe('unused metadata', () => {
  it('is removed, and what readers of links use stays', async () => {
    writeFileSync(
      join(outDir, 'index.html'),
      '<!doctype html><html><head><meta charset=UTF-8><meta name=generator content=x><meta name=docsearch:version content=x><meta name=description content=x><meta property=og:title content=x></head><body></body></html>',
    );
    await build(removeUnusedMetadata);
    expect(read('index')).toContain(
      '<head><meta charset=UTF-8><meta name=description content=x><meta property=og:title content=x></head>',
    );
  });
});

describe('deferred hydration', () => {
  it('leaves the style sheet to the loader, and to readers without scripts', async () => {
    await build(deferAssets);
    expect(read('index')).toContain(
      '<link rel=deferred-stylesheet href=/base/nl/assets/css/styles.1.css><noscript><link rel=stylesheet href=/base/nl/assets/css/styles.1.css></noscript>',
    );
  });

  it('keeps browsers from fetching the scripts of the site, and adds the same loader to each page', async () => {
    await build(deferAssets);
    expect(read('index')).toContain('<script src=/base/nl/assets/js/main.1.js type=text/deferred>');
    const loaders = ['index', '404'].map(
      (name) => /<script>(.*?)<\/script>/s.exec(read(name))?.[1],
    );
    expect(loaders[0]).toContain('data-has-hydrated');
    expect(loaders[1]).toBe(loaders[0]);
  });
});
