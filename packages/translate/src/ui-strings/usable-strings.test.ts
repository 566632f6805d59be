import {readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {newSite, removeFolders} from '../../tests/site.ts';
import {usableStrings} from './usable-strings.node.ts';

afterAll(removeFolders);

type Files = Record<string, string>;

const siteWith = (files: Files): string =>
  newSite(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`i18n/nl/${name}`, text])),
    false,
  ).root;

/** The findings of some files, and the strings that Docusaurus reads of each when some cannot be used. */
function repaired(files: Files): {told: string[]; left: Record<string, unknown>} {
  const root = siteWith(files);
  const {findings, path} = usableStrings(root, 'nl');
  const told = findings.map(
    ({file, line, rule}) => `${file.replace('i18n/nl/', '')}:${line} ${rule}`,
  );
  if (path === undefined) return {told, left: {}};
  const left = Object.keys(files).map((name): [string, unknown] => {
    const file = join(root, 'i18n', path, name);
    return [name, JSON.parse(readFileSync(file, 'utf8'))];
  });
  return {told, left: Object.fromEntries(left)};
}

const GOOD = '"go": {"message": "Ga", "description": "A button"}';
const good = {go: {message: 'Ga', description: 'A button'}};

describe('strings of the interface', () => {
  it('stay where they are when all can be used', () => {
    expect(repaired({'code.json': `{${GOOD}}`})).toEqual({told: [], left: {}});
  });

  it('that are in no JSON are left out with their file, and no other', () => {
    expect(
      repaired({
        'code.json': `{\n${GOOD}\n"stop": {"message": "Stop"}}`,
        'docusaurus-theme-classic/navbar.json': `{${GOOD}}`,
      }),
    ).toEqual({
      told: ['code.json:3 interface-json'],
      left: {'code.json': {}, 'docusaurus-theme-classic/navbar.json': good},
    });
  });

  it.each([
    ['a comma', `{\n${GOOD}\n"stop": {"message": "Stop"}}`, 'a comma is missing'],
    ['a quotation mark', '{"go": {"message": "Ga}}\n', 'a quotation mark " is missing'],
    ['a brace', '{"go": {"message": "Ga"}', 'a closing brace } is missing'],
  ])('say in plain words that %s is missing', (_, text, what) => {
    const {root} = newSite({'i18n/nl/code.json': text}, false);
    expect(usableStrings(root, 'nl').findings[0]?.message).toBe(
      `The file is not valid JSON: ${what}.`,
    );
  });

  it.each([
    ['has no message', '"stop": {"description": "x"}', 'interface-json'],
    ['has a message that is no text', '"stop": {"message": 1}', 'interface-json'],
    ['is no object', '"stop": "Stop"', 'interface-json'],
    ['has another key', '"stop": {"message": "Stop", "note": "x"}', 'interface-json'],
  ])('leave out an entry that %s', (_, entry, rule) => {
    expect(repaired({'code.json': `{\n${GOOD},\n${entry}\n}`})).toEqual({
      told: [`code.json:3 ${rule}`],
      left: {'code.json': good},
    });
  });

  it('bring no HTML where Docusaurus would show it', () => {
    const files = {
      'docusaurus-theme-classic/footer.json':
        '{"copyright": {"message": "Wij <script src=x></script>"}}',
      'code.json': '{"a": {"message": "Minder dan <"}}',
    };
    expect(repaired(files)).toEqual({
      told: ['docusaurus-theme-classic/footer.json:1 code'],
      left: {
        'code.json': {a: {message: 'Minder dan <'}},
        'docusaurus-theme-classic/footer.json': {},
      },
    });
  });

  it('are read where translators write them again once they are mended, and the copy follows', () => {
    const root = siteWith({'code.json': '{'});
    const {path = ''} = usableStrings(root, 'nl');
    const copy = join(root, 'i18n', path, 'code.json');
    writeFileSync(join(root, 'i18n/nl/code.json'), `{${GOOD}}`);
    expect(usableStrings(root, 'nl')).toEqual({findings: []});
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toEqual(good);
    // A write that changes nothing would reload the development server for ever.
    utimesSync(copy, 1, 1);
    usableStrings(root, 'nl');
    expect(statSync(copy).mtimeMs).toBe(1_000);
  });
});
