import {bareEnd, walkString} from './json-bytes';
import {ARRAY, NAMED, NONE, SCALAR, type JsonIndex} from './json-index';

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

const slice = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

const stringEnd = (bytes: Uint8Array, from: number): number =>
  walkString(bytes, from + 1, bytes.length).at;

/** Offset of the node's value, behind its name. */
function valueStart({kind, start}: JsonIndex, bytes: Uint8Array, node: number): number {
  const from = start[node] ?? 0;
  if (((kind[node] ?? 0) & NAMED) === 0) return from;
  let at = stringEnd(bytes, from);
  // White space and the colon.
  while (at < bytes.length && (bytes[at] === 58 || (bytes[at] ?? 0) <= 32)) at += 1;
  return at;
}

function bracketsEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === 34) {
      at = stringEnd(bytes, at);
      continue;
    }
    at += 1;
    if (byte === 123 || byte === 91) depth += 1;
    if (byte !== 125 && byte !== 93) continue;
    depth -= 1;
    if (depth === 0) return at;
  }
  return at;
}

/** The name of a member as the reader means it, without escapes; undefined for other values. */
export function nameOf(
  {kind, start}: JsonIndex,
  bytes: Uint8Array,
  node: number,
): string | undefined {
  if (((kind[node] ?? 0) & NAMED) === 0) return undefined;
  const from = start[node] ?? 0;
  return JSON.parse(slice(bytes, from, stringEnd(bytes, from))) as string;
}

/** The text of the node's value, exactly as it stands in the body; as far as it has come. */
export function valueText(index: JsonIndex, bytes: Uint8Array, node: number): string {
  const from = valueStart(index, bytes, node);
  if (((index.kind[node] ?? 0) & 3) !== SCALAR) return slice(bytes, from, bracketsEnd(bytes, from));
  return slice(bytes, from, bytes[from] === 34 ? stringEnd(bytes, from) : bareEnd(bytes, from));
}

/**
 * The first characters of a scalar's text, and whether it has more.
 * @param most how many bytes to take; a character that they cut is left out.
 */
export function scalarPreview(
  index: JsonIndex,
  bytes: Uint8Array,
  node: number,
  most: number,
): {text: string; isCut: boolean} {
  const from = valueStart(index, bytes, node);
  if (bytes[from] !== 34) return {text: valueText(index, bytes, node), isCut: false};
  const {at, closed} = walkString(bytes, from + 1, Math.min(bytes.length, from + most));
  return {text: slice(bytes, from, at).replace(/\ufffd$/, ''), isCut: !closed};
}

/** Names and places from the root to the node. */
export function pathOf(index: JsonIndex, bytes: Uint8Array, node: number): string[] {
  const path: string[] = [];
  for (let at = node; at !== 0 && at !== NONE; at = index.parent[at] ?? NONE)
    path.push(nameOf(index, bytes, at) ?? String(index.place[at]));
  return path.reverse();
}

/** The child of a node by its name, or by its place in an array, in the form of a JSON pointer; the last one of equal names. */
export function childNamed(
  index: JsonIndex,
  bytes: Uint8Array,
  node: number,
  key: string,
): number | undefined {
  const isArray = ((index.kind[node] ?? 0) & 3) === ARRAY;
  const end = node + ((index.extent[node] ?? 0) || index.count - node);
  let found: number | undefined;
  for (
    let child = node + 1;
    child < end;
    child += (index.extent[child] ?? 0) || index.count - child
  ) {
    if (isArray ? String(index.place[child]) !== key : nameOf(index, bytes, child) !== key)
      continue;
    if (isArray) return child;
    found = child;
  }
  return found;
}
