// @vitest-environment jsdom
import {expect, it} from 'vitest';
import {keepTargetInView} from './keepTargetInView.ts';

it('ignores a fragment that is no valid percent encoding', () => {
  window.location.hash = '#%';
  const example = document.body.appendChild(document.createElement('div'));
  expect(() => keepTargetInView(example)).not.toThrow();
});
