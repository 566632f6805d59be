import {excerpt, type Finding} from '@batchwise/openapi/finding';
import type {Block, Page} from '../markdown/types.ts';
import {dedupeFindings} from './dedupe-findings.ts';
import {checkFixedParts, FIXED} from './fixed-parts.ts';
import {checkGlossary} from './glossary.ts';
import {checkLanguage} from './language.ts';
import {checkNumbers} from './numbers.ts';
import {checkPluralForms} from './plural-forms.ts';
import {checkSpelling} from './spelling.ts';
import type {Check, Checked, Pair, TextEntry} from './types.ts';
import {checkTypography} from './typography.ts';

/** The language of texts, with its glossary and spelling. */
export type Language = Pick<Checked, 'locale' | 'glossary' | 'spelling'>;

/** The rules of pages that also apply to a text outside of pages, most important first. */
const RULES: readonly Check[] = [
  checkLanguage,
  checkNumbers,
  checkGlossary,
  checkTypography,
  checkSpelling,
];

/** Stands in messages for the place of the English text, which has none that a translator may look at. */
const ENGLISH = '\u0002';
/** Code, link targets and placeholders leave a gap as long as they are. */
const GAP = '\u0001';

const NO_PAGE: Page = {text: '', frontMatter: {values: {}, placeOf: () => ({line: 1, column: 1})}};

function toBlock(text: string, line: number, column: number): Block {
  const words = text.replace(/\s/g, ' ').replace(FIXED, (found) => GAP.repeat(found.length));
  const start = {line, column, offset: 0};
  return {
    kind: 'paragraph',
    within: [],
    text: words,
    start,
    end: start,
    section: '',
    normal: words,
  };
}

/** Checks the translation of one text: first the fixed parts, then by the rules of pages. */
function checkText(
  {group, english, own = '', file, line, column}: TextEntry,
  language: Language,
): Finding[] {
  // In texts of API descriptions, | separates the cells of a table.
  const plural = group.endsWith('.json') ? checkPluralForms(english, own, language.locale) : [];
  const fixed = [...checkFixedParts(english, own), ...plural].map((one): Finding => ({
    file,
    line,
    column: column + one.at,
    severity: 'error',
    ...one.told,
  }));
  const pair: Pair = {source: toBlock(english, 1, 1), own: toBlock(own, line, column)};
  const checked: Checked = {
    ...language,
    source: NO_PAGE,
    translation: NO_PAGE,
    sourceFile: ENGLISH,
    file,
  };
  // Of plural forms, the one for a single thing may name the number or not.
  const rules = english.includes('|') ? RULES.filter((check) => check !== checkNumbers) : RULES;
  const words = rules.flatMap((check) => check(checked, [pair]));
  const named = (text: string): string =>
    text.replaceAll(`${ENGLISH}:1`, `the English text "${excerpt(english)}"`);
  return [...fixed, ...words].map((finding) => ({
    ...finding,
    message: named(finding.message),
    hint: named(finding.hint),
  }));
}

/** Checks texts outside of pages. `status` reports texts that are the same as in English. */
export function checkTexts(entries: readonly TextEntry[], language: Language): Finding[] {
  return entries.flatMap((entry) => {
    if (entry.own === undefined || entry.own === entry.english) return [];
    return dedupeFindings(checkText(entry, language));
  });
}
