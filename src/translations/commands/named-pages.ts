import type {Finding} from '../../shared/finding';
import {distance, nearWords, usageFinding} from '../terminal/usage';
import {command, pageName} from '../terminal/wording';
import {LOCALES_FILE, SOURCE_FOLDER, type Workspace} from '../workspace/workspace';
import type {Arguments} from './arguments';

/** The page that a name means or, when it means none, the pages that may have been meant. */
export type Named =
  | {page: string; locale?: string}
  | {page?: undefined; near: string[]; isAmbiguous: boolean; locale?: string};

const TRANSLATION = /^i18n\/([^/]+)\/docusaurus-plugin-content-docs\/current\//;
const EXTENSION = /\.mdx?$/i;

const lastPart = (page: string): string => page.slice(page.lastIndexOf('/') + 1);

function nearest(name: string, pages: readonly string[]): string[] {
  const wanted = lastPart(name).toLowerCase();
  const rank = (page: string): number => {
    const own = lastPart(page).replace(EXTENSION, '').toLowerCase();
    return wanted !== '' && own.includes(wanted)
      ? 0
      : distance(wanted, own) / Math.max(wanted.length, own.length, 1);
  };
  return pages
    .map((page) => ({page, far: rank(page)}))
    .filter(({far}) => far <= 0.6)
    .sort((one, other) => one.far - other.far || one.page.localeCompare(other.page))
    .slice(0, 3)
    .map(({page}) => page);
}

/** Normalises a typed path: Windows separators, a leading `./` or `/`, the folder of a language. */
function plainName(typed: string): {name: string; locale?: string} {
  const path = typed
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
  const [folder, locale] = TRANSLATION.exec(path) ?? [];
  if (folder !== undefined) return {name: path.slice(folder.length), locale};
  return {name: path.startsWith(`${SOURCE_FOLDER}/`) ? path.slice(SOURCE_FOLDER.length + 1) : path};
}

/**
 * Finds a page by its name: `create-batch`, `create-batch.mdx`, `docs/create-batch.mdx`, the path of a translation,
 * or the end of a path in any folder.
 * @param pages all pages, relative to `docs/`.
 */
export function findPage(typed: string, pages: readonly string[]): Named {
  const {name, locale} = plainName(typed);
  const language = locale === undefined ? {} : {locale};
  const bare = name.replace(EXTENSION, '');
  const matches = (page: string): boolean => page === name || page.replace(EXTENSION, '') === bare;
  const exact = pages.filter(matches);
  const [first] = exact.includes(name) ? [name] : exact;
  if (first !== undefined) return {page: first, ...language};
  const ends = pages.filter(
    (page) => bare !== '' && page.replace(EXTENSION, '').endsWith(`/${bare}`),
  );
  if (ends[0] !== undefined && ends.length === 1) return {page: ends[0], ...language};
  return {
    near: ends.length > 1 ? ends : nearest(bare, pages),
    isAmbiguous: ends.length > 1,
    ...language,
  };
}

/** A finding for a language that the site does not have. */
export function unknownLocale(locales: readonly string[], given: Arguments): Finding | undefined {
  const unknown = given.locales.find((one) => !locales.includes(one));
  if (locales.length === 0)
    return usageFinding(
      'There is no language to translate into.',
      `Set one up, for example with "${command('add', 'nl')}".`,
    );
  return unknown === undefined
    ? undefined
    : usageFinding(
        `There is no language "${unknown}" in ${LOCALES_FILE}.`,
        `There is: ${(nearWords(unknown, locales).length > 0 ? nearWords(unknown, locales) : locales).join(', ')}.`,
      );
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

/** The pages that a command line names, and their one language. */
export function namedPages(
  name: string,
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
        `Write, for example, "${command(name, pageName(sourcePages[0] ?? 'index'), '--locale', given.locales[0] ?? locales[0] ?? 'nl')}".`,
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
