import {expect, it} from 'vitest';
import type {JsonObject} from './types.ts';
import {readBadges, readTagGroups} from './tags.ts';

const operation = (operationId: string, ...tags: string[]): JsonObject => ({operationId, tags});

it('tags have the names for readers, their operations, and the order of the description', () => {
  const document: JsonObject = {
    tags: [
      {name: 'trips', 'x-displayName': 'Journeys', description: 'All trips.'},
      {name: 'seats'},
    ],
    paths: {
      '/a': {get: operation('a', 'seats'), post: operation('b', 'trips', 'seats')},
      '/c': {get: operation('c', 'undescribed'), put: {operationId: 'd'}},
    },
  };
  expect(readTagGroups(document)).toEqual([
    {
      tags: [
        {name: 'trips', title: 'Journeys', description: 'All trips.', operations: ['b']},
        {name: 'seats', title: 'seats', description: '', operations: ['a']},
        {name: 'undescribed', title: 'undescribed', description: '', operations: ['c']},
        {name: '', title: '', description: '', operations: ['d']},
      ],
    },
  ]);
});

it('tags are in the groups of x-tagGroups, and those of no group come last', () => {
  const document: JsonObject = {
    tags: [{name: 'a'}, {name: 'b'}, {name: 'c'}],
    'x-tagGroups': [
      {name: 'Second', tags: ['b', 'unknown']},
      {name: 'Empty', tags: []},
      {name: 'First', tags: ['a']},
    ],
    paths: {},
  };
  expect(
    readTagGroups(document).map(({name, tags}) => [name, tags.map((tag) => tag.name)]),
  ).toEqual([
    ['Second', ['b']],
    ['First', ['a']],
    [undefined, ['c']],
  ]);
});

it('tags of OpenAPI 3.2 are below their parents, with summaries as names; badges are not for navigation', () => {
  const document: JsonObject = {
    tags: [
      {name: 'orders', summary: 'All orders', kind: 'nav'},
      {name: 'returns', summary: 'Returned orders', parent: 'orders'},
      {name: 'beta', kind: 'badge'},
      {name: 'refunds', parent: 'returns'},
      {name: 'others', parent: 'unknown'},
    ],
    paths: {
      '/a': {get: operation('a', 'beta', 'orders'), post: operation('b', 'refunds')},
      '/b': {get: operation('c', 'beta')},
    },
  };
  const tags = readTagGroups(document);
  expect(tags.map((group) => [group.name, group.tags.map(({title}) => title)])).toEqual([
    ['All orders', ['All orders', 'Returned orders', 'refunds']],
    [undefined, ['others', '']],
  ]);
  expect(tags[1]?.tags[1]?.operations).toEqual(['c']);
});

it('tags that are badges or audiences say something of their operations', () => {
  const document: JsonObject = {
    tags: [
      {name: 'orders'},
      {name: 'partners', summary: 'For partners', kind: 'audience'},
      {name: 'beta', summary: 'Beta', description: 'May change.', kind: 'badge'},
    ],
  };
  expect(readBadges(document, operation('a', 'beta', 'orders', 'unknown', 'partners'))).toEqual([
    {title: 'Beta', description: 'May change.', kind: 'badge', pointer: '/tags/2'},
    {title: 'For partners', description: '', kind: 'audience', pointer: '/tags/1'},
  ]);
});
