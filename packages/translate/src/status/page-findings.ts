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
      message: 'The value of "source" is no id of git: 40 digits and letters from a to f.',
      hint: `Compare the page with ${SOURCE_FOLDER}/${page}, then run "${done}".`,
    };
  if (why === 'no-record')
    return {
      rule: 'page-outdated',
      severity: 'warning',
      message: `It is not recorded which version of ${SOURCE_FOLDER}/${page} this page was made from.`,
      hint: `Compare the two, then run "${done}".`,
    };
  if (why === 'unknown-source') {
    const where =
      history() === 'shallow'
        ? 'The history here is cut off: "git fetch --unshallow" brings the rest. Or compare'
        : 'Compare';
    return {
      rule: 'page-outdated',
      severity: 'warning',
      message: `${SOURCE_FOLDER}/${page} has changed since; what changed is not known here (git does not have ${record?.id.slice(0, 10)}).`,
      hint: `${where} the two pages, then run "${done}".`,
    };
  }
  const [first] = changes;
  const where = first ? ` First: line ${first.line}, ${describeChange(first)}.` : '';
  return {
    rule: 'page-outdated',
    severity: 'warning',
    message: `${count(changes.length, 'part')} of ${SOURCE_FOLDER}/${page} changed since.${where}`,
    hint: `See all with "${command('diff', name, '--locale', locale)}".`,
  };
}

function orphanText(page: string, sources: readonly string[]): Text {
  const twin = sources.find(
    (one) => one !== page && pageName(one).toLowerCase() === pageName(page).toLowerCase(),
  );
  const hint = twin
    ? `Rename it to ${twin}.`
    : 'Delete it, or move it to where the English page went.';
  return {
    rule: 'page-orphaned',
    severity: 'warning',
    message: `There is no ${SOURCE_FOLDER}/${page} that this page could be a translation of.`,
    hint,
  };
}

function brokenFindings(
  {page, file, findings: [first] = []}: PageStatus,
  locale: string,
): Finding[] {
  const {line = 1, column = 1, message = ''} = first ?? {};
  const hint = `Mend what "${command('check', pageName(page), '--locale', locale)}" tells of it.`;
  return [
    {
      file,
      line,
      column,
      rule: 'page-broken',
      severity: 'error',
      message: `The page is kept out of the site, and readers get the English one: ${message}`,
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
