import {scanJson, type JsonMistake} from '../json/scan-json.ts';

/** A value in JSON text: `text.slice(start, end)` is the value exactly as it is written. */
export type JsonNode = {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly parent: JsonNode | undefined;
  /** The position among the children of the parent, from 0. */
  readonly index: number;
  /** The name of a member, without its escapes; undefined for other values. */
  readonly name: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Items or members, in the order of the text; equal names are all there. */
  readonly children: readonly JsonNode[];
};

export type JsonTree = {
  /** Undefined when the text does not begin with a JSON value. */
  readonly root: JsonNode | undefined;
  /** How many values the tree has. */
  readonly count: number;
  /** Where the text stops being JSON: the tree has the values before this place. */
  readonly mistake: JsonMistake | undefined;
};

type OpenNode = JsonNode & {end: number; children: JsonNode[]};

const KINDS = {'{': 'object', '[': 'array', value: 'scalar'} as const;

const NO_CHILDREN: JsonNode[] = [];

const nameIn = (token: string): string =>
  token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);

/**
 * Parses JSON text (RFC 8259) into places in the text rather than values, so that numbers keep every digit.
 * Uses no recursion, so deep nesting does not exhaust the stack.
 */
export function parseJsonTree(text: string): JsonTree {
  const open: OpenNode[] = [];
  let root: JsonNode | undefined;
  let count = 0;
  let name: string | undefined;
  const mistake = scanJson(text, (token, start, end) => {
    if (token === 'name') name = nameIn(text.slice(start, end));
    if (token === '}' || token === ']') {
      const closed = open.pop();
      if (closed) closed.end = end;
    }
    if (token !== '{' && token !== '[' && token !== 'value') return;
    const parent = open.at(-1);
    const index = parent?.children.length ?? 0;
    const kind = KINDS[token];
    const isScalar = kind === 'scalar';
    const node: OpenNode = {
      kind,
      parent,
      index,
      name,
      start,
      // Where the text breaks off, an open object or array reaches to its end.
      end: isScalar ? end : text.length,
      children: isScalar ? NO_CHILDREN : [],
    };
    parent?.children.push(node);
    if (!isScalar) open.push(node);
    root ??= node;
    name = undefined;
    count += 1;
  });
  return {root, count, mistake};
}

/** The names and indexes that lead from the root to the node. */
export function pathOf(node: JsonNode): string[] {
  const path: string[] = [];
  for (let at = node; at.parent; at = at.parent) path.push(at.name ?? String(at.index));
  return path.reverse();
}

/** The child with a name, or with an index as a JSON pointer writes it. Of equal names the last, as in `JSON.parse`. */
export function childAt({kind, children}: JsonNode, key: string): JsonNode | undefined {
  if (kind === 'array') return /^(0|[1-9]\d*)$/.test(key) ? children[Number(key)] : undefined;
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child?.name === key) return child;
  }
  return undefined;
}

/** The node at a path; undefined where the text has none. */
export function nodeAt(root: JsonNode | undefined, path: readonly string[]): JsonNode | undefined {
  return path.reduce<JsonNode | undefined>((node, key) => node && childAt(node, key), root);
}
