import {isScalar, LineCounter, parseDocument} from 'yaml';
import {translatableTexts} from '@batchwise/openapi/description';
import type {Finding} from '@batchwise/openapi/finding';
import {fromPointer, type Json, type JsonObject, valueAt} from '@batchwise/openapi/json';
import {applyOverlay} from '@batchwise/openapi/overlay';
import {recordsOf, unreadableOverlays} from '../non-page-texts/texts.ts';
import {editOverlay, endsWithActions} from '../openapi-texts/overlay-edit.ts';
import {emptyOverlay} from '../openapi-texts/overlay-skeleton.ts';
import {languageName} from '../terminal/wording.ts';
import {overlayFile, type DescriptionFile, type Workspace} from '../workspace/workspace.ts';
import {finishedOf, plainUnit} from './text-state.ts';
import type {Applied, Decision, UnitGroup} from './types.ts';

/** The texts of an API description, with all that an import needs. */
export type OpenapiGroup = UnitGroup & {
  kind: 'description';
  name: string;
  locale: string;
  document: JsonObject;
  overlayText: string | undefined;
  pointers: string[];
};

/** The line of each text in the description. */
function linesOf(text: string): (pointer: string) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  return (pointer) => {
    const node =
      document.getIn(
        fromPointer(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
        true,
      ) ?? document.getIn(fromPointer(pointer), true);
    return isScalar(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
}

/** The group of a description's texts among the records. */
const groupOf = (name: string): string => `openapi/${name}`;

function toGroup(
  workspace: Workspace,
  locale: string,
  {name, text, overlayText}: DescriptionFile,
): OpenapiGroup {
  const document = parseDocument(text).toJS() as JsonObject;
  const applied =
    overlayText === undefined
      ? undefined
      : applyOverlay(document, parseDocument(overlayText).toJS() as Json);
  const original = `openapi/${name}.yaml`;
  const records = recordsOf(workspace, locale) ?? {};
  const lineOf = linesOf(text);
  const texts = [...translatableTexts(document)];
  const units = texts.map(([pointer, english], at) => {
    const value = applied?.touched.has(pointer)
      ? valueAt(applied.document, fromPointer(pointer))
      : undefined;
    const own = typeof value === 'string' && value.trim() !== '' ? value : undefined;
    return plainUnit({
      id: `t${at + 1}`,
      text: {group: groupOf(name), key: pointer, english, own},
      records,
      isCopy: own === english && english.split(/\s+/).length > 3,
      file: original,
      line: lineOf(pointer),
      notes: [pointer],
    });
  });
  return {
    kind: 'description',
    name,
    locale,
    original,
    file: overlayFile(locale, name),
    document,
    overlayText,
    pointers: texts.map(([pointer]) => pointer),
    units,
    sourceVersion: workspace.shortHash(JSON.stringify(texts)),
    targetVersion: overlayText === undefined ? 'none' : workspace.shortHash(overlayText),
  };
}

/** The texts of the API descriptions in a language, a group for each description whose overlay can be read. */
export const exportDescriptions = (workspace: Workspace, locale: string): OpenapiGroup[] =>
  workspace
    .descriptionFiles(locale)
    .filter(({name}) => !unreadableOverlays(workspace, locale).has(name))
    .map((file) => toGroup(workspace, locale, file));

/** Applies the decisions to an overlay; everything that does not change stays byte by byte. */
export function applyDescription(
  {name, locale, document, overlayText, pointers, units, file, original}: OpenapiGroup,
  decisions: ReadonlyMap<string, Decision>,
  exchangeFile: string,
): Applied {
  const {finished, changed, unconfirmed} = finishedOf(units, decisions);
  const untranslated = units.filter(({id, target}) => !target && !decisions.has(id)).length;
  const nothing: Applied = {
    findings: [],
    changed: 0,
    untranslated,
    unconfirmed,
    isRecorded: false,
    finished: finished.map(({at, own}) => ({group: groupOf(name), key: pointers[at] ?? '', own})),
  };
  if (changed.length === 0) return nothing;
  const base = overlayText ?? emptyOverlay(name, languageName(locale));
  const refuse = (line: number, message: string, hint: string): Applied => ({
    ...nothing,
    findings: [
      {
        file: exchangeFile,
        line,
        column: 1,
        rule: 'exchange-overlay',
        severity: 'error',
        message,
        hint,
      } satisfies Finding,
    ],
  });
  if (!endsWithActions(base))
    return refuse(
      changed[0]?.line ?? 1,
      `${file} must end with "actions", so that the import can add actions.`,
      'Move "actions" to the end of the file.',
    );
  const text = editOverlay(
    base,
    document,
    new Map(changed.map(({at, own}) => [pointers[at] ?? '', own])),
  );
  const applied = applyOverlay(document, parseDocument(text).toJS() as Json);
  const wrong = changed.find(
    ({at, own}) => valueAt(applied.document, fromPointer(pointers[at] ?? '')) !== own,
  );
  if (wrong)
    return refuse(
      wrong.line,
      `The import cannot change the text at ${pointers[wrong.at]} of ${original}: its action in ${file} sets several texts.`,
      'Give these texts the same translation, or split the action.',
    );
  return {...nothing, draft: {path: file, text}, changed: changed.length};
}
