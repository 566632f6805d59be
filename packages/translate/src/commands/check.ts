import {type Finding, isError} from '@batchwise/openapi/finding';
import {withSuggestions} from '../language/suggestions.ts';
import {checkedTexts, namedTexts} from '../non-page-texts/check-texts.ts';
import type {Kind} from '../non-page-texts/texts.ts';
import {checkTranslation, cachePage} from '../pages/check-translation.ts';
import {checkSourcePage, checkSourceTexts} from '../source-check/check-source.ts';
import {compareWithSource} from '../status/compare-with-source.ts';
import {brokenPages} from '../status/page-status.ts';
import type {Screen} from '../terminal/screen.ts';
import {usageFinding} from '../terminal/usage.ts';
import {command, count, languageName, pageName} from '../terminal/wording.ts';
import {
  SOURCE_FOLDER,
  SOURCE_LOCALE,
  translationFolder,
  type Workspace,
} from '../workspace/workspace.ts';
import type {Arguments} from './arguments.ts';
import {findPage} from './find-page.ts';
import {unknownLocale, unknownPage} from './named-pages.ts';
import {fail, findingLines, type Command, type CommandResult} from './types.ts';

/** A file that was looked at: a page or, with their number, texts. */
type Checked = {file: string; texts?: number; findings: Finding[]};

/** The pages and texts to check; all when nothing is named. */
type Wanted = {
  pages: string[];
  kinds: Kind[];
  files: string[];
  locales: string[];
  isAll: boolean;
  findings: Finding[];
};

const LANGUAGES = new Intl.ListFormat('en-GB');

function showFile({findings}: Checked, {paint}: Screen): string {
  return findingLines(findings, ({severity, rule, message}, place) => {
    const shown = severity === 'error' ? paint.red(severity) : severity;
    return `${place} ${shown} ${rule}\n    ${message}`;
  });
}

/** The next steps for named pages without errors. */
function nextSteps(workspace: Workspace, {pages, isAll}: Wanted, locales: string[]): string {
  if (isAll) return '';
  return locales
    .flatMap((locale) =>
      compareWithSource(workspace, locale, pages).map(({page, state, why}) => {
        const [name, where] = [pageName(page), ['--locale', locale]];
        if (state !== 'outdated') return '';
        if (why) return `Next: run "${command('done', name, ...where)}".\n`;
        return `${SOURCE_FOLDER}/${page} has changed since the ${languageName(locale)} page was recorded.\nNext: run "${command('diff', name, ...where)}" to see the changes.\n  Update the translation, then run "${command('done', name, ...where)}".\n`;
      }),
    )
    .join('');
}

function show(
  files: Checked[],
  {names, locales: named}: Arguments,
  locales: string[],
  screen: Screen,
): string {
  const all = files.flatMap(({findings}) => findings);
  const errors = all.filter(isError).length;
  const texts = files.reduce((sum, one) => sum + (one.texts ?? 0), 0);
  const pages = files.filter((one) => one.texts === undefined).length;
  const what = [
    ...(pages > 0 || texts === 0 ? [count(pages, 'page')] : []),
    ...(texts > 0 ? [count(texts, pages > 0 ? 'other text' : 'text')] : []),
  ].join(' and ');
  const where = `${what} in ${LANGUAGES.format(locales.map(languageName))}`;
  if (all.length === 0) return `${where}: no problems found.\n`;
  const next =
    errors > 0
      ? `Next: fix the errors, then run "${command('check', ...names, ...(named.length > 0 ? ['--locale', named.join(',')] : []))}" again.`
      : 'Next: fix the warnings that apply. Warnings do not prevent publication.';
  return `${files.map((file) => showFile(file, screen)).join('')}\n${where}: ${count(errors, 'error')}, ${count(all.length - errors, 'warning')}.\n${next}\n`;
}

/** Adds the errors that keep a page out of the site, where no rule has reported one; code is always reported. */
function withBreaks(findings: Finding[], breaks: Finding[] = []): Finding[] {
  if (!findings.some(isError)) return [...findings, ...breaks];
  const isTold = findings.some(({rule}) => rule === 'code');
  return isTold ? findings : [...breaks.filter(({rule}) => rule === 'code'), ...findings];
}

function wantedOf(
  {sourcePages}: Workspace,
  locales: readonly string[],
  {names, locales: named}: Arguments,
): Wanted {
  const texts = names.flatMap((typed) => namedTexts(typed) ?? []);
  const found = names
    .filter((typed) => !namedTexts(typed))
    .map((typed) => ({typed, ...findPage(typed, sourcePages)}));
  const findings = found.flatMap((one) =>
    one.page === undefined ? [unknownPage(one, locales)] : [],
  );
  const meant = new Set([
    ...named,
    ...[...found, ...texts].flatMap(({locale}) => (locale === undefined ? [] : [locale])),
  ]);
  return {
    pages: found.flatMap(({page}) => page ?? []),
    kinds: [...new Set(texts.map(({kind}) => kind))],
    files: texts.flatMap(({file}) => file ?? []),
    locales: locales.filter((locale) => meant.size === 0 || meant.has(locale)),
    isAll: names.length === 0,
    findings,
  };
}

