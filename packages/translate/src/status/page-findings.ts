import type {Finding} from '@batchwise/openapi/finding';
import {describeChange} from '../markdown/describe.ts';
import {readSourceRecord} from '../pages/source-record.ts';
import {command, count, languageName, pageName} from '../terminal/wording.ts';
import {SOURCE_FOLDER, type Workspace} from '../workspace/workspace.ts';
import type {ComparedPage} from './compare-with-source.ts';
import type {PageStatus} from './page-status.ts';

type Text = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>;

function outdatedText(
  {page, why, changes, record}: Omit<ComparedPage, 'state'>,
  locale: string,
  history: () => string,
): Text {
  const name = pageName(page);
  const done = command('done', name, '--locale', locale);
  if (why === 'wrong-record')
    return {
      rule: 'source-id',
      severity: 'error',
      message: 'The value of "source" is not a git id (40 hexadecimal digits).',
      hint: `Compare the page with ${SOURCE_FOLDER}/${page}, then run "${done}".`,
    };
  if (why === 'no-record')
    return {
      rule: 'page-outdated',
      severity: 'warning',
      message: `The page does not record which version of ${SOURCE_FOLDER}/${page} it was made from.`,
      hint: `Compare the two pages, then run "${done}".`,
    };
  if (why === 'unknown-source') {
    const where =
      history() === 'shallow'
        ? 'Run "git fetch --unshallow" to get the full history, or compare'
        : 'Compare';
    return {
      rule: 'page-outdated',
      severity: 'warning',
      message: `${SOURCE_FOLDER}/${page} has changed, but the changes are unknown: git does not have the recorded version ${record?.id.slice(0, 10)}.`,
      hint: `${where} the two pages, then run "${done}".`,
    };
  }
  const [first] = changes;
  const where = first ? ` The first is at line ${first.line}: ${describeChange(first)}.` : '';
  return {
    rule: 'page-outdated',
    severity: 'warning',
    message: `${SOURCE_FOLDER}/${page} has ${count(changes.length, 'change')} that this page does not have.${where}`,
    hint: `Run "${command('diff', name, '--locale', locale)}" to see all changes.`,
  };
}

function orphanText(page: string, sources: readonly string[]): Text {
  const twin = sources.find(
    (one) => one !== page && pageName(one).toLowerCase() === pageName(page).toLowerCase(),
  );
  const hint = twin
    ? `Rename it to ${twin}.`
    : 'Delete it, or rename it if the English page was renamed.';
  return {
    rule: 'page-orphaned',
    severity: 'warning',
    message: `The English page ${SOURCE_FOLDER}/${page} does not exist.`,
    hint,
  };
}

function brokenFindings(
  {page, file, findings: [first] = []}: PageStatus,
  locale: string,
): Finding[] {
  const {line = 1, column = 1, message = ''} = first ?? {};
  const hint = `Run "${command('check', pageName(page), '--locale', locale)}" and fix the errors.`;
  return [
    {
      file,
      line,
      column,
      rule: 'page-broken',
      severity: 'error',
      message: `Readers get the English page because of this error: ${message}`,
      hint,
    },
  ];
}

/** The findings of `status` for a page. */
export function findingsOfPage(
  workspace: Workspace,
  status: PageStatus,
  locale: string,
): Finding[] {
  const {page, file, state} = status;
  const start = {line: 1, column: 1};
  if (state === 'complete') return [];
  if (state === 'broken') return brokenFindings(status, locale);
  if (state === 'orphaned') return [{file, ...start, ...orphanText(page, workspace.sourcePages)}];
  if (state === 'missing') {
    const message = `The page has no ${languageName(locale)} translation.`;
    return [
      {
        file: `${SOURCE_FOLDER}/${page}`,
        ...start,
        rule: 'page-missing',
        severity: 'warning',
        message,
        hint: `Copy it to ${file}, translate it, then run "${command('done', pageName(page), '--locale', locale)}".`,
      },
    ];
  }
  const {wrong} = readSourceRecord(workspace.read(file).text);
  return [
    {file, line: wrong?.line ?? 1, column: 1, ...outdatedText(status, locale, workspace.history)},
  ];
}
