import {expect, it} from 'vitest';
import {withoutHover} from './without-hover';

it('rules that hold only under the pointer are left out, and no others', () => {
  const css = 'a:hover{color:red}a:hover,.c{color:#000}.d{color:#fff}';
  expect(withoutHover(css)).toBe('a:hover,.c{color:#000}.d{color:#fff}');
});
