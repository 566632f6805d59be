import {compareWithSource, type ComparedPage} from '../status/compare-with-source.ts';
import {diffEntries, spansOf} from '../status/diff.ts';
import {showDiff} from '../status/diff-view.ts';
import {findingsOfPage} from '../status/page-findings.ts';
import type {Screen} from '../terminal/screen.ts';
import {command, count, languageName, pageName} from '../terminal/wording.ts';
import {SOURCE_FOLDER, type Workspace} from '../workspace/workspace.ts';
import {namedPages} from './named-pages.ts';
import {fail, type Command, type CommandResult} from './types.ts';

function diffOfPage(
  workspace: Workspace,
  compared: ComparedPage,
  locale: string,
  screen: Screen,
): CommandResult {
  const {page, file, state, why} = compared;
  const sourceFile = `${SOURCE_FOLDER}/${page}`;
  // Without the old page there is nothing to show, so a warning of `status` is an error here.
  if (state === 'missing' || why) {
    const findings = findingsOfPage(workspace, compared, locale);
    return fail(...findings.map((finding) => ({...finding, severity: 'error' as const})));
  }
  if (state === 'complete') {
    return {
      text: `${sourceFile} has not changed since the ${languageName(locale)} page was recorded.\n`,
      json: {page, file, state, changes: []},
      findings: [],
    };
  }
  const entries = diffEntries(workspace, compared);
  const head = `${sourceFile}: ${count(entries.length, 'change')} since the ${languageName(locale)} page was recorded\n\n`;
  const body = entries.length > 0 ? showDiff({entries, file, sourceFile, locale}, screen) : '';
  const done = command('done', pageName(page), '--locale', locale);
  const changes = entries.map(({change, role, translation}) => ({
    ...change,
    ...(translation ? {translation, role} : {}),
    words: spansOf(change),
  }));
  return {
    text: `${head}${body}\nNext: update ${file}, then run\n  ${done}\n`,
    json: {page, file, state, changes},
    findings: [],
  };
}

/** Reports what changed in the English of one or more pages. */
export const diff: Command = (workspace, given, screen) => {
  const {pages, locale, findings} = namedPages('diff', workspace, given);
  if (findings.length > 0) return fail(...findings);
  const parts = compareWithSource(workspace, locale, pages).map((compared) =>
    diffOfPage(workspace, compared, locale, screen),
  );
  const texts = parts.map(({text}) => text).filter((text) => text !== '');
  return {
    text: texts.join('\n'),
    json: {locale, pages: parts.map(({json}) => json)},
    findings: parts.flatMap((part) => part.findings),
  };
};
