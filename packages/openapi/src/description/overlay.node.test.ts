import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readTranslatedDescription} from './description.node.ts';

const FILE = 'i18n/nl/openapi/pets.overlay.yaml';
const HEAD = 'overlay: 1.1.0\ninfo: {title: Nederlands, version: "1"}\nactions:\n';
const action = (target: string, update = '{title: Huisdieren}'): string =>
  `${HEAD}  - target: ${JSON.stringify(target)}\n    update: ${update}\n`;

const bomb = (levels: number): string =>
  [
    'x-a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      {length: levels},
      (_, at) =>
        `x-a${at + 1}: &a${at + 1} [${Array.from({length: 9}, () => `*a${at}`).join(', ')}]`,
    ),
    '',
  ].join('\n');

let site = '';
const at = (path: string): string => join(site, path);

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'overlay-'));
  mkdirSync(at('openapi'));
  mkdirSync(at('i18n/nl/openapi'), {recursive: true});
  const words = `${'many words of a description '.repeat(4)}0`;
  writeFileSync(
    at('openapi/pets.yaml'),
    `info: {title: Pets, description: "${words}"}\npaths: {}\n`,
  );
});
afterEach(() => rmSync(site, {recursive: true, force: true}));

/** Reads the description; it has to be in English, with one error about the overlay. */
function expectEnglish(message: RegExp): void {
  const {document, findings} = readTranslatedDescription(site, 'pets', 'nl');
  expect(document).toMatchObject({info: {title: 'Pets'}});
  const errors = findings.filter(({severity}) => severity === 'error');
  expect(errors).toEqual([
    expect.objectContaining({file: FILE, message: expect.stringMatching(message) as string}),
  ]);
}

/** It takes five seconds, as one other pattern does, so that only `npm run test:soak` tries it. */
const PATTERN_BELOW: [string, string, RegExp] = [
  'a pattern in a target below',
  action("$..[?search(@.description, '(([a-z]+ ?)*)*[A-Z]!')]"),
  /longer than 5 seconds/,
];

describe('a description whose overlay cannot be read is in English, and says why', () => {
  it.each<[string, string, RegExp]>([
    [
      'a pattern that never ends',
      action("$.info[?search(@, '(([a-z ])+.)+[A-Z]([a-z ])+$!')]"),
      /longer than 5 seconds/,
    ],
    ...(process.env.WIDE_SWEEP === '1' ? [PATTERN_BELOW] : []),
    ['an alias bomb', `${bomb(9)}${action('$.info')}`, /cannot be read/],
    ['an unresolved alias', action('$.info', '{title: *Huisdieren}'), /./],
    [
      'deep YAML',
      action('$.info', `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
      /too many levels/,
    ],
    ['a deep target', action(`$${'[?@'.repeat(20_000)}`), /./],
    ['4 MB and more', `#${'x'.repeat(5_000_000)}\n${action('$.info')}`, /5 MB; 4 MB/],
    ['a mark of direction', action('$.info', '{title: "Huis\\u202Edieren"}'), /U\+202E/],
    ['NUL', action('$.info', '{title: "Huis\\0dieren"}'), /U\+0000/],
  ])('%s', (_, overlay, message) => {
    writeFileSync(at(FILE), overlay);
    expectEnglish(message);
  });

  it.each<[string, (path: string) => void, RegExp]>([
    ['a link out of the site', (path) => symlinkSync('/etc/passwd', path), /leads out of/],
    ['a link to what is not published', (path) => symlinkSync('../../../.env', path), /leads out/],
    ['a link to itself', (path) => symlinkSync(path, path), /leads to itself/],
    ['a link to nothing', (path) => symlinkSync('nowhere', path), /ENOENT/],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), /a pipe \(FIFO\)/],
    ['a folder', (path) => mkdirSync(path), /a folder/],
  ])('%s', (_, make, message) => {
    writeFileSync(at('.env'), action('$.info'));
    make(at(FILE));
    expectEnglish(message);
  });

  it('but a link to another overlay is read', () => {
    writeFileSync(at('i18n/other.yaml'), action('$.info'));
    symlinkSync('../../other.yaml', at(FILE));
    expect(readTranslatedDescription(site, 'pets', 'nl').document).toMatchObject({
      info: {title: 'Huisdieren'},
    });
  });
});
