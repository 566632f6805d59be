import {type Finding, isError} from '@batchwise/openapi/finding';
import {withSuggestions} from '../language/suggestions.ts';
import {checkTranslation} from '../pages/check-translation.ts';
import {readSourceRecord} from '../pages/source-record.ts';
import {command, languageName, pageName} from '../terminal/wording.ts';
import {SOURCE_FOLDER, translationFolder, type Workspace} from '../workspace/workspace.ts';
import {compareWithSource, summaryOf, type ComparedPage} from './compare-with-source.ts';

/** The result of `done` for a page. */
export type Done = {
  page: string;
  file: string;
  outcome: 'recorded' | 'unchanged' | 'refused';
  source?: string;
  covers?: Covered;
  findings: Finding[];
};

/** The changes of the English since the version recorded before, or `why` they are unknown. */
export type Covered = Pick<ComparedPage, 'changes' | 'why'>;

/**
 * Checks a translated page and, when it has no error, records which English page it was made from.
 * @param page relative to `docs/`.
 */
export function finishPage(workspace: Workspace, page: string, locale: string): Done {
  const file = `${translationFolder(locale)}/${page}`;
  const sourceFile = `${SOURCE_FOLDER}/${page}`;
  const refused = (findings: Finding[]): Done => ({page, file, outcome: 'refused', findings});
  if (!workspace.pagesOf(locale).includes(page)) {
    const hint = `Copy ${sourceFile} to ${file}, translate it, then run "${command('done', pageName(page), '--locale', locale)}".`;
    return refused([
      {
        file: sourceFile,
        line: 1,
        column: 1,
        rule: 'page-missing',
        severity: 'error',
        message: `The page has no ${languageName(locale)} translation.`,
        hint,
      },
    ]);
  }
  const findings = withSuggestions(workspace, locale, checkTranslation(workspace, page, locale));
  if (findings.some(isError)) return refused(findings);
  const [english, own] = [workspace.read(sourceFile), workspace.read(file)];
  const record = {
    id: workspace.storedId(sourceFile),
    fingerprint: summaryOf(workspace, english).fingerprint,
  };
  const old = readSourceRecord(own.text).record;
  if (old?.id === record.id && old.fingerprint === record.fingerprint)
    return {page, file, outcome: 'unchanged', source: record.id, findings};
  const [{changes, why} = {changes: []}] = compareWithSource(workspace, locale, [page]) as [
    ComparedPage?,
  ];
  workspace.record(file, record);
  return {
    page,
    file,
    outcome: 'recorded',
    source: record.id,
    covers: {changes, ...(why ? {why} : {})},
    findings,
  };
}
