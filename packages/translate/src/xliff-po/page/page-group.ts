import type {Finding} from '@batchwise/openapi/finding';
import type {Change} from '../../markdown/compare.ts';
import {parsePage} from '../../markdown/parse.ts';
import type {Page} from '../../markdown/types.ts';
import {compareWithSource, summaryOf, type ComparedPage} from '../../status/compare-with-source.ts';
import {SOURCE_FOLDER, type Workspace} from '../../workspace/workspace.ts';
import {partsKey} from '../inline/parts.ts';
import {segmentText} from '../inline/segments.ts';
import {writeText} from '../inline/write-text.ts';
import type {UnitGroup, Unit, UnitState} from '../types.ts';
import {noteFor, pageUnits, type PageUnit, type PageUnits} from './page-units.ts';

/** A page that is to be exchanged, with what an import needs of it. */
export type PageGroup = UnitGroup & {
  kind: 'page';
  locale: string;
  page: string;
  status: ComparedPage;
  source: Page;
  own?: Page;
  found: PageUnits;
};

/** For each unit of the source that changed since, what it said before. */
function changesByUnit(changes: readonly Change[]): Map<number, Change> {
  return new Map(
    changes.flatMap((change): [number, Change][] =>
      change.after ? [[change.after.index, change]] : [],
    ),
  );
}

function stateOf(
  {source, target, index}: PageUnit,
  status: ComparedPage,
  changed: Map<number, Change>,
): UnitState {
  if (!target) return 'initial';
  // A page that was begun has English in the place of what is still to come.
  const isEnglish = partsKey(target.parts) === partsKey(source.text.parts);
  if (status.why === 'no-record' || status.why === 'wrong-record')
    return isEnglish ? 'initial' : 'needs-review';
  if (status.why === 'unknown-source' || changed.has(index)) return 'needs-review';
  return 'translated';
}

/** The Markdown of a segment on one line. */
const writtenOf = (page: Page, segment: PageUnit['source']): string => {
  const raw = segmentText(page, segment);
  return /[\r\n]/.test(raw)
    ? (writeText(segment.text, segment.syntax) ?? raw.replace(/\s+/g, ' '))
    : raw;
};

function toUnit(
  unit: PageUnit,
  {status, source, own}: {status: ComparedPage; source: Page; own: Page | undefined},
  changed: Map<number, Change>,
): Unit {
  const state = stateOf(unit, status, changed);
  const before =
    state === 'needs-review'
      ? changed.get(unit.index)?.before?.text.replace(/\s+/g, ' ')
      : undefined;
  const {id, block, source: segment, target} = unit;
  const notes = [
    `${noteFor(unit)}${block.section === '' || block.kind === 'heading' ? '' : `, below "${block.section}"`}`,
    ...(before ? [`The English text was: ${before}`] : []),
  ];
  const hasTarget = target && state !== 'initial';
  return {
    id,
    syntax: segment.syntax,
    source: segment.text,
    state,
    notes,
    file: `${SOURCE_FOLDER}/${status.page}`,
    line: segment.line,
    ...(hasTarget ? {target} : {}),
    written: {
      source: writtenOf(source, segment),
      ...(hasTarget && own && unit.own ? {target: writtenOf(own, unit.own)} : {}),
    },
  };
}

const unreadable = (
  file: string,
  {message, line, column}: {message: string; line: number; column: number},
): Finding => ({
  file,
  line,
  column,
  rule: 'syntax',
  severity: 'error',
  message: `The page is not valid MDX: ${message.replace(/\.$/, '')}.`,
  hint: 'Run "npm run translate -- check" and fix the page first.',
});

/**
 * The texts of a page with their translations; a finding where one of the two cannot be read.
 * @param page relative to `docs/`.
 */
export function exportPage(
  workspace: Workspace,
  page: string,
  locale: string,
): PageGroup | Finding {
  const [status] = compareWithSource(workspace, locale, [page]);
  if (!status) throw new Error(`The page ${page} does not exist.`);
  const original = `${SOURCE_FOLDER}/${page}`;
  const english = workspace.read(original);
  const translated = status.state === 'missing' ? undefined : workspace.read(status.file);
  const [source, own] = [parsePage(english.text), translated && parsePage(translated.text)];
  const problem = english.problem ?? translated?.problem;
  if (problem) return problem;
  for (const [file, {error, frontMatter}] of [
    [original, source],
    ...(own ? [[status.file, own] as const] : []),
  ] as const) {
    const wrong = error ?? frontMatter.error;
    if (wrong) return unreadable(file, wrong);
  }
  const changed = changesByUnit(status.changes);
  const found = pageUnits(source, own);
  const units = found.units.map((unit) => toUnit(unit, {status, source, own}, changed));
  const targetVersion = translated ? workspace.shortHash(translated.text) : 'none';
  return {
    kind: 'page',
    locale,
    page,
    status,
    original,
    file: status.file,
    source,
    found,
    sourceVersion: summaryOf(workspace, english).fingerprint,
    targetVersion,
    units,
    ...(own ? {own} : {}),
  };
}
