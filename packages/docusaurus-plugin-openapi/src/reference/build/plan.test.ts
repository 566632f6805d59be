import type {JsonObject} from '@batchwise/openapi/json';
import {describe, expect, it} from 'vitest';
import {type SidebarWords, sidebarItems} from '../sidebar/items.ts';
import {plannedOperations, planReference} from './plan.ts';
import {sidebarData} from '../sidebar/sidebar-data.ts';

const WORDS: SidebarWords = {overview: 'Overzicht', webhooks: 'Webhooks', schemas: 'Schema’s'};

const operation = (operationId: string, more: JsonObject = {}): JsonObject => ({
  operationId,
  summary: `Do ${operationId}`,
  responses: {},
  ...more,
});

const DOCUMENT: JsonObject = {
  openapi: '3.1.0',
  info: {title: 'Trains', version: '1'},
  tags: [
    {name: 'trips', 'x-displayName': 'Reizen'},
    {name: 'about', description: 'What this API does.'},
    {name: 'empty'},
    {name: 'stations', 'x-displayName': 'Stations'},
  ],
  'x-tagGroups': [{name: 'Basis', tags: ['stations', 'trips']}],
  paths: {
    '/health': {get: operation('health')},
    '/trips': {
      get: operation('listTrips', {tags: ['trips']}),
      post: operation('bookTrip', {
        tags: ['trips'],
        deprecated: true,
        'x-former-ids': ['createTrip', 'listTrips'],
      }),
    },
    '/stations': {get: operation('list_trips', {tags: ['stations'], summary: ''})},
  },
};

const plan = planReference(DOCUMENT, '/nl/api', {schemaNames: ['Trip'], webhooks: []});

describe('the plan of a reference', () => {
  it('has a page for each operation, below the path of the overview', () => {
    expect(
      plannedOperations(plan).map(({title, method, permalink}) => [title, method, permalink]),
    ).toEqual([
      ['Do health', 'GET', '/nl/api/health'],
      ['GET /stations', 'GET', '/nl/api/list-trips-2'],
      ['Do listTrips', 'GET', '/nl/api/list-trips'],
      ['Do bookTrip', 'POST', '/nl/api/book-trip'],
    ]);
  });

  it('names an operation and a webhook by method and path where the summary is no title', () => {
    const summary = 'It is a text.\n\nIt has a second paragraph.';
    const {untagged} = planReference(
      {...DOCUMENT, paths: {'/long': {get: operation('long', {summary})}}},
      '/api',
      {schemaNames: [], webhooks: []},
    );
    expect(untagged.map(({title}) => title)).toEqual(['GET /long']);
    const read = {id: 'departed', method: 'POST', path: 'train-departed', summary, responses: []};
    const {webhooks} = planReference(DOCUMENT, '/api', {schemaNames: [], webhooks: [read]});
    expect(webhooks).toEqual([
      {
        id: 'departed',
        method: 'POST',
        path: 'train-departed',
        title: 'train-departed',
        permalink: '/api/webhooks/departed',
      },
    ]);
  });

  it('leads from an earlier id to the operation, unless another one has its address', () => {
    expect(plan.moved).toEqual([
      {
        permalink: '/nl/api/create-trip',
        to: {title: 'Do bookTrip', permalink: '/nl/api/book-trip'},
      },
    ]);
  });
});

type Items = ReturnType<typeof sidebarItems>;

/** The labels of items, each category with those of its own. */
const outline = (all: Items): unknown[] =>
  all.map((one) => {
    if (one.type === 'category') return {[one.label]: outline(one.items)};
    return one.type === 'link' ? one.label : one.type;
  });

