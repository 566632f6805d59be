import {harmless, isError} from '@batchwise/openapi/finding';
import {command, count, pageName} from '../../terminal/wording.ts';
import type {AnyGroup} from '../../xliff-po/collect.ts';
import type {Applied} from '../../xliff-po/types.ts';
import {findingLines} from '../types.ts';

/** The result of the import for one page, file of strings or description. */
export type Done = {group: AnyGroup; applied: Applied; drafts: number};

function describe(
  {group, applied: {draft, changed, untranslated, unconfirmed, isRecorded, findings}, drafts}: Done,
  locale: string,
): string {
  if (!draft) return '';
  const errors = findings.filter(isError).length;
  const parts = [
    changed > 0 ? `${count(changed, 'text')} changed` : 'nothing changed',
    ...(untranslated > 0
      ? [`${untranslated} not translated${group.kind === 'page' ? ' and shown in English' : ''}`]
      : []),
    ...(unconfirmed > 0 ? [`${unconfirmed} to review`] : []),
    ...(drafts > 0 ? [`${drafts} marked as fuzzy and not imported`] : []),
    ...(isRecorded ? ['recorded as a translation of the current English page'] : []),
  ];
  const next =
    group.kind === 'page' &&
    !isRecorded &&
    group.status.state !== 'complete' &&
    errors === 0 &&
    untranslated + unconfirmed === 0
      ? `  Next: run "${command('done', pageName(group.page), '--locale', locale)}".\n`
      : '';
  const found = findingLines(
    findings,
    ({severity, rule, message}, place) => `${place} ${severity} ${rule}: ${message}`,
  );
  return harmless(`${group.file}: ${parts.join(', ')}.\n${found}${next}`);
}

/** Reports what the import changed. */
export function showOutcome(all: readonly Done[], locale: string): string {
  const written = all.filter(({applied}) => applied.draft);
  const rest = all.length - written.length;
  const same =
    rest > 0 ? `No changes in ${count(rest, written.length > 0 ? 'other file' : 'file')}.\n` : '';
  const next =
    written.length > 0
      ? `Next: review the changes, run "${command('check', '--locale', locale)}", then commit.\n`
      : '';
  return `${written.map((one) => describe(one, locale)).join('')}${same}${next}`;
}
