import {type Finding, isError} from '@batchwise/openapi/finding';
import {parsePage} from '../markdown/parse.ts';
import type {Page} from '../markdown/types.ts';
import {writeSourceRecord} from '../pages/source-record.ts';
import {checkPage} from '../rules/check-page.ts';
import type {Workspace, Draft} from '../workspace/workspace.ts';
import {alignTags} from './inline/parts.ts';
import {writeText} from './inline/write-text.ts';
import {isSame} from './match-units.ts';
import {ownKeys} from './own-front-matter.ts';
import type {PageGroup} from './page-group.ts';
import {pageUnits, type PageUnit} from './page-units.ts';
import type {Decision, TaggedText, Unit} from './types.ts';

/** A text outside of pages whose translation belongs to the English of today. */
export type FinishedText = {group: string; key: string; own: string};

/** The effect of an import on a file: its new text, if it changes, and the findings. */
export type Applied = {
  draft?: Draft;
  findings: Finding[];
  changed: number;
  untranslated: number;
  unconfirmed: number;
  isRecorded: boolean;
  finished?: FinishedText[];
};

type Edit = {start: number; end: number; text: string};

/** Errors that an import must not bring: the page would not be built, or would run or show what the source does not have. */
const REFUSED = new Set([
  'syntax',
  'encoding',
  'code',
  'structure',
  'code-block',
  'inline-code',
  'placeholder',
  'link-target',
  'image',
  'heading-id',
  'property',
]);
/** Errors that refuse an import even where the page had them before. */
const ALWAYS_REFUSED = new Set(['syntax', 'code']);

function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const {start, end, text: own} of [...edits].sort((one, other) => one.start - other.start)) {
    result += text.slice(from, start) + own;
    from = end;
  }
  return result + text.slice(from);
}

type Job = {group: PageGroup; decisions: ReadonlyMap<string, Decision>; exchangeFile: string};
type Wanted = {
  unit: Unit;
  place: PageUnit;
  target: TaggedText | undefined;
  isChanged: boolean;
  line: number;
};

function wantedOf({group, decisions}: Job): Wanted[] {
  return group.units.map((unit, at): Wanted => {
    const decision = decisions.get(unit.id);
    const isChanged =
      decision !== undefined &&
      !(unit.target && isSame(unit, decision.target.parts, unit.target.parts));
    return {
      unit,
      place: group.found.units[at] as PageUnit,
      target: decision?.target ?? unit.target,
      isChanged,
      line: decision?.line ?? 1,
    };
  });
}

/** The text to write for a unit: that of the translation, if nothing changed and it is on one line. */
function editFor(
  {place, target, isChanged}: Wanted,
  own: Page | undefined,
  isRebuilt: boolean,
): string | undefined {
  const raw = own && place.own && own.text.slice(place.own.start, place.own.end);
  if (!isChanged && raw !== undefined && !raw.includes('\n')) return raw;
  return (
    target && writeText(target, (isRebuilt ? place.source : (place.own ?? place.source)).syntax)
  );
}

/** Writes the new texts into the translation or, where that has no place for one, into a copy of the source. */
function writePage(
  {group}: Job,
  wanted: readonly Wanted[],
  isRebuilt: boolean,
): {text: string; failed: Wanted[]} {
  const {source, own} = group;
  const failed: Wanted[] = [];
  const edits = wanted.flatMap((one): Edit[] => {
    const segment = isRebuilt ? one.place.source : one.place.own;
    if (!segment || !one.target || (!isRebuilt && !one.isChanged)) return [];
    const text = editFor(one, own, isRebuilt);
    if (text === undefined) failed.push(one);
    return text === undefined ? [] : [{start: segment.start, end: segment.end, text}];
  });
  if (!isRebuilt && own) return {text: applyEdits(own.text, edits), failed};
  return {
    text: own ? ownKeys(applyEdits(source.text, edits), own) : applyEdits(source.text, edits),
    failed,
  };
}

/** Whether a text that was read back has the words and the tags that were written. */
function readsAs(unit: Unit, now: TaggedText | undefined, wanted: TaggedText): boolean {
  const used = new Set(
    wanted.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.tag])),
  );
  return (
    now !== undefined &&
    isSame(
      unit,
      alignTags(
        wanted.tags.filter(({id}) => used.has(id)),
        now,
        true,
      ).parts,
      wanted.parts,
    )
  );
}

const expected = ({target, place}: Wanted, isRebuilt: boolean): TaggedText =>
  target ?? (isRebuilt ? place.source.text : (place.target ?? place.source.text));

