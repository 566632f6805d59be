import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent, I18n} from '@docusaurus/types';
import type {LanguageOverview, PageOverview} from '../status/overview.ts';
import {groupsOfAll, pageOfSource} from './docs/order.ts';

/** A page in a language, and where to edit it; there is nowhere when the site names no repository. */
export type Cell = Omit<PageOverview, 'page' | 'file'> & {file: string; edit?: string};

/** Entries of a kind, and where to edit them. */
export type EntriesCell = {total: number; done: number; files: {file: string; edit?: string}[]};

export type Language = {
  locale: string;
  label: string;
  lang: string;
  dir: string;
  words: {total: number; done: number};
  percent: number;
  strings: EntriesCell;
  texts: EntriesCell;
};

/** The content of the page `/translations`; `rows` are pages, with a cell for each language. */
export type Overview = {
  languages: Language[];
  rows: {page: string; title: string; isEnglish: boolean; permalink: string; cells: Cell[]}[];
};

type Doc = {page: string; title: string; isEnglish: boolean; permalink: string; position: number};

/** The pages of the docs as they are in the language of the site, in the order of the sidebar; those that it does not have come last. */
export function docsOf(allContent: AllContent): Doc[] {
  const content = allContent['docusaurus-plugin-content-docs']?.default as
    LoadedContent | undefined;
  const docs = content?.loadedVersions.flatMap((version) => version.docs) ?? [];
  const positions = new Map(
    groupsOfAll(allContent)
      .flatMap((group) => group.docs)
      .map(({id}, position) => [id, position]),
  );
  return docs
    .map(({id, title, permalink, source}): Doc => {
      const isEnglish = source.startsWith('@site/docs/');
      return {
        page: pageOfSource(source),
        title,
        permalink,
        isEnglish,
        position: positions.get(id) ?? docs.length,
      };
    })
    .sort((one, other) => one.position - other.position || one.page.localeCompare(other.page));
}

/** Where a file is edited; a page that is not there yet is begun. */
function editLink(repository: string, file: string, isThere: boolean): {edit?: string} {
  if (repository === '') return {};
  const [, folder = '', name = file] = /^(.*)\/([^/]+)$/.exec(file) ?? [];
  return {
    edit: isThere
      ? `${repository}/edit/main/${file}`
      : `${repository}/new/main/${folder}?filename=${encodeURIComponent(name)}`,
  };
}

type Given = {
  languages: readonly LanguageOverview[];
  docs: readonly Doc[];
  i18n: I18n;
  repository: string;
};

export function toOverview({languages, docs, i18n, repository}: Given): Overview {
  const entries = ({files, ...numbers}: LanguageOverview['strings']): EntriesCell => ({
    ...numbers,
    files: files.map((file) => ({file, ...editLink(repository, file, true)})),
  });
  const known = languages.map(({pages}) => new Map(pages.map((one) => [one.page, one])));
  const cell = (one: PageOverview | undefined): Cell[] => {
    if (!one) return [];
    const {state, isSure, changed, faults, file} = one;
    return [
      {state, isSure, changed, faults, file, ...editLink(repository, file, state !== 'missing')},
    ];
  };
  return {
    languages: languages.map(({locale, words, percent, strings, texts}) => {
      const {
        label = locale,
        htmlLang: lang = locale,
        direction: dir = 'ltr',
      } = i18n.localeConfigs[locale] ?? {};
      return {
        locale,
        label,
        lang,
        dir,
        words,
        percent,
        strings: entries(strings),
        texts: entries(texts),
      };
    }),
    rows: docs.map(({page, title, isEnglish, permalink}) => ({
      page,
      title,
      isEnglish,
      permalink,
      cells: known.flatMap((pages) => cell(pages.get(page))),
    })),
  };
}
