import {isError, type Finding} from '../../shared/finding';
import {checkPage} from '../rules/check-page';
import {parsePage} from '../markdown/parse';
import {writeSourceRecord} from '../pages/source-record';
import type {Page} from '../markdown/types';
import type {Workspace} from '../workspace/workspace';
import type {PageGroup} from './page-group';
import {ownKeys} from './own-front-matter';
import {pageUnits, type PageUnit} from './page-units';
import {alignTags} from './inline/parts';
import {isSame} from './match-units';
import type {Decision, Draft, TaggedText, Unit} from './types';
import {writeText} from './inline/write-text';

/** A text outside of pages whose translation belongs to the English of today. */
export type FinishedText = {group: string; key: string; own: string};

/** What an import does to a file: its new text, if it changes, and what is to be said of it. */
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
/** What is wrong with a page before and after is no matter of the import; but never code. */
const ALWAYS_REFUSED = new Set(['syntax', 'code']);

function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const {start, end, text: own} of [...edits].sort((one, other) => one.start - other.start)) {
    result += text.slice(from, start) + own;
    from = end;
  }
  return result + text.slice(from);
}

type Job = {portion: PageGroup; decisions: ReadonlyMap<string, Decision>; exchangeFile: string};
type Wanted = {
  unit: Unit;
  place: PageUnit;
  target: TaggedText | undefined;
  isChanged: boolean;
  line: number;
};

function wantedOf({portion, decisions}: Job): Wanted[] {
  return portion.units.map((unit, at): Wanted => {
    const decision = decisions.get(unit.id);
    const isChanged =
      decision !== undefined &&
      !(unit.target && isSame(unit, decision.target.parts, unit.target.parts));
    return {
      unit,
      place: portion.found.units[at] as PageUnit,
      target: decision?.target ?? unit.target,
      isChanged,
      line: decision?.line ?? 1,
    };
  });
}

/** The text that a unit is written as: as it stands in the translation, if nothing changed and it stands on one line. */
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

/** The page with its new texts: in the translation as it stands or, where that has no place for one, in the frame of the source. */
function writePage(
  {portion}: Job,
  wanted: readonly Wanted[],
  isRebuilt: boolean,
): {text: string; failed: Wanted[]} {
  const {source, own} = portion;
  const failed: Wanted[] = [];
  const edits = wanted.flatMap((one): Edit[] => {
    const slot = isRebuilt ? one.place.source : one.place.own;
    if (!slot || !one.target || (!isRebuilt && !one.isChanged)) return [];
    const text = editFor(one, own, isRebuilt);
    if (text === undefined) failed.push(one);
    return text === undefined ? [] : [{start: slot.start, end: slot.end, text}];
  });
  if (!isRebuilt && own) return {text: applyEdits(own.text, edits), failed};
  return {
    text: own ? ownKeys(applyEdits(source.text, edits), own) : applyEdits(source.text, edits),
    failed,
  };
}

/** Whether a text that was read back has the words and the very tags of the one that was wanted. */
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

/** Reads the new page as a reader's browser would have it, and says where it is not what was wanted. */
function verify(job: Job, text: string, wanted: readonly Wanted[], isRebuilt: boolean): Finding[] {
  const {portion, exchangeFile} = job;
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
  const units = wrong ? [] : pageUnits(portion.source, page).units;
  const lineFor = (line: number): number =>
    (wanted.filter((_, at) => (units[at]?.own?.line ?? Infinity) <= line).at(-1) ?? wanted[0])
      ?.line ?? 1;
  if (wrong)
    return [
      say(
        wanted.find(({isChanged}) => isChanged)?.line ?? 1,
        `With these translations, ${portion.file} would not parse at line ${wrong.line}: ${wrong.message.replace(/\.$/, '')}.`,
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
            `Written into ${portion.file}, "${one.unit.written.source}" would not read as it does here.`,
            'Write plain words; no addresses, and no marks of Markdown beside the tags.',
          ),
        ];
  });
  if (other.length > 0) return other;
  const base = {
    source: portion.source,
    sourceFile: portion.original,
    file: portion.file,
    locale: portion.locale,
  };
  const before = new Set(
    portion.own
      ? checkPage({...base, translation: portion.own}).map(
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
      message: `${portion.file} would not pass the check: ${finding.message}`,
    }));
}

/** What is wrong with a page that has all of its translations, words included. */
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

/** What an import of these decisions makes of a page. Nothing is written. */
export function applyPage(workspace: Workspace, job: Job): Applied {
  const {portion, decisions, exchangeFile} = job;
  const wanted = wantedOf(job);
  const changed = wanted.filter(({isChanged}) => isChanged);
  const untranslated = wanted.filter(({target}) => !target).length;
  const isConfirmed = ({unit, isChanged}: Wanted): boolean =>
    isChanged || unit.state === 'translated' || decisions.get(unit.id)?.isDone === true;
  const unconfirmed = wanted.filter((one) => one.target && !isConfirmed(one)).length;
  const isComplete = untranslated === 0 && unconfirmed === 0 && portion.status.state !== 'complete';
  const nothing: Applied = {findings: [], changed: 0, untranslated, unconfirmed, isRecorded: false};
  const hasNews =
    changed.length > 0 || (isComplete && portion.units.some(({state}) => state !== 'translated'));
  if (!hasNews) return nothing;
  const isRebuilt =
    !portion.own || changed.some(({place}) => !place.own) || (isComplete && !portion.found.isWhole);
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
    isComplete || portion.status.state === 'complete' ? checkWords(workspace, portion, text) : [];
  const isRecorded = isComplete && !wrong.some(isError);
  const record = {id: workspace.storedId(portion.original), fingerprint: portion.sourceVersion};
  // What is left to mend is told by "check", not by each import once more.
  if (changed.length === 0 && !isRecorded) return nothing;
  const bom = portion.own && workspace.read(portion.file).text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return {
    draft: {path: portion.file, text: bom + (isRecorded ? writeSourceRecord(text, record) : text)},
    findings: wrong,
    changed: changed.length,
    untranslated,
    unconfirmed,
    isRecorded,
  };
}
