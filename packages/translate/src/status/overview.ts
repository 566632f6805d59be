import {titleOf} from '../pages/title.ts';
import {overlayFile, SOURCE_FOLDER, type Workspace} from '../workspace/workspace.ts';
import {languageStatuses, type LanguageStatus, type Words} from './language-status.ts';
import {publishedOf, type PublishedPage} from './page-status.ts';

/** A page in a language: how readers get it, which headings of the source have changed below since, and what is wrong with it. */
export type PageOverview = {
  page: string;
  /** A page of the API reference may be translated in part. */
  state: PublishedPage['state'] | 'partial';
  /** Of an outdated page: whether it is known what changed. */
  isSure: boolean;
  /**
   * Headings of the English page below which something changed; an empty text for the part before the first. Of a page of the API
   * reference, the English texts that changed.
   */
  changed: string[];
  /** Why it cannot be shown: line and message. */
  faults: {line: number; message: string}[];
  /** The translation, relative to the root, whether it is there or not. */
  file: string;
  /** Of a page of the API reference: its texts, and those of them whose translation is current. */
  texts?: {total: number; done: number};
  /** Of a page of the API reference: whether readers see some of its texts in English. */
  isPartial?: boolean;
  /** Of a page of the API reference: whether its file has yet to be made. */
  isNew?: boolean;
} & Partial<PageFacts>;

/** The title of a page, and when it was last changed, in milliseconds since 1970; git may not know. */
export type PageFacts = {title: string; changedAt?: number};

/** A page of the source. */
export type SourcePage = PageFacts & {page: string; file: string};

/** Entries of a kind, and the files that they are in, relative to the root. */
export type Entries = {total: number; done: number; files: string[]};

/** How far a language is, for readers and translators. */
export type LanguageOverview = {
  locale: string;
  words: Words;
  percent: number;
  pages: PageOverview[];
  strings: Entries;
  texts: Entries;
};

const unique = (names: string[]): string[] => [...new Set(names)];

function factsOf(workspace: Workspace, path: string, page: string): PageFacts {
  const file = workspace.read(path);
  const changedAt = workspace.changedAt(file);
  return {
    title: titleOf(workspace, file, page),
    ...(changedAt === undefined ? {} : {changedAt}),
  };
}

function pageOverview(
  workspace: Workspace,
  {page, file, state, why, changes, findings}: PublishedPage,
): PageOverview {
  const changed = unique(
    changes.map(({kind, section, after, before}) =>
      kind === 'heading' ? ((after ?? before)?.text ?? section) : section,
    ),
  );
  return {
    page,
    file,
    state,
    isSure: why === undefined,
    changed,
    faults: findings.map(({line, message}) => ({line, message})),
    ...(state === 'missing' ? {} : factsOf(workspace, file, page)),
  };
}

function languageOverview(
  workspace: Workspace,
  {locale, words, percent, pages, interface: strings, descriptions}: LanguageStatus,
): LanguageOverview {
  const texts = workspace.descriptionsOf(locale).map(({name}) => overlayFile(locale, name));
  const files = Object.keys(workspace.messagesOf(locale).files).map(
    (name) => `i18n/${locale}/${name}`,
  );
  return {
    locale,
    words,
    percent,
    pages: publishedOf(pages.items).map((page) => pageOverview(workspace, page)),
    strings: {...strings.entries, files},
    texts: {...descriptions.entries, files: texts},
  };
}

/** The progress of each language, as `status` reports it; words of a broken page do not count. */
export function overviewOf(workspace: Workspace, locales: readonly string[]): LanguageOverview[] {
  return languageStatuses(workspace, locales).languages.map((language) =>
    languageOverview(workspace, language),
  );
}

/** The pages of the source. */
export const sourcePagesOf = (workspace: Workspace): SourcePage[] =>
  workspace.sourcePages.map((page) => {
    const file = `${SOURCE_FOLDER}/${page}`;
    return {page, file, ...factsOf(workspace, file, page)};
  });
