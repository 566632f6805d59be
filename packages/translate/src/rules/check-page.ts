import {byPlace, type Finding} from '@batchwise/openapi/finding';
import {alignBlocks} from '../markdown/align.ts';
import {unitsOf} from '../markdown/units.ts';
import {RULES} from './index.ts';
import {dedupeFindings} from './dedupe-findings.ts';
import {checkSyntax} from './markup/syntax.ts';
import {checkMarks} from './markup/unclosed-marks.ts';
import type {Checked, Pair} from './types.ts';

function pairsOf({source, translation}: Checked): Pair[] {
  const [english, other] = [unitsOf(source), unitsOf(translation)];
  return alignBlocks(english, other).map(({source: i, own: j}): Pair => ({
    source: english[i ?? -1],
    own: other[j ?? -1],
  }));
}

/** Checks a translated page by all rules; findings are in the order of lines. A page that does not parse gets no further findings. */
export function checkPage(checked: Checked): Finding[] {
  const unreadable = checkSyntax(checked);
  const wrong = unreadable.length > 0 ? unreadable : checkMarks(checked);
  const isReadable = wrong.length === 0 && checked.source.tree;
  const pairs = isReadable ? pairsOf(checked) : [];
  const found = isReadable ? RULES.flatMap((check) => check(checked, pairs)) : wrong;
  return dedupeFindings(found).sort(byPlace);
}
