import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent, I18n} from '@docusaurus/types';
import type {LanguageOverview, PageFacts, PageOverview, SourcePage} from '../status/overview.ts';
import {command, pageName} from '../terminal/wording.ts';
import {SOURCE_FOLDER} from '../workspace/workspace.ts';
import {groupsOfAll, pageOfSource} from './docs/order.ts';
import {editLink, hrefIn, type SiteFacts} from './links.ts';
import type {TranslatedReference} from './reference/read-states.ts';
import {referenceRows} from './reference/rows.ts';

/**
 * A page in a language: where it is read, where it is edited (nowhere when the site names no repository), and the command that
 * helps where it is not complete.
 */
export type Cell = PageOverview & {href: string; edit?: string; command?: string};

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

/** A page of the docs or of the API reference: in the source language, and a cell for each other language. */
export type Row = {
  page: string;
  source: PageFacts & {href: string; edit?: string};
  cells: Cell[];
  isReference?: true;
};

/** The content of the page `/translations`. */
export type Overview = {languages: Language[]; rows: Row[]};

type Doc = {page: string; permalink: string; position: number};

/** The pages of the docs in the order of the sidebar; those that it does not have come last. */
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
    .map(({id, permalink, source}): Doc => ({
      page: pageOfSource(source),
      permalink,
      position: positions.get(id) ?? docs.length,
    }))
    .sort((one, other) => one.position - other.position || one.page.localeCompare(other.page));
}

/** The name of a language, and how it is marked. */
function namesOf(i18n: I18n, locale: string): Pick<Language, 'label' | 'lang' | 'dir'> {
  const {
    label = locale,
    htmlLang: lang = locale,
    direction: dir = 'ltr',
  } = i18n.localeConfigs[locale] ?? {};
  return {label, lang, dir};
}

/** The command to begin with. A missing page is begun as a copy of the source. */
function nextCommand({page, state, file}: PageOverview, locale: string): {command?: string} {
  const name = pageName(page);
  if (state === 'complete') return {};
  if (state === 'missing') return {command: `cp ${SOURCE_FOLDER}/${page} ${file}`};
  return {command: command(state === 'broken' ? 'check' : 'diff', name, '--locale', locale)};
}

type Given = SiteFacts & {
  languages: readonly LanguageOverview[];
  source: readonly SourcePage[];
  docs: readonly Doc[];
  reference: readonly TranslatedReference[];
};

/** A page of the docs in each language. */
function docRows({docs, source, languages, ...site}: Given): Row[] {
  const {repository} = site;
  const known = languages.map(({locale, pages}) => ({
    locale,
    pages: new Map(pages.map((one) => [one.page, one])),
  }));
  const sources = new Map(source.map((one) => [one.page, one]));
  return docs.flatMap(({page, permalink}): Row[] => {
    const own = sources.get(page);
    if (!own) return [];
    const {file, title, changedAt} = own;
    return [
      {
        page,
        source: {
          title,
          ...(changedAt === undefined ? {} : {changedAt}),
          href: hrefIn(site, site.i18n.defaultLocale, permalink),
          ...editLink(repository, file, true),
        },
        cells: known.flatMap(({locale, pages}): Cell[] => {
          const one = pages.get(page);
          if (!one) return [];
          return [
            {
              ...one,
              href: hrefIn(site, locale, permalink),
              ...editLink(repository, one.file, one.state !== 'missing'),
              ...nextCommand(one, locale),
            },
          ];
        }),
      },
    ];
  });
}

export function toOverview(given: Given): Overview {
  const {languages, reference, i18n, repository} = given;
  const entries = ({files, ...numbers}: LanguageOverview['strings']): EntriesCell => ({
    ...numbers,
    files: files.map((file) => ({file, ...editLink(repository, file, true)})),
  });
  return {
    languages: languages.map(({locale, words, percent, strings, texts}) => ({
      locale,
      ...namesOf(i18n, locale),
      words,
      percent,
      strings: entries(strings),
      texts: entries(texts),
    })),
    rows: [
      ...docRows(given),
      ...referenceRows(
        reference,
        languages.map(({locale}) => locale),
        given,
      ),
    ],
  };
}
