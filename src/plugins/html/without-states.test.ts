import {expect, it} from 'vitest';
import {withoutStates} from './without-states';

it('selectors that hold only under the pointer are left out, and no others', () => {
  const css = 'a:hover{color:red}a:hover,.c{color:#000}.d:not(:hover){color:#fff}';
  expect(withoutStates(css)).toBe('.c{color:#000}.d:not(:hover){color:#fff}');
});

it('rules for disabled and busy controls are left out', () => {
  const css =
    '.a:disabled,.a[aria-disabled=true],.a[aria-busy=true]{color:red}.a:disabled,.b{color:#000}';
  expect(withoutStates(css)).toBe('.b{color:#000}');
});

it('rules for pressed, expanded and invalid controls, for forced colours and for motion are left out', () => {
  const css =
    '.a[aria-pressed=true]{color:red}.b[aria-pressed=false]{color:#000}@media (forced-colors:active){.c{color:#fff}}@media (prefers-reduced-motion:no-preference){.c{animation:c}}@media print{.d{color:#000}}';
  expect(withoutStates(css)).toBe('.b[aria-pressed=false]{color:#000}@media print{.d{color:#000}}');
});

it('rules for a page whose scripts have run are left out', () => {
  expect(withoutStates('[data-has-hydrated=true] .a{color:red}.b{color:#000}')).toBe(
    '.b{color:#000}',
  );
});
