import {posix} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Operation} from '@batchwise/openapi/operation';
import type {Step, Workflow} from '@batchwise/openapi/workflow';
import {apiModules} from './modules.ts';
import {readDataModule} from '../../tests/read-data-module.ts';
import type {Api, LocalizedOperation} from './operations.ts';

const ODD_IDS = [
  'pets/list',
  'pets list',
  "it's",
  'a#b?c!d',
  '../../up',
  'C:\\x',
  'é',
  '日本',
  '日本語',
  'getPet',
  'getpet',
  'workflow-all',
  'shop.description',
  '',
  `long-${'x'.repeat(300)}`,
];

const operation = (id: string): Operation => ({
  id,
  method: 'GET',
  path: '/',
  summary: '',
  description: '',
  server: '',
  accept: '*/*',
  parameters: [],
  responses: [],
});

const workflow: Workflow = {
  id: 'all',
  summary: '',
  description: '',
  inputs: [],
  steps: [
    {
      id: 'one',
      title: '',
      description: '',
      operation: 'getPet',
      parameters: [],
      success: [],
      outputs: {},
    } as unknown as Step,
  ],
  outputs: {},
};

const API: Api = {
  descriptions: {"it's a shop": {openapi: '3.1.0'}},
  operations: new Map<string, LocalizedOperation>([
    ...ODD_IDS.map((id): [string, LocalizedOperation] => [
      `it's a shop:${id}`,
      {description: "it's a shop", id, operation: operation(id)},
    ]),
    [
      "it's a shop:broken",
      {description: "it's a shop", id: 'broken', problem: {place: 'shop.yaml:3', reason: 'no.'}},
    ],
  ]),
  workflows: new Map([['all', workflow]]),
  tags: {},
  untranslated: {},
  routeBasePaths: {},
  findings: [],
  warnings: [],
};

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from '|import\(")([^'"]+)/g)].map(([, path]) => path ?? '');

describe('the modules of an API', () => {
  const files = apiModules(API);

  it('have names that every file system keeps apart, whatever an operationId holds', () => {
    const names = [...files.keys()];
    expect(
      names.filter((name) => !/^(data|server|browser)\/[A-Za-z0-9-]{1,100}\.(js|json)$/.test(name)),
    ).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(
      3 * ODD_IDS.length + 2 + 3 + 2,
    );
  });

  it('import nothing but each other', () => {
    const missing = [...files].flatMap(([name, text]) =>
      name.endsWith('.js')
        ? importsOf(text)
            .map((path) => posix.join(posix.dirname(name), path))
            .filter((path) => !files.has(path))
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('hold each operation as it is, for the server outright and for the browser to be fetched', async () => {
    const data = [...files].filter(([name]) => name.startsWith('data/'));
    const read = await Promise.all(data.map(([, text]) => readDataModule(text)));
    const held = read.map((one) => (one as {id?: string}).id);
    for (const id of ODD_IDS) expect(held).toContain(id);
    const texts = [...files.values()];
    expect(
      texts.filter((text) => text.includes('export default {operation, hasMock: false}')),
    ).toHaveLength(ODD_IDS.length);
    expect(
      texts.filter((text) => text.includes('const loadOperation = () => import(')),
    ).toHaveLength(ODD_IDS.length);
  });

  it('import the mock of a description and the description once', () => {
    const mocks = new Map([
      ["it's a shop", {handlers: '/site/handlers.ts', seed: '/site/seed.json', state: true}],
    ]);
    const made = apiModules(API, {startMock: '/package/start-mock.js', mocks});
    const texts = [...made.values()];
    const importing = (path: string): string[] =>
      texts.filter((text) => text.includes(`import(${path}`));
    expect(importing('"/package/start-mock.js"')).toHaveLength(1);
    expect(importing('"../data/description-')).toHaveLength(1);
    expect(importing('"/site/handlers.ts"')).toHaveLength(1);
    expect(importing('"/site/seed.json"')).toHaveLength(1);
    const using = texts.filter((text) => text.includes('loadMock,'));
    expect(using).toHaveLength(ODD_IDS.length);
    expect(texts.filter((text) => text.includes('hasMock: true'))).toHaveLength(2 * ODD_IDS.length);
    expect(texts.filter((text) => text.includes('loadMocks: {"getPet": loadMock0}'))).toHaveLength(
      1,
    );
  });

  it('hold the reason of an operation that cannot be shown, for the server and the browser', () => {
    const reasons = [...files.values()].filter((text) => text.includes('"place":"shop.yaml:3"'));
    expect(reasons).toHaveLength(2);
  });

  it('keep the schemas of responses out of the operations, which share the description', async () => {
    const whole: Operation = {
      ...operation('whole'),
      responses: [
        {
          status: '200',
          description: 'Done',
          mediaType: 'application/json',
          schema: {type: 'object', $defs: {Large: {}}},
          headers: [{name: 'ETag', required: true, schema: {}}],
          examples: [
            {name: 'first', summary: '', text: '1'},
            {name: 'second', summary: '', text: '2'},
          ],
          shared: [{name: 'THING', path: ['id']}],
        },
        {status: '404', description: 'Gone', examples: [{name: 'gone', summary: '', text: '3'}]},
      ],
    };
    const id = 'whole';
    const made = apiModules({
      ...API,
      operations: new Map([[id, {description: "it's a shop", id, operation: whole}]]),
      workflows: new Map(),
    });
    const [, data = ''] = [...made].find(([name]) => name.startsWith('data/whole')) ?? [];
    expect(((await readDataModule(data)) as Operation).responses).toEqual([
      {
        status: '200',
        description: 'Done',
        mediaType: 'application/json',
        examples: [{name: 'first', summary: '', text: '1'}],
        shared: [{name: 'THING', path: ['id']}],
      },
      {status: '404', description: 'Gone', examples: [{name: 'gone', summary: '', text: '3'}]},
    ]);
  });
});
