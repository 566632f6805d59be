import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {findNodeAtLocation, parseTree, type Node as JsonNode} from 'jsonc-parser';
import {isCollection, isNode, LineCounter, parseDocument, type Document, type Node} from 'yaml';
import {fromPointer} from '../json/pointer.ts';
import {FILES} from './join-files.ts';

/** A place in a file; line and column count from 1. */
export type Place = {file: string; line: number; column: number};

/** Returns the line and column of the nearest value at or above a path. */
type Find = (path: readonly string[]) => {line: number; column: number};

const START = {line: 1, column: 1};

/** Finds the node of a path, or else of the longest part of it that has one. */
function nearest<T>(
  path: readonly string[],
  nodeAt: (path: readonly string[]) => T | undefined,
): T | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = nodeAt(path.slice(0, length));
    if (node !== undefined) return node;
  }
  return undefined;
}

/** Returns the place of a path in a YAML document. */
export function placeInYaml(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
): {line: number; column: number} {
  const nodeAt = (part: readonly string[]): Node | undefined => {
    let node: unknown = document.contents;
    for (const key of part)
      // A key may be a number in YAML: a status among the responses.
      node = isCollection(node) ? (node.get(key, true) ?? node.get(Number(key), true)) : undefined;
    return isNode(node) && node.range ? node : undefined;
  };
  const node = nearest(path.map(String), nodeAt);
  if (!node?.range) return START;
  const {line, col} = lines.linePos(node.range[0]);
  return {line: Math.max(line, 1), column: Math.max(col, 1)};
}

function findInJson(root: JsonNode, text: string): Find {
  // A member of an array is found by a number, one of an object by a name.
  const nodeAt = (path: readonly string[]): JsonNode | undefined => {
    let node: JsonNode | undefined = root;
    for (const key of path)
      node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
    return node;
  };
  return (path) => {
    const offset = nearest(path, nodeAt)?.offset ?? 0;
    const before = text.slice(0, offset);
    return {
      line: before.split('\n').length,
      column: offset - before.lastIndexOf('\n'),
    };
  };
}

function createFind(path: string): Find {
  const text = readFileSync(path, 'utf8');
  // The YAML parser reads JSON as well, but takes a hundred times as long.
  const tree = /^\s*[{[]/.test(text) ? parseTree(text) : undefined;
  if (tree) return findInJson(tree, text);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return (at) => placeInYaml(document, lines, at);
}

/**
 * Finds the places of JSON pointers in a description and in the files that it refers to; see `joinFiles`. A file is
 * parsed when the first place in it is asked for.
 * @param root the path of the description.
 */
export function createPlaces(root: string): (pointer: string) => Place {
  const finds = new Map<string, Find>();
  return (pointer) => {
    const path = fromPointer(pointer);
    const isOther = path[0] === FILES && path[1] !== undefined;
    const file = isOther ? join(dirname(root), path[1] ?? '') : root;
    const find = finds.get(file) ?? createFind(file);
    finds.set(file, find);
    return {file, ...find(isOther ? path.slice(2) : path)};
  };
}
