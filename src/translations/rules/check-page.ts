import type {Finding} from '../../shared/finding';
import {alignBlocks} from '../markdown/align';
import {dedupeFindings} from './dedupe-findings';
import type {Glossary} from '../language/glossary';
import {RULES} from './';
import {checkMarks} from './markup/unclosed-marks';
import {checkSyntax} from './markup/syntax';
import type {Spelling} from '../language/spelling';
import type {Block, Page} from '../markdown/types';
import {unitsOf} from '../markdown/units';

/** What a rule gets to see: a page and its translation, both read, and where they are. */
export type Checked = {
  source: Page;
  translation: Page;
  /** The source page, relative to the root. */
  sourceFile: string;
  /** The translated page, relative to the root. */
  file: string;
  locale: string;
  /** The terms of the language; none when there is no glossary. */
  glossary?: Glossary;
  /** What is right in the language; none when it has no dictionary. */
  spelling?: Spelling;
};

/** A block of the source and its twin; one of them alone, when it has none. */
export type Pair = {source?: Block; own?: Block};

/** A rule, or several that belong together. */
export type Check = (checked: Checked, pairs: readonly Pair[]) => Finding[];

function pairsOf({source, translation}: Checked): Pair[] {
  const [english, other] = [unitsOf(source), unitsOf(translation)];
  return alignBlocks(english, other).map(({source: i, own: j}): Pair => ({
    source: english[i ?? -1],
    own: other[j ?? -1],
  }));
}

/** All that is wrong with a translated page, in the order of its lines. What does not parse is not looked at further. */
export function checkPage(checked: Checked): Finding[] {
  const unreadable = checkSyntax(checked);
  const wrong = unreadable.length > 0 ? unreadable : checkMarks(checked);
  const isReadable = wrong.length === 0 && checked.source.tree;
  const pairs = isReadable ? pairsOf(checked) : [];
  const found = isReadable ? RULES.flatMap((check) => check(checked, pairs)) : wrong;
  return dedupeFindings(found).sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}
