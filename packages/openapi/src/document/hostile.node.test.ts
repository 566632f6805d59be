import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {checkDescription} from '../check/check-description.ts';
import type {JsonObject} from '../operation/types.ts';
import {readDocument} from './document.node.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, {recursive: true}));

const HEAD = '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"x-deep":';
const nested = (open: string, close: string): string =>
  `${HEAD}${open.repeat(10_000)}1${close.repeat(10_000)}}`;
const LETTERS = [...'abcdefghij'];
const ALIASES = LETTERS.map((name, index) => {
  const above = LETTERS[index - 1];
  return `x-${name}: &${name} [${Array(9)
    .fill(above === undefined ? '1' : `*${above}`)
    .join(', ')}]\n`;
});

describe('a description is refused by name', () => {
  it.each([
    ['deep.json', nested('[', ']'), 'nested more than 500 levels deep'],
    ['deep.yaml', nested('[', ']').replace('{', '{ ? x : y, '), 'nested more than 500 levels deep'],
    ['all-of.json', nested('{"allOf":[', ']}'), 'nested more than 500 levels deep'],
    [
      'aliases.yaml',
      `openapi: 3.1.0\n${ALIASES.join('')}`,
      'its aliases stand for too many values',
    ],
  ])('%s', (name, text, reason) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const started = performance.now();
    expect(() => readDocument(path)).toThrow(new RegExp(`${name}: .*${reason}`));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const withSchemas = (schemas: JsonObject): JsonObject => ({
  openapi: '3.1.0',
  info: {title: 'T', version: '1'},
  paths: {
    '/x': {
      get: {
        operationId: 'x',
        parameters: [{name: 'q', in: 'query', schema: {$ref: '#/components/schemas/S0'}}],
        responses: {},
      },
    },
  },
  components: {schemas},
});
const ref = (index: number) => ({$ref: `#/components/schemas/S${index}`});

describe('the check of an operation ends', () => {
  const problemsOf = (document: JsonObject) =>
    [...checkDescription(document)].flatMap(({result}) => result.problems);

  it('where schemas are parts of each other', () => {
    expect(problemsOf(withSchemas({S0: {allOf: [ref(1)]}, S1: {allOf: [ref(0)]}}))).toEqual([]);
  });

  it('where 10,000 schemas are parts of each other in a row', () => {
    const row = Array.from({length: 10_000}, (_, index) => [
      `S${index}`,
      {allOf: [ref(index + 1)]},
    ]);
    const document = withSchemas(Object.fromEntries([...row, ['S10000', {type: 'string'}]]));
    expect(problemsOf(document)).toEqual([
      {
        pointer: '/paths/~1x/get',
        rule: 'operation',
        message: 'its schemas refer to each other over too many levels. Remove levels.',
      },
    ]);
  });
});
