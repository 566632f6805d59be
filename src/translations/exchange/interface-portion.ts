import {applyEdits, modify} from 'jsonc-parser';
import type {Finding} from '../../openapi/finding';
import type {MessageFiles, Workspace} from '../workspace';
import type {Applied} from './page-import';
import {hasWords, isSameText} from './parts';
import {taggedPlain} from './tagged';
import type {Decision, Portion, Unit, UnitState} from './types';
import {writeText} from './write-text';

/** Interface strings of one file, with what an import needs of it. */
export type InterfacePortion = Portion & {kind: 'interface'; ownText: string | undefined; ids: string[]; descriptions: (string | undefined)[]};

type Source = MessageFiles['files'][string];

function toPortion(workspace: Workspace, locale: string, name: string, {messages}: Source, own: Source | undefined): InterfacePortion {
  const same = workspace.sameTexts(locale);
  const ids = Object.keys(messages).filter((id) => hasWords(taggedPlain(messages[id]?.message ?? '').parts));
  const file = `i18n/${locale}/${name}`;
  const units = ids.map((id, at): Unit => {
    const {message, description} = messages[id] ?? {message: ''};
    const translation = own?.messages[id]?.message;
    const state: UnitState = translation === undefined ? 'initial' : translation === message && !same.has(message) ? 'needs-review' : 'translated';
    return {
      id: `s${at + 1}`, syntax: 'plain', source: taggedPlain(message), state, file, line: 1, notes: [`interface string ${id}`, ...(description ? [description] : [])],
      written: {source: message, ...(translation === undefined ? {} : {target: translation})}, ...(translation === undefined ? {} : {target: taggedPlain(translation)}),
    };
  });
  return {
    kind: 'interface', original: `interface/${name}`, file, units, ids, ownText: own?.text, descriptions: ids.map((id) => messages[id]?.description),
    sourceVersion: workspace.shortHash(JSON.stringify(ids.map((id) => [id, messages[id]?.message]))), targetVersion: own ? workspace.shortHash(own.text) : 'none',
  };
}

/** The words of the interface in a language, a portion for each file. */
export function exportInterface(workspace: Workspace, locale: string): {portions: InterfacePortion[]; findings: Finding[]} {
  const [source, own] = [workspace.sourceMessages(), workspace.messagesOf(locale)];
  const portions = Object.entries(source.files).map(([name, one]) => toPortion(workspace, locale, name, one, own.files[name]));
  return {portions, findings: [...source.findings, ...own.findings]};
}

/** What an import makes of a file of interface strings; all but the strings that change stays byte by byte. */
export function applyInterface({units, ids, ownText, descriptions, file}: InterfacePortion, decisions: ReadonlyMap<string, Decision>): Applied {
  const changed = units.flatMap((unit, at) => {
    const decision = decisions.get(unit.id);
    return decision && !isSameText(unit.target, decision.target) ? [{unit, at, text: writeText(decision.target, 'plain') ?? ''}] : [];
  });
  const formattingOptions = {tabSize: 2, insertSpaces: true, eol: ownText?.includes('\r\n') ? '\r\n' : '\n'};
  const text = changed.reduce((json, {unit, at, text: message}) => {
    const id = ids[at] ?? '';
    const edits = unit.target ? modify(json, [id, 'message'], message, {formattingOptions}) : modify(json, [id], {message, ...(descriptions[at] ? {description: descriptions[at]} : {})}, {formattingOptions});
    return applyEdits(json, edits);
  }, ownText ?? '{}\n');
  const untranslated = units.filter(({id, target}) => !target && !decisions.has(id)).length;
  return {...(changed.length > 0 ? {draft: {path: file, text}} : {}), findings: [], changed: changed.length, untranslated, unconfirmed: 0, isRecorded: false};
}
