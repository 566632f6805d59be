import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {isError} from '@batchwise/openapi/finding';
import {readTranslatedDescription} from '@batchwise/openapi/node';
import {newSite, removeFolders, type Site} from '../../tests/site.ts';
import {parseGlossary} from '../language/glossary.ts';
import {localeProblem} from '../language/locale-tag.ts';
import {pathTo} from '../openapi-texts/overlay-skeleton.ts';

const API = `openapi: 3.1.0
info: {title: Pets, description: "All about\\n\\npets"}
servers: [{url: https://a.example, description: One}, {url: https://b.example, description: Two}]
paths:
  /pets/{id}:
    get: {operationId: getPet, summary: "It's a pet", parameters: [{name: id, in: path, description: Which}]}
`;
const FILES = {
  'docs/page.mdx': '---\ntitle: A page\n---\n\nWords.\n',
  'openapi/pets.yaml': API,
  'i18n/locales.json': '["en", "nl"]',
  'i18n/nl/glossary.yaml':
    'same: [OK, Tags]\nterms:\n  - {source: batch, translation: batch}\n  - {source: to send, translation: versturen}\n',
};

afterAll(removeFolders);

const site = (): Site => newSite(FILES, false);
const textOf = ({root}: Site, path: string): string => readFileSync(join(root, path), 'utf8');

