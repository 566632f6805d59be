import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isElement, readXml, type Element} from '../src/xliff-po/formats/xml.ts';
import {newFolder, newSite, NL, removeFolders, siteIn} from './site.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** The schema of OASIS is no part of this project: Debian has it in php-symfony-translation, with xml.xsd beside it. */
const SCHEMA =
  process.env.XLIFF_SCHEMA ??
  '/usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-2.0.xsd';
const XMLLINT = process.env.XMLLINT ?? 'xmllint';
const hasSchema = existsSync(SCHEMA) && spawnSync(XMLLINT, ['--version']).status === 0;

const NMTOKEN = /^[\p{L}\p{N}._:-]+$/u;
/** The children of an element, in their order: `*` any number, `+` one or more, `?` one or none (XLIFF 2.1, 4.2.2). */
const CONTENT: Record<string, RegExp> = {
  xliff: /^(file )+$/,
  file: /^(notes )?(unit )+$/,
  unit: /^(notes )?(originalData )?((segment|ignorable) )+$/,
  segment: /^source (target )?$/,
  notes: /^(note )+$/,
  originalData: /^(data )+$/,
  data: /^(cp )*$/,
  source: /^((cp|ph|pc) )*$/,
  target: /^((cp|ph|pc) )*$/,
  pc: /^((cp|ph|pc) )*$/,
  ph: /^$/,
  cp: /^$/,
  note: /^$/,
};
const ATTRIBUTES: Record<string, {required: string[]; optional: string[]}> = {
  xliff: {required: ['version', 'srcLang', 'trgLang', 'xmlns'], optional: []},
  file: {required: ['id', 'original'], optional: []},
  unit: {required: ['id'], optional: ['canResegment']},
  segment: {required: ['state'], optional: ['subState']},
  data: {required: ['id'], optional: []},
  note: {required: [], optional: ['category']},
  cp: {required: ['hex'], optional: []},
  source: {required: [], optional: ['xml:space']},
  target: {required: [], optional: ['xml:space']},
  notes: {required: [], optional: []},
  originalData: {required: [], optional: []},
  ph: {required: ['id', 'dataRef'], optional: ['type', 'subType', 'canCopy', 'canDelete', 'disp']},
  pc: {
    required: ['id', 'dataRefStart', 'dataRefEnd'],
    optional: ['type', 'subType', 'canCopy', 'canDelete', 'dispStart', 'dispEnd'],
  },
};
const TYPES = ['fmt', 'ui', 'quote', 'link', 'image', 'other'];

const within = (element: Element): Element[] =>
  element.children.filter(isElement).flatMap((child) => [child, ...within(child)]);

/** The rules of the specification that one element breaks. */
function wrongIn(element: Element): string[] {
  const {name, attributes, line} = element;
  const say = (what: string): string => `${line} <${name}>: ${what}`;
  const rules = ATTRIBUTES[name];
  if (!rules) return [say('unknown')];
  const keys = Object.keys(attributes);
  return [
    ...(CONTENT[name]?.test(
      element.children
        .filter(isElement)
        .map((child) => `${child.name} `)
        .join(''),
    )
      ? []
      : [say('content')]),
    ...rules.required.filter((key) => !keys.includes(key)).map((key) => say(`no ${key}`)),
    ...keys
      .filter((key) => !rules.required.includes(key) && !rules.optional.includes(key))
      .map((key) => say(`unknown ${key}`)),
    ...['id', 'dataRef', 'dataRefStart', 'dataRefEnd']
      .filter((key) => attributes[key] !== undefined && !NMTOKEN.test(attributes[key]))
      .map((key) => say(`${key} is no NMTOKEN`)),
    ...(attributes.type !== undefined && !TYPES.includes(attributes.type) ? [say('type')] : []),
    ...['subType', 'subState']
      .filter((key) => attributes[key] !== undefined && !/^[^\s:]+:[^\s:]+$/.test(attributes[key]))
      .map((key) => say(`${key} has no prefix`)),
    ...(attributes.state !== undefined &&
    !['initial', 'translated', 'reviewed', 'final'].includes(attributes.state)
      ? [say('state')]
      : []),
    // XLIFF 2.1, 4.3.1.29: any other state than the first one has a target.
    ...(name === 'segment' &&
    attributes.state !== 'initial' &&
    !element.children.some((child) => isElement(child) && child.name === 'target')
      ? [say('state without target')]
      : []),
  ];
}

