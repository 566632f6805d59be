import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {checkMocks} from './check-mocks.node.ts';

const DOCUMENT = {
  openapi: '3.1.0',
  info: {title: 'Trains', version: '1'},
  paths: {
    '/trips': {
      get: {operationId: 'listTrips', responses: {200: {description: 'The trips'}}},
      post: {operationId: 'createTrip', responses: {201: {description: 'The trip'}}},
    },
  },
};

let site = '';

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'mocks-'));
});
afterAll(() => rmSync(site, {recursive: true}));

function write(name: string, text: string): string {
  writeFileSync(join(site, name), text);
  return join(site, name);
}

const check = (files: {handlers?: string; seed?: string}) =>
  checkMocks(site, {trains: DOCUMENT}, new Map([['trains', {...files, state: true}]]));

it('a mock that can start has no problem', async () => {
  const handlers = write('handlers.ts', 'export const listTrips = () => [] as string[];');
  const seed = write('seed.json', '{"/trips": []}');
  expect(await check({handlers, seed})).toEqual([]);
});

it.each([
  [
    'an unknown operation',
    {handlers: ['wrong.ts', 'export const listTripz = () => undefined;']},
    /The mock of "trains" \(wrong\.ts\) cannot start, and its examples say so: .*listTripz/,
  ],
  [
    'handlers that cannot be loaded',
    {handlers: ['broken.ts', 'export const listTrips = ;']},
    /broken\.ts/,
  ],
  ['an unknown path in the seed', {seed: ['odd.json', '{"/tripz": []}']}, /odd\.json.*\/tripz/],
] as const)('names the file and %s', async (_name, files, message) => {
  const paths = Object.entries(files).map(([option, [name, text]]) => [option, write(name, text)]);
  const [problem, ...others] = await check(Object.fromEntries(paths) as {handlers?: string});
  expect(problem).toMatch(message);
  expect(others).toEqual([]);
});