describe('add', () => {
  it('sets up a language whose every part is English until it is translated', () => {
    const made = site();
    const {text, findings, json} = made.run('add de');
    expect(findings).toEqual([]);
    expect(text).toContain('Added German (de) to i18n/locales.json, and 2 files to i18n/de/.\n');
    expect(text).toContain('"npx docusaurus start --locale de" to see the site.\n');
    expect(json).toEqual({
      locale: 'de',
      files: ['i18n/de/openapi/pets.overlay.yaml', 'i18n/de/glossary.yaml'],
    });
    expect(textOf(made, 'i18n/locales.json')).toBe('["en", "nl", "de"]\n');
    const {
      document,
      untranslated,
      findings: told,
    } = readTranslatedDescription(made.root, 'pets', 'de');
    expect(document).toMatchObject({info: {title: 'Pets'}});
    expect(told.map(({rule, severity}) => `${severity} ${rule}`)).toEqual(
      Array.from({length: 6}, () => 'warning overlay-untranslated'),
    );
    expect(untranslated.size).toBe(6);
    const status = made.run('status --locale de');
    expect(status.json).toMatchObject({
      languages: [
        {
          locale: 'de',
          percent: 0,
          pages: {items: [{state: 'missing'}]},
          descriptions: {entries: {total: 6, done: 0}},
        },
      ],
    });
    expect(status.findings.filter(isError)).toEqual([]);
  });

  it('uses the folder of a language that has no entry yet, and changes no file in it', () => {
    const made = site();
    made.write('i18n/de/style.md', '# Stil');
    made.write('i18n/de/glossary.yaml', 'terms: []\n');
    const {text, findings, json} = made.run('add de');
    expect(findings).toEqual([]);
    expect(json).toEqual({locale: 'de', files: ['i18n/de/openapi/pets.overlay.yaml']});
    expect(text).toContain('i18n/de/glossary.yaml already exists and was not changed');
    expect(textOf(made, 'i18n/de/style.md')).toBe('# Stil');
    expect(textOf(made, 'i18n/de/glossary.yaml')).toBe('terms: []\n');
    expect(textOf(made, 'i18n/locales.json')).toBe('["en", "nl", "de"]\n');
  });

  it('leaves a place for each text of a description, with the English beside it', () => {
    const made = site();
    made.run('add de');
    const path = 'i18n/de/openapi/pets.overlay.yaml';
    const overlay = textOf(made, path);
    expect(overlay).toContain(
      '  - target: "$.info"\n    update:\n      # Pets\n      title: ""\n      # All about\n      #\n      # pets\n      description: ""\n',
    );
    expect(overlay).toContain(String.raw`- target: "$.servers[?@.url=='https://a.example']"`);
    made.write(path, overlay.replaceAll('""', '"Wort"'));
    const {document, findings} = readTranslatedDescription(made.root, 'pets', 'de');
    expect(findings).toEqual([]);
    expect(document).toMatchObject({
      servers: [{description: 'Wort'}, {description: 'Wort'}],
      paths: {'/pets/{id}': {get: {summary: 'Wort', parameters: [{description: 'Wort'}]}}},
    });
  });

  it('begins a glossary with the terms of the other languages, and what all of them leave in English', () => {
    const made = newSite(
      {
        ...FILES,
        'i18n/locales.json': '["en", "nl", "it"]',
        'i18n/it/glossary.yaml':
          'same: [OK]\nterms:\n  - {source: batch, translation: batch}\n  - {source: header, translation: header}\n',
      },
      false,
    );
    made.run('add ar');
    const text = textOf(made, 'i18n/ar/glossary.yaml');
    expect([...text.matchAll(/source: "(.*)"/g)].map(([, term]) => term)).toEqual([
      'batch',
      'to send',
      'header',
    ]);
    expect(parseGlossary(text)).toEqual({terms: [], same: ['OK']});
  });

  it('writes the missing overlay of a language that the site has, and nothing else', () => {
    const made = site();
    const path = 'i18n/nl/openapi/pets.overlay.yaml';
    const {text, findings, json} = made.run('add nl');
    expect(findings).toEqual([]);
    expect(json).toEqual({locale: 'nl', files: [path]});
    expect(text).toContain(`Added 1 file to i18n/nl/.\n  ${path}\n`);
    expect(textOf(made, path)).toContain('      # Pets\n      title: ""\n');
    expect(textOf(made, 'i18n/locales.json')).toBe(FILES['i18n/locales.json']);
    expect(textOf(made, 'i18n/nl/glossary.yaml')).toBe(FILES['i18n/nl/glossary.yaml']);
    expect(made.run('add nl').findings).toMatchObject([
      {severity: 'error', message: 'The site already has the language "nl".'},
    ]);
  });

  it.each([
    ['nl', 'The site already has the language "nl".'],
    ['en', 'is the language of the source pages.'],
    ['pt_br', 'The tag "pt_br" is not in its standard form.'],
    ['DE', 'The tag "DE" is not in its standard form.'],
    ['gr', 'No language has the tag "gr".'],
    ['german', 'No language has the tag "german".'],
    ['../x', '"../x" is not a language tag.'],
    ['de fr', '"add" accepts only one language.'],
  ])('refuses %s, and writes nothing', (words, message) => {
    const made = newSite({...FILES, 'i18n/nl/openapi/pets.overlay.yaml': ''}, false);
    const {findings} = made.run(`add ${words}`);
    expect(findings).toMatchObject([{severity: 'error'}]);
    expect(findings[0]?.message).toContain(message);
    expect(textOf(made, 'i18n/locales.json')).toBe(FILES['i18n/locales.json']);
    expect(existsSync(join(made.root, 'i18n/de'))).toBe(false);
  });

  it.each(['de', 'fr', 'pt-BR', 'ar', 'zh-Hant', 'sr-Latn'])('takes %s', (tag) => {
    expect(localeProblem(tag, ['en', 'nl'])).toBeUndefined();
  });

  it('leaves out the strings that Docusaurus ships in the language, and writes the others in English', () => {
    const send = {'tryIt.send': {message: 'Send', description: 'A button'}};
    const made = site();
    made.write(
      'i18n/source/code.json',
      JSON.stringify({'theme.NotFound.title': {message: 'Page Not Found'}, ...send}),
    );
    made.run('add de');
    expect(JSON.parse(textOf(made, 'i18n/de/code.json'))).toEqual(send);
  });
});

describe('the path to a text', () => {
  it('names members of lists by what tells them apart, or else by their number', () => {
    const document = {a: [{name: 'x'}, {name: "it's"}, {name: 'x'}], 'b-c': {d: {}}};
    expect(pathTo(document, ['a', '1', 'name'])).toBe(String.raw`$.a[?@.name=='it\'s'].name`);
    expect(pathTo(document, ['a', '2'])).toBe('$.a[2]');
    expect(pathTo(document, ['b-c', 'd'])).toBe("$['b-c'].d");
  });
});
