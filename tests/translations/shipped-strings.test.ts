import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseGlossary, textsKeptInEnglish} from '../../packages/translate/src/language/glossary';
import {openDictionaries} from '../../packages/translate/src/language/hunspell.node';
import {checkTexts} from '../../packages/translate/src/rules/check-text';
import type {TextEntry} from '../../packages/translate/src/rules/types';
import {openWorkspace} from '../../packages/translate/src/workspace/open-workspace.node';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGES = ['docusaurus-plugin-openapi', 'translate'];

const dictionaries = openDictionaries(ROOT);
await dictionaries.load();
const {workspace} = openWorkspace(ROOT, {dictionaries});
const english = workspace.sourceMessages('en').files['code.json']?.messages ?? {};

/** The strings that a package ships in a language, each at its line. */
function entriesOf(locale: string, name: string): TextEntry[] {
  const folder = `packages/${name}/locales/${locale}`;
  return readdirSync(join(ROOT, folder)).flatMap((group) => {
    const text = readFileSync(join(ROOT, folder, group), 'utf8');
    const lines = text.split('\n');
    const messages = JSON.parse(text) as Record<string, string>;
    return Object.entries(messages).map(([key, own]): TextEntry => {
      const line = lines.findIndex((one) => one.includes(`"${key}":`)) + 1;
      const file = `${folder}/${group}`;
      return {group, key, english: english[key]?.message ?? '', own, file, line, column: 1};
    });
  });
}

describe.each([
  {locale: 'nl', file: 'i18n/nl/glossary.yaml', same: ['Mock', 'Scopes']},
  {locale: 'it', file: 'i18n/it/glossary.yaml', same: ['Mock']},
  {
    locale: 'de',
    file: 'template/i18n/de/glossary.yaml',
    same: [
      ...['Mock', 'optional', 'Name', 'Text', 'Body', 'HTTP Basic', 'Format: {format}'],
      ...['Callbacks', 'Cookies', 'Schema', 'Schemas', 'Scopes', 'Version {version}', 'Webhooks'],
    ],
  },
])('the strings that packages ship in "$locale"', ({locale, file: glossaryFile, same}) => {
  const glossary = parseGlossary(readFileSync(join(ROOT, glossaryFile), 'utf8'));
  const entries = PACKAGES.flatMap((name) => entriesOf(locale, name));

  it(`keep to the rules and to ${glossaryFile}`, () => {
    const spelling = workspace.spellingOf(locale);
    const findings = checkTexts(entries, {locale, glossary, ...(spelling ? {spelling} : {})});
    expect(findings.map(({file, line, message}) => `${file}:${line} ${message}`)).toEqual([]);
  });

  it('are translated', () => {
    const kept = new Set([...textsKeptInEnglish(glossary), ...same]);
    const untranslated = entries.filter(({own, english: text}) => own === text && !kept.has(text));
    expect(untranslated.map(({key}) => key)).toEqual([]);
  });
});
