import type {Finding} from '../../shared/finding';
import type {Check, Checked, Pair} from './types';
import {dedupeFindings} from './dedupe-findings';
import {checkGlossary} from './glossary';
import {checkLanguage} from './language';
import {checkNumbers} from './numbers';
import {checkSpelling} from './spelling';
import {checkTypography} from './typography';
import type {Block, Page} from '../markdown/types';
import {excerpt} from '../terminal/wording';
import {checkFixedParts, FIXED} from './fixed-parts';
import type {TextEntry} from './types';

/** What the texts of a language are checked by. */
export type Language = Pick<Checked, 'locale' | 'glossary' | 'spelling'>;

/** The rules of pages that hold for a text by itself, most important first. */
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

/** What is wrong with the translation of one text: with what has to be the same, then by the rules of pages. */
function checkText(
  {english, own = '', file, line, column}: TextEntry,
  language: Language,
): Finding[] {
  const fixed = checkFixedParts(english, own).map((one): Finding => ({
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
    text.replaceAll(`${ENGLISH}:1`, `the English "${excerpt(english)}"`);
  return [...fixed, ...words].map((finding) => ({
    ...finding,
    message: named(finding.message),
    hint: named(finding.hint),
  }));
}

/** All that is wrong with texts outside of pages, at their lines. Texts that are the same as in English are told by `status`. */
export function checkTexts(entries: readonly TextEntry[], language: Language): Finding[] {
  return entries.flatMap((entry) => {
    if (entry.own === undefined || entry.own === entry.english) return [];
    return dedupeFindings(checkText(entry, language));
  });
}
