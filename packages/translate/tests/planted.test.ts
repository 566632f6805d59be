import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openDictionaries} from '../src/language/hunspell.node.ts';
import {parsePage} from '../src/markdown/parse.ts';
import {checkPage} from '../src/rules/check-page.ts';
import {openWorkspace} from '../src/workspace/open-workspace.node.ts';
import {translationFolder} from '../src/workspace/workspace.ts';
import {
  FRONT_MATTER,
  GLOSSARY,
  IDENTITY,
  LANGUAGE,
  SAFETY,
  SPELLING,
  STRUCTURE,
  SYNTAX,
  TYPOGRAPHY,
  type Planted,
} from './planted.ts';

/** A few pages and texts with translations that have no defect. */
const ROOT = join(import.meta.dirname, 'fixture');
const dictionaries = openDictionaries(ROOT);
await dictionaries.load();
const {workspace} = openWorkspace(ROOT, {dictionaries});

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Where a text stands that is given as it is, or as the source of a regular expression. */
function find(text: string, old: string): {at: number; length: number} {
  if (text.includes(old)) return {at: text.indexOf(old), length: old.length};
  const match = new RegExp(old).exec(text);
  return {at: match?.index ?? -1, length: match?.[0].length ?? 0};
}

function check([, locale, page, old, now, , below = 0]: Planted): {told: string[]; line: number} {
  const [sourceFile, file] = [`docs/${page}.mdx`, `${translationFolder(locale)}/${page}.mdx`];
  const text = read(file);
  const {at, length} = find(text, old);
  expect(at, 'the page no longer has the words to be replaced').toBeGreaterThan(-1);
  // Where the first character differs.
  const same = [...now].findIndex((sign, index) => sign !== text[at + index]);
  const line = text.slice(0, at + Math.max(same, 0)).split('\n').length + below;
  const translation = parsePage(text.slice(0, at) + now + text.slice(at + length));
  const [glossary, spelling] = [workspace.glossaryOf(locale), workspace.spellingOf(locale)];
  const findings = checkPage({
    source: parsePage(read(sourceFile)),
    translation,
    sourceFile,
    file,
    locale,
    glossary,
    ...(spelling ? {spelling} : {}),
  });
  expect(findings.every((one) => one.file === file && one.hint.length > 10)).toBe(true);
  return {told: [...new Set(findings.map((one) => `${one.rule} ${one.line}`))], line};
}

describe.each([
  ['safety', SAFETY],
  ['structure', STRUCTURE],
  ['identity', IDENTITY],
  ['language', LANGUAGE],
  ['the glossary', GLOSSARY],
  ['the front matter', FRONT_MATTER],
  ['syntax', SYNTAX],
  ['typography', TYPOGRAPHY],
  ['spelling', SPELLING],
])('a planted defect of %s is found at its line and alone', (_, planted) => {
  it.each(planted)('%s (%s, %s)', (...defect) => {
    const {told, line} = check(defect);
    expect(told).toEqual([`${defect[5]} ${line}`]);
  });
});
