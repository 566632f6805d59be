import {scanJson} from './scan-json.ts';

/** A value inside the object or array that JSON text holds: `start` and `end` enclose it, `at` is where its name begins. */
export type JsonChild = {name: string; at: number; start: number; end: number};

/**
 * The content of JSON text, one level deep. Items and members are JSON text themselves, so that their numbers keep
 * every digit; `text` is what a string says, or a number, `true` or `false` as it is written.
 */
export type JsonShape =
  | {kind: 'null'}
  | {kind: 'scalar'; text: string}
  | {kind: 'array'; items: string[]}
  | {kind: 'object'; members: [name: string, json: string][]};

/** The items or members of the array or object in a slice of JSON text, in order; items have an empty name. */
export function childrenOf(text: string, from = 0, to = text.length): JsonChild[] {
  const children: JsonChild[] = [];
  let depth = 0;
  let name = {text: '', at: -1};
  scanJson(text.slice(from, to), (token, start, end) => {
    const closes = token === '}' || token === ']';
    const opens = token === '{' || token === '[';
    if (closes) depth -= 1;
    const last = children.at(-1);
    if (depth === 1 && token === 'name') {
      name = {text: JSON.parse(text.slice(from + start, from + end)) as string, at: from + start};
    } else if (depth === 1 && (opens || token === 'value')) {
      children.push({
        name: name.text,
        at: name.at < 0 ? from + start : name.at,
        start: from + start,
        end: from + end,
      });
    } else if (depth === 1 && closes && last) {
      last.end = from + end;
    }
    if (opens) depth += 1;
  });
  return children;
}

/** The members of the object in a slice of JSON text; of equal names the last one, as `JSON.parse` has it. */
export function membersOf(text: string, from = 0, to = text.length): JsonChild[] {
  return [...new Map(childrenOf(text, from, to).map((child) => [child.name, child])).values()];
}

/** Takes the white space out of JSON text; all else stays, digit for digit. Undefined when the text is not JSON. */
export function compactJson(text: string): string | undefined {
  const pieces: string[] = [];
  const wrong = scanJson(text, (_, start, end) => pieces.push(text.slice(start, end)));
  return wrong ? undefined : pieces.join('');
}

/** Returns the items of the array in a text, which must be JSON, as JSON texts. */
export const itemsOf = (json: string): string[] =>
  childrenOf(json).map(({start, end}) => json.slice(start, end));

/** Returns the content of a text, which must be JSON. */
export function shapeOf(json: string): JsonShape {
  const text = json.trim();
  if (text === 'null') return {kind: 'null'};
  if (text.startsWith('"')) return {kind: 'scalar', text: JSON.parse(text) as string};
  if (text.startsWith('[')) return {kind: 'array', items: itemsOf(text)};
  if (text.startsWith('{'))
    return {
      kind: 'object',
      members: membersOf(text).map(({name, start, end}) => [name, text.slice(start, end)]),
    };
  return {kind: 'scalar', text};
}

/** A JSON value as plain text: what a string says, nothing for `null`, and compact JSON for anything that holds others. */
export function plainText(json: string): string | undefined {
  const shape = shapeOf(json);
  if (shape.kind === 'null') return undefined;
  return shape.kind === 'scalar' ? shape.text : compactJson(json);
}

/** Levels below this one are written as JSON text: names that grow with each level would take quadratic space. */
const DEEPEST = 32;

/**
 * The plain values inside JSON text, with the path that leads to each; `null` has none. Empty arrays and objects
 * have nothing inside.
 */
export function leavesOf(json: string, path: string[] = []): [path: string[], text: string][] {
  const shape = shapeOf(json);
  if (shape.kind === 'null') return [];
  if (shape.kind === 'scalar') return [[path, shape.text]];
  if (path.length >= DEEPEST) return [[path, compactJson(json) ?? '']];
  if (shape.kind === 'array')
    return shape.items.flatMap((item, index) => leavesOf(item, [...path, String(index)]));
  return shape.members.flatMap(([name, value]) => leavesOf(value, [...path, name]));
}
