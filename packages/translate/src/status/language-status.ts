import type {Finding} from '@batchwise/openapi/finding';
import {outdatedTexts, type OutdatedTexts} from '../non-page-texts/outdated-texts.ts';
import {compareStrings} from '../ui-strings/compare-strings.ts';
import {
  SOURCE_FOLDER,
  type DescriptionTexts,
  SOURCE_LOCALE,
  type Workspace,
} from '../workspace/workspace.ts';
import {summaryOf} from './compare-with-source.ts';
import {findingsOfPage} from './page-findings.ts';
import {cachePages, pageStatuses, type PageStatus} from './page-status.ts';

/** Words of the source, and those of them whose translation is current. */
export type Words = {total: number; done: number};

/** How far a language is. `entries` counts interface strings and texts of API descriptions. */
export type LanguageStatus = {
  locale: string;
  words: Words;
  /** From 0 to 100, rounded down: 100 is said only of what is whole. */
  percent: number;
  pages: {words: Words; items: PageStatus[]};
  interface: {words: Words; entries: {total: number; done: number}; findings: Finding[]};
  descriptions: {words: Words; entries: {total: number; done: number}; findings: Finding[]};
};

/** The state of all translations. */
export type Status = {languages: LanguageStatus[]; findings: Finding[]};

const sum = (parts: readonly Words[]): Words =>
  parts.reduce((all, {total, done}) => ({total: all.total + total, done: all.done + done}), {
    total: 0,
    done: 0,
  });

/** From 0 to 100, rounded down. */
export const percentOf = ({total, done}: Words): number =>
  total === 0 ? 100 : Math.floor((100 * done) / total);

function interfaceStatus(workspace: Workspace, locale: string): LanguageStatus['interface'] {
  const compared = compareStrings({
    locale,
    source: workspace.sourceMessages(locale),
    own: workspace.messagesOf(locale),
    same: workspace.sameTexts(locale),
    shipped: workspace.shippedStrings(locale),
  });
  return withOutdated(compared, outdatedTexts(workspace, locale, 'strings'));
}

type PartStatus = LanguageStatus['interface'];

function withOutdated({words, entries, findings}: PartStatus, outdated: OutdatedTexts): PartStatus {
  return {
    words: {...words, done: Math.max(0, words.done - outdated.words)},
    entries: {...entries, done: Math.max(0, entries.done - outdated.texts)},
    findings: [...findings, ...outdated.findings],
  };
}

function descriptionStatus(texts: DescriptionTexts[]): PartStatus {
  const words = texts.map(({words: total, untranslated}) => ({
    total,
    done: total - untranslated.reduce((all, {words: open}) => all + open, 0),
  }));
  const entries = texts.map(({total, untranslated}) => ({
    total,
    done: total - untranslated.length,
  }));
  return {
    words: sum(words),
    entries: sum(entries),
    findings: texts.flatMap(({findings}) => findings),
  };
}

function languageStatus(workspace: Workspace, locale: string): LanguageStatus {
  const items = pageStatuses(workspace, locale);
  const pages = {words: sum(items.map(({words}) => words)), items};
  const strings = interfaceStatus(workspace, locale);
  const descriptions = withOutdated(
    descriptionStatus(workspace.descriptionsOf(locale)),
    outdatedTexts(workspace, locale, 'openapi'),
  );
  const words = sum([pages.words, strings.words, descriptions.words]);
  return {locale, words, percent: percentOf(words), pages, interface: strings, descriptions};
}

/** Pages of the source that cannot be read: nothing can be said of their translations. */
function sourceFindings(workspace: Workspace): Finding[] {
  return workspace.sourcePages.flatMap((page): Finding[] => {
    const file = workspace.read(`${SOURCE_FOLDER}/${page}`);
    const {error} = summaryOf(workspace, file);
    if (!error) return [];
    return [
      {
        file: file.path,
        line: error.line,
        column: error.column,
        rule: 'syntax',
        severity: 'error',
        message: `The page is not valid MDX: ${error.message}.`.replace(/\.\.$/, '.'),
        hint: 'Fix the English page first.',
      },
    ];
  });
}

/**
 * Compares each language with the source: pages, interface strings and texts of the API descriptions.
 * @param locales those to look at.
 */
export function languageStatuses(workspace: Workspace, locales: readonly string[]): Status {
  cachePages(workspace, locales);
  const source = workspace.sourceMessages(SOURCE_LOCALE);
  const languages = locales.map((locale) => languageStatus(workspace, locale));
  const ofLanguages = languages.flatMap(({locale, pages, interface: strings, descriptions}) => [
    ...pages.items.flatMap((status) => findingsOfPage(workspace, status, locale)),
    ...strings.findings,
    ...descriptions.findings,
    ...workspace.fileProblems(locale),
  ]);
  return {languages, findings: [...sourceFindings(workspace), ...source.findings, ...ofLanguages]};
}
