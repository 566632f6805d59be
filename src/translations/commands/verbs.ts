import type {Finding} from '../../shared/finding';
import {nearWords, usageFinding, type Arguments} from './arguments';
import {diffEntries, spansOf} from '../pages/diff';
import {showDiff} from '../pages/diff-view';
import {finishPage, type Covered, type Done} from '../pages/finish-page';
import {findingsOfPage} from '../status/page-findings';
import {findPage} from './page-name';
import {pageStatuses} from '../status/compare-with-source';
import {statusOf} from '../status/language-status';
import {changeLines, showStatus} from '../status/status-view';
import {harmless, type Screen} from '../terminal/screen';
import {doneTexts, namedKind} from './done-texts';
import {command, count, languageName, pageName} from '../terminal/wording';
import {SOURCE_FOLDER, type Workspace} from '../workspace/workspace';

/** What a command says: for people, for machines, and what is wrong. Findings that `text` tells already are not told again. */
export type Answer = {
  text: string;
  json: Record<string, unknown>;
  findings: Finding[];
  isTold?: boolean;
};

/** A command: what it needs, and what it does. */
export type Verb = (workspace: Workspace, given: Arguments, screen: Screen) => Answer;

export const wrong = (...findings: Finding[]): Answer => ({text: '', json: {}, findings});

export function unknownLocale(locales: readonly string[], given: Arguments): Finding | undefined {
  const unknown = given.locales.find((one) => !locales.includes(one));
  if (locales.length === 0)
    return usageFinding(
      'There is no language to translate into.',
      'Make a folder i18n/<language>, such as i18n/nl.',
    );
  return unknown === undefined
    ? undefined
    : usageFinding(
        `There is no language "${unknown}" in i18n/.`,
        `There is: ${(nearWords(unknown, locales).length > 0 ? nearWords(unknown, locales) : locales).join(', ')}.`,
      );
}

type Unknown = {typed: string; near: string[]; isAmbiguous: boolean};

/** What is said of a name that no page, or more than one, has. */
export function unknownPage(
  {typed, near, isAmbiguous}: Unknown,
  locales: readonly string[],
): Finding {
  const names = near.map((page) => pageName(page)).join(', ');
  const finding = (message: string, hint: string): Finding => ({
    ...usageFinding(message, hint),
    rule: 'page-unknown',
  });
  if (isAmbiguous) return finding(`Several pages are called "${typed}".`, `Name one of ${names}.`);
  const message = `There is no page "${typed}" in ${SOURCE_FOLDER}/.`;
  if (locales.includes(typed))
    return finding(message, `Did you mean the language? Write "--locale ${typed}".`);
  return finding(
    message,
    names === ''
      ? `A page has the name of its file in ${SOURCE_FOLDER}/.`
      : `Did you mean ${names}?`,
  );
}

/** The pages that are named, with the language they are meant in. */
export function wantedPages(
  verb: string,
  {locales, sourcePages}: Workspace,
  given: Arguments,
): {pages: string[]; locale: string; findings: Finding[]} {
  const none = (
    ...findings: Finding[]
  ): {pages: string[]; locale: string; findings: Finding[]} => ({pages: [], locale: '', findings});
  const unknown = unknownLocale(locales, given);
  if (unknown) return none(unknown);
  if (given.names.length === 0)
    return none(
      usageFinding(
        'No page is named.',
        `Write, for example, "${command(verb, pageName(sourcePages[0] ?? 'index'), '--locale', given.locales[0] ?? locales[0] ?? 'nl')}".`,
      ),
    );
  const found = given.names.map((typed) => ({typed, ...findPage(typed, sourcePages)}));
  const findings = found.flatMap((one) =>
    one.page === undefined ? [unknownPage(one, locales)] : [],
  );
  const wanted = new Set([
    ...given.locales,
    ...found.flatMap(({locale}) => (locale === undefined ? [] : [locale])),
  ]);
  const [locale] = wanted.size === 0 && locales.length === 1 ? locales : wanted;
  if (findings.length > 0) return none(...findings);
  if (wanted.size > 1)
    return none(
      usageFinding(`More than one language is named: ${[...wanted].join(', ')}.`, 'Name one.'),
    );
  if (locale === undefined)
    return none(
      usageFinding(
        'No language is named.',
        `Add ${locales.map((one) => `"--locale ${one}"`).join(' or ')}.`,
      ),
    );
  return {pages: found.flatMap(({page}) => page ?? []), locale, findings: []};
}

