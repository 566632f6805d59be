import {describe, expect, it} from 'vitest';
import {targetOf} from './links.ts';

describe('the target of a link', () => {
  it.each([
    ['./b.mdx', {page: 'deep/b.mdx', anchor: ''}],
    ['b.mdx#x', {page: 'deep/b.mdx', anchor: 'x'}],
    ['../b.mdx', {page: 'b.mdx', anchor: ''}],
    ['../er/b.md#x', {page: 'er/b.md', anchor: 'x'}],
    ['#x', {page: 'deep/a.mdx', anchor: 'x'}],
  ])('%s is a page relative to docs/', (url, target) =>
    expect(targetOf('deep/a.mdx', url)).toEqual(target),
  );

  it.each(['https://x.example/b.mdx', 'pathname:///b.yaml', '/b', './b.png', 'mailto:a@x.example'])(
    '%s is no page of the docs',
    (url) => {
      expect(targetOf('deep/a.mdx', url)).toBeUndefined();
    },
  );
});
