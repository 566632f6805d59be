import type {LoadedPlugin} from '@docusaurus/types';
import {describe, expect, it} from 'vitest';
import {searchablePages} from './pages';

const plugin = (docs: object[], sidebars = {}): LoadedPlugin =>
  ({
    name: 'docusaurus-plugin-content-docs',
    content: {loadedVersions: [{docs, sidebars}]},
  }) as unknown as LoadedPlugin;
const pages = (docs: object[]) => [
  ...searchablePages(
    {
      plugins: [plugin(docs)],
      routesBuildMetadata: {'/base/nl/hidden': {noIndex: true}},
    },
    'API',
  ).keys(),
];

describe('search', () => {
  it.each([
    {what: 'a complete translation', doc: {translation: {state: 'complete'}}},
    {what: 'an outdated translation', doc: {translation: {state: 'outdated'}}},
    {what: 'a page of a site without translations', doc: {}},
  ])('finds $what', ({doc}) => {
    expect(pages([{permalink: '/base/nl/limits', ...doc}])).toEqual(['/base/nl/limits']);
  });

  it.each([
    {what: 'the English page without a translation', doc: {translation: {state: 'missing'}}},
    {what: 'the English page of a broken translation', doc: {translation: {state: 'broken'}}},
    {what: 'an unlisted page', doc: {unlisted: true}},
    {what: 'a draft', doc: {draft: true}},
    {what: 'a page hidden from search engines', doc: {permalink: '/base/nl/hidden'}},
  ])('does not find $what', ({doc}) => {
    expect(pages([{permalink: '/base/nl/limits', ...doc}])).toEqual([]);
  });

  it('knows the category of the sidebar that a page is in, its place, and the method of its call', () => {
    const docs = ['alone', 'inside'].map((id) => ({id, permalink: `/${id}`}));
    const items = [{type: 'doc', id: 'inside', customProps: {method: 'PUT'}}];
    const sidebars = {guide: [{type: 'category', label: 'Calls', items}]};
    const found = searchablePages(
      {plugins: [plugin(docs, sidebars)], routesBuildMetadata: {}},
      'API',
    );
    expect([...found]).toEqual([
      ['/alone', {group: undefined, place: 0}],
      ['/inside', {group: 'Calls', place: 1, method: 'PUT'}],
    ]);
  });

  it('finds the pages of the API reference that are translated, if only in part', () => {
    const texts = ['/a', '/b'];
    const reference = [
      {permalink: '/nl/api', texts, untranslated: []},
      {
        permalink: '/nl/api/create',
        tag: 'Batches',
        operation: {method: 'POST', path: '/batches'},
        texts,
        untranslated: ['/a'],
      },
      {permalink: '/nl/api/list', tag: 'Batches', texts, untranslated: texts},
    ];
    const openapi = {name: 'docusaurus-plugin-openapi', content: {reference}};
    const plugins = [openapi as unknown as LoadedPlugin];
    expect([...searchablePages({plugins, routesBuildMetadata: {}}, 'API reference')]).toEqual([
      ['/nl/api', {group: 'API reference'}],
      ['/nl/api/create', {group: 'API reference: Batches', method: 'POST'}],
    ]);
  });
});
