// @vitest-environment jsdom
import {afterEach, describe, expect, it} from 'vitest';
import type {Step} from '@batchwise/openapi/workflow';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {clearSharedValues, shareValue, sharedValues} from '../store/sharedValues.ts';
import {choosePreparation} from './choosePreparation.ts';
import {prepare, type Progress} from './prepare.ts';
import type {Called, Preparation} from './types.ts';

const json = (status: number, body: object): Response => Response.json(body, {status});

const addBook = operation({
  id: 'addBook',
  method: 'POST',
  path: '/shelves/{shelf}/books',
  summary: 'Add a book',
  server: 'https://books.test',
  parameters: [
    parameter({name: 'shelf', in: 'path', required: true, example: 'first', shared: 'SHELF'}),
  ],
  responses: [
    {
      status: '201',
      description: '',
      mediaType: 'application/json',
      examples: [],
      shared: [{name: 'BOOK', path: ['id']}],
    },
  ],
});

const getBook = operation({
  id: 'getBook',
  parameters: [parameter({name: 'book', in: 'path', shared: 'BOOK'})],
});

const BY_CALLS: Preparation = {when: {}, calls: ['addBook'], gives: ['BOOK']};

const STEP: Step = {
  id: 'add',
  title: 'Put a book on it',
  description: '',
  operation: 'addBook',
  parameters: [{name: 'shelf', in: 'path', value: 'second'}],
  criteria: [{type: 'simple', condition: '$statusCode == 201'}],
  outputs: {},
};

const BY_WORKFLOW: Preparation = {
  when: {},
  workflow: {id: 'fill', summary: '', description: '', inputs: [], steps: [STEP], outputs: {}},
};

afterEach(() => clearSharedValues());

async function run(
  preparation: Preparation,
  respond: (request: Request) => Response,
): Promise<{isReady: boolean; shown: Progress[]; sent: string[]}> {
  const sent: string[] = [];
  const shown: Progress[] = [];
  const called: Called = {
    addBook: {
      operation: addBook,
      loadMock: async () => async (request) => {
        sent.push(`${request.method} ${new URL(request.url).pathname}`);
        return respond(request);
      },
    },
  };
  const isReady = await prepare({
    preparation,
    called,
    settings: {offered: ['mock'], default: 'mock', localUrl: '', realUrl: ''},
    choice: {server: 'mock', ownUrl: ''},
    locale: 'en',
    signal: new AbortController().signal,
    show: (progress) => shown.push(progress),
  });
  return {isReady, shown, sent};
}

describe('a preparation', () => {
  it('calls operations with the shared values and their examples, and shares what they return', async () => {
    const first = await run(BY_CALLS, () => json(201, {id: 'b1'}));
    expect(first).toMatchObject({isReady: true, sent: ['POST /shelves/first/books']});
    expect(first.shown).toEqual([{step: 'Add a book'}]);
    expect(sharedValues().BOOK).toMatchObject({text: 'b1', from: {server: 'mock'}});
    shareValue('SHELF', {text: 'mine'}, {secret: false});
    expect((await run(BY_CALLS, () => json(201, {id: 'b2'}))).sent).toEqual([
      'POST /shelves/mine/books',
    ]);
    expect(sharedValues().BOOK?.text).toBe('b2');
  });

  it('runs a workflow, and shares what its steps return', async () => {
    const {isReady, sent, shown} = await run(BY_WORKFLOW, () => json(201, {id: 'b3'}));
    expect({isReady, sent}).toEqual({isReady: true, sent: ['POST /shelves/second/books']});
    expect(shown[0]).toEqual({step: 'Put a book on it'});
    expect(sharedValues().BOOK?.text).toBe('b3');
  });

  it.each([
    ['Add a book', BY_CALLS, '401 Unauthorized'],
    [
      'Put a book on it',
      BY_WORKFLOW,
      '401 Unauthorized · The response does not meet the success criteria of this step.',
    ],
  ])('that fails shows at which step, and why: %s', async (step, preparation, reason) => {
    const {isReady, shown} = await run(preparation, () => json(401, {id: 'b4'}));
    expect(isReady).toBe(false);
    expect(shown.at(-1)).toEqual({step, reason});
    expect(sharedValues().BOOK).toBeUndefined();
  });
});

describe('the preparation for a request that failed', () => {
  const choose = (
    preparations: Preparation[],
    status: number,
    parameters: Record<string, string> = {},
    one = getBook,
  ) => choosePreparation(preparations, one, parameters, status);

  it('is the first one for its values', () => {
    const revert = {...BY_WORKFLOW, when: {action: 'REVERT'}};
    expect(choose([revert, BY_WORKFLOW], 404, {action: 'REVERT'})).toBe(revert);
    expect(choose([revert, BY_WORKFLOW], 404, {action: 'ABORT'})).toBe(BY_WORKFLOW);
    expect(choose([revert], 404, {action: 'ABORT'})).toBeUndefined();
  });

  it('is offered for a missing item, and by x-prepare for a wrong state', () => {
    for (const status of [404, 409, 410]) expect(choose([BY_CALLS], status)).toBe(BY_CALLS);
    for (const status of [400, 409, 422]) expect(choose([BY_WORKFLOW], status)).toBe(BY_WORKFLOW);
    expect(choose([BY_CALLS], 400)).toBeUndefined();
    for (const status of [401, 403, 429, 500])
      expect(choose([BY_WORKFLOW], status)).toBeUndefined();
  });

  it('is not offered where the page presets the value', () => {
    const preset = operation({parameters: [parameter({name: 'book', in: 'path'})]});
    expect(choose([BY_CALLS], 404, {}, preset)).toBeUndefined();
  });
});
