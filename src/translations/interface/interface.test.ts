import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {newSite, removeFolders} from '../../../tests/translations/site';
import {repairInterface} from './node';

afterAll(removeFolders);

/** What is told of the files, and what is left to be used of each. */
function repaired(files: Record<string, string>): {told: string[]; left: Record<string, unknown>} {
  const {root} = newSite(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`i18n/nl/${name}`, text])),
    false,
  );
  const told = repairInterface(root, 'nl', join(root, 'repaired')).map(
    ({file, line, rule}) => `${file.replace('i18n/nl/', '')}:${line} ${rule}`,
  );
  const left = Object.keys(files)
    .filter((name) => existsSync(join(root, 'repaired', name)))
    .map((name) => [name, JSON.parse(readFileSync(join(root, 'repaired', name), 'utf8'))]);
  return {told, left: Object.fromEntries(left) as Record<string, unknown>};
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
    expect(repairInterface(root, 'nl', join(root, 'repaired'))[0]?.message).toBe(
      `The file cannot be read here: ${what}.`,
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
});
