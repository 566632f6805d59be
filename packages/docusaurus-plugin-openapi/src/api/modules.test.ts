import {posix} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Operation} from '@batchwise/openapi/operation';
import type {Step, Workflow} from '@batchwise/openapi/workflow';
import {apiModules} from './modules.ts';
import type {Api} from './operations.ts';

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
  operations: new Map(
    ODD_IDS.map((id) => [id, {description: "it's a shop", operation: operation(id)}]),
  ),
  workflows: new Map([['all', workflow]]),
  findings: [],
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
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3 * ODD_IDS.length + 3 + 1);
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

  it('hold each operation as it is, for the server outright and for the browser to be fetched', () => {
    const held = [...files]
      .filter(([name]) => name.startsWith('data/'))
      .map(([, text]) => (JSON.parse(text) as {id?: string}).id);
    for (const id of ODD_IDS) expect(held).toContain(id);
    const texts = [...files.values()];
    expect(texts.filter((text) => text.includes('export default {operation}'))).toHaveLength(
      ODD_IDS.length,
    );
    expect(texts.filter((text) => text.includes('loadOperation: () => import('))).toHaveLength(
      ODD_IDS.length,
    );
  });

  it('import the mock and the description of its operations once', () => {
    const texts = [...apiModules(API, {mock: '/site/mock.ts'}).values()];
    const importing = (path: string): string[] =>
      texts.filter((text) => text.includes(`import(${path}`));
    expect(importing('"/site/mock.ts"')).toHaveLength(1);
    expect(importing('"../data/description-')).toHaveLength(1);
    expect(texts.filter((text) => text.includes(', loadMock}'))).toHaveLength(ODD_IDS.length + 1);
  });
});
