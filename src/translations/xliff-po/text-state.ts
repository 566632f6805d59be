import {isError} from '../../shared/finding';
import {recordsOf, textsOf, KINDS} from '../non-page-texts/texts';
import {
  oldEnglish,
  sourceTextsFile,
  recordTexts,
  writeSourceTexts,
} from '../non-page-texts/source-texts';
import {findingsOfTexts} from '../non-page-texts/check-texts';
import type {SourceTexts} from '../non-page-texts/source-texts';
import type {TextEntry} from '../rules/types';
import type {Workspace} from '../workspace/workspace';
import type {FinishedText} from './apply-page';
import {isSameText} from './inline/parts';
import type {Decision, Draft, Unit, UnitState} from './types';
import {writeText} from './inline/write-text';

/**
 * How far the translation of a text outside of pages is, and what the English said before it changed. A new language has
 * empty texts, or English ones, where translations are to come.
 */
export function stateOfText(
  text: {group: string; key: string; english: string; own: string | undefined},
  records: SourceTexts,
  isCopy: boolean,
): {state: UnitState; notes: string[]} {
  const {own, ...rest} = text;
  if (own === undefined || isCopy) return {state: 'initial', notes: []};
  const old = oldEnglish(records, {...rest, own, file: '', line: 1, column: 1});
  return {
    state: old !== undefined ? 'needs-review' : 'translated',
    notes: old === undefined ? [] : [`The English was: ${old.replace(/\s+/g, ' ')}`],
  };
}

type Finished = {at: number; unit: Unit; own: string; line: number};

/** The texts that have changed, and those besides that somebody says are right as they are. */
export function finishedOf(
  units: readonly Unit[],
  decisions: ReadonlyMap<string, Decision>,
): {finished: Finished[]; changed: Finished[]; unconfirmed: number} {
  const decided = units.flatMap(
    (unit, at): (Finished & {isChanged: boolean; isDone: boolean})[] => {
      const decision = decisions.get(unit.id);
      if (!decision) return [];
      const isChanged = !isSameText(unit.target, decision.target);
      return [
        {
          at,
          unit,
          own: writeText(decision.target, 'plain') ?? '',
          line: decision.line,
          isChanged,
          isDone: isChanged || (unit.state === 'needs-review' && decision.isDone),
        },
      ];
    },
  );
  const finished = decided.filter(({isDone}) => isDone);
  const open = units.filter(
    ({id, state}) => state === 'needs-review' && !finished.some(({unit}) => unit.id === id),
  ).length;
  return {finished, changed: decided.filter(({isChanged}) => isChanged), unconfirmed: open};
}

/** The records of a language with the English of the texts that were finished, unless one of them has an error. */
export function recordDraft(
  workspace: Workspace,
  locale: string,
  finished: readonly FinishedText[],
): Draft | undefined {
  if (finished.length === 0) return undefined;
  const owns = new Map(finished.map(({group, key, own}) => [`${group}\n${key}`, own]));
  const all = KINDS.flatMap((kind) => textsOf(workspace, locale, kind)).map((entry): TextEntry => {
    const own = owns.get(`${entry.group}\n${entry.key}`);
    return own === undefined ? entry : {...entry, own};
  });
  const done = all.filter(({group, key}) => owns.has(`${group}\n${key}`));
  const wrong = findingsOfTexts(workspace, locale, done).some(isError);
  return wrong
    ? undefined
    : {
        path: sourceTextsFile(locale),
        text: writeSourceTexts(recordTexts(recordsOf(workspace, locale) ?? {}, all, done)),
      };
}
