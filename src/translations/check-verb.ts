import type {Finding} from '../openapi/finding';
import {usageFinding} from './arguments';
import {checkTranslation} from './page-check';
import {findPage} from './page-name';
import {brokenPages} from './page-state';
import {withSuggestions} from './spelling/suggest';
import {harmless, type Screen} from './terminal';
import {unknownLocale, wrong, type Answer, type Verb} from './verbs';
import {command, count, languageName, pageName} from './wording';
import {SOURCE_FOLDER, translationFolder} from './workspace';

type Checked = {file: string; findings: Finding[]};

function showPage({file, findings}: Checked, {paint}: Screen): string {
  const lines = findings.map(({line, column, rule, severity, message, hint}) => `  ${file}:${line}:${column} ${severity === 'error' ? paint.red(severity) : severity} ${rule}\n    ${message}\n    ${hint}\n`);
  return harmless(lines.join(''));
}

function show(pages: Checked[], locales: string[], screen: Screen): string {
  const all = pages.flatMap(({findings}) => findings);
  const errors = all.filter(({severity}) => severity === 'error').length;
  const where = `${count(pages.length, 'page')} in ${locales.map(languageName).join(' and ')}`;
  if (all.length === 0) return `${where}: nothing to mend.\n`;
  const next = errors > 0 ? `Next: mend the errors, then run "${command('check')}" again.` : 'Warnings do not stop anything; mend what is wrong.';
  return `${pages.map((page) => showPage(page, screen)).join('')}\n${where}: ${count(errors, 'error')}, ${count(all.length - errors, 'warning')}.\n${next}\n`;
}

/** What keeps a page out of the site is an error, even where no rule has told it. */
const withBreaks = (findings: Finding[], breaks: Finding[] = []): Finding[] => (findings.some(({severity}) => severity === 'error') ? findings : [...findings, ...breaks]);

/** Says what is wrong with translated pages: those named, or all of them. */
export const check: Verb = (workspace, given, screen): Answer => {
  const unknown = unknownLocale(workspace.locales, given);
  if (unknown) return wrong(unknown);
  const found = given.names.map((typed) => ({typed, ...findPage(typed, workspace.sourcePages)}));
  const missing = found.flatMap((one): Finding[] => {
    if (one.page !== undefined) return [];
    const near = one.near.map(pageName).join(', ');
    return [{...usageFinding(one.isAmbiguous ? `Several pages are called "${one.typed}".` : `There is no page "${one.typed}" in ${SOURCE_FOLDER}/.`, near === '' ? `"${command('status')}" lists the pages.` : `Did you mean ${near}?`), rule: 'page-unknown'}];
  });
  if (missing.length > 0) return wrong(...missing);
  const wanted = new Set([...given.locales, ...found.flatMap(({locale}) => (locale === undefined ? [] : [locale]))]);
  const locales = workspace.locales.filter((locale) => wanted.size === 0 || wanted.has(locale));
  const named = new Set(found.map(({page}) => page));
  const pages = locales.flatMap((locale) => {
    const translated = new Set(workspace.pagesOf(locale));
    const broken = brokenPages(workspace, locale);
    const chosen = workspace.sourcePages.filter((page) => named.size === 0 || named.has(page));
    return chosen.flatMap((page): Checked[] => {
      const file = `${translationFolder(locale)}/${page}`;
      if (translated.has(page)) return [{file, findings: withSuggestions(workspace, locale, withBreaks(checkTranslation(workspace, page, locale), broken.get(page)))}];
      if (named.size === 0) return [];
      return [{file, findings: [{file: `${SOURCE_FOLDER}/${page}`, line: 1, column: 1, rule: 'page-missing', severity: 'error', message: `The page has no ${languageName(locale)} translation.`, hint: `Copy it to ${file} and translate it.`}]}];
    });
  });
  const findings = pages.flatMap((page) => page.findings);
  return {text: show(pages, locales, screen), json: {pages: pages.map(({file, findings: own}) => ({file, findings: own.length}))}, findings, isTold: true};
};
