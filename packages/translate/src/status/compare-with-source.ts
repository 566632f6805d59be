import {compareUnits, type Change} from '../markdown/compare.ts';
import {parsePage, parsedPage} from '../markdown/parse.ts';
import type {ParseError} from '../markdown/types.ts';
import {normalText, unitsOf, wordsOf} from '../markdown/units.ts';
import {readSourceRecord, type SourceRecord} from '../pages/source-record.ts';
import {
  SOURCE_FOLDER,
  translationFolder,
  type PageFile,
  type Workspace,
} from '../workspace/workspace.ts';

/**
 * A page compared with its source. A page is also outdated when it is unknown whether it is current: without a
 * record (`no-record`, or `wrong-record` for one that is no id), or made from a page that git does not have (`unknown-source`).
 */
export type ComparedPage = {
  /** Relative to `docs/`, or for an orphaned page to the folder of the translation. */
  page: string;
  /** The translation, whether it is there or not. */
  file: string;
  state: 'complete' | 'outdated' | 'missing' | 'orphaned';
  why?: 'no-record' | 'wrong-record' | 'unknown-source';
  record?: SourceRecord;
  /** The changes of the source since; empty when they are unknown. */
  changes: Change[];
  /** Words of the source page, and those of them whose translation is current. */
  words: {total: number; done: number};
};

type Summary = {words: number; fingerprint: string; error?: ParseError};

/** The version of `normalForm`: fingerprints of another one say nothing. */
const FINGERPRINT = 'v1';

/** The number of words and the fingerprint of an English page, cached by its content. */
export function summaryOf(workspace: Workspace, file: PageFile): Summary {
  return workspace.cached(`page:${file.ids[0]}`, () => {
    const page = parsedPage(file);
    const units = unitsOf(page);
    const words = units.reduce((sum, unit) => sum + wordsOf(unit), 0);
    return {
      words,
      fingerprint: `${FINGERPRINT}-${workspace.shortHash(normalText(units))}`,
      ...(page.error ? {error: page.error} : {}),
    };
  });
}

type Comparison = {changes: Change[]; changedWords: number} | 'unreadable' | 'unknown';

/** The changes between two versions of a page of the source; cached by their contents. */
function comparisonOf(
  workspace: Workspace,
  oldId: string,
  oldText: string | undefined,
  file: PageFile,
): Comparison {
  if (oldText === undefined) return 'unknown';
  return workspace.cached(`compare:${oldId}:${file.ids[0]}`, (): Comparison => {
    const [old, now] = [parsePage(oldText), parsedPage(file)];
    if (!old.tree || !now.tree) return 'unreadable';
    const units = unitsOf(now);
    const changes = compareUnits(unitsOf(old), units);
    const changedUnits = changes.flatMap(({after}) => units[after?.index ?? -1] ?? []);
    return {changes, changedWords: changedUnits.reduce((sum, unit) => sum + wordsOf(unit), 0)};
  });
}

type Existing = {
  page: string;
  source: PageFile;
  file: string;
  record?: SourceRecord;
  isWrong: boolean;
};

function stateOf(
  workspace: Workspace,
  {page, source, file, record, isWrong}: Existing,
  oldTexts: Map<string, string>,
): ComparedPage {
  const {words, fingerprint} = summaryOf(workspace, source);
  const base = {page, file, ...(record ? {record} : {}), changes: []};
  const complete: ComparedPage = {...base, state: 'complete', words: {total: words, done: words}};
  const unknown = (why: NonNullable<ComparedPage['why']>): ComparedPage => ({
    ...base,
    state: 'outdated',
    why,
    words: {total: words, done: 0},
  });
  if (!record) return unknown(isWrong ? 'wrong-record' : 'no-record');
  if (source.ids.includes(record.id) || record.fingerprint === fingerprint) return complete;
  const comparison = comparisonOf(workspace, record.id, oldTexts.get(record.id), source);
  if (comparison === 'unreadable' || comparison === 'unknown') return unknown('unknown-source');
  if (comparison.changes.length === 0) return complete;
  return {
    ...base,
    state: 'outdated',
    changes: comparison.changes,
    words: {total: words, done: words - comparison.changedWords},
  };
}

/**
 * Compares the pages of a language with their sources: pages of the source in their order, then orphaned ones.
 * @param only pages to look at; all when it is left out.
 */
export function compareWithSource(
  workspace: Workspace,
  locale: string,
  only?: readonly string[],
): ComparedPage[] {
  const folder = translationFolder(locale);
  const translated = new Set(workspace.pagesOf(locale));
  const wanted = new Set(only);
  const pages = workspace.sourcePages.filter((page) => !only || wanted.has(page));
  const existing = new Map(
    pages
      .filter((page) => translated.has(page))
      .map((page): [string, Existing] => {
        const file = `${folder}/${page}`;
        const {record, wrong} = readSourceRecord(workspace.read(file).text);
        return [
          page,
          {
            page,
            source: workspace.read(`${SOURCE_FOLDER}/${page}`),
            file,
            ...(record ? {record} : {}),
            isWrong: wrong !== undefined,
          },
        ];
      }),
  );
  const oldIds = [...existing.values()].flatMap(({source, record}) =>
    record && !source.ids.includes(record.id) ? [record.id] : [],
  );
  const oldTexts = workspace.oldTexts(oldIds);
  const known = pages.map((page): ComparedPage => {
    const one = existing.get(page);
    if (one) return stateOf(workspace, one, oldTexts);
    const {words} = summaryOf(workspace, workspace.read(`${SOURCE_FOLDER}/${page}`));
    return {
      page,
      file: `${folder}/${page}`,
      state: 'missing',
      changes: [],
      words: {total: words, done: 0},
    };
  });
  if (only) return known;
  const sources = new Set(workspace.sourcePages);
  const orphaned = [...translated].filter((page) => !sources.has(page));
  return [
    ...known,
    ...orphaned.map((page): ComparedPage => ({
      page,
      file: `${folder}/${page}`,
      state: 'orphaned',
      changes: [],
      words: {total: 0, done: 0},
    })),
  ];
}
