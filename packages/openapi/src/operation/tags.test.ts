import {expect, it} from 'vitest';
import type {JsonObject} from './types.ts';
import {readTagGroups} from './tags.ts';

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
