import {query} from 'json-p3';
import {isObject} from '../json/coerce.ts';
import {toPointer, valueAt} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {validateOverlay, type OverlayProblem} from './validate-overlay.ts';

/** One change of an overlay (OpenAPI Overlay 1.1.0, 4.4.3). */
export type Action = {
  target: string;
  description?: string;
  update?: Json;
  remove?: boolean;
  copy?: string;
};

/** An OpenAPI Overlay document (Overlay 1.1.0, 4.4.1). */
export type Overlay = {
  overlay: string;
  info: {title: string; version: string};
  extends?: string;
  actions: Action[];
};

/** The result of an overlay. */
export type Applied = {
  document: JsonObject;
  /** JSON pointers, in the resulting document, of each value that an action set, and its place in the overlay. */
  touched: Map<string, Path>;
  problems: OverlayProblem[];
};

type Path = (string | number)[];

type Touched = Applied['touched'];

/** @param from the place of the value in the overlay. */
function touch(value: Json, path: Path, from: Path, touched: Touched): void {
  if (typeof value !== 'object' || value === null) touched.set(toPointer(path), from);
  else
    for (const [key, child] of Object.entries(value))
      touch(child, [...path, key], [...from, key], touched);
}

/**
 * Merges as in Overlay 1.1.0, 4.4.3.1: objects key by key, arrays by concatenation, primitives by
 * replacement.
 */
function merge(
  target: Json | undefined,
  update: Json,
  path: Path,
  from: Path,
  touched: Touched,
): Json {
  if (Array.isArray(target)) {
    const added = Array.isArray(update) ? update : [update];
    added.forEach((item, index) => touch(item, [...path, target.length + index], from, touched));
    return [...target, ...structuredClone(added)];
  }
  if (isObject(target) && isObject(update)) {
    const merged: JsonObject = {...target};
    for (const [key, value] of Object.entries(update))
      merged[key] = merge(target[key], value, [...path, key], [...from, key], touched);
    return merged;
  }
  touch(update, path, from, touched);
  return structuredClone(update);
}

function replaceAt(document: JsonObject, path: Path, value: Json): JsonObject {
  if (path.length === 0) return value as JsonObject;
  const parent = valueAt(document, path.slice(0, -1)) as Record<string | number, Json>;
  parent[path.at(-1) ?? ''] = value;
  return document;
}

function removeAt(document: JsonObject, path: Path): void {
  const parent = valueAt(document, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isObject(parent)) delete parent[String(key)];
}

function kind(value: Json | undefined): string {
  if (Array.isArray(value)) return 'an array';
  return isObject(value) ? 'an object' : 'a value';
}

function applyAction(document: JsonObject, action: Action, at: Path, applied: Applied): JsonObject {
  const nodes = query(action.target, document).nodes.map((node) => node.location as Path);
  if (nodes.length === 0) {
    applied.problems.push({
      path: [...at, 'target'],
      message: `The API description does not contain the target ${action.target}.`,
      hint: 'Check the spelling, and whether the API description has changed.',
    });
    return document;
  }
  if (action.remove) {
    if (nodes.some((path) => path.length === 0)) {
      applied.problems.push({
        path: [...at, 'target'],
        message: 'The whole API description cannot be removed.',
        hint: 'Use a target inside the API description.',
      });
      return document;
    }
    // From last to first, so that removing an item does not shift those that follow.
    for (const path of nodes.reverse()) removeAt(document, path);
    return document;
  }
  const source =
    action.copy === undefined ? action.update : copySource(document, action.copy, at, applied);
  if (source === undefined) return document;
  return nodes.reduce((current, path) => {
    const target = valueAt(current, path);
    if (kind(target) !== 'an array' && kind(target) !== kind(source)) {
      applied.problems.push({
        path: [...at, 'update'],
        message: `The target ${action.target} is ${kind(target)}, but the update is ${kind(source)}.`,
        hint: 'Use the object that contains the text as the target, and the text in the update: "update: {description: …}".',
      });
      return current;
    }
    return replaceAt(
      current,
      path,
      merge(target, source, path, [...at, 'update'], applied.touched),
    );
  }, document);
}

function copySource(
  document: JsonObject,
  expression: string,
  at: Path,
  applied: Applied,
): Json | undefined {
  const {nodes} = query(expression, document);
  const [node] = nodes;
  if (node && nodes.length === 1) return structuredClone(node.value) as Json;
  applied.problems.push({
    path: [...at, 'copy'],
    message: `"copy: ${expression}" selects ${nodes.length} nodes.`,
    hint: 'Select exactly one node.',
  });
  return undefined;
}

/**
 * Applies an overlay to a description (OpenAPI Overlay 1.0 and 1.1). Neither argument is changed.
 * @returns the changed description. `problems` lists the mistakes of a malformed overlay, which is
 * not applied, as well as targets that select nothing and updates whose type differs from their
 * target's.
 */
export function applyOverlay(document: JsonObject, overlay: Json): Applied {
  const applied: Applied = {
    document: structuredClone(document),
    touched: new Map(),
    problems: validateOverlay(overlay),
  };
  if (applied.problems.length > 0) return applied;
  const {actions} = overlay as Overlay;
  applied.document = actions.reduce(
    (current, action, index) => applyAction(current, action, ['actions', index], applied),
    applied.document,
  );
  return applied;
}
