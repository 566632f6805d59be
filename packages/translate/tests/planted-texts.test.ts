import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openDictionaries} from '../src/language/hunspell.node.ts';
import {overlayEntries} from '../src/openapi-texts/overlay-entries.ts';
import {checkTexts} from '../src/rules/check-text.ts';
import type {TextEntry} from '../src/rules/types.ts';
import {parseMessages} from '../src/ui-strings/parse-messages.ts';
import {stringEntries} from '../src/ui-strings/string-entries.ts';
import {openWorkspace} from '../src/workspace/open-workspace.node.ts';
import {TEXTS, type PlantedText} from './planted-texts.ts';

const ROOT = join(import.meta.dirname, 'fixture');
const dictionaries = openDictionaries(ROOT);
await dictionaries.load();
const {workspace} = openWorkspace(ROOT, {dictionaries});

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The texts of a file with their translations. */
function entriesOf(locale: string, file: string, text: string): TextEntry[] {
  if (file !== 'code.json')
    return overlayEntries(locale, 'batches', workspace.descriptions().get('batches') ?? {}, text);
  const {messages} = parseMessages(text, file);
  return stringEntries(locale, workspace.sourceMessages(locale), {
    files: {[file]: {messages, text}},
    findings: [],
  });
}

function check([, locale, file, old, now]: PlantedText): {told: string[]; line: number} {
  const text = read(`i18n/${locale}/${file}`);
  const at = text.indexOf(old);
  expect(at, 'the file no longer has the words to be replaced').toBeGreaterThan(-1);
  const planted = text.slice(0, at) + now + text.slice(at + old.length);
  const spelling = workspace.spellingOf(locale);
  const findings = checkTexts(entriesOf(locale, file, planted), {
    locale,
    glossary: workspace.glossaryOf(locale),
    ...(spelling ? {spelling} : {}),
  });
  expect(
    findings.every(
      (one) =>
        one.file === `i18n/${locale}/${file}` &&
        one.hint.length > 10 &&
        !/[\u0001\u0002]/.test(one.message + one.hint),
    ),
  ).toBe(true);
  return {
    told: [...new Set(findings.map((one) => `${one.rule} ${one.line}`))],
    line: text.slice(0, at).split('\n').length,
  };
}

describe('a planted defect of a text outside of pages', () => {
  it.each(TEXTS)('is found at its line and alone: %s (%s, %s)', (...planted) => {
    const {told, line} = check(planted);
    expect(told).toEqual([`${planted[5]} ${line}`]);
  });
});
