import {isError} from '@batchwise/openapi/finding';
import {usageFinding} from '../terminal/usage.ts';
import {command, count} from '../terminal/wording.ts';
import type {Workspace, Draft} from '../workspace/workspace.ts';
import {applyGroup} from '../xliff-po/apply-group.ts';
import {collectAll, type AnyGroup} from '../xliff-po/collect.ts';
import {pseudoForms, pseudoText, PSEUDO_LOCALE} from '../xliff-po/pseudo.ts';
import type {Applied, Decision} from '../xliff-po/types.ts';
import {fail, type CommandResult, type Command} from './types.ts';

/** The project without translations, so that all texts come from the source. */
const untranslated = (workspace: Workspace): Workspace => ({
  ...workspace,
  pagesOf: () => [],
  messagesOf: () => ({files: {}, findings: []}),
  descriptionFiles: (locale) =>
    workspace.descriptionFiles(locale).map(({name, text}) => ({name, text})),
});

function apply(workspace: Workspace, group: AnyGroup): Applied {
  const pseudo = group.kind === 'interface' ? pseudoForms : pseudoText;
  const decisions = new Map(
    group.units.map(({id, source}): [string, Decision] => [
      id,
      {target: pseudo(source), line: 1, isDone: true},
    ]),
  );
  return applyGroup(workspace, group, decisions, group.original);
}

/** Writes the pseudo-locale, which shows what is not translatable, and where the layout breaks. */
export const pseudo: Command = (workspace, given): CommandResult => {
  if (given.names.length > 0 || given.locales.length > 0)
    return fail(
      usageFinding('"pseudo" does not accept pages or languages.', `Run "${command('pseudo')}".`),
    );
  const source = untranslated(workspace);
  const {groups, findings} = collectAll(source, PSEUDO_LOCALE);
  const errors = findings.filter(isError);
  if (errors.length > 0) return fail(...errors);
  const applied = groups
    .filter(({units}) => units.length > 0)
    .map((group) => ({group, made: apply(source, group)}));
  const failed = applied.flatMap(({made}) => (made.draft ? [] : made.findings));
  if (failed.length > 0) return fail(...failed);
  const drafts = applied
    .map(({made}) => made.draft)
    .filter((draft): draft is Draft => draft !== undefined);
  workspace.writeAll(drafts);
  const texts = applied.reduce((sum, {made}) => sum + made.changed, 0);
  const text = `i18n/${PSEUDO_LOCALE}: ${count(texts, 'text')} in ${count(drafts.length, 'file')}. Git ignores this folder. Builds include it only with PSEUDO=1.\nNext: run "PSEUDO=1 npm run dev" and open /${PSEUDO_LOCALE}/. "npm run test:soak" checks each page.\n`;
  return {
    text,
    json: {locale: PSEUDO_LOCALE, files: drafts.map(({path}) => path), texts},
    findings: [],
  };
};
