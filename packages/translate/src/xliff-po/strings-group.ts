import {applyEdits, modify, parse} from 'jsonc-parser';
import type {Finding} from '@batchwise/openapi/finding';
import {recordsOf} from '../non-page-texts/texts.ts';
import type {MessageFiles, Workspace} from '../workspace/workspace.ts';
import {readPlainTags} from './inline/inline-tags.ts';
import {hasWords} from './inline/parts.ts';
import {finishedOf, plainUnit} from './text-state.ts';
import type {Applied, Decision, UnitGroup} from './types.ts';

/** Interface strings of one file, with all that an import needs. */
export type StringsGroup = UnitGroup & {
  kind: 'interface';
  name: string;
  ownText: string | undefined;
  ids: string[];
  descriptions: (string | undefined)[];
};

type MessageFile = MessageFiles['files'][string];

function toGroup(
  workspace: Workspace,
  locale: string,
  name: string,
  {messages}: MessageFile,
  own: MessageFile | undefined,
): StringsGroup {
  const same = workspace.sameTexts(locale);
  const records = recordsOf(workspace, locale) ?? {};
  const entries = Object.entries(messages).filter(([, {message}]) =>
    hasWords(readPlainTags(message).parts),
  );
  const file = `i18n/${locale}/${name}`;
  const units = entries.map(([id, {message, description}], at) => {
    const translation = own?.messages[id]?.message || undefined;
    return plainUnit({
      id: `s${at + 1}`,
      text: {group: name, key: id, english: message, own: translation},
      records,
      isCopy: translation === message && !same.has(message),
      file,
      line: 1,
      notes: [`interface string ${id}`, ...(description ? [description] : [])],
    });
  });
  return {
    kind: 'interface',
    name,
    original: `interface/${name}`,
    file,
    units,
    ids: entries.map(([id]) => id),
    ownText: own?.text,
    descriptions: entries.map(([, {description}]) => description),
    sourceVersion: workspace.shortHash(
      JSON.stringify(entries.map(([id, {message}]) => [id, message])),
    ),
    targetVersion: own ? workspace.shortHash(own.text) : 'none',
  };
}

/** The interface strings in a language, a group for each file. */
export function exportInterface(
  workspace: Workspace,
  locale: string,
): {groups: StringsGroup[]; findings: Finding[]} {
  const source = workspace.sourceMessages(locale);
  const own = workspace.messagesOf(locale);
  const groups = Object.entries(source.files).map(([name, file]) =>
    toGroup(workspace, locale, name, file, own.files[name]),
  );
  return {groups, findings: [...source.findings, ...own.findings]};
}

/** Applies the decisions to a file of interface strings; everything that does not change stays byte by byte. */
export function applyInterface(
  {name, units, ids, ownText, descriptions, file}: StringsGroup,
  decisions: ReadonlyMap<string, Decision>,
): Applied {
  const {finished, changed, unconfirmed} = finishedOf(units, decisions);
  const eol = ownText?.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = {tabSize: 2, insertSpaces: true, eol};
  const known = new Set(Object.keys((parse(ownText ?? '{}') ?? {}) as Record<string, unknown>));
  let text = ownText ?? '{}\n';
  for (const {at, own: message} of changed) {
    const id = ids[at] ?? '';
    const description = descriptions[at];
    const entry = {message, ...(description ? {description} : {})};
    const edits = known.has(id)
      ? modify(text, [id, 'message'], message, {formattingOptions})
      : modify(text, [id], entry, {formattingOptions});
    text = applyEdits(text, edits);
  }
  const untranslated = units.filter(({id, target}) => !target && !decisions.has(id)).length;
  return {
    ...(changed.length > 0 && text !== ownText ? {draft: {path: file, text}} : {}),
    findings: [],
    changed: changed.length,
    untranslated,
    unconfirmed,
    isRecorded: false,
    finished: finished.map(({at, own}) => ({group: name, key: ids[at] ?? '', own})),
  };
}