describe('the sidebar of a reference', () => {
  it('has the tags in the order and the words of the description, and schemas last', () => {
    const items = sidebarItems(sidebarData('trains', plan, true), WORDS);
    expect(outline(items)).toEqual([
      'Overzicht',
      'Do health',
      {Basis: [{Stations: ['GET /stations']}, {Reizen: ['Do listTrips', 'Do bookTrip']}]},
      'about',
      'Webhooks',
      {'Schema’s': ['Trip']},
    ]);
  });

  it.each([
    [
      'a tag that others are below',
      {tags: [{name: 'trips'}, {name: 'seats', parent: 'trips'}, {name: 'about'}]},
    ],
    [
      'a group with the name of one of its tags',
      {
        tags: [{name: 'trips'}, {name: 'seats'}],
        'x-tagGroups': [{name: 'trips', tags: ['seats', 'trips']}],
      },
    ],
  ])('does not repeat %s within itself', (_, tags) => {
    const document = {
      ...DOCUMENT,
      'x-tagGroups': [],
      ...tags,
      paths: {
        '/trips': {get: operation('listTrips', {tags: ['trips']})},
        '/seats': {get: operation('listSeats', {tags: ['seats']})},
      },
    };
    const nested = planReference(document, '/api', {schemaNames: [], webhooks: []});
    const items = sidebarItems(sidebarData('trains', nested, false), WORDS);
    expect(outline(items)).toEqual([
      'Overzicht',
      {trips: ['Do listTrips', {seats: ['Do listSeats']}]},
    ]);
    expect(items[1]).toMatchObject({href: '/api/tags/trips'});
  });

  it('divides a long list by initials', () => {
    const schemaNames = Array.from(
      {length: 70},
      (_, index) => `${index % 2 ? 'trip' : 'Car'}${index}`,
    );
    const long = planReference(DOCUMENT, '/api', {schemaNames, webhooks: []});
    const schemas = sidebarItems(sidebarData('trains', long, false), WORDS).at(-1);
    const groups = schemas?.type === 'category' ? schemas.items : [];
    expect(
      groups.map((one) => one.type === 'category' && [one.label, one.collapsed, one.items.length]),
    ).toEqual([
      ['C', true, 35],
      ['T', true, 35],
    ]);
  });

  it('marks the method of an operation, and one that is deprecated', () => {
    const items = JSON.stringify(sidebarItems(sidebarData('trains', plan, false), WORDS));
    expect(items).toContain(
      '"href":"/nl/api/book-trip","className":"openapi-method openapi-method--post openapi-method--deprecated"',
    );
  });

  it('marks methods of its own by their classes, and names those that no style sheet knows', () => {
    const additionalOperations = {COPY: operation('copyTrip'), Reboard: operation('reboard')};
    const document = {...DOCUMENT, openapi: '3.2.0', paths: {'/trips': {additionalOperations}}};
    const custom = planReference(document, '/api', {schemaNames: [], webhooks: []});
    const items = sidebarItems(sidebarData('trains', custom, false), WORDS);
    expect(items).toContainEqual(
      expect.objectContaining({
        label: 'Do copyTrip',
        className: 'openapi-method openapi-method--copy',
      }),
    );
    expect(items).toContainEqual(expect.objectContaining({label: 'Do reboard (Reboard)'}));
  });
});

describe('an operation with servers of its own', () => {
  const servers = [
    {url: 'https://{stage}.example.com/import', variables: {stage: {default: 'api'}}},
  ];
  const basePathsOf = (url: string) => {
    const {untagged} = planReference(
      {
        ...DOCUMENT,
        servers,
        paths: {
          '/a': {get: operation('a'), put: operation('b', {servers: [{url}]})},
          '/c': {servers: [{url}], get: operation('c')},
        },
      },
      '/api',
      {schemaNames: [], webhooks: []},
    );
    return untagged.map(({basePath}) => basePath);
  };

  it('has their path where the description has another one', () => {
    const path = '/catalog';
    expect(basePathsOf(`https://api.example.com${path}/`)).toEqual([undefined, path, path]);
    expect(basePathsOf(path)).toEqual([undefined, path, path]);
    expect(basePathsOf('https://other.example.com/import')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
