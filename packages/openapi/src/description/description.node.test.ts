import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {formatFinding} from '../finding/finding.ts';
import {parse} from 'yaml';
import {
  descriptionNames,
  descriptionPlaces,
  publicText,
  readDescription,
  readTranslatedDescription,
} from './description.node.ts';

const SOURCE = 'openapi/pets.yaml';
const OVERLAY = 'i18n/nl/openapi/pets.overlay.yaml';

const DESCRIPTION = `openapi: 3.1.0
info:
  title: Pets
  description: All about pets.
paths:
  /pets:
    get: { operationId: listPets, summary: List pets }
`;

/** An overlay with these lines as its actions, from line 4 on. */
const overlay = (...actions: string[]): string =>
  [
    'overlay: 1.1.0',
    'info: { title: Huisdieren, version: 1.0.0 }',
    'actions:',
    ...actions,
    '',
  ].join('\n');

const INFO =
  '  - { target: $.info, update: { title: Huisdieren, description: Alles over huisdieren. } }';
const PETS = `  - { target: "$.paths['/pets'].get", update: { summary: Toon huisdieren } }`;

let site = '';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), {recursive: true});
  writeFileSync(join(site, file), text);
}

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'batchwise-openapi-'));
  write(SOURCE, DESCRIPTION);
});

afterEach(() => rmSync(site, {recursive: true}));

describe('the descriptions of a site', () => {
  it('are the YAML files in openapi, without workflows, in order', () => {
    for (const file of ['birds.yaml', 'pets.arazzo.yaml', 'notes.txt'])
      write(`openapi/${file}`, '');
    expect(descriptionNames(site)).toEqual(['birds', 'pets']);
  });

  it('are read as they are written', () => {
    expect(readDescription(site, 'pets')).toMatchObject({
      info: {title: 'Pets'},
      paths: {'/pets': {get: {operationId: 'listPets'}}},
    });
  });

  it('have to be YAML, and an object; the error names file, line and column', () => {
    write(SOURCE, 'openapi: 3.1.0\ninfo:\n  title: "Pets\npaths: {}\n');
    expect(() => readDescription(site, 'pets')).toThrow(
      /^openapi\/pets\.yaml:\d+:\d+ error yaml: .*Correct the YAML\.$/,
    );
    write(SOURCE, 'info:\n  title: A\n  title: B\n');
    expect(() => readDescription(site, 'pets')).toThrow(
      'openapi/pets.yaml:3:3 error yaml: Map keys must be unique. Correct the YAML.',
    );
    write(SOURCE, '- a\n');
    expect(() => readDescription(site, 'pets')).toThrow(
      'openapi/pets.yaml: an API description must be an object. Begin with "openapi: 3.1.0".',
    );
  });
});