/** The rules about ids that a document breaks: ids are unique, and each reference has a target. */
function wrongIds(unit: Element): string[] {
  const data = new Set(
    within(unit)
      .filter(({name}) => name === 'data')
      .map(({attributes}) => attributes.id),
  );
  const references = within(unit)
    .flatMap(({attributes}) => [attributes.dataRef, attributes.dataRefStart, attributes.dataRefEnd])
    .filter((id) => id !== undefined);
  const texts = within(unit).filter(({name}) => name === 'source' || name === 'target');
  const idsIn = (text: Element): (string | undefined)[] =>
    within(text)
      .filter(({name}) => name === 'ph' || name === 'pc')
      .map(({attributes}) => attributes.id);
  return [
    ...references.filter((id) => !data.has(id)).map((id) => `${unit.line}: no data ${id}`),
    ...texts
      .filter((text) => new Set(idsIn(text)).size !== idsIn(text).length)
      .map(({line}) => `${line}: an id twice`),
  ];
}

function wrongOf(text: string): string[] {
  const root = readXml(text, 'x.xlf');
  if ('rule' in root) return [root.message];
  const files = root.children.filter(isElement);
  const units = files.flatMap((file) =>
    file.children.filter(isElement).filter(({name}) => name === 'unit'),
  );
  const twice = [
    files,
    ...files.map((file) => file.children.filter(isElement).filter(({name}) => name === 'unit')),
  ].filter((all) => new Set(all.map(({attributes}) => attributes.id)).size !== all.length);
  return [
    ...wrongIn(root),
    ...within(root).flatMap(wrongIn),
    ...units.flatMap(wrongIds),
    ...twice.map(() => 'an id twice'),
  ];
}

const ODD =
  '---\ntitle: "A \\"page\\" & <more>"\n---\n\nA \u0001 bell, &amp; *it* **bo`c`ld** [l](x "T & <t>") ![alt](y.png) <Card label="a < b & c">in</Card>\\\nnext ~~old~~ {1 < 2} and ]]> too.\n';

describe('XLIFF that is exported', () => {
  const files: Record<string, string> = {};
  beforeAll(() => {
    const folder = newFolder();
    for (const locale of ['nl', 'it'])
      siteIn(ROOT).run(
        `export create-batch when-a-call-fails follow-a-batch --locale ${locale} --out ${folder}/${locale}.xlf`,
      );
    newSite({
      'docs/odd.mdx': ODD,
      'docs/new.mdx': ODD,
      [`${NL}/odd.mdx`]: ODD.replace('bell', 'bel'),
    }).run(`export --locale nl --out ${folder}/odd.xlf`);
    for (const name of ['nl', 'it', 'odd']) files[name] = join(folder, `${name}.xlf`);
  });
  afterAll(removeFolders);

  test.each(['nl', 'it', 'odd'])(
    'keeps the rules of XLIFF 2.1 about elements, attributes, ids and states (%s)',
    (name) => {
      const text = readFileSync(files[name] ?? '', 'utf8');
      expect(text).toContain('version="2.1"');
      expect(wrongOf(text)).toEqual([]);
    },
  );

  test('would be found out if it broke them', () => {
    const text = readFileSync(files.nl ?? '', 'utf8');
    const broken = text
      .replace('<segment', '<segment foo="1"')
      .replace('id="u2"', 'id="u 2"')
      .replace(/dataRef="d1"/, 'dataRef="d99"')
      .replace('state="translated"', 'state="done"');
    expect(wrongOf(broken).length).toBeGreaterThanOrEqual(4);
  });

  test.skipIf(!hasSchema).each(['nl', 'it', 'odd'])(
    'is valid against the schema of OASIS, where xmllint and the schema are at hand (%s)',
    (name) => {
      const folder = newFolder();
      writeFileSync(join(folder, 'xml.xsd'), readFileSync(join(dirname(SCHEMA), 'xml.xsd')));
      writeFileSync(
        join(folder, 'xliff.xsd'),
        readFileSync(SCHEMA, 'utf8').replace('informativeCopiesOf3rdPartySchemas/w3c/', ''),
      );
      expect(() =>
        execFileSync(
          XMLLINT,
          ['--nonet', '--noout', '--schema', join(folder, 'xliff.xsd'), files[name] ?? ''],
          {stdio: 'pipe'},
        ),
      ).not.toThrow();
    },
  );
});
