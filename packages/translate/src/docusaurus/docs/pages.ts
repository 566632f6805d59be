import type {LoadContext} from '@docusaurus/types';
import {existsSync, readFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {posixPath} from '@batchwise/openapi/node';
import type {Finding} from '@batchwise/openapi/finding';
import {publishedPages, type PublishedPage, cachePages} from '../../status/page-status.ts';
import {commitTimes} from '../../workspace/git.node.ts';
import {openWorkspace} from '../../workspace/open-workspace.node.ts';
import {SOURCE_FOLDER} from '../../workspace/workspace.ts';
import type {PageTranslation} from './translation.ts';
import {pagesCopy} from './usable-pages.ts';

/** The pages in one language and their translation states; `refresh` reads them from disk. */
export type Pages = {
  refresh: () => void;
  /** The page that a file below the folder of pages in this language or in English is, relative to that folder. */
  pageOf: (file: string) => {page: string; isTranslation: boolean} | undefined;
  isBroken: (page: string) => boolean;
  /** Whether readers get the translation of a page. */
  isShown: (page: string) => boolean;
  translationOf: (page: string) => PageTranslation;
  /** Where the English page is; undefined when there is none. */
  englishFile: (page: string) => string | undefined;
  findings: () => Finding[];
};

const inside = (folder: string, file: string): string | undefined => {
  const path = posixPath(relative(folder, file));
  return path.startsWith('../') || resolve(path) === path ? undefined : path;
};

/** The folder of an instance of the docs plugin in that of a language. */
export const pluginFolder = (id: string): string =>
  `docusaurus-plugin-content-docs${id === 'default' ? '' : `-${id}`}`;

/** The state of each page in each of some languages. */
function readStates(
  root: string,
  id: string,
  locales: string[],
): Map<string, Map<string, PublishedPage>> {
  const {workspace, save} = openWorkspace(root, {id});
  cachePages(workspace, locales);
  const all = locales.map((locale): [string, Map<string, PublishedPage>] => [
    locale,
    new Map(publishedPages(workspace, locale).map((state) => [state.page, state])),
  ]);
  // A cache beside the pages for tests would count as a change of the site.
  if (id === 'default') save();
  return new Map(all);
}

/** The pages of one instance of the docs plugin. @param root the folder that has its `docs` and `i18n`. */
export function openPages({i18n}: LoadContext, root: string, id: string): Pages {
  const {currentLocale, defaultLocale, locales} = i18n;
  const english = join(root, SOURCE_FOLDER);
  const translations = [join('i18n', currentLocale), pagesCopy(currentLocale)].map((folder) =>
    join(root, folder, pluginFolder(id), 'current'),
  );
  let states = new Map<string, Map<string, PublishedPage>>();
  let commits = new Map<string, number>();
  const stateIn = (locale: string, page: string): PublishedPage['state'] =>
    locale === defaultLocale ? 'complete' : (states.get(locale)?.get(page)?.state ?? 'missing');
  const stateOf = (page: string): PublishedPage | undefined => states.get(currentLocale)?.get(page);
  const isReadable = (locale: string, page: string): boolean =>
    ['complete', 'outdated'].includes(stateIn(locale, page));
  const isOwn = (page: string): boolean =>
    currentLocale !== defaultLocale && isReadable(currentLocale, page);
  const madeFrom = (page: string): Pick<PageTranslation, 'madeFromAt'> => {
    const record = isOwn(page) ? stateOf(page)?.record : undefined;
    const time = record && commits.get(record.id);
    return time === undefined ? {} : {madeFromAt: time};
  };
  return {
    refresh: () => {
      commits = commitTimes(root, SOURCE_FOLDER);
      states = readStates(
        root,
        id,
        locales.filter((locale) => locale !== defaultLocale),
      );
    },
    pageOf: (file) => {
      const own = translations.flatMap((folder) => inside(folder, file) ?? [])[0];
      if (own !== undefined && currentLocale !== defaultLocale)
        return {page: own, isTranslation: true};
      const page = inside(english, file);
      return page === undefined ? undefined : {page, isTranslation: false};
    },
    isShown: isOwn,
    isBroken: (page) => stateIn(currentLocale, page) === 'broken',
    translationOf: (page) => ({
      state: stateIn(currentLocale, page),
      isSure: !['no-record', 'wrong-record'].includes(stateOf(page)?.why ?? ''),
      locales: locales.filter((locale) => isReadable(locale, page)),
      ...madeFrom(page),
    }),
    englishFile: (page) => {
      const file = join(english, page);
      return existsSync(file) ? file : undefined;
    },
    findings: () =>
      [...(states.get(currentLocale)?.values() ?? [])].flatMap(({findings}) => findings),
  };
}

/** The head of the list of translations that cannot be shown. */
export const FIX_PAGES = 'Fix these translated pages. Until then, readers see them in English:';

export const readText = (file: string): string => readFileSync(file, 'utf8');
