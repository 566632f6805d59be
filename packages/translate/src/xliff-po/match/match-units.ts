import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {poKey} from '../formats/po-read.ts';
import {contextOf} from '../formats/po-write.ts';
import {isSame, squeeze, wordsOfParts} from '../inline/parts.ts';
import type {Decision, ReadGroup, ReadUnit, Unit, UnitGroup} from '../types.ts';
import {EXPORT_AGAIN} from '../wording.ts';
import type {Say} from './check-tags.ts';
import {decide} from './decide.ts';

/** The units of an exchange file matched with those of the site; there are no decisions where there are findings. */
export type MatchedUnits = {decisions: Map<string, Decision>; findings: Finding[]; drafts: number};

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
          `"${words}" has changed in ${group.original} since the export.`,
          EXPORT_AGAIN,
        );
      else
        say(
          one.line,
          'exchange-unit',
          `"${words}" is not the exported English text of ${group.original}.`,
          'Export again, and translate without changing the English text.',
        );
      continue;
    }
    if (seen.has(unit.id)) {
      say(one.line, 'exchange-unit', `The unit "${words}" occurs twice.`, 'Remove one of them.');
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
        `${group.original}:${first.line} has a text that was added after the export: "${excerpt(first.written.source)}".`,
        EXPORT_AGAIN,
      );
    else
      say(
        read.line,
        'exchange-unit',
        `${missing.length} of ${group.units.length} units of ${group.original} are missing; the first is ${first.id} "${excerpt(first.written.source)}" (${contextOf(group.original, 1)}:${first.line}).`,
        'Export again. The file is incomplete or was edited.',
      );
  } else if (isOutdated && findings.length === 0) {
    say(
      read.line,
      'exchange-outdated',
      `The code or components of ${group.original} have changed since the export.`,
      EXPORT_AGAIN,
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
      `${group.file} has changed since the export. The import would undo these changes.`,
      EXPORT_AGAIN,
    );
  return {decisions: findings.length > 0 ? new Map() : decisions, findings, drafts};
}
