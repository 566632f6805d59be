import {type Finding, isError} from '@batchwise/openapi/finding';
import {parsePage} from '../../markdown/parse.ts';
import {writeSourceRecord} from '../../pages/source-record.ts';
import {checkPage} from '../../rules/check-page.ts';
import type {Workspace} from '../../workspace/workspace.ts';
import type {Applied} from '../types.ts';
import {SYNTAX_NAMES} from '../wording.ts';
import type {PageGroup} from './page-group.ts';
import {verify} from './verify-page.ts';
import {wantedOf, writePage, type Job, type Wanted} from './write-page.ts';

/** Checks a fully translated page by all rules. */
function checkWords(
  workspace: Workspace,
  {source, original, file, locale}: PageGroup,
  text: string,
): Finding[] {
  const spelling = workspace.spellingOf(locale);
  return checkPage({
    source,
    translation: parsePage(text),
    sourceFile: original,
    file,
    locale,
    glossary: workspace.glossaryOf(locale),
    ...(spelling ? {spelling} : {}),
  });
}

/** Applies the decisions to a page; nothing is written to disk. */
export function applyPage(workspace: Workspace, job: Job): Applied {
  const {group, decisions, exchangeFile} = job;
  const wanted = wantedOf(job);
  const changed = wanted.filter(({isChanged}) => isChanged);
  const untranslated = wanted.filter(({target}) => !target).length;
  const isConfirmed = ({unit, isChanged}: Wanted): boolean =>
    isChanged || unit.state === 'translated' || decisions.get(unit.id)?.isDone === true;
  const unconfirmed = wanted.filter((one) => one.target && !isConfirmed(one)).length;
  const isComplete = untranslated === 0 && unconfirmed === 0 && group.status.state !== 'complete';
  const nothing: Applied = {findings: [], changed: 0, untranslated, unconfirmed, isRecorded: false};
  const hasNews =
    changed.length > 0 || (isComplete && group.units.some(({state}) => state !== 'translated'));
  if (!hasNews) return nothing;
  const isRebuilt =
    !group.own || changed.some(({place}) => !place.own) || (isComplete && !group.found.isWhole);
  const {text, failed} = writePage(job, wanted, isRebuilt);
  const refused =
    failed.length > 0
      ? failed.map(({line, unit}): Finding => ({
          file: exchangeFile,
          line,
          column: 1,
          rule: 'exchange-text',
          severity: 'error',
          message: `The translation of "${unit.written.source}" cannot be written as one ${SYNTAX_NAMES[unit.syntax]}.`,
          hint: 'Use plain text on one line, without URLs, and without Markdown outside the tags.',
        }))
      : verify(job, text, wanted, isRebuilt);
  if (refused.length > 0) return {...nothing, findings: refused};
  const wrong =
    isComplete || group.status.state === 'complete' ? checkWords(workspace, group, text) : [];
  const isRecorded = isComplete && !wrong.some(isError);
  const record = {id: workspace.storedId(group.original), fingerprint: group.sourceVersion};
  // `check` reports the remaining errors; each import need not repeat them.
  if (changed.length === 0 && !isRecorded) return nothing;
  const bom = group.own && workspace.read(group.file).text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return {
    draft: {path: group.file, text: bom + (isRecorded ? writeSourceRecord(text, record) : text)},
    findings: wrong,
    changed: changed.length,
    untranslated,
    unconfirmed,
    isRecorded,
  };
}
