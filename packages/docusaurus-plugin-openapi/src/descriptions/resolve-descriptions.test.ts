import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {resolveDescriptions} from './resolve-descriptions.ts';
import type {MockOptions} from './types.ts';

let site = '';

function write(file: string, text = ''): void {
  mkdirSync(dirname(join(site, file)), {recursive: true});
  writeFileSync(join(site, file), text);
}

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'descriptions-'));
  write('openapi/trains.yaml');
  write('openapi/ride.arazzo.yaml');
  write('src/handlers.ts');
  write('src/seed.json', '{}');
  write('src/broken.json', '{');
});

afterEach(() => rmSync(site, {recursive: true}));

const trains = (mock: MockOptions | false, path = 'openapi/trains.yaml') =>
  resolveDescriptions(site, [{id: 'trains', path, mock}]);

describe('the descriptions of a site', () => {
  it('are all files in openapi/, each with a mock, unless the site lists them', () => {
    write('openapi/boats.yaml');
    expect(resolveDescriptions(site)).toEqual([
      {id: 'boats', folder: '', mock: {state: true}},
      {id: 'trains', folder: '', mock: {state: true}},
    ]);
  });

  it('may be in a folder that has translations of its own', () => {
    write('rail/openapi/trains.yaml');
    const [found] = trains({}, './rail/openapi/trains.yaml');
    expect(found?.folder).toBe('rail');
  });

  it('have the files of their mocks as absolute paths', () => {
    expect(trains({handlers: './src/handlers.ts', seed: 'src/seed.json', state: false})).toEqual([
      {
        id: 'trains',
        folder: '',
        mock: {
          handlers: join(site, 'src/handlers.ts'),
          seed: join(site, 'src/seed.json'),
          state: false,
        },
      },
    ]);
  });

  it('may have no mock', () => {
    expect(trains(false)[0]?.mock).toBeUndefined();
  });

  it.each<[string, () => unknown, string]>([
    [
      'a file that does not exist, with similar names',
      () => trains({}, 'openapi/train.yaml'),
      '"descriptions[0].path" is "openapi/train.yaml", but there is no such file. Similar: trains.yaml',
    ],
    [
      'a file whose name is not the id',
      () => trains({}, 'openapi/ride.arazzo.yaml'),
      'The file of the description "trains" must be openapi/trains.yaml: move or rename it, or change the id.',
    ],
    [
      'missing handlers',
      () => trains({handlers: './src/handler.ts'}),
      '"descriptions[0].mock.handlers" is "./src/handler.ts", but there is no such file. Similar: handlers.ts',
    ],
    [
      'a seed that is not JSON',
      () => trains({seed: 'src/broken.json'}),
      '"descriptions[0].mock.seed" is "src/broken.json", which is not JSON:',
    ],
    [
      'a site without descriptions',
      () => resolveDescriptions(join(site, 'src')),
      'the site has no folder "openapi". Create it',
    ],
  ])('name %s', (_name, resolve, message) => {
    expect(resolve).toThrow(message);
  });
});
