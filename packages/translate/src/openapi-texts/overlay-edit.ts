import {isMap, isScalar, isSeq, parseDocument, stringify} from 'yaml';
import {fromPointer, type JsonObject} from '@batchwise/openapi/json';
import {pathTo} from './overlay-skeleton.ts';
import {overlayTexts} from './overlay-texts.ts';

/** A text in one line of YAML. */
const scalar = (text: string): string =>
  /[\r\n]/.test(text) ? JSON.stringify(text) : stringify(text, {lineWidth: 0}).trimEnd();

/** Adds an action for each object that has new texts to the end of an overlay. */
function addActions(
  overlay: string,
  document: JsonObject,
  added: ReadonlyMap<string, string>,
): string {
  if (added.size === 0) return overlay;
  const byTarget = new Map<string, [key: string, words: string][]>();
  for (const [pointer, words] of added) {
    const steps = fromPointer(pointer);
    const target = pathTo(document, steps.slice(0, -1));
    byTarget.set(target, [...(byTarget.get(target) ?? []), [steps.at(-1) ?? '', words]]);
  }
  const indent = /^( *)- target:/m.exec(overlay)?.[1] ?? '  ';
  const lines = [...byTarget].flatMap(([target, texts]) => [
    `${indent}- target: ${scalar(target)}`,
    `${indent}  update:`,
    ...texts.map(([key, words]) => `${indent}    ${key}: ${scalar(words)}`),
  ]);
  const open = overlay.replace(/^actions:[ \t]*\[\s*\][ \t]*$/m, 'actions:');
  return `${open.replace(/\n*$/, '\n')}${lines.join('\n')}\n`;
}

type Edit = {start: number; end: number; text: string};

/**
 * Changes texts of an overlay; everything else stays byte by byte.
 * @param texts by their JSON pointers in the description.
 */
export function editOverlay(
  overlay: string,
  document: JsonObject,
  texts: ReadonlyMap<string, string>,
): string {
  const known = overlayTexts(document, overlay);
  const edits = new Map<number, Edit>();
  const added = new Map<string, string>();
  for (const [pointer, words] of texts) {
    const node = known.get(pointer)?.node;
    if (!isScalar(node) || !node.range) {
      added.set(pointer, words);
      continue;
    }
    const [start, end] = node.range;
    const lineEnd = overlay.slice(start, end).endsWith('\n') ? '\n' : '';
    edits.set(start, {start, end, text: scalar(words) + lineEnd});
  }
  const fromTheEnd = [...edits.values()].sort((one, other) => other.start - one.start);
  let edited = overlay;
  for (const {start, end, text} of fromTheEnd) {
    edited = edited.slice(0, start) + text + edited.slice(end);
  }
  return addActions(edited, document, added);
}

/** Whether the list of actions is the last part of an overlay, so that actions can be added at its end. */
export function endsWithActions(overlay: string): boolean {
  const {contents} = parseDocument(overlay, {prettyErrors: false});
  const last = isMap(contents) ? contents.items.at(-1) : undefined;
  if (!last || !isScalar(last.key) || last.key.value !== 'actions') return false;
  const {value} = last;
  return value === null || isSeq(value) || (isScalar(value) && value.value === null);
}
