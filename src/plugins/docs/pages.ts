import {existsSync, readFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import type {Finding} from '../../openapi/finding';
import {readDates, type PageDates} from '../../translations/git/dates/node';
import {openWorkspace} from '../../translations/node';
import {prepare} from '../../translations/parallel/node';
import {pageStates, type PageState} from '../../translations/page-state';
import {SOURCE_FOLDER} from '../../translations/workspace';
import type {PageTranslation} from './translation';

/** What is known of the pages in one language; `refresh` reads it anew. */
export type Pages = {
  refresh: () => Promise<void>;
  /** The page that a file below the folder of pages in this language or in English is, relative to that folder. */
  pageOf: (file: string) => {page: string; isTranslation: boolean} | undefined;
  isBroken: (page: string) => boolean;
  translationOf: (page: string) => PageTranslation;
  /** When the file that readers get was last committed, if that is known; milliseconds since 1970. */
  updatedAt: (page: string) => number | undefined;
  /** Where the English page is; undefined when there is none. */
  englishFile: (page: string) => string | undefined;
  findings: () => Finding[];
};

type Folders = {root: string; english: string; own: string};

const inside = (folder: string, file: string): string | undefined => {
  const path = relative(folder, file).replaceAll('\\', '/');
  return path.startsWith('../') || resolve(path) === path ? undefined : path;
};

/** How each page is in each language. */
async function readStates(
  {root}: Folders,
  id: string,
  locales: string[],
): Promise<Map<string, Map<string, PageState>>> {
  const opened = openWorkspace(root, {id});
  const {workspace, save} = opened;
  // A worker knows the pages of the site alone, and those for tests are few.
  if (id === 'default') await prepare(root, opened, 'states', locales);
  const all = locales.map((locale): [string, Map<string, PageState>] => [
    locale,
    new Map(pageStates(workspace, locale).map((state) => [state.page, state])),
  ]);
  // Pages for tests are few, and their folder is part of what a build is known by.
  if (id === 'default') save();
  return new Map(all);
}

/** The pages of one instance of the docs plugin. @param root the folder that has its `docs` and `i18n`. */
export function openPages({i18n}: LoadContext, root: string, id: string): Pages {
  const {currentLocale, defaultLocale, locales} = i18n;
  const suffix = id === 'default' ? '' : `-${id}`;
  const folders = {
    root,
    english: join(root, SOURCE_FOLDER),
    own: join(root, 'i18n', currentLocale, `docusaurus-plugin-content-docs${suffix}`, 'current'),
  };
  let states = new Map<string, Map<string, PageState>>();
  let dates: PageDates | undefined;
  const stateIn = (locale: string, page: string): PageState['state'] =>
    locale === defaultLocale ? 'complete' : (states.get(locale)?.get(page)?.state ?? 'missing');
  const isReadable = (locale: string, page: string): boolean =>
    ['complete', 'outdated'].includes(stateIn(locale, page));
  const isOwn = (page: string): boolean =>
    currentLocale !== defaultLocale && isReadable(currentLocale, page);
  const madeFromAt = (page: string): number | undefined => {
    const {record} = (isOwn(page) && states.get(currentLocale)?.get(page)) || {};
    return record && dates?.madeAt(record.id);
  };
  return {
    refresh: async () => {
      dates = readDates(
        root,
        [folders.english, folders.own].map((folder) => relative(root, folder)),
      );
      const translations = locales.filter((locale) => locale !== defaultLocale);
      states = await readStates(folders, id, translations);
    },
    pageOf: (file) => {
      const own = inside(folders.own, file);
      if (own !== undefined && currentLocale !== defaultLocale)
        return {page: own, isTranslation: true};
      const english = inside(folders.english, file);
      return english === undefined ? undefined : {page: english, isTranslation: false};
    },
    isBroken: (page) => stateIn(currentLocale, page) === 'broken',
    translationOf: (page) => ({
      state: stateIn(currentLocale, page),
      isSure:
        states.get(currentLocale)?.get(page)?.why !== 'no-record' &&
        states.get(currentLocale)?.get(page)?.why !== 'wrong-record',
      locales: locales.filter((locale) => isReadable(locale, page)),
      madeFromAt: madeFromAt(page),
    }),
    updatedAt: (page) => dates?.updatedAt(join(isOwn(page) ? folders.own : folders.english, page)),
    englishFile: (page) => {
      const file = join(folders.english, page);
      return existsSync(file) ? file : undefined;
    },
    findings: () =>
      [...(states.get(currentLocale)?.values() ?? [])].flatMap(({findings}) => findings),
  };
}

export const readText = (file: string): string => readFileSync(file, 'utf8');
