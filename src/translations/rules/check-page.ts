import {byPlace, type Finding} from '../../shared/finding';
import {alignBlocks} from '../markdown/align';
import {dedupeFindings} from './dedupe-findings';
import {RULES} from './';
import {checkMarks} from './markup/unclosed-marks';
import {checkSyntax} from './markup/syntax';
import type {Checked, Pair} from './types';
import {unitsOf} from '../markdown/units';

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
  return dedupeFindings(found).sort(byPlace);
}
