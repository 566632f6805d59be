import type {DocMetadata} from '@docusaurus/plugin-content-docs';
import {expect, it} from 'vitest';
import {markFallbacks} from './fallbacks.ts';
import type {PageTranslation} from './translation.ts';

const doc = (
  name: string,
  state: PageTranslation['state'],
  next?: string,
): Parameters<typeof markFallbacks>[0][number] =>
  ({
    permalink: `/nl/${name}`,
    frontMatter: {sidebar_custom_props: {own: 1}},
    ...(next ? {next: {title: next, permalink: `/nl/${next}`}} : {}),
    translation: {state, isSure: true, locales: []},
  }) as unknown as DocMetadata & {translation: PageTranslation};

it('marks in the sidebar, and in links to the next page, what is in English', () => {
  const docs = markFallbacks([
    doc('a', 'complete', 'b'),
    doc('b', 'missing', 'c'),
    doc('c', 'outdated', 'd'),
    doc('d', 'broken'),
  ]);
  expect(docs.map(({frontMatter}) => frontMatter.sidebar_custom_props)).toEqual([
    {own: 1},
    {own: 1, isFallback: true},
    {own: 1},
    {own: 1, isFallback: true},
  ]);
  expect(docs.map(({next}) => next && 'isFallback' in next)).toEqual([
    true,
    false,
    true,
    undefined,
  ]);
});
