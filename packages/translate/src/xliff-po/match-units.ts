import type {Finding} from '@batchwise/openapi/finding';
import {excerpt} from '../terminal/wording.ts';
import {poKey} from './formats/po-read.ts';
import {contextOf} from './formats/po-write.ts';
import {
  alignTags,
  isAddable,
  isRequired,
  partsKey,
  squeeze,
  tagName,
  tidyParts,
  wordsOfParts,
} from './inline/parts.ts';
import {readWritten} from './inline/write-text.ts';
import type {
  Decision,
  Part,
  UnitGroup,
  ReadGroup,
  ReadUnit,
  Tag,
  TaggedText,
  Unit,
} from './types.ts';

/** The units of an exchange file matched with those of the site; there are no decisions where there are findings. */
export type MatchedUnits = {decisions: Map<string, Decision>; findings: Finding[]; drafts: number};

type Say = (line: number, rule: string, message: string, hint: string) => void;

const CARRY_OVER =
  'Export again, and carry the finished translations over (your tool finds them in its translation memory).';
/** Characters that no text of a page has, and that editors do not show. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

export const tidy = (unit: Pick<Unit, 'syntax'>, parts: readonly Part[]): Part[] =>
  tidyParts(parts, unit.syntax === 'plain');
export const isSame = (
  unit: Pick<Unit, 'syntax'>,
  one: readonly Part[],
  other: readonly Part[],
): boolean => partsKey(tidy(unit, one)) === partsKey(tidy(unit, other));

/** The tags that a translation may have: those of the source, and what the translation of today has beside them. */
function knownTags({source, target}: Unit): Tag[] {
  const extra = (target?.tags ?? []).filter(
    (tag) => !source.tags.some(({id, key}) => id === tag.id && key === tag.key),
  );
  return [...source.tags, ...extra];
}

/** Whether tags that hold words are opened and closed in pairs, one within the other. */
function isNested(parts: readonly Part[]): boolean {
  const open: number[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part.at === 'alone') continue;
    if (part.at === 'open') open.push(part.tag);
    else if (open.pop() !== part.tag) return false;
  }
  return open.length === 0;
}

/** Whether a text has forms for one and for many, each of which may name the number. */
const hasForms = ({syntax, written}: Unit): boolean =>
  syntax === 'plain' && written.source.includes('|');

/** Gives all occurrences of a placeholder in plural forms the same tag. */
function byKey(known: readonly Tag[], text: TaggedText): TaggedText {
  const ids = new Map(known.map(({id, key}) => [key, id]));
  const aligned = alignTags(known, text, true);
  const idOf = new Map(aligned.tags.map(({id, key}) => [id, ids.get(key) ?? id]));
  return {
    tags: aligned.tags.map((tag) => ({...tag, id: idOf.get(tag.id) ?? tag.id})),
    parts: aligned.parts.map((part) =>
      typeof part === 'string' ? part : {...part, tag: idOf.get(part.tag) ?? part.tag},
    ),
  };
}

/** Whether the tags of a translation are those of the source: each once, none besides. Says what is wrong. */
function checkTags(unit: Unit, {parts, tags}: TaggedText, line: number, say: Say): void {
  const known = knownTags(unit);
  const byId = new Map([...known, ...tags].map((tag) => [tag.id, tag]));
  const used = parts.flatMap((part) =>
    typeof part === 'string' || part.at === 'close' ? [] : [part.tag],
  );
  const nameOf = (id: number): string =>
    `${byId.has(id) ? tagName(byId.get(id) as Tag).replace(/\s+/g, ' ') : '?'} (tag ${id})`;
  for (const id of new Set(used)) {
    const added = tags.find((tag) => tag.id === id && isAddable(tag));
    if (!added && !known.some((tag) => tag.id === id))
      say(
        line,
        'exchange-tag',
        `The tag ${nameOf(id)} is not in the English text.`,
        'Take over the tags of the English; write code, links and components only where it has them.',
      );
    else if (!hasForms(unit) && used.filter((one) => one === id).length > 1)
      say(
        line,
        'exchange-tag',
        `The tag ${nameOf(id)} stands twice in the translation.`,
        'Keep one of the two.',
      );
  }
  for (const tag of unit.source.tags) {
    if (isRequired(tag) && !used.includes(tag.id))
      say(
        line,
        'exchange-tag',
        `The tag ${nameOf(tag.id)} of the English text is missing in the translation.`,
        'Put it where it belongs in the sentence.',
      );
  }
  const isPair = (id: number): boolean => byId.get(id)?.close !== '';
  const fits = parts.every(
    (part) =>
      typeof part === 'string' || (part.at === 'alone') !== isPair(part.tag) || !byId.has(part.tag),
  );
  if (!fits || !isNested(parts))
    say(
      line,
      'exchange-tag',
      'The tags of the translation are not in pairs, or cross each other.',
      'Let each begin and end around its words, as in the English text.',
    );
}

function readTarget(
  unit: Unit,
  given: string | Part[],
  {line, looks = []}: ReadUnit,
  say: Say,
): TaggedText | undefined {
  if (typeof given !== 'string') {
    const tags = new Map(
      [...looks, ...unit.source.tags, ...(unit.target?.tags ?? [])].map((tag) => [tag.id, tag]),
    );
    return {parts: tidy(unit, given), tags: [...tags.values()]};
  }
  const read = readWritten(given, unit.syntax, knownTags(unit));
  if (read)
    return hasForms(unit) ? byKey(knownTags(unit), read) : alignTags(knownTags(unit), read, true);
  say(
    line,
    'exchange-text',
    `This is not one ${unit.syntax} of MDX: "${excerpt(given)}".`,
    'Write \\{ and \\< where a brace or a sign is meant as text; close each backtick, bracket and tag that is opened; no list, heading or import.',
  );
  return undefined;
}

