import type {Finding} from '@batchwise/openapi/finding';
import {nearWords, usageFinding} from '../terminal/usage.ts';
import {command, pageName} from '../terminal/wording.ts';
import {LOCALES_FILE, SOURCE_FOLDER, type Workspace} from '../workspace/workspace.ts';
import type {Arguments} from './arguments.ts';
import {findPage} from './find-page.ts';

/** The finding for a language that the site does not have. */
export function unknownLocale(locales: readonly string[], given: Arguments): Finding | undefined {
  if (locales.length === 0) {
    return usageFinding(
      'The site has no language to translate into.',
      `Add one, for example with "${command('add', 'nl')}".`,
    );
  }
  const unknown = given.locales.find((one) => !locales.includes(one));
  if (unknown === undefined) return undefined;
  const near = nearWords(unknown, locales);
  return usageFinding(
    `${LOCALES_FILE} does not contain the language "${unknown}".`,
    `Use ${(near.length > 0 ? near : locales).join(', ')}, or add the language with "${command('add', unknown)}".`,
  );
}

/** The one language of a command, which need not be named where the site has only one; or the finding why there is none. */
export function oneLocale(
  locales: readonly string[],
  named: ReadonlySet<string>,
): {locale: string} | {finding: Finding} {
  const [locale, other] = named.size === 0 && locales.length === 1 ? locales : [...named];
  if (other !== undefined) {
    const message = `This command accepts only one language: ${[...named].join(', ')}.`;
    return {finding: usageFinding(message, 'Keep one of them.')};
  }
  if (locale !== undefined) return {locale};
  const options = locales.map((one) => `"--locale ${one}"`).join(' or ');
  return {finding: usageFinding('The language is missing.', `Add ${options}.`)};
}

type Unknown = {typed: string; near: string[]; isAmbiguous: boolean};

/** The finding for a name that no page has, or several have. */
export function unknownPage(
  {typed, near, isAmbiguous}: Unknown,
  locales: readonly string[],
): Finding {
  const names = near.map((page) => pageName(page)).join(', ');
  const finding = (message: string, hint: string): Finding => ({
    ...usageFinding(message, hint),
    rule: 'page-unknown',
  });
  if (isAmbiguous)
    return finding(`Several pages have the name "${typed}".`, `Use one of ${names}.`);
  const message = `The page "${typed}" does not exist in ${SOURCE_FOLDER}/.`;
  if (locales.includes(typed))
    return finding(message, `For the language, write "--locale ${typed}".`);
  if (names === '') return finding(message, `Use the name of a file in ${SOURCE_FOLDER}/.`);
  return finding(message, `Did you mean ${names}?`);
}

export type NamedPages = {pages: string[]; locale: string; findings: Finding[]};

/** The pages that a command line names, and their one language. */
export function namedPages(
  name: string,
  {locales, sourcePages}: Workspace,
  given: Arguments,
): NamedPages {
  const none = (...findings: Finding[]): NamedPages => ({pages: [], locale: '', findings});
  const unknown = unknownLocale(locales, given);
  if (unknown) return none(unknown);
  if (given.names.length === 0) {
    const page = pageName(sourcePages[0] ?? 'index');
    const example = command(name, page, '--locale', given.locales[0] ?? locales[0] ?? 'nl');
    return none(usageFinding('The page is missing.', `Run, for example, "${example}".`));
  }
  const found = given.names.map((typed) => ({typed, ...findPage(typed, sourcePages)}));
  const findings = found.flatMap((one) =>
    one.page === undefined ? [unknownPage(one, locales)] : [],
  );
  if (findings.length > 0) return none(...findings);
  // The path of a translation names its language, too.
  const named = new Set([...given.locales, ...found.flatMap(({locale}) => locale ?? [])]);
  const chosen = oneLocale(locales, named);
  if ('finding' in chosen) return none(chosen.finding);
  return {pages: found.flatMap(({page}) => page ?? []), locale: chosen.locale, findings: []};
}
