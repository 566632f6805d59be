import {applyEdits, findNodeAtLocation, modify, parseTree, type Node} from 'jsonc-parser';
import type {BodyField, Schema} from '../openapi/types';
import {jsonOf} from './typed';

const FORMATTING = {formattingOptions: {insertSpaces: true, tabSize: 2, eol: '\n'}};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function nodeAt(body: string, path: string[]): Node | undefined {
  if (!isJson(body)) return undefined;
  const tree = parseTree(body);
  return tree && findNodeAtLocation(tree, path);
}

const rawText = (body: string, node: Node): string => body.slice(node.offset, node.offset + node.length);

/** Whether each item can stand on a line of its own, and is read back as the same. */
function isList(body: string, node: Node): boolean {
  return node.type === 'array' && (node.children ?? []).every((child) => child.type !== 'object' && child.type !== 'array' && lineOf(body, child) !== '' && !lineOf(body, child).includes('\n'));
}

const lineOf = (body: string, node: Node): string => (node.type === 'string' ? String(node.value) : rawText(body, node));

/**
 * What a form's field shows for a JSON body: text as it reads, a list one item a line, anything else as JSON,
 * its numbers digit for digit as they stand in the body. Empty when the body has no such property.
 */
export function readField(body: string, {path, kind}: BodyField): string {
  const node = nodeAt(body, path);
  if (!node) return '';
  if (node.type === 'string' && kind !== 'json') return String(node.value);
  if (kind === 'list' && isList(body, node)) return (node.children ?? []).map((child) => lineOf(body, child)).join('\n');
  return rawText(body, node);
}

/**
 * The JSON text for what was typed into a field. The items of a list are what the schema means: `20` is a number
 * where it asks for numbers.
 * @returns undefined when the field takes JSON or a number and this is none.
 */
export function encodeField({kind, schema}: Pick<BodyField, 'kind' | 'schema'>, typed: string): string | undefined {
  if (kind === 'string' || kind === 'enum') return JSON.stringify(typed);
  if (kind === 'list') return `[${typed.split('\n').filter((line) => line !== '').map((line) => jsonOf(itemsOf(schema), line)).join(',')}]`;
  const text = typed.trim();
  return isJson(text) ? text : undefined;
}

function itemsOf({items, $defs}: Schema): Schema {
  return {...items, ...($defs ? {$defs} : {})};
}

/** Whether a body already holds, for a field, just what was typed there. */
export function holdsField(body: string, field: BodyField, typed: string): boolean {
  const {path, kind} = field;
  const node = nodeAt(body, path);
  if (!node) return typed === '';
  const encoded = encodeField(field, typed);
  if (encoded === undefined || typed === '') return false;
  return encoded === rawText(body, node) || (kind === 'list' && isList(body, node) && encoded === `[${(node.children ?? []).map((child) => rawText(body, child)).join(',')}]`);
}

/** An object that lost its last member goes as well, so that clearing a field undoes having filled it. */
function removeProperty(body: string, path: string[]): string {
  const parent = path.length > 1 ? nodeAt(body, path.slice(0, -1)) : undefined;
  if (parent?.children?.length === 1) return removeProperty(body, path.slice(0, -1));
  return applyEdits(body, modify(body, path, undefined, FORMATTING));
}

/**
 * Writes what was typed into a field into a JSON body, and leaves the rest of its text as it is.
 * @param typed an empty text removes the property.
 * @returns undefined when the body is not JSON, or the field takes JSON or a number and this is none.
 */
export function writeField(body: string, field: BodyField, typed: string): string | undefined {
  const {path} = field;
  const whole = body.trim() === '' ? '{}' : body;
  if (!isJson(whole)) return undefined;
  if (typed === '') return nodeAt(whole, path) ? removeProperty(whole, path) : whole;
  const encoded = encodeField(field, typed);
  if (encoded === undefined) return undefined;
  // The value goes in as raw text: passing it as a JavaScript value would round long numbers.
  const existing = nodeAt(whole, path);
  if (existing) return whole.slice(0, existing.offset) + encoded + whole.slice(existing.offset + existing.length);
  const stub = applyEdits(whole, modify(whole, path, null, FORMATTING));
  const node = nodeAt(stub, path);
  return node && stub.slice(0, node.offset) + encoded + stub.slice(node.offset + node.length);
}
