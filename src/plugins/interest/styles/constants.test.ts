import {parse} from 'postcss';
import {describe, expect, it} from 'vitest';
import {writeConstants} from './constants';

function written(css: string): string {
  const root = parse(css);
  writeConstants(root);
  return root.toString();
}

describe('custom properties that never change', () => {
  it('are written where they are read, also by way of others', () => {
    expect(
      written(':root{--a:1rem;--b:calc(var(--a)*2)}p{margin:var(--b)var(--a)0 var( --a, 3px)}'),
    ).toBe(':root{--a:1rem;--b:calc(1rem*2)}p{margin:calc(1rem*2) 1rem 0 1rem}');
  });

  it.each([
    ['in the dark', '[data-theme=dark]{--a:2px}'],
    ['on paper', '@media print{html{--a:2px}}'],
    ['in a narrow window', '@media (max-width:996px){:root{--a:2px}}'],
    ['in a part of the page', '.alert{--a:2px}'],
  ])('are not those that differ %s', (_, other) => {
    const css = `:root{--a:1px}${other}p{margin:var(--a)}`;
    expect(written(css)).toBe(css);
  });

  it('are not those that are made of one that differs in a part of the page', () => {
    const css = ':root{--a:1px;--b:var(--a)}.alert{--a:2px}p{margin:var(--b)}';
    expect(written(css)).toBe(css);
  });

  it('may be made of one that differs for the whole page', () => {
    expect(written(':root{--a:1px;--b:var(--a)}[data-theme=dark]{--a:2px}p{margin:var(--b)}')).toBe(
      ':root{--a:1px;--b:var(--a)}[data-theme=dark]{--a:2px}p{margin:var(--a)}',
    );
  });

  it('keep a long value in one place when several rules read it', () => {
    const icon = `url("data:image/svg+xml;utf8,${'x'.repeat(80)}")`;
    const css = `:root{--icon:${icon}}p{background:var(--icon)}q{mask:var(--icon)}`;
    expect(written(css)).toBe(css);
    expect(written(`:root{--icon:${icon}}p{background:var(--icon)50%}`)).toContain(
      `p{background:${icon} 50%}`,
    );
  });

  it('are left alone when they are made of each other', () => {
    expect(written(':root{--a:var(--b);--b:var(--a)}p{margin:var(--a)}')).toContain(
      'p{margin:var(--a)}',
    );
  });
});

describe('what a layer says of the whole page', () => {
  it('goes when its last word stands outside of all layers', () => {
    expect(
      written(
        '@layer one{:root{--a:1px}html[data-theme=dark]{--a:2px}}:root{--a:3px}@layer one{p{margin:var(--a)}}',
      ),
    ).toBe('@layer one{:root{}html[data-theme=dark]{}}:root{--a:3px}@layer one{p{margin:3px}}');
  });

  it('stays when what stands outside is weaker', () => {
    const css = '@layer one{:root{--a:1px}}html{--a:2px}p{margin:var(--a)}';
    expect(written(css)).toBe(css);
  });

  it('stays beside what is said for the dark alone', () => {
    const css = '@layer one{:root{--a:1px}}[data-theme=dark]{--a:2px}p{margin:var(--a)}';
    expect(written(css)).toBe(css);
  });
});
