import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import type {CommandResult} from '../src/commands/types.ts';
import type {Messages} from '../src/workspace/workspace.ts';
import {newSite, removeFolders, type Site} from './site.ts';

const API =
  'openapi: 3.1.0\ninfo:\n  title: Files\n  version: 1.0.0\npaths:\n  /files:\n    get:\n      summary: List all files\n      responses:\n        "200":\n          description: The list of `files`, see [there](/there).\n';
const OVERLAY =
  'overlay: 1.1.0\ninfo: {title: x, version: 1.0.0}\nactions:\n  # first\n  - target: $.info\n    update: {title: "Bestanden"} # kept\n  - target: $.paths[\'/files\'].get\n    update:\n      summary: >-\n        Alle bestanden\n        opvragen\n';
const STRINGS: Messages = {
  send: {message: 'Send {count} files', description: 'On the button'},
  many: {message: 'One file|{count} files'},
  new: {message: 'Something new', description: 'Below it'},
};
const OWN =
  '{\n    "send": {"message": "Verstuur {count} bestanden", "description": "On the button"},\n    "many": {"message": "Eén bestand|{count} bestanden"}\n}\n';
const RECORDS =
  'code.json:\n  many: One file|{count} files\n  send: Send {count} documents\nopenapi/api:\n  /info/title: Files\n  /paths/~1files/get/summary: List all files\n';

afterAll(removeFolders);

const newTexts = (): Site =>
  newSite({
    'static/openapi/api.yaml': API,
    'i18n/nl/openapi/api.overlay.yaml': OVERLAY,
    'i18n/source/code.json': JSON.stringify(STRINGS),
    'i18n/nl/code.json': OWN,
    'i18n/nl/sources.yaml': RECORDS,
    'docs/a.mdx': '---\ntitle: A page\n---\n',
  });

function exchange(site: Site, format: string, edit: (text: string) => string): CommandResult {
  const file = join(site.root, `x.${format}`);
  expect(site.run(`export --locale nl --out ${file}`).findings).toEqual([]);
  site.write(`x.${format}`, edit(readFileSync(file, 'utf8')));
  return site.run(`import x.${format}`);
}

const read = (site: Site, path: string): string => readFileSync(join(site.root, path), 'utf8');
const put =
  (source: string, target: string, format: string) =>
  (text: string): string =>
    format === 'po'
      ? text.replace(new RegExp(`(msgid "${source}"\nmsgstr )".*"`), `$1"${target}"`)
      : text.replace(
          new RegExp(`(<source[^>]*>${source}</source>\n)( *<target.*\n)?`),
          `$1<target>${target}</target>\n`,
        );

describe.each(['xlf', 'po'])('texts outside of pages, as %s', (format) => {
  test('come back to the byte when nothing was changed, and say what the English was', () => {
    const site = newTexts();
    const answer = exchange(site, format, (text) => {
      expect(text).toContain('The English was: Send {count} documents');
      return text;
    });
    expect(answer).toMatchObject({json: {outcome: 'unchanged'}, findings: []});
    expect([OWN, OVERLAY, RECORDS]).toEqual([
      read(site, 'i18n/nl/code.json'),
      read(site, 'i18n/nl/openapi/api.overlay.yaml'),
      read(site, 'i18n/nl/sources.yaml'),
    ]);
  });

  test('change where they stand, and nothing beside them', () => {
    const site = newTexts();
    const edit = put('List all files', 'Alle bestanden: een lijst', format);
    expect(
      exchange(site, format, (text) => edit(text).replace('Eén bestand|', 'Een enkel bestand|')),
    ).toMatchObject({json: {outcome: 'written'}, findings: []});
    expect(read(site, 'i18n/nl/openapi/api.overlay.yaml')).toBe(
      OVERLAY.replace(
        '>-\n        Alle bestanden\n        opvragen\n',
        '"Alle bestanden: een lijst"\n',
      ),
    );
    expect(read(site, 'i18n/nl/code.json')).toBe(OWN.replace('Eén bestand', 'Een enkel bestand'));
  });

  test('are added where there was none, and recorded with the English that they were made from', () => {
    const site = newTexts();
    expect(exchange(site, format, put('Something new', 'Iets nieuws', format))).toMatchObject({
      json: {outcome: 'written'},
      findings: [],
    });
    expect(JSON.parse(read(site, 'i18n/nl/code.json'))).toMatchObject({
      new: {message: 'Iets nieuws', description: 'Below it'},
    });
    expect(read(site, 'i18n/nl/sources.yaml')).toContain(
      '  many: One file|{count} files\n  new: Something new\n  send: Send {count} documents\n',
    );
  });

  test('get an action of their own in the overlay where they had none', () => {
    const site = newTexts();
    const edit = (text: string): string =>
      format === 'po'
        ? text.replace(
            /(msgid "The list of .*\nmsgstr )""/,
            '$1"De lijst met `files`, zie [daar](/there)."',
          )
        : text.replace(
            /(<source[^>]*>)The list of (<ph.*?\/>), see \[there(<ph.*?\/>)\.<\/source>/,
            '$&<target>De lijst met $2, zie [daar$3.</target>',
          );
    expect(exchange(site, format, edit)).toMatchObject({json: {outcome: 'written'}, findings: []});
    expect(read(site, 'i18n/nl/openapi/api.overlay.yaml')).toBe(
      `${OVERLAY}  - target: $.paths['/files'].get.responses['200']\n    update:\n      description: De lijst met \`files\`, zie [daar](/there).\n`,
    );
  });

  test('begin as empty or English texts in a new language, and take their translation there', () => {
    const site = newTexts();
    site.write(
      'i18n/nl/code.json',
      '{"send": {"message": "Send {count} files"}, "many": {"message": ""}}\n',
    );
    site.write(
      'i18n/nl/openapi/api.overlay.yaml',
      'actions:\n  - target: "$.info"\n    update:\n      # Files\n      title: ""\n'.replace(
        /^/,
        'overlay: 1.1.0\ninfo: {title: x, version: 1.0.0}\n',
      ),
    );
    const edit = put('Files', 'Bestanden', format);
    expect(
      exchange(site, format, (text) => {
        expect(text).not.toMatch(/fuzzy|<target|msgstr "[^"]*Send/);
        return edit(text);
      }),
    ).toMatchObject({json: {outcome: 'written'}, findings: []});
    expect(read(site, 'i18n/nl/openapi/api.overlay.yaml')).toContain(
      '      # Files\n      title: Bestanden\n',
    );
    expect(read(site, 'i18n/nl/code.json')).toContain('{"message": ""}');
  });

  test('may name a number in each form of a plural, and must name it', () => {
    const site = newTexts();
    const twice = (text: string): string =>
      format === 'po'
        ? text.replace('Eén bestand|{count} bestanden', '{count} bestand|{count} bestanden')
        : text.replace(/Eén bestand\|(<ph[^>]*>)/, '$1 bestand|$1');
    expect(exchange(site, format, twice)).toMatchObject({json: {outcome: 'written'}, findings: []});
    expect(read(site, 'i18n/nl/code.json')).toContain('{count} bestand|{count} bestanden');
    const none = (text: string): string =>
      format === 'po'
        ? text.replace('#, fuzzy\n', '').replace('Verstuur {count} ', 'Verstuur ')
        : text.replace(/Verstuur <ph[^>]*> /, 'Verstuur ');
    expect(exchange(site, format, none).findings).toMatchObject([
      {
        rule: 'exchange-tag',
        message: 'The translation does not contain the tag {count} (tag 1) of the English text.',
      },
    ]);
  });
});
