import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {apiModules} from './modules.ts';
import {readApi, type Api} from './operations.ts';
import {preparationsOf} from './preparations.ts';

const RESPONSE = `responses: { 201: { description: Made, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } } }`;

const DESCRIPTION = `openapi: 3.1.0
paths:
  /shelves:
    post: { operationId: addShelf, ${RESPONSE} }
  /shelves/{shelfId}:
    get: { operationId: getShelf }
  /shelves/{shelfId}/books:
    post: { operationId: addBook, ${RESPONSE} }
  /shelves/{shelfId}/books/{bookId}:
    get: { operationId: getBook, PREPARE }
  /readers/{reader}:
    get: { operationId: getReader }
`;

const WORKFLOW = `arazzo: 1.0.1
info: { title: Books, version: 1.0.0 }
workflows:
  - workflowId: fillShelf
    steps:
      - { stepId: shelf, operationId: addShelf }
      - { stepId: book, operationId: addBook }
`;

let site = '';

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'preparations-'));
  mkdirSync(join(site, 'openapi'));
  writeFileSync(join(site, 'openapi/fill.arazzo.yaml'), WORKFLOW);
});

afterEach(() => rmSync(site, {recursive: true}));

function read(prepare = 'description: A book'): Api {
  writeFileSync(join(site, 'openapi/books.yaml'), DESCRIPTION.replace('PREPARE', prepare));
  return readApi({siteDir: site, locale: 'en', sourceLocale: 'en'});
}

describe('without x-prepare', () => {
  it('the items of a path are created by POST of their collections, the outermost first', () => {
    const prepared = preparationsOf(read());
    expect(prepared.get('books:getShelf')).toMatchObject([{when: {}, calls: ['addShelf']}]);
    expect(prepared.get('books:getBook')).toMatchObject([
      {when: {}, calls: ['addShelf', 'addBook']},
    ]);
  });

  it('there is nothing to prepare where no response gives the value of the path', () => {
    const prepared = preparationsOf(read());
    expect(prepared.has('books:getReader')).toBe(false);
    expect(prepared.has('books:addShelf')).toBe(false);
  });
});

describe('x-prepare', () => {
  it('runs a workflow up to a step, for these values of the request', () => {
    const [some, any] =
      preparationsOf(
        read(
          'x-prepare: [{ when: { bookId: 7 }, workflow: fillShelf, until: shelf }, { workflow: fillShelf }]',
        ),
      ).get('books:getBook') ?? [];
    expect(some).toMatchObject({when: {bookId: '7'}, workflow: {steps: [{id: 'shelf'}]}});
    expect(any).toMatchObject({when: {}, workflow: {steps: [{id: 'shelf'}, {id: 'book'}]}});
  });

  it.each([
    ['{ workflow: fillShelff }', 'the workflow "fillShelff" does not exist. Similar: fillShelf.'],
    [
      '{ workflow: fillShelf, until: boook }',
      'the workflow "fillShelf" has no step "boook". Similar: book, shelf.',
    ],
    [
      '{ workflow: fillShelf, when: { bok: 1 } }',
      'getBook has no parameter "bok". Similar: bookId, shelfId.',
    ],
  ])('stops the build with file and line: %s', (prepare, message) => {
    expect(() => read(`x-prepare: ${prepare}`)).toThrow(/^openapi\/books\.yaml:10:/);
    expect(() => read(`x-prepare: ${prepare}`)).toThrow(message);
  });

  it.each(['fillShelf', '{ until: book }', '{ workflow: fillShelf, untill: book }'])(
    'that is malformed is told at its operation: %s',
    (prepare) => {
      const {problem} = read(`x-prepare: ${prepare}`).operations.get('books:getBook') ?? {};
      expect(problem?.place).toBe('openapi/books.yaml:10');
      expect(problem?.reason).toContain('Write "workflow: ID"');
    },
  );
});

it('the module of an example fetches its preparations when they are needed, and shares the operations', () => {
  const files = apiModules(read());
  const named = (begin: string): string =>
    [...files].find(([name]) => name.startsWith(`browser/${begin}-`))?.[1] ?? '';
  expect(named('books-getBook')).toContain(
    'loadPreparations: () => import("./prepare-books-getBook',
  );
  expect(named('books-getReader')).not.toContain('loadPreparations');
  expect(named('prepare-books-getBook')).toContain(
    'operations: {"addShelf": {loadOperation: operation0}, "addBook": {loadOperation: operation1}}',
  );
  expect(named('books-addBook')).toContain('export const loadOperation');
});