/** Parses the new page and reports where it differs from the translations. */
function verify(job: Job, text: string, wanted: readonly Wanted[], isRebuilt: boolean): Finding[] {
  const {group, exchangeFile} = job;
  const say = (line: number, message: string, hint: string): Finding => ({
    file: exchangeFile,
    line,
    column: 1,
    rule: 'exchange-text',
    severity: 'error',
    message,
    hint,
  });
  const page = parsePage(text);
  const wrong = page.error ?? page.frontMatter.error;
  const units = wrong ? [] : pageUnits(group.source, page).units;
  const lineFor = (line: number): number =>
    (wanted.filter((_, at) => (units[at]?.own?.line ?? Infinity) <= line).at(-1) ?? wanted[0])
      ?.line ?? 1;
  if (wrong)
    return [
      say(
        wanted.find(({isChanged}) => isChanged)?.line ?? 1,
        `With these translations, ${group.file} would not parse at line ${wrong.line}: ${wrong.message.replace(/\.$/, '')}.`,
        'Write plain words; no braces or signs that begin code.',
      ),
    ];
  const other = wanted.flatMap((one, at) => {
    const now = units[at]?.target;
    return readsAs(one.unit, now, expected(one, isRebuilt))
      ? []
      : [
          say(
            one.line,
            `Written into ${group.file}, "${one.unit.written.source}" would not read as it does here.`,
            'Write plain words; no addresses, and no marks of Markdown beside the tags.',
          ),
        ];
  });
  if (other.length > 0) return other;
  const base = {
    source: group.source,
    sourceFile: group.original,
    file: group.file,
    locale: group.locale,
  };
  const before = new Set(
    group.own
      ? checkPage({...base, translation: group.own}).map(
          ({rule, message}) => `${rule} ${message.replace(/:\d+/g, '')}`,
        )
      : [],
  );
  return checkPage({...base, translation: page})
    .filter(
      ({rule, severity, message}) =>
        severity === 'error' &&
        REFUSED.has(rule) &&
        (ALWAYS_REFUSED.has(rule) || !before.has(`${rule} ${message.replace(/:\d+/g, '')}`)),
    )
    .map((finding): Finding => ({
      ...finding,
      file: exchangeFile,
      line: lineFor(finding.line),
      column: 1,
      message: `${group.file} would not pass the check: ${finding.message}`,
    }));
}

/** Checks a fully translated page by all rules. */
function checkWords(
  workspace: Workspace,
  {source, original, file, locale}: PageGroup,
  text: string,
): Finding[] {
  const spelling = workspace.spellingOf(locale);
  return checkPage({
    source,
    translation: parsePage(text),
    sourceFile: original,
    file,
    locale,
    glossary: workspace.glossaryOf(locale),
    ...(spelling ? {spelling} : {}),
  });
}

/** Applies the decisions to a page; nothing is written to disk. */
export function applyPage(workspace: Workspace, job: Job): Applied {
  const {group, decisions, exchangeFile} = job;
  const wanted = wantedOf(job);
  const changed = wanted.filter(({isChanged}) => isChanged);
  const untranslated = wanted.filter(({target}) => !target).length;
  const isConfirmed = ({unit, isChanged}: Wanted): boolean =>
    isChanged || unit.state === 'translated' || decisions.get(unit.id)?.isDone === true;
  const unconfirmed = wanted.filter((one) => one.target && !isConfirmed(one)).length;
  const isComplete = untranslated === 0 && unconfirmed === 0 && group.status.state !== 'complete';
  const nothing: Applied = {findings: [], changed: 0, untranslated, unconfirmed, isRecorded: false};
  const hasNews =
    changed.length > 0 || (isComplete && group.units.some(({state}) => state !== 'translated'));
  if (!hasNews) return nothing;
  const isRebuilt =
    !group.own || changed.some(({place}) => !place.own) || (isComplete && !group.found.isWhole);
  const {text, failed} = writePage(job, wanted, isRebuilt);
  const refused =
    failed.length > 0
      ? failed.map(({line, unit}): Finding => ({
          file: exchangeFile,
          line,
          column: 1,
          rule: 'exchange-text',
          severity: 'error',
          message: `The translation of "${unit.written.source}" cannot be written as one ${unit.syntax}.`,
          hint: 'Write plain words on one line; no addresses, and no marks of Markdown beside the tags.',
        }))
      : verify(job, text, wanted, isRebuilt);
  if (refused.length > 0) return {...nothing, findings: refused};
  const wrong =
    isComplete || group.status.state === 'complete' ? checkWords(workspace, group, text) : [];
  const isRecorded = isComplete && !wrong.some(isError);
  const record = {id: workspace.storedId(group.original), fingerprint: group.sourceVersion};
  // `check` reports the remaining errors; each import need not repeat them.
  if (changed.length === 0 && !isRecorded) return nothing;
  const bom = group.own && workspace.read(group.file).text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return {
    draft: {path: group.file, text: bom + (isRecorded ? writeSourceRecord(text, record) : text)},
    findings: wrong,
    changed: changed.length,
    untranslated,
    unconfirmed,
    isRecorded,
  };
}
