import {excerpt} from '@batchwise/openapi/finding';
import {alignTags, isSame, tidy, wordsOfParts} from '../inline/parts.ts';
import {readWritten} from '../inline/write-text.ts';
import type {Decision, Part, ReadUnit, Tag, TaggedText, Unit} from '../types.ts';
import {SYNTAX_NAMES} from '../wording.ts';
import {checkTags, hasForms, knownTags, type Say} from './check-tags.ts';

/** Characters that no text of a page has, and that editors do not show. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

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
    `This is not valid MDX for one ${SYNTAX_NAMES[unit.syntax]}: "${excerpt(given)}".`,
    'To show { or < as text, write \\{ or \\<. Close each backtick, bracket and tag. Do not begin a list, heading or import.',
  );
  return undefined;
}

/** The decision about one unit, if the exchange file has a translation of it. */
export function decide(unit: Unit, read: ReadUnit, say: Say): Decision | undefined {
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
      'The translation contains a control character.',
      'Delete this text and type it again.',
    );
  checkTags(unit, target, line, say);
  return {target, line, isDone: typeof given === 'string' ? isDone : true};
}
