import type {Finding} from '@batchwise/openapi/finding';
import {usageFinding} from '../../terminal/usage.ts';
import {command} from '../../terminal/wording.ts';
import type {Draft} from '../../workspace/workspace.ts';
import {applyGroup} from '../../xliff-po/apply-group.ts';
import {matchUnits} from '../../xliff-po/match/match-units.ts';
import {recordDraft} from '../../xliff-po/text-state.ts';
import {fail, type Command, type CommandResult} from '../types.ts';
import {toJobs} from './jobs.ts';
import {showOutcome, type Done} from './outcome.ts';
import {localeOf, readGiven} from './read-files.ts';

/** Imports exchange files: all of them or, if one has an error, none. */
export const importTexts: Command = (workspace, given): CommandResult => {
  if (given.names.length === 0)
    return fail(
      usageFinding('The file is missing.', `Run, for example, "${command('import', 'nl.xlf')}".`),
    );
  const refuse = (findings: Finding[]): CommandResult => ({
    text: 'Nothing was changed.\n',
    json: {outcome: 'refused'},
    findings,
  });
  const read = given.names.map((name) => readGiven(workspace, name));
  const files = read.flatMap((one) => one.given);
  const unread = read.flatMap(({findings}) => findings);
  if (unread.length > 0) return refuse(unread);
  const {locale, findings} = localeOf(workspace, files, given);
  if (findings.length > 0) return refuse(findings);
  const {jobs, findings: unknown} = toJobs(workspace, locale, files);
  const matched = jobs.map((job) => ({job, units: matchUnits(job.group, job.read, job.file)}));
  const damaged = [...unknown, ...matched.flatMap(({units}) => units.findings)];
  if (damaged.length > 0) return refuse(damaged);
  const all = matched.map(({job: {group, file}, units: {decisions, drafts}}): Done => {
    return {group, drafts, applied: applyGroup(workspace, group, decisions, file)};
  });
  const refused = all
    .filter(({applied}) => !applied.draft)
    .flatMap(({applied}) => applied.findings);
  if (refused.length > 0) return refuse(refused);
  const records = recordDraft(
    workspace,
    locale,
    all.flatMap(({applied}) => applied.finished ?? []),
  );
  workspace.writeAll(
    [...all.map(({applied}) => applied.draft), records].filter(
      (draft): draft is Draft => draft !== undefined,
    ),
  );
  const json = {
    outcome: records || all.some(({applied}) => applied.draft) ? 'written' : 'unchanged',
    locale,
    files: all.map(
      ({group: {file}, applied: {draft, changed, untranslated, unconfirmed, isRecorded}}) => ({
        file,
        isWritten: draft !== undefined,
        changed,
        untranslated,
        unconfirmed,
        isRecorded,
      }),
    ),
  };
  return {
    text: showOutcome(all, locale),
    json,
    findings: all.flatMap(({applied}) => applied.findings),
    isReported: true,
  };
};
