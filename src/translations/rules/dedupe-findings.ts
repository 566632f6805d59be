import type {Finding} from '../../shared/finding';
import {wordOfFinding} from './spelling';

/** Rules that find something in each sentence of another language. */
const FOLLOWING = new Set(['glossary', 'spelling']);

/** Code that must not be there, and text that is to be translated, have to go first: what else is told of their lines follows from them. */
export function dedupeFindings(found: Finding[]): Finding[] {
  const linesOf = (...rules: string[]): Set<number> =>
    new Set(found.filter(({rule}) => rules.includes(rule)).map(({line}) => line));
  const [unsafe, foreign] = [linesOf('code'), linesOf('untranslated', 'language')];
  const terms = found.filter(({rule}) => rule === 'glossary');
  const isTold = (finding: Finding): boolean =>
    terms.some(
      ({line, message}) =>
        line === finding.line && message.includes(wordOfFinding(finding) ?? '\u0000'),
    );
  return found
    .filter((finding) => !isTold(finding))
    .filter(
      ({rule, line}) =>
        rule === 'code' || (!unsafe.has(line) && !(FOLLOWING.has(rule) && foreign.has(line))),
    );
}
