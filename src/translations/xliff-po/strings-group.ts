import {applyEdits, modify, parse} from 'jsonc-parser';
import type {Finding} from '../../shared/finding';
import {recordsOf} from '../non-page-texts/texts';
import type {MessageFiles, Workspace} from '../workspace/workspace';
import type {Applied} from './apply-page';
import {hasWords} from './inline/parts';
import {readPlainTags} from './inline/inline-tags';
import {finishedOf, stateOfText} from './text-state';
import type {Decision, UnitGroup, Unit} from './types';

/** Interface strings of one file, with what an import needs of it. */
export type StringsGroup = UnitGroup & {
  kind: 'interface';
  name: string;
  ownText: string | undefined;
  ids: string[];
  descriptions: (string | undefined)[];
};

type Source = MessageFiles['files'][string];

function toPortion(
  workspace: Workspace,
  locale: string,
  name: string,
  {messages}: Source,
  own: Source | undefined,
): StringsGroup {
  const same = workspace.sameTexts(locale);
  const records = recordsOf(workspace, locale) ?? {};
  const ids = Object.keys(messages).filter((id) =>
    hasWords(readPlainTags(messages[id]?.message ?? '').parts),
  );
  const file = `i18n/${locale}/${name}`;
  const units = ids.map((id, at): Unit => {
    const {message, description} = messages[id] ?? {message: ''};
    const translation = own?.messages[id]?.message || undefined;
    const {state, notes} = stateOfText(
      {group: name, key: id, english: message, own: translation},
      records,
      translation === message && !same.has(message),
    );
    return {
      id: `s${at + 1}`,
      syntax: 'plain',
      source: readPlainTags(message),
      state,
      file,
      line: 1,
      notes: [`interface string ${id}`, ...(description ? [description] : []), ...notes],
      written: {source: message, ...(state === 'initial' ? {} : {target: translation})},
      ...(state === 'initial' ? {} : {target: readPlainTags(translation ?? '')}),
    };
  });
  return {
    kind: 'interface',
    name,
    original: `interface/${name}`,
    file,
    units,
    ids,
    ownText: own?.text,
    descriptions: ids.map((id) => messages[id]?.description),
    sourceVersion: workspace.shortHash(
      JSON.stringify(ids.map((id) => [id, messages[id]?.message])),
    ),
    targetVersion: own ? workspace.shortHash(own.text) : 'none',
  };
}

/** The words of the interface in a language, a portion for each file. */
export function exportInterface(
  workspace: Workspace,
  locale: string,
): {portions: StringsGroup[]; findings: Finding[]} {
  const [source, own] = [workspace.sourceMessages(), workspace.messagesOf(locale)];
  const portions = Object.entries(source.files).map(([name, one]) =>
    toPortion(workspace, locale, name, one, own.files[name]),
  );
  return {portions, findings: [...source.findings, ...own.findings]};
}

/** What an import makes of a file of interface strings; all but the strings that change stays byte by byte. */
export function applyInterface(
  {name, units, ids, ownText, descriptions, file}: StringsGroup,
  decisions: ReadonlyMap<string, Decision>,
): Applied {
  const {finished, changed, unconfirmed} = finishedOf(units, decisions);
  const formattingOptions = {
    tabSize: 2,
    insertSpaces: true,
    eol: ownText?.includes('\r\n') ? '\r\n' : '\n',
  };
  const ownIds = new Set(Object.keys((parse(ownText ?? '{}') ?? {}) as Record<string, unknown>));
  const text = changed.reduce((json, {at, own: message}) => {
    const id = ids[at] ?? '';
    const edits = ownIds.has(ids[at] ?? '')
      ? modify(json, [id, 'message'], message, {formattingOptions})
      : modify(
          json,
          [id],
          {message, ...(descriptions[at] ? {description: descriptions[at]} : {})},
          {formattingOptions},
        );
    return applyEdits(json, edits);
  }, ownText ?? '{}\n');
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
