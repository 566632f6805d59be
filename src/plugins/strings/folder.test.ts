import {readdirSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, expect, it, vi} from 'vitest';
import {newSite, removeFolders} from '../../../tests/translations/site';
import {prepareStrings} from './folder';

const GOOD = '{"go": {"message": "Ga"}}';
const FILES = {
  'i18n/nl/code.json': GOOD,
  'i18n/nl/docusaurus-theme-classic/navbar.json': GOOD,
  'i18n/nl/docusaurus-plugin-content-docs/current.json': GOOD,
};
const OTHER = 'docusaurus-plugin-content-docs/current.json';

afterEach(() => void vi.unstubAllEnvs());
afterAll(removeFolders);

/** The files that Docusaurus finds of a language, where it is told to look. */
const foundIn = (root: string, path: string): string[] =>
  readdirSync(join(root, 'i18n', path), {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.json'),
  );

it('a build reads the strings where translators write them', () => {
  const {root} = newSite(FILES, false);
  expect(prepareStrings(root, 'nl')).toEqual({findings: []});
});

it('a build reads elsewhere what can be used, when something cannot', () => {
  const {root} = newSite({...FILES, 'i18n/nl/code.json': '{'}, false);
  const {findings, path = ''} = prepareStrings(root, 'nl');
  expect(findings.map(({file}) => file)).toEqual(['i18n/nl/code.json']);
  expect(foundIn(root, path)).toHaveLength(3);
});

it('while the site is written, Docusaurus is kept from the strings that the bundler puts in', () => {
  vi.stubEnv('LIVE_STRINGS', '1');
  const {root} = newSite(FILES, false);
  const {findings, path = ''} = prepareStrings(root, 'nl');
  expect([findings, foundIn(root, path)]).toEqual([[], [OTHER]]);
});

it('what is wrong with any of the strings is told when the server starts', () => {
  vi.stubEnv('LIVE_STRINGS', '1');
  const {root} = newSite({...FILES, 'i18n/nl/code.json': '{'}, false);
  expect(prepareStrings(root, 'nl').findings.map(({file}) => file)).toEqual(['i18n/nl/code.json']);
});

it('a file is written only when it is another, since Docusaurus loads all anew when one is', () => {
  vi.stubEnv('LIVE_STRINGS', '1');
  const {root} = newSite(FILES, false);
  const file = join(root, 'i18n', prepareStrings(root, 'nl').path ?? '', OTHER);
  utimesSync(file, 1, 1);
  prepareStrings(root, 'nl');
  expect(statSync(file).mtimeMs).toBe(1_000);
  writeFileSync(join(root, 'i18n/nl', OTHER), '{"go": {"message": "Gaan"}}');
  prepareStrings(root, 'nl');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({go: {message: 'Gaan'}});
});

it('a file that a translator takes away is gone for Docusaurus, too', () => {
  vi.stubEnv('LIVE_STRINGS', '1');
  const {root} = newSite(FILES, false);
  const {path = ''} = prepareStrings(root, 'nl');
  unlinkSync(join(root, 'i18n/nl', OTHER));
  prepareStrings(root, 'nl');
  expect(foundIn(root, path)).toEqual([]);
});

it('English is read as always: its strings are in the code', () => {
  vi.stubEnv('LIVE_STRINGS', '1');
  expect(prepareStrings(newSite(FILES, false).root, 'en')).toEqual({findings: []});
});
