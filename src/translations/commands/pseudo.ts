import {isError} from '../../shared/finding';
import {usageFinding} from '../terminal/usage';
import {fail, type CommandResult, type Command} from './types';
import {count} from '../terminal/wording';
import type {Workspace} from '../workspace/workspace';
import {collectAll, type AnyGroup} from '../xliff-po/collect';
import {applyDescription} from '../xliff-po/openapi-group';
import {applyInterface} from '../xliff-po/strings-group';
import {applyPage, type Applied} from '../xliff-po/apply-page';
import {pseudoForms, pseudoText, PSEUDO_LOCALE} from '../xliff-po/pseudo';
import type {Decision, Draft} from '../xliff-po/types';

/** The project with nothing translated, so that all is made anew from the source. */
const untranslated = (workspace: Workspace): Workspace => ({
  ...workspace,
  pagesOf: () => [],
  messagesOf: () => ({files: {}, findings: []}),
  descriptionFiles: (locale) =>
    workspace.descriptionFiles(locale).map(({name, text}) => ({name, text})),
});

function apply(workspace: Workspace, portion: AnyGroup): Applied {
  const pseudo = portion.kind === 'interface' ? pseudoForms : pseudoText;
  const decisions = new Map(
    portion.units.map(({id, source}): [string, Decision] => [
      id,
      {target: pseudo(source), line: 1, isDone: true},
    ]),
  );
  if (portion.kind === 'page')
    return applyPage(workspace, {portion, decisions, exchangeFile: portion.original});
  return portion.kind === 'interface'
    ? applyInterface(portion, decisions)
    : applyDescription(portion, decisions, portion.original);
}

/** Writes the pseudo-locale, which shows what is not translatable, and where the layout breaks. */
export const pseudo: Command = (workspace, given): CommandResult => {
  if (given.names.length > 0 || given.locales.length > 0)
    return fail(
      usageFinding(
        '"pseudo" takes no page and no language: it is made of all texts.',
        'Leave them out.',
      ),
    );
  const source = untranslated(workspace);
  const {groups, findings} = collectAll(source, PSEUDO_LOCALE);
  const errors = findings.filter(isError);
  if (errors.length > 0) return fail(...errors);
  const applied = groups
    .filter(({units}) => units.length > 0)
    .map((portion) => ({portion, made: apply(source, portion)}));
  const failed = applied.flatMap(({made}) => (made.draft ? [] : made.findings));
  if (failed.length > 0) return fail(...failed);
  const drafts = applied
    .map(({made}) => made.draft)
    .filter((draft): draft is Draft => draft !== undefined);
  workspace.writeAll(drafts);
  const texts = applied.reduce((sum, {made}) => sum + made.changed, 0);
  const text = `i18n/${PSEUDO_LOCALE}: ${count(texts, 'text')} in ${count(drafts.length, 'file')}. Git ignores the folder, and no build has it unless asked for.\nNext: "PSEUDO=1 npm run dev", and look at /${PSEUDO_LOCALE}/; "npm run test:soak" looks at each page.\n`;
  return {
    text,
    json: {locale: PSEUDO_LOCALE, files: drafts.map(({path}) => path), texts},
    findings: [],
  };
};
