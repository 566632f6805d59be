import type {Page} from '../../markdown/types.ts';
import {isSame} from '../inline/parts.ts';
import {writeText} from '../inline/write-text.ts';
import type {Decision, TaggedText, Unit} from '../types.ts';
import {ownKeys} from './own-front-matter.ts';
import type {PageGroup} from './page-group.ts';
import type {PageUnit} from './page-units.ts';

/** The decisions about the texts of a page. */
export type Job = {
  group: PageGroup;
  decisions: ReadonlyMap<string, Decision>;
  exchangeFile: string;
};

/** A text of the page, and its translation after the import. */
export type Wanted = {
  unit: Unit;
  place: PageUnit;
  target: TaggedText | undefined;
  isChanged: boolean;
  line: number;
};

export function wantedOf({group, decisions}: Job): Wanted[] {
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

type Edit = {start: number; end: number; text: string};

function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const {start, end, text: own} of [...edits].sort((one, other) => one.start - other.start)) {
    result += text.slice(from, start) + own;
    from = end;
  }
  return result + text.slice(from);
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
export function writePage(
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
