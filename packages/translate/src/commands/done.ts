import {harmless} from '@batchwise/openapi/finding';
import {finishPage, type Covered, type Done} from '../status/finish-page.ts';
import {changeLines} from '../status/status-view.ts';
import type {Screen} from '../terminal/screen.ts';
import {command, count, pageName} from '../terminal/wording.ts';
import {SOURCE_FOLDER} from '../workspace/workspace.ts';
import {doneTexts, namedKind} from './done-texts.ts';
import {namedPages} from './named-pages.ts';
import {fail, findingLines, type Command} from './types.ts';

/** The changes of the English since the old record, which the new one covers. */
function coveredLines({changes, why}: Covered): string[] {
  if (why === 'unknown-source')
    return [
      'Git does not have the English version of the previous record, so the changes since then are unknown.',
    ];
  if (why) return ['This is the first record of this page.'];
  if (changes.length === 0)
    return ['The visible English text has not changed since the previous record.'];
  return [
    `The record includes ${count(changes.length, 'change')} to the English page since the previous record:`,
    ...changeLines(changes).map((line) => `  ${line}`),
  ];
}

const OUTCOMES: Record<Done['outcome'], (done: Done) => string> = {
  recorded: ({file, page, source}) =>
    `${file}: recorded as a translation of ${SOURCE_FOLDER}/${page} (${source?.slice(0, 10)}).\n`,
  unchanged: ({file, page}) =>
    `${file}: already recorded as a translation of the current ${SOURCE_FOLDER}/${page}. Nothing to do.\n`,
  refused: ({file, findings}) =>
    findings.some(({rule}) => rule === 'page-missing')
      ? `${file}: not recorded.\n`
      : `${file}: not recorded. Fix these errors first:\n`,
};

function show(done: Done, locale: string, {paint}: Screen): string {
  const {page, outcome, covers, findings} = done;
  const isRefused = outcome === 'refused';
  const mark = isRefused ? paint.red : paint.green;
  const found = findingLines(
    findings,
    ({severity, message}, place) => `${place} ${severity}: ${message}`,
  );
  const isMissing = findings.some(({rule}) => rule === 'page-missing');
  const again =
    isRefused && !isMissing
      ? `  Then run "${command('done', pageName(page), '--locale', locale)}" again.\n`
      : '';
  const covered = covers ? [...coveredLines(covers), 'Next: commit the page.'] : [];
  const lines = covered.map((line) => `  ${line}\n`).join('');
  return `${mark(OUTCOMES[outcome](done).trimEnd())}\n${found}${again}${harmless(lines)}`;
}

/** Checks pages or other texts, and records the English that they were made from. */
export const done: Command = (workspace, given, screen) => {
  if (namedKind(given.names)) return doneTexts(workspace, given, screen);
  const {pages, locale, findings} = namedPages('done', workspace, given);
  if (findings.length > 0) return fail(...findings);
  const finished = pages.map((page) => finishPage(workspace, page, locale));
  return {
    text: finished.map((one) => show(one, locale, screen)).join(''),
    json: {
      locale,
      pages: finished.map(({page, file, outcome, source, covers}) => ({
        page,
        file,
        outcome,
        ...(source ? {source} : {}),
        ...covers,
      })),
    },
    findings: finished.flatMap((one) => one.findings),
    isReported: true,
  };
};