/** The decision about one unit, if the exchange file has a translation of it. */
function decide(unit: Unit, read: ReadUnit, say: Say): Decision | undefined {
  const {line, isDone, target: given} = read;
  if (given === undefined) return undefined;
  const isUnchanged =
    typeof given === 'string'
      ? given === unit.written.target
      : unit.target !== undefined && isSame(unit, given, unit.target.parts);
  if (isUnchanged && unit.target) return {target: unit.target, line, isDone};
  // A fuzzy match of gettext is no translation until the translator confirms it.
  if (read.isDraft) return undefined;
  const target = readTarget(unit, given, read, say);
  if (!target) return undefined;
  if (tidy(unit, target.parts).length === 0) return undefined;
  if (CONTROLS.test(wordsOfParts(target.parts)))
    say(
      line,
      'exchange-text',
      'The translation has a control character in it.',
      'Type this text anew.',
    );
  checkTags(unit, target, line, say);
  return {target, line, isDone: typeof given === 'string' ? isDone : true};
}

/** Whether a unit says what the source says today. */
const fitsSource = (unit: Unit, {source}: ReadUnit): boolean =>
  typeof source === 'string'
    ? source === unit.written.source
    : isSame(unit, source, unit.source.parts);

/** How the units of a group are called in an exchange file: by their id or, in PO, by their words. */
function namesOf(units: readonly Unit[], isPo: boolean): Map<string, Unit> {
  const seen = new Map<string, number>();
  return new Map(
    units.map((unit): [string, Unit] => {
      const nth = (seen.get(unit.written.source) ?? 0) + 1;
      seen.set(unit.written.source, nth);
      return [isPo ? poKey(unit.written.source, nth) : unit.id, unit];
    }),
  );
}

const sourceWords = ({source}: ReadUnit): string =>
  typeof source === 'string' ? source : squeeze(wordsOfParts(source));

/**
 * Matches the units that came back for a group with those of the site.
 * @param group as it would be exported now.
 */
export function matchUnits(group: UnitGroup, read: ReadGroup, file: string): MatchedUnits {
  const findings: Finding[] = [];
  const say: Say = (line, rule, message, hint) =>
    void findings.push({file, line, column: 1, rule, severity: 'error', message, hint});
  const isOutdated = read.sourceVersion !== group.sourceVersion;
  const units = namesOf(
    group.units,
    read.units.some(({source}) => typeof source === 'string'),
  );
  const decisions = new Map<string, Decision>();
  const seen = new Set<string>();
  let drafts = 0;
  for (const one of read.units) {
    const unit = units.get(one.id);
    const words = excerpt(sourceWords(one));
    if (!unit || !fitsSource(unit, one)) {
      if (isOutdated)
        say(
          one.line,
          'exchange-outdated',
          `"${words}" is no longer what ${group.original} says here; it has changed since the export.`,
          CARRY_OVER,
        );
      else
        say(
          one.line,
          'exchange-unit',
          `"${words}" is not the text of ${group.original} that was exported.`,
          'The English of an exchange file must not be changed. Export again.',
        );
      continue;
    }
    if (seen.has(unit.id)) {
      say(
        one.line,
        'exchange-unit',
        `The unit "${words}" is there twice.`,
        'Remove one of the two.',
      );
      continue;
    }
    seen.add(unit.id);
    if (one.isDraft && one.target !== undefined && one.target !== unit.written.target) drafts += 1;
    const decision = decide(unit, one, say);
    if (decision) decisions.set(unit.id, decision);
  }
  const missing = group.units.filter(({id}) => !seen.has(id));
  const [first] = missing;
  if (
    first &&
    findings.every(({rule}) => rule !== 'exchange-outdated' && rule !== 'exchange-unit')
  ) {
    if (isOutdated)
      say(
        read.line,
        'exchange-outdated',
        `${group.original}:${first.line} has a text that was not there at the export: "${excerpt(first.written.source)}".`,
        CARRY_OVER,
      );
    else
      say(
        read.line,
        'exchange-unit',
        `${missing.length} of ${group.units.length} units of ${group.original} are missing; the first is ${first.id} "${excerpt(first.written.source)}" (${contextOf(group.original, 1)}:${first.line}).`,
        'The file was cut off or edited. Export again.',
      );
  } else if (isOutdated && findings.length === 0) {
    say(
      read.line,
      'exchange-outdated',
      `${group.original} has changed since the export, in its code or components.`,
      CARRY_OVER,
    );
  }
  const isOther = read.targetVersion !== group.targetVersion;
  const changes = group.units.some((unit) => {
    const decision = decisions.get(unit.id);
    return decision && !(unit.target && isSame(unit, decision.target.parts, unit.target.parts));
  });
  if (isOther && changes)
    say(
      read.line,
      'exchange-translation',
      `${group.file} has changed since the export; importing would undo that.`,
      CARRY_OVER,
    );
  return {decisions: findings.length > 0 ? new Map() : decisions, findings, drafts};
}
