import {describe, expect, it} from 'vitest';
import {createPicker, pick} from './pick';
import {needsOf, readSheet} from './sheet';
import {usedIn} from './used';

const picked = (css: string, html: string): string => pick(readSheet(css), usedIn(html));

describe('what the HTML of a page has', () => {
  it('is found with and without quotes, as a minifier leaves them', () => {
    const {names, properties} = usedIn(
      '<!doctype html><html lang=nl class="a b"><DIV id=x class=c style="color: var(--ink)"><svg viewBox="0 0 1 1"><linearGradient/></svg><a href=/p?q=1 class=\'d\'>1 < 2</a>',
    );
    expect([...names]).toEqual(
      expect.arrayContaining([
        'html',
        'body',
        'tbody',
        'div',
        'svg',
        'lineargradient',
        'a',
        '.a',
        '.b',
        '.c',
        '.d',
        '#x',
      ]),
    );
    expect(names.has('.q')).toBe(false);
    expect([...properties]).toEqual(['--ink']);
  });
});

describe('what a selector needs', () => {
  it.each([
    ['*', []],
    [':root', []],
    ['a.menu__link:hover>SVG::before', ['a', '.menu__link', 'svg']],
    ['.token:is(.comment,.operator)', ['.token']],
    ['.a:not(.b:is(.c,d)) #e', ['.a', '#e']],
    ['[data-theme=dark] .f,g', ['.f', 'g']],
    ['html[data-x="a, .h"] i', ['html', 'i']],
    ['.w\\:full\\/2', ['.w:full/2']],
    ['.col[class*=col--]+.tab_é', ['.col', '.tab_é']],
  ])('%s', (selector, needs) => {
    expect(needsOf(selector)).toEqual(needs);
  });
});

describe('the part of a style sheet for a page', () => {
  it('has the rules that can have a say in it, each with those of its selectors that can', () => {
    expect(picked('p,.x{margin:0}.y{color:red}p.z{a:b}p:hover>b{c:d}', '<p><b>')).toBe(
      'p{margin:0}',
    );
  });

  it('leaves what waits for a pointer to the whole sheet, which comes at its first move', () => {
    expect(
      picked(
        'p:hover,p:focus{a:b}p:active{a:b}p:not(:hover),p:is(:hover,:focus){a:b}.a\\:hover{a:b}',
        '<p class=a:hover>',
      ),
    ).toBe('p:focus{a:b}p:not(:hover),p:is(:hover,:focus){a:b}.a\\:hover{a:b}');
  });

  it('has what holds when it is dark, narrow or pressed', () => {
    const css =
      '[data-theme=dark] p{color:#fff}@media (width<=9px){.x{a:b}}@supports (a:b){@media all{p{a:b}}}.dropdown--show{a:b}';
    expect(picked(css, '<p>')).toBe(
      '[data-theme=dark] p{color:#fff}@supports (a:b){@media all{p{a:b}}}.dropdown--show{a:b}',
    );
  });

  it('leaves paper to the whole sheet, which printers get', () => {
    expect(
      picked(
        'p{a:b}@layer x{@media print{p{color:#000}}}@page{margin:0}@media print{p{c:d}}@media screen{p{e:f}}',
        '<p>',
      ),
    ).toBe('p{a:b}@media screen{p{e:f}}');
  });

  it('keeps the order of layers, also of those that the page has nothing of', () => {
    expect(picked('@layer one;@layer two.a,three{.x{a:b}}@layer four{p{a:b}}', '<p>')).toBe(
      '@layer one,two.a,three,four;@layer four{p{a:b}}',
    );
  });

  it('has the custom properties that are read in the end', () => {
    const css =
      ':root{--a:1;--b:var(--c);--c:2;--d:var(--a);--e:3;--f:4}.dark{--c:5}p{margin:calc(var(--b)*2)}';
    expect(picked(css, '<p style="x:var( --e)">')).toBe(
      ':root{--0:var(--1);--1:2;--e:3}p{margin:calc(var(--0)*2)}',
    );
    expect(picked(css, '<i class=dark>')).toBe('');
  });

  it('has short names for custom properties, but for those that the page itself names', () => {
    const css =
      ':root{--one:1}.dark{--one:5}.dark .a--one:focus,.dark p{x:var(--one)var( --two,3)var(--three)}';
    expect(
      picked(
        css,
        '<p class=dark><i class=a--one style="--two:4"><script>x.setProperty("--three",1)</script>',
      ),
    ).toBe(
      ':root{--0:1}.dark{--0:5}.dark .a--one:focus,.dark p{x:var(--0)var( --two,3)var(--three)}',
    );
  });

  it('has the keyframes that its rules run, and fonts', () => {
    const css =
      '@font-face{font-family:F}@keyframes turn{to{rotate:1turn}}@keyframes fade{to{opacity:0}}p{animation:1s turn}.x{animation:1s fade}';
    expect(picked(css, '<p>')).toBe(
      '@font-face{font-family:F}@keyframes turn{to{rotate:1turn}}p{animation:1s turn}',
    );
  });

  it('is picked once for pages that have the same of it', () => {
    const picker = createPicker(readSheet('p{a:b}q{a:b}:root{--a:1}'));
    expect(picker(usedIn('<p class=one>'))).toBe('p{a:b}');
    expect(picker(usedIn('<p class=two>'))).toBe('p{a:b}');
    expect(picker(usedIn('<q>'))).toBe('q{a:b}');
    expect(picker(usedIn('<q style=x:var(--a)>'))).toBe('q{a:b}:root{--a:1}');
  });
});