function checkSourcePages(workspace: Workspace, {pages, isAll}: Wanted): Checked[] {
  return workspace.sourcePages
    .filter((page) => isAll || pages.includes(page))
    .map((page) => ({
      file: `${SOURCE_FOLDER}/${page}`,
      findings: checkSourcePage(workspace, page),
    }));
}

function checkPages(workspace: Workspace, {pages, isAll}: Wanted, locale: string): Checked[] {
  const translated = new Set(workspace.pagesOf(locale));
  const broken = brokenPages(workspace, locale);
  return workspace.sourcePages
    .filter((page) => isAll || pages.includes(page))
    .flatMap((page): Checked[] => {
      const file = `${translationFolder(locale)}/${page}`;
      if (translated.has(page))
        return [
          {file, findings: withBreaks(checkTranslation(workspace, page, locale), broken.get(page))},
        ];
      if (isAll) return [];
      return [
        {
          file,
          findings: [
            {
              file: `${SOURCE_FOLDER}/${page}`,
              line: 1,
              column: 1,
              rule: 'page-missing',
              severity: 'error',
              message: `The page has no ${languageName(locale)} translation.`,
              hint: `Copy it to ${file} and translate it.`,
            },
          ],
        },
      ];
    });
}

/** Fills the cache page by page, so that each page is parsed once for all languages. */
function cachePages(workspace: Workspace, locales: readonly string[]): void {
  const translated = locales.map((locale) => ({locale, pages: new Set(workspace.pagesOf(locale))}));
  for (const page of workspace.sourcePages)
    cachePage(
      workspace,
      page,
      translated.filter(({pages}) => pages.has(page)).map(({locale}) => locale),
    );
}

/** The languages that can be checked: those of translations and, if it has a glossary, the source. */
function checkableLocales({locales, glossaryOf}: Workspace): string[] {
  return glossaryOf(SOURCE_LOCALE).terms.length > 0 ? [SOURCE_LOCALE, ...locales] : locales;
}

function unknownLanguage(locales: readonly string[], given: Arguments): Finding | undefined {
  if (given.locales.includes(SOURCE_LOCALE) && !locales.includes(SOURCE_LOCALE))
    return usageFinding(
      `There is no glossary to check the ${languageName(SOURCE_LOCALE)} texts with.`,
      `Create i18n/${SOURCE_LOCALE}/glossary.yaml with "terms".`,
    );
  return unknownLocale(locales, given);
}

/** The pages and texts of a language with their findings. */
function checkLanguage(workspace: Workspace, locale: string, wanted: Wanted): Checked[] {
  const isSource = locale === SOURCE_LOCALE;
  const kinds = wanted.isAll ? undefined : wanted.kinds;
  const hasPages = wanted.isAll || wanted.pages.length > 0;
  const checkAll = isSource ? checkSourcePages : checkPages;
  const pages = hasPages ? checkAll(workspace, wanted, locale) : [];
  const texts = isSource
    ? checkSourceTexts(workspace, kinds)
    : checkedTexts(workspace, locale, kinds);
  const files = wanted.isAll ? workspace.fileProblems(locale) : [];
  const chosen = texts.filter(({file}) => wanted.files.length === 0 || wanted.files.includes(file));
  const others = files.map((finding): Checked => ({
    file: finding.file,
    texts: 0,
    findings: [finding],
  }));
  return [...pages, ...chosen, ...others].map((one): Checked => ({
    ...one,
    findings: withSuggestions(workspace, locale, one.findings),
  }));
}

/** Checks pages and other texts: those named, or all of them. */
export const check: Command = (workspace, given, screen): CommandResult => {
  const locales = checkableLocales(workspace);
  const unknown = unknownLanguage(locales, given);
  if (unknown) return fail(unknown);
  const wanted = wantedOf(workspace, locales, given);
  if (wanted.findings.length > 0) return fail(...wanted.findings);
  const translations = wanted.locales.filter((locale) => locale !== SOURCE_LOCALE);
  if (wanted.isAll) cachePages(workspace, translations);
  const files = wanted.locales.flatMap((locale) => checkLanguage(workspace, locale, wanted));
  const next = files.some((one) => one.findings.some(isError))
    ? ''
    : nextSteps(workspace, wanted, translations);
  return {
    text: `${show(files, given, wanted.locales, screen)}${next}`,
    json: {pages: files.map(({file, findings}) => ({file, findings: findings.length}))},
    findings: files.flatMap(({findings}) => findings),
    isReported: true,
  };
};