describe('a description in another language', () => {
  it('has the words of its overlay, and no finding when they are all there', () => {
    write(OVERLAY, overlay(INFO, PETS));
    const {document, findings} = readTranslatedDescription(site, 'pets', 'nl');
    expect(findings).toEqual([]);
    expect(document).toMatchObject({
      info: {title: 'Huisdieren', description: 'Alles over huisdieren.'},
      paths: {'/pets': {get: {operationId: 'listPets', summary: 'Toon huisdieren'}}},
    });
    expect(readDescription(site, 'pets')).toMatchObject({info: {title: 'Pets'}});
  });

  it('is told of a target that the description does not have, where it stands in the overlay', () => {
    write(
      OVERLAY,
      overlay(
        INFO,
        PETS,
        '  # a name that changed',
        "  - target: $.paths['/cats'].get",
        '    update: { summary: Toon katten }',
      ),
    );
    expect(readTranslatedDescription(site, 'pets', 'nl').findings).toEqual([
      {
        file: OVERLAY,
        line: 7,
        column: 13,
        rule: 'overlay-target',
        severity: 'error',
        message: "The API description does not contain the target $.paths['/cats'].get.",
        hint: 'Check the spelling, and whether the API description has changed.',
      },
    ]);
  });

  it('is told of each text that is left untranslated, and how to translate it', () => {
    write(OVERLAY, overlay('  - { target: $.info, update: { title: Huisdieren } }'));
    const {findings} = readTranslatedDescription(site, 'pets', 'nl');
    expect(findings).toMatchObject([
      {
        file: OVERLAY,
        line: 1,
        column: 1,
        rule: 'overlay-untranslated',
        severity: 'warning',
        message: '/info/description in openapi/pets.yaml is not translated: "All about pets.".',
        hint: 'Add an action whose target is the object at /info and whose update contains "description".',
      },
      {
        message: '/paths/~1pets/get/summary in openapi/pets.yaml is not translated: "List pets".',
      },
    ]);
    expect(findings).toHaveLength(2);
  });

  it('is told the beginning of a long untranslated text, on one line', () => {
    write(SOURCE, `info: {title: Pets, description: "${'All about pets.\\n\\n'.repeat(20)}"}\n`);
    write(OVERLAY, overlay('  - { target: $.info, update: { title: Huisdieren } }'));
    const [finding] = readTranslatedDescription(site, 'pets', 'nl').findings;
    expect(finding?.message).toBe(
      `/info/description in ${SOURCE} is not translated: "${'All about pets. '.repeat(5).trim()}…".`,
    );
  });

  it('is told of a mistyped property at its line, with the right name', () => {
    write(
      OVERLAY,
      overlay(
        PETS,
        '  - target: $.info',
        '    update:',
        '      title: Huisdieren',
        '      descripton: Alles over huisdieren.',
      ),
    );
    const wrong = readTranslatedDescription(site, 'pets', 'nl').findings.filter(
      ({severity}) => severity === 'error',
    );
    expect(wrong).toMatchObject([
      {
        line: 8,
        message: '/info/descripton is not a translatable text of the API description.',
        hint: 'Did you mean "description"?',
      },
    ]);
  });

  it('counts a text as translated that is the same in both languages', () => {
    write(
      OVERLAY,
      overlay('  - { target: $.info, update: { title: Pets, description: Alles. } }', PETS),
    );
    expect(readTranslatedDescription(site, 'pets', 'nl').findings).toEqual([]);
  });

  it('is told when there is no overlay, and where to make one', () => {
    const {document, findings} = readTranslatedDescription(site, 'pets', 'nl');
    expect(findings.map(formatFinding)).toEqual([
      `${OVERLAY}:1:1 warning overlay-missing: ${SOURCE} has no translation (3 texts). Create ${OVERLAY}, an OpenAPI Overlay 1.1 document: "npm run translate -- add nl" writes one.`,
    ]);
    expect(document).toEqual(readDescription(site, 'pets'));
  });

  it('is told what is wrong with an overlay as such, at its line', () => {
    write(
      OVERLAY,
      overlay(INFO, PETS, '  - target: no path', '    update: {}').replace('1.1.0', '2.0.0'),
    );
    const wrong = readTranslatedDescription(site, 'pets', 'nl').findings.filter(
      ({rule}) => rule === 'overlay-target',
    );
    expect(wrong.map(({line, column}) => [line, column])).toEqual([
      [1, 10],
      [6, 13],
    ]);
  });

  it('is told of an empty overlay', () => {
    write(OVERLAY, '');
    expect(readTranslatedDescription(site, 'pets', 'nl').findings[0]).toMatchObject({
      file: OVERLAY,
      line: 1,
      column: 1,
      message: 'An overlay must be an object.',
    });
  });

  it('is in the source language where the overlay is no YAML, which is told with line and column', () => {
    for (const [text, line] of [
      [overlay(INFO, '  - { target: $.info'), 6],
      ['overlay: 1.1.0\n\tinfo: {}\n', 2],
    ] as const) {
      write(OVERLAY, text);
      const {document, findings, untranslated} = readTranslatedDescription(site, 'pets', 'nl');
      expect(findings).toMatchObject([{file: OVERLAY, line, rule: 'yaml', severity: 'error'}]);
      expect(document).toEqual(readDescription(site, 'pets'));
      expect(untranslated.size).toBe(3);
    }
  });

  it('has the words of all other actions when one is wrong', () => {
    for (const action of [
      '{ target: no path, update: {} }',
      '{ target: $.paths, remove: true }',
      '{ target: $.paths, copy: $.info }',
      '{ target: $.info.title, update: { a: b } }',
    ]) {
      write(OVERLAY, overlay(INFO, `  - ${action}`, PETS));
      const {document, findings} = readTranslatedDescription(site, 'pets', 'nl');
      expect(findings.map(({line, severity, rule}) => `${line} ${severity} ${rule}`)).toEqual([
        '5 error overlay-target',
      ]);
      expect(document).toMatchObject({
        info: {title: 'Huisdieren'},
        paths: {'/pets': {get: {summary: 'Toon huisdieren'}}},
      });
    }
  });

  it('differs from the source in nothing but words', () => {
    write(
      OVERLAY,
      overlay(
        INFO,
        PETS.replace('summary:', 'operationId: toonHuisdieren, summary:'),
        '  - { target: $.info, update: { title: 7, description: " " } }',
      ),
    );
    const {document, findings, untranslated} = readTranslatedDescription(site, 'pets', 'nl');
    expect(document).toMatchObject({
      info: {title: 'Pets', description: 'All about pets.'},
      paths: {'/pets': {get: {operationId: 'listPets', summary: 'Toon huisdieren'}}},
    });
    expect([...untranslated.keys()]).toEqual(['/info/title', '/info/description']);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      message: '/paths/~1pets/get/operationId is not a translatable text of the API description.',
    });
  });
});

describe('a description with internal parts', () => {
  const INTERNAL = [
    'openapi: 3.1.0 # A comment.',
    'info: {title: Pets, version: 1.0.0}',
    'paths:',
    '  /pets:',
    '    get:',
    '      summary: List pets',
    '      parameters:',
    '        - {name: secret, in: query, x-internal: true, description: Nobody knows}',
    '        - {name: limit, in: query}',
    '',
  ].join('\n');

  it('is read, translated and offered for download without them', () => {
    write(SOURCE, INTERNAL);
    const {paths} = readDescription(site, 'pets');
    expect(paths).toMatchObject({'/pets': {get: {parameters: [{name: 'limit'}]}}});
    const text = publicText(site, 'pets');
    expect(parse(text)).toEqual(readDescription(site, 'pets'));
    expect(text).not.toMatch(/secret|Nobody|comment/);
    const {untranslated} = readTranslatedDescription(site, 'pets', 'nl');
    expect([...untranslated.values()]).toEqual(['Pets', 'List pets']);
  });

  it('has its parts found where they are written', () => {
    write(SOURCE, INTERNAL);
    expect(descriptionPlaces(site, 'pets')('/paths/~1pets/get/parameters/0/name')).toMatchObject({
      line: 9,
      pointer: '/paths/~1pets/get/parameters/1/name',
    });
  });

  it('is offered as it is written where nothing is internal', () => {
    const text = INTERNAL.replace('x-internal: true', 'x-internal: false');
    write(SOURCE, text);
    expect(publicText(site, 'pets')).toBe(text);
  });
});
