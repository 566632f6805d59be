import {diffWordsWithSpace} from 'diff';
import {alignBlocks} from '../markdown/align.ts';
import type {Change} from '../markdown/compare.ts';
import {parsePage} from '../markdown/parse.ts';
import {unitsOf} from '../markdown/units.ts';
import type {Span} from '../terminal/screen.ts';
import type {Workspace} from '../workspace/workspace.ts';
import type {ComparedPage} from './compare-with-source.ts';

/** A change of the source beside the text of the translation that it belongs to. */
export type DiffEntry = {
  change: Change;
  /** Of something added: the text of the translation that it goes behind. */
  role: 'twin' | 'goes-behind';
  translation?: {line: number; text: string};
};

/**
 * The changes in the source of an outdated page, each with its translation.
 * @param status of a page whose changes are known.
 */
export function diffEntries(
  workspace: Workspace,
  {file, record, changes}: ComparedPage,
): DiffEntry[] {
  const oldText = workspace.oldTexts(record ? [record.id] : []).get(record?.id ?? '') ?? '';
  const old = unitsOf(parsePage(oldText));
  const own = unitsOf(parsePage(workspace.read(file).text));
  const twins = new Map(
    alignBlocks(old, own).flatMap(({source, own: twin}): [number, number][] =>
      source === undefined || twin === undefined ? [] : [[source, twin]],
    ),
  );
  const textAt = (index: number | undefined): DiffEntry['translation'] => {
    const block = own[index ?? -1];
    return block && {line: block.start.line, text: block.text};
  };
  /** The twin of the last old unit before a new one. */
  const before = (change: Change): number | undefined => {
    for (let at = (change.anchor ?? 0) - 1; at >= 0; at -= 1)
      if (twins.has(at)) return twins.get(at);
    return undefined;
  };
  return changes.map((change): DiffEntry => {
    const role = change.before ? 'twin' : 'goes-behind';
    const translation = textAt(change.before ? twins.get(change.before.index) : before(change));
    return {change, role, ...(translation ? {translation} : {})};
  });
}

/** The words of a change: those taken out, those put in, those that stay. */
export function spansOf({before, after}: Change): Span[] {
  if (!before || !after)
    return [{text: (after ?? before)?.text ?? '', mark: after ? 'added' : 'removed'}];
  return diffWordsWithSpace(before.text, after.text).map(({value, added, removed}): Span =>
    added ? {text: value, mark: 'added'} : removed ? {text: value, mark: 'removed'} : {text: value},
  );
}