/** How far every language is. */
export const status: Verb = (workspace, given, screen) => {
  const unknown = unknownLocale(workspace.locales, given);
  if (unknown) return wrong(unknown);
  if (given.names[0] !== undefined)
    return wrong(
      usageFinding(
        `"status" takes no page ("${given.names[0]}").`,
        `Write "${command('diff', given.names[0])}" to see what changed in a page.`,
      ),
    );
  const found = statusOf(workspace, given.locales.length > 0 ? given.locales : workspace.locales);
  return {
    text: showStatus(found, screen),
    json: {languages: found.languages},
    findings: found.findings,
  };
};

/** What changed in the English of one or more pages. */
export const diff: Verb = (workspace, given, screen) => {
  const {pages, locale, findings} = wantedPages('diff', workspace, given);
  if (findings.length > 0) return wrong(...findings);
  const parts = pageStatuses(workspace, locale, pages).map((one): Answer => {
    const {page, file, state, changes, why} = one;
    const sourceFile = `${SOURCE_FOLDER}/${page}`;
    // Without the old page there is nothing to show, which is what was asked for.
    if (state === 'missing' || why)
      return wrong(
        ...findingsOfPage(workspace, one, locale).map((finding): Finding => ({
          ...finding,
          severity: 'error',
        })),
      );
    if (state === 'complete')
      return {
        text: `${sourceFile} has not changed since the ${languageName(locale)} page was made.\n`,
        json: {page, file, state, changes: []},
        findings: [],
      };
    const entries = diffEntries(workspace, one);
    const head = `${sourceFile}: ${count(entries.length, 'change')} since the ${languageName(locale)} page was made\n\n`;
    const next = `\nNext: bring ${file} up to date, then run\n  ${command('done', pageName(page), '--locale', locale)}\n`;
    const json = {
      page,
      file,
      state,
      changes: entries.map((entry) => ({
        ...entry.change,
        ...(entry.translation ? {translation: entry.translation, role: entry.role} : {}),
        words: spansOf(entry.change),
      })),
    };
    return {
      text: `${head}${changes.length > 0 ? showDiff({entries, file, sourceFile, locale}, screen) : ''}${next}`,
      json,
      findings: [],
    };
  });
  return {
    text: parts
      .map(({text}) => text)
      .filter(Boolean)
      .join('\n'),
    json: {locale, pages: parts.map(({json}) => json)},
    findings: parts.flatMap((part) => part.findings),
  };
};

/** What a new record covers, in plain words: what changed in the English since the old one. */
function coveredLines({changes, why}: Covered): string[] {
  if (why === 'unknown-source')
    return ['What changed since the version that was recorded before is not known here.'];
  if (why) return ['Nothing was recorded before: the record covers the whole page as it is.'];
  if (changes.length === 0)
    return [
      'Since the version that was recorded before, nothing changed in the English that readers see.',
    ];
  return [
    `The record covers ${count(changes.length, 'change')} of the English since the version that was recorded before:`,
    ...changeLines(changes).map((line) => `  ${line}`),
  ];
}

const OUTCOMES: Record<Done['outcome'], (done: Done) => string> = {
  recorded: ({file, page, source}) =>
    `${file}: recorded as made from ${SOURCE_FOLDER}/${page} (${source?.slice(0, 10)}).\n`,
  unchanged: ({file, page}) =>
    `${file}: already recorded as made from ${SOURCE_FOLDER}/${page} as it is. Nothing to do.\n`,
  refused: ({file, findings}) =>
    findings.some(({rule}) => rule === 'page-missing')
      ? `${file}: there is nothing to record yet:\n`
      : `${file}: not recorded, since something in it has to be mended first:\n`,
};

/** Checks pages or other texts, and records what they were made from. */
export const done: Verb = (workspace, given, screen) => {
  if (namedKind(given.names)) return doneTexts(workspace, given, screen);
  const {pages, locale, findings} = wantedPages('done', workspace, given);
  if (findings.length > 0) return wrong(...findings);
  const finished = pages.map((page) => finishPage(workspace, page, locale));
  const lines = finished.map((one) => {
    const mark = one.outcome === 'refused' ? screen.paint.red : screen.paint.green;
    const found = one.findings.map(
      ({file, line, column, severity, message, hint}) =>
        `  ${file}:${line}:${column} ${severity}: ${message}\n    ${hint}\n`,
    );
    const again =
      one.outcome === 'refused' && !one.findings.some(({rule}) => rule === 'page-missing')
        ? `  Then run "${command('done', pageName(one.page), '--locale', locale)}" again.\n`
        : '';
    const covers = one.covers
      ? [...coveredLines(one.covers), 'Next: commit the page.']
          .map((line) => `  ${line}\n`)
          .join('')
      : '';
    return `${mark(OUTCOMES[one.outcome](one).trimEnd())}\n${harmless(found.join(''))}${again}${harmless(covers)}`;
  });
  return {
    text: lines.join(''),
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
    isTold: true,
  };
};
