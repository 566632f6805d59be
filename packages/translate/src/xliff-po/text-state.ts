import {isError} from '@batchwise/openapi/finding';
import {findingsOfTexts} from '../non-page-texts/check-texts.ts';
import {
  oldEnglish,
  sourceTextsFile,
  recordTexts,
  writeSourceTexts,
  type SourceTexts,
} from '../non-page-texts/source-texts.ts';
import {recordsOf, textsOf, KINDS} from '../non-page-texts/texts.ts';
import type {TextEntry} from '../rules/types.ts';
import type {Workspace, Draft} from '../workspace/workspace.ts';
import {readPlainTags} from './inline/inline-tags.ts';
import {isSameText} from './inline/parts.ts';
import {writeText} from './inline/write-text.ts';
import type {Decision, FinishedText, Unit} from './types.ts';

type PlainText = {
  id: string;
  text: {group: string; key: string; english: string; own: string | undefined};
  records: SourceTexts;
  /** Whether the translation is only a copy of the English. */
  isCopy: boolean;
  file: string;
  line: number;
  notes: string[];
};

/**
 * The unit of a text outside of pages. An empty text, or one that is only a copy of the English, counts as untranslated, as in
 * a new language. A translation whose English has changed needs a review.
 */
export function plainUnit({id, text, records, isCopy, file, line, notes}: PlainText): Unit {
  const {own, ...rest} = text;
  const base = {id, syntax: 'plain', source: readPlainTags(text.english), file, line} as const;
  if (own === undefined || isCopy)
    return {...base, state: 'initial', notes, written: {source: text.english}};
  const old = oldEnglish(records, {...rest, own, file, line, column: 1});
  return {
    ...base,
    state: old === undefined ? 'translated' : 'needs-review',
    notes: old === undefined ? notes : [...notes, `The English was: ${old.replace(/\s+/g, ' ')}`],
    written: {source: text.english, target: own},
    target: readPlainTags(own),
  };
}

type Finished = {at: number; unit: Unit; own: string; line: number};

/** The texts that have changed, and those that the translator confirmed without a change. */
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
