import type {AllContent, I18n} from '@docusaurus/types';
import {afterAll, describe, expect, it} from 'vitest';
import type {ReferencePage} from '@batchwise/openapi/reference';
import {newSite, removeFolders} from '../../../tests/site.ts';
import {referenceData} from './global-data.ts';
import {isReferenceFallback, referencePagesOf} from './pages.ts';
import {readReferenceStates} from './read-states.ts';
import {referenceRows} from './rows.ts';

const DESCRIPTION = `openapi: 3.1.0
info: {title: Trains, version: '1'}
paths:
  /trains:
    get:
      operationId: listTrains
      summary: List trains
      description: Lists all trains.
    post:
      operationId: addTrain
      summary: Add a train
`;

const overlay = (...actions: string[]): string =>
  `overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n${actions.map((one) => `  ${one}\n`).join('')}`;
const TITLE = `- {target: "$.info", update: {title: Treinen}}`;
const LIST_SUMMARY = `- {target: "$.paths['/trains'].get", update: {summary: Treinen opvragen}}`;
const LIST_DESCRIPTION = `- {target: "$.paths['/trains'].get", update: {description: Vraagt alle treinen op.}}`;
const ADD_SUMMARY = `- {target: "$.paths['/trains'].post", update: {summary: Een trein toevoegen}}`;

const pageOf = (name: string, ...texts: string[]): ReferencePage => ({
  kind: 'operation',
  permalink: `/nl/api/${name}`,
  title: name,
  titleText: texts[0] ?? '',
  description: '',
  source: 'openapi/trains.yaml',
  overlay: 'i18n/nl/openapi/trains.overlay.yaml',
  texts,
  untranslated: [],
});
const LIST = pageOf(
  'list-trains',
  '/paths/~1trains/get/summary',
  '/paths/~1trains/get/description',
);
const ADD = pageOf('add-train', '/paths/~1trains/post/summary');

const i18n = {
  currentLocale: 'nl',
  defaultLocale: 'en',
  locales: ['en', 'nl', 'de'],
  localeConfigs: {en: {baseUrl: '/'}, nl: {baseUrl: '/nl/'}, de: {baseUrl: '/de/'}},
} as unknown as I18n;

afterAll(removeFolders);

type Files = {nl?: string; de?: string; english?: string; isRecorded?: boolean};

/** The pages of a site with these overlays; `english` is the description after the translation was recorded. */
function readPages({nl, de, english, isRecorded = false}: Files) {
  const site = newSite(
    {
      'openapi/trains.yaml': DESCRIPTION,
      ...(nl === undefined ? {} : {'i18n/nl/openapi/trains.overlay.yaml': nl}),
      ...(de === undefined ? {} : {'i18n/de/openapi/trains.overlay.yaml': de}),
    },
    false,
  );
  if (isRecorded) site.run('done openapi --locale nl');
  if (english !== undefined) site.write('openapi/trains.yaml', english);
  return readReferenceStates(site.root, '/nl/', [LIST, ADD], ['nl', 'de']);
}

const statesOf = (files: Files, locale = 'nl') =>
  readPages(files).map(({states}) => states.get(locale)?.state);

const ALL = overlay(TITLE, LIST_SUMMARY, LIST_DESCRIPTION, ADD_SUMMARY);
const CHANGED = DESCRIPTION.replace('Lists all trains.', 'Lists all trains of today.');

describe('a page of the API reference', () => {
  it('is complete when the overlay has all its texts', () => {
    expect(statesOf({nl: ALL})).toEqual(['complete', 'complete']);
    expect(statesOf({nl: ALL, isRecorded: true})).toEqual(['complete', 'complete']);
  });

  it('is partial when some of its texts are translated, and missing when none is', () => {
    expect(statesOf({nl: overlay(LIST_SUMMARY)})).toEqual(['partial', 'missing']);
    expect(statesOf({nl: ALL}, 'de')).toEqual(['missing', 'missing']);
  });

  it('is outdated when the English of one of its texts has changed since', () => {
    expect(statesOf({nl: ALL, isRecorded: true, english: CHANGED})).toEqual([
      'outdated',
      'complete',
    ]);
  });

  it('is outdated and partial at once', () => {
    const english = CHANGED.replace('List trains', 'List the trains');
    const nl = overlay(LIST_DESCRIPTION);
    const [list] = readPages({nl, isRecorded: true, english});
    expect(list?.states.get('nl')).toMatchObject({
      state: 'outdated',
      isPartial: true,
      changed: ['Lists all trains of today.'],
      texts: {total: 2, done: 0},
    });
  });

  it('is broken when its overlay cannot be read', () => {
    expect(statesOf({nl: 'actions: ['})).toEqual(['broken', 'broken']);
    const [list] = readPages({nl: 'actions: ['});
    expect(list?.states.get('nl')?.faults).toHaveLength(1);
  });

  it('has the languages for search engines in which readers get it, also in part', () => {
    const data = referenceData(readPages({nl: overlay(LIST_SUMMARY), de: ALL}), i18n);
    expect({...data.others, usual: data.usual}).toEqual({
      usual: {state: 'partial', isSure: true, isPartial: true, locales: ['en', 'nl', 'de']},
      '/nl/api/add-train': {state: 'missing', isSure: true, locales: ['en', 'de']},
    });
  });

  it('is stored once for all pages with the usual state', () => {
    expect(referenceData(readPages({nl: ALL}), i18n)).toEqual({
      usual: {state: 'complete', isSure: true, locales: ['en', 'nl']},
      others: {},
    });
  });

  it('is found in the content of the plugin that makes it', () => {
    const content = {'docusaurus-plugin-openapi': {default: {reference: [LIST]}}};
    expect(referencePagesOf(content as unknown as AllContent)).toEqual([LIST]);
    expect(referencePagesOf({})).toEqual([]);
    expect(isReferenceFallback(LIST)).toBe(false);
    expect(isReferenceFallback({...LIST, untranslated: LIST.texts})).toBe(true);
  });
});

describe('the row of a page of the API reference', () => {
  const site = {i18n, baseUrl: '/nl/', repository: 'https://example.com/it'};
  const rowsOf = (files: Files) => referenceRows(readPages(files), ['nl', 'de'], site);

  it('has its titles, and leads to the description and the overlay', () => {
    const [list] = rowsOf({nl: ALL, de: ALL});
    expect(list).toMatchObject({
      page: 'api/list-trains',
      isReference: true,
      source: {
        title: 'List trains',
        href: '/api/list-trains',
        edit: 'https://example.com/it/edit/main/openapi/trains.yaml',
      },
      cells: [
        {
          title: 'Treinen opvragen',
          href: '/nl/api/list-trains',
          edit: 'https://example.com/it/edit/main/i18n/nl/openapi/trains.overlay.yaml',
        },
        {href: '/de/api/list-trains'},
      ],
    });
  });

  it('names the command to go on with', () => {
    const commands = (files: Files) =>
      rowsOf(files).map(({cells}) => cells.map(({command = ''}) => command));
    expect(commands({nl: overlay(LIST_SUMMARY), de: 'actions: ['})).toEqual([
      ['npm run translate -- status --locale nl', 'npm run translate -- check openapi --locale de'],
      ['npm run translate -- status --locale nl', 'npm run translate -- check openapi --locale de'],
    ]);
    expect(commands({nl: ALL})).toEqual([
      ['', 'npm run translate -- add de'],
      ['', 'npm run translate -- add de'],
    ]);
  });
});
