import type {Nodes} from 'mdast';
import {placeAt} from '@batchwise/openapi/finding';
import type {Block, Page} from './types.ts';

/** A piece of a page and where it begins: line and column from 1, offset in UTF-16 units from 0. */
export type Piece = {text: string; line: number; column: number; offset: number};

/** A place within a piece, `at` UTF-16 units from its beginning. */
export function placeIn({text, line, column}: Piece, at: number): {line: number; column: number} {
  const place = placeAt(text, at);
  return place.line === 1
    ? {line, column: column + at}
    : {line: line + place.line - 1, column: place.column};
}

const isCode = ({kind}: Block): boolean =>
  kind === 'code' ||
  kind === 'component' ||
  kind === 'esm' ||
  kind === 'expression' ||
  kind === 'definition';

/** A node and all below it, from the outside in; each rule asks for them. */
const flat = new WeakMap<Nodes, readonly Nodes[]>();

function flatten(node: Nodes, list: Nodes[]): Nodes[] {
  list.push(node);
  if ('children' in node) for (const child of node.children) flatten(child, list);
  return list;
}

/** Calls `see` for each node of a block, from the outside in. */
export function eachNode(node: Nodes | undefined, see: (node: Nodes) => void): void {
  if (!node) return;
  const nodes = flat.get(node) ?? flatten(node, []);
  flat.set(node, nodes);
  for (const one of nodes) see(one);
}

/** The source text of a node and its place. */
function piece(node: Nodes, page: Page): Piece {
  const {start, end} = node.position ?? {};
  const offset = start?.offset ?? 0;
  return {
    text: page.text.slice(offset, end?.offset ?? offset),
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    offset,
  };
}

const known = new WeakMap<Block, readonly Piece[]>();

/**
 * The prose of a block: its runs of text, or the value of the front matter. None of code and components.
 * @param page the one that the block is of.
 */
export function proseOf(block: Block, page: Page): readonly Piece[] {
  const prose = known.get(block) ?? readProse(block, page);
  known.set(block, prose);
  return prose;
}

function readProse(block: Block, page: Page): readonly Piece[] {
  if (isCode(block)) return [];
  const {line, column, offset} = block.start;
  if (!block.node) return [{text: block.text, line, column, offset}];
  const found: Piece[] = [];
  eachNode(block.node, (node) => {
    if (node.type === 'text') found.push(piece(node, page));
    if (node.type === 'image' && node.alt) found.push({...piece(node, page), text: node.alt});
  });
  return found;
}

const words = new WeakMap<Block, string>();

/** The words of a block in one text; code, link targets and components leave a gap. */
export function wordsOfBlock(block: Block): string {
  const text = words.get(block) ?? readWords(block);
  words.set(block, text);
  return text;
}

function readWords(block: Block): string {
  if (isCode(block)) return '';
  if (!block.node) return block.text;
  const parts: string[] = [];
  eachNode(block.node, (node) => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'inlineCode' || node.type === 'image') parts.push(' \u0001 ');
  });
  return parts.join('');
}
