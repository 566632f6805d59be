import type {BodyField} from '../operation/types.ts';
import {childrenOf, membersOf, shapeOf, type JsonChild} from '../json/json-text.ts';
import {linesOf, toJsonList} from '../parameters/parse-input.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The offsets of a value in JSON text, without the white space around it. */
type Place = Pick<JsonChild, 'start' | 'end'>;

const isObjectAt = (body: string, {start}: Place): boolean => body[start] === '{';

/** Finds the value at a path in a body that is JSON. */
function placeOf(body: string, path: readonly string[]): Place | undefined {
  let place: Place | undefined = {
    start: body.length - body.trimStart().length,
    end: body.trimEnd().length,
  };
  for (const key of path) {
    if (!place || !isObjectAt(body, place)) return undefined;
    place = membersOf(body, place.start, place.end).find(({name}) => name === key);
  }
  return place;
}

/** Returns the JSON text at a path; undefined where there is none, or the body is not JSON. */
function jsonAt(body: string, path: readonly string[]): string | undefined {
  const place = isJson(body) ? placeOf(body, path) : undefined;
  return place && body.slice(place.start, place.end);
}

/**
 * Returns the items of an array as JSON texts, or undefined unless each can be edited on its own
 * line.
 */
function itemsOf(json: string): string[] | undefined {
  const shape = shapeOf(json);
  const stands = (item: string): boolean =>
    !/^[[{]/.test(item) && lineOf(item) !== '' && !lineOf(item).includes('\n');
  return shape.kind === 'array' && shape.items.every(stands) ? shape.items : undefined;
}

const lineOf = (json: string): string =>
  json.startsWith('"') ? (JSON.parse(json) as string) : json;

/**
 * Returns the text that a field shows for a JSON body: a string without quotes, a list one item a
 * line, other values as JSON. Numbers keep every digit. Empty when the body lacks the property.
 */
export function readField(body: string, {path, kind}: BodyField): string {
  const json = jsonAt(body, path);
  if (json === undefined) return '';
  if (kind === 'list') return itemsOf(json)?.map(lineOf).join('\n') ?? lineOf(json);
  return kind === 'json' ? json : lineOf(json);
}

/**
 * Writes the text of a field as JSON. Items of a list get the type that the schema asks for: `20`
 * may be a number.
 * @returns undefined when the field takes JSON or a number and the text is neither.
 */
export function encodeField(
  {kind, schema}: Pick<BodyField, 'kind' | 'schema'>,
  typed: string,
): string | undefined {
  if (kind === 'string' || kind === 'enum') return JSON.stringify(typed);
  if (kind === 'list') return toJsonList(schema, linesOf(typed));
  const text = typed.trim();
  return isJson(text) ? text : undefined;
}

/** Whether a body already holds the value that was typed into a field. */
export function holdsField(body: string, field: BodyField, typed: string): boolean {
  const json = jsonAt(body, field.path);
  if (json === undefined) return typed === '';
  const encoded = encodeField(field, typed);
  if (encoded === undefined || typed === '') return false;
  return encoded === json || (field.kind === 'list' && encoded === `[${itemsOf(json)?.join(',')}]`);
}

const replace = (body: string, {start, end}: Place, text: string): string =>
  body.slice(0, start) + text + body.slice(end);

/** Returns the indentation of the line at an offset. */
const indentAt = (body: string, offset: number): string =>
  /^[ \t]*/.exec(body.slice(body.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';

/** Writes a member and the objects on the way to it, with further lines indented. */
function memberText([name = '', ...rest]: readonly string[], json: string, indent: string): string {
  const inner = `${indent}  `;
  return `${JSON.stringify(name)}: ${rest.length === 0 ? json : `{\n${inner}${memberText(rest, json, inner)}\n${indent}}`}`;
}

/** Adds a member at the end of an object, in the layout of that object. */
function addMember(body: string, object: Place, path: readonly string[], json: string): string {
  const indent = indentAt(body, object.start);
  const last = isObjectAt(body, object)
    ? childrenOf(body, object.start, object.end).at(-1)
    : undefined;
  if (!last)
    return replace(
      body,
      object,
      `{\n${indent}  ${memberText(path, json, `${indent}  `)}\n${indent}}`,
    );
  const isSpread = body.slice(object.start, last.at).includes('\n');
  const inner = indentAt(body, last.at);
  return replace(
    body,
    {start: last.end, end: last.end},
    `,${isSpread ? `\n${inner}` : ' '}${memberText(path, json, inner)}`,
  );
}

/** Adds a missing property, together with the objects around it. */
function addProperty(body: string, path: readonly string[], json: string): string {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = placeOf(body, path.slice(0, depth));
    if (above) return addMember(body, above, path.slice(depth), json);
  }
  return addMember(body, placeOf(body, []) ?? {start: 0, end: body.length}, path, json);
}

/**
 * Removes a property, and an object that loses its last member, so that clearing a field undoes
 * filling it in.
 */
function removeProperty(body: string, path: readonly string[]): string {
  const parent = placeOf(body, path.slice(0, -1));
  const siblings = parent ? childrenOf(body, parent.start, parent.end) : [];
  const at = siblings.findIndex(({name}) => name === path.at(-1));
  const [before, own, after] = [siblings[at - 1], siblings[at], siblings[at + 1]];
  if (!parent || !own) return body;
  if (siblings.length === 1)
    return path.length > 1 ? removeProperty(body, path.slice(0, -1)) : replace(body, parent, '{}');
  const cut = after ? {start: own.at, end: after.at} : {start: before?.end ?? own.at, end: own.end};
  // JSON may repeat the name of a member.
  return removeProperty(replace(body, cut, ''), path);
}

/**
 * Writes the text of a field into a JSON body without changing the rest of the body's text.
 * @param typed an empty text removes the property.
 * @returns undefined when the body is not JSON, or the field takes JSON or a number and the text is
 * neither.
 */
export function writeField(body: string, field: BodyField, typed: string): string | undefined {
  const {path} = field;
  const whole = body.trim() === '' ? '{}' : body;
  if (!isJson(whole)) return undefined;
  if (typed === '') return removeProperty(whole, path);
  const encoded = encodeField(field, typed);
  if (encoded === undefined) return undefined;
  // The value is inserted as text: a JavaScript value would round long numbers.
  const existing = placeOf(whole, path);
  return existing ? replace(whole, existing, encoded) : addProperty(whole, path, encoded);
}
