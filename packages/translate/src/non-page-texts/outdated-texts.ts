import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {countWords} from '../markdown/units.ts';
import {command, count} from '../terminal/wording.ts';
import type {TextEntry} from '../rules/types.ts';
import type {Workspace} from '../workspace/workspace.ts';
import {oldEnglish, sourceTextsFile} from './source-texts.ts';
import {recordsOf, textsOf, type Kind} from './texts.ts';

/** The texts whose English has changed, the number of their words, and the findings. */
export type OutdatedTexts = {
  outdated: Pick<TextEntry, 'group' | 'key'>[];
  words: number;
  findings: Finding[];
};

/** The cache key: a hash of all that the result depends on. */
function keyOf(workspace: Workspace, locale: string, kind: Kind): string {
  const texts =
    kind === 'strings'
      ? [workspace.sourceMessages(locale).files, workspace.messagesOf(locale).files]
      : workspace.descriptionFiles(locale);
  return `outdated:${locale}:${kind}:${workspace.shortHash(JSON.stringify([texts, workspace.read(sourceTextsFile(locale)).text]))}`;
}

function findOutdated(workspace: Workspace, locale: string, kind: Kind): OutdatedTexts {
  const records = recordsOf(workspace, locale);
  if (!records) return {outdated: [], words: 0, findings: []};
  const hint = `Update the translation, then run "${command('done', kind, '--locale', locale)}".`;
  const entries = textsOf(workspace, locale, kind).filter(({own}) => own !== undefined);
  const outdated = entries.flatMap((entry) => {
    const old = oldEnglish(records, entry);
    return old === undefined ? [] : [{entry, old}];
  });
  const changed = outdated.map(({entry: {file, line, column, key, english}, old}): Finding => ({
    file,
    line,
    column,
    rule: 'text-outdated',
    severity: 'warning',
    message: `The English text of "${key}" has changed from "${excerpt(old, 80)}" to "${excerpt(english, 80)}".`,
    hint,
  }));
  const groups = [...new Set(entries.map(({file}) => file))].map((file) => ({
    file,
    open: entries.filter((one) => one.file === file && records[one.group]?.[one.key] === undefined)
      .length,
  }));
  const unrecorded = groups
    .filter(({open}) => open > 0)
    .map(({file, open}): Finding => ({
      file,
      line: 1,
      column: 1,
      rule: 'text-unrecorded',
      severity: 'warning',
      message: `${count(open, 'text')} in this file ${open === 1 ? 'has' : 'have'} no record of the English version.`,
      hint,
    }));
  return {
    outdated: outdated.map(({entry: {group, key}}) => ({group, key})),
    words: outdated.reduce((sum, {entry}) => sum + countWords(entry.english), 0),
    findings: [...changed, ...unrecorded],
  };
}

/** The outdated texts of a kind; none where nothing has been recorded yet. */
export function outdatedTexts(workspace: Workspace, locale: string, kind: Kind): OutdatedTexts {
  if (!workspace.exists(sourceTextsFile(locale))) return {outdated: [], words: 0, findings: []};
  return workspace.cached(keyOf(workspace, locale, kind), () =>
    findOutdated(workspace, locale, kind),
  );
}
