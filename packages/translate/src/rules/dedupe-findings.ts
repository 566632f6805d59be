import type {Finding} from '@batchwise/openapi/finding';
import {wordOfFinding} from './spelling.ts';

/** Rules that report something in every sentence of another language. */
const FOLLOWING = new Set(['glossary', 'spelling']);

/** Drops findings that follow from others on their lines: from code that must be removed, or from text that must be translated first. */
export function dedupeFindings(found: Finding[]): Finding[] {
  const linesOf = (...rules: string[]): Set<number> =>
    new Set(found.filter(({rule}) => rules.includes(rule)).map(({line}) => line));
  const [unsafe, foreign] = [linesOf('code'), linesOf('untranslated', 'language')];
  const terms = found.filter(({rule}) => rule === 'glossary');
  const isInTerm = (finding: Finding): boolean =>
    terms.some(
      ({line, message}) =>
        line === finding.line && message.includes(wordOfFinding(finding) ?? '\u0000'),
    );
  return found
    .filter((finding) => !isInTerm(finding))
    .filter(
      ({rule, line}) =>
        rule === 'code' || (!unsafe.has(line) && !(FOLLOWING.has(rule) && foreign.has(line))),
    );
}
