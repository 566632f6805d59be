import {query} from 'json-p3';
import {isScalar, isSeq, parseDocument, stringify} from 'yaml';
import {fromPointer, toPointer, valueAt} from '../../openapi/pointer';
import type {Json, JsonObject} from '../../openapi/types';

type Path = (string | number)[];
/** Where in an overlay a text stands: the number of its action, and the path in its update. */
type Leaf = {action: number; path: Path};

const isNode = (value: unknown): value is object => typeof value === 'object' && value !== null;

function leavesOf(value: Json | undefined, path: Path, see: (path: Path) => void): void {
  if (typeof value === 'string') see(path);
  else if (isNode(value))
    for (const [key, child] of Object.entries(value)) leavesOf(child as Json, [...path, key], see);
}

/** For each text of the description, by JSON pointer, which place of the overlay translates it; the last one where there are several. */
function leavesByPointer(document: JsonObject, overlay: Json): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const actions =
    (overlay as {actions?: {target?: unknown; update?: Json}[]} | null)?.actions ?? [];
  actions.forEach(({target, update}, action) => {
    if (typeof target !== 'string' || update === undefined) return;
    for (const {location} of query(target, document).nodes)
      leavesOf(update, [], (path) =>
        found.set(toPointer([...(location as Path), ...path]), {action, path}),
      );
  });
  return found;
}

/** A text in one line of YAML. */
const scalar = (text: string): string =>
  /[\r\n]/.test(text) ? JSON.stringify(text) : stringify(text, {lineWidth: 0}).trimEnd();

/** A path as JSONPath (RFC 9535), with dots where names allow it. */
function toQuery(document: JsonObject, path: readonly string[]): string {
  const steps = path.map((key, at) => {
    if (Array.isArray(valueAt(document, path.slice(0, at)))) return `[${key}]`;
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key)
      ? `.${key}`
      : `['${key.replace(/['\\]/g, '\\$&')}']`;
  });
  return `$${steps.join('')}`;
}

function addActions(
  text: string,
  document: JsonObject,
  added: ReadonlyMap<string, string>,
): string {
  const byObject = new Map<string, [string, string][]>();
  for (const [pointer, words] of added) {
    const path = fromPointer(pointer);
    const target = toQuery(document, path.slice(0, -1));
    byObject.set(target, [...(byObject.get(target) ?? []), [path.at(-1) ?? '', words]]);
  }
  const indent = /^( *)- target:/m.exec(text)?.[1] ?? '  ';
  const lines = [...byObject].flatMap(([target, texts]) => [
    `${indent}- target: ${scalar(target)}`,
    `${indent}  update:`,
    ...texts.map(([key, words]) => `${indent}    ${key}: ${scalar(words)}`),
  ]);
  const open = text.replace(/^actions:[ \t]*\[\s*\][ \t]*$/m, 'actions:');
  return lines.length === 0 ? text : `${open.replace(/\n*$/, '\n')}${lines.join('\n')}\n`;
}

/** What an overlay is begun with. */
export const newOverlay = (name: string, title: string): string =>
  `overlay: 1.1.0\ninfo:\n  title: ${JSON.stringify(title)}\n  version: 1.0.0\nextends: ../../../static/openapi/${name}.yaml\nactions:\n`;

/**
 * An overlay with new texts; all else of it stays byte by byte. New actions go to its end.
 * @param texts by JSON pointer in the description.
 */
export function editOverlay(
  text: string,
  document: JsonObject,
  texts: ReadonlyMap<string, string>,
): string {
  const overlay = parseDocument(text, {prettyErrors: false});
  const leaves = leavesByPointer(document, overlay.toJS() as Json);
  const edits: {start: number; end: number; text: string}[] = [];
  const added = new Map<string, string>();
  for (const [pointer, words] of texts) {
    const leaf = leaves.get(pointer);
    const node = leaf && overlay.getIn(['actions', leaf.action, 'update', ...leaf.path], true);
    if (!isScalar(node) || !node.range) added.set(pointer, words);
    else {
      const [start, end] = node.range;
      edits.push({
        start,
        end,
        text: scalar(words) + (text.slice(start, end).endsWith('\n') ? '\n' : ''),
      });
    }
  }
  const once = new Map(edits.map((edit) => [edit.start, edit]));
  const edited = [...once.values()]
    .sort((one, other) => other.start - one.start)
    .reduce(
      (result, {start, end, text: words}) => result.slice(0, start) + words + result.slice(end),
      text,
    );
  return addActions(edited, document, added);
}

/** Whether actions can be added at the end of an overlay: nothing else comes behind them. */
export function endsWithActions(text: string): boolean {
  const {contents} = parseDocument(text, {prettyErrors: false});
  const last = contents && 'items' in contents ? contents.items.at(-1) : undefined;
  return (
    isNode(last) &&
    'key' in last &&
    isScalar(last.key) &&
    last.key.value === 'actions' &&
    (!isNode(last.value) ||
      isSeq(last.value) ||
      (isScalar(last.value) && last.value.value === null))
  );
}
