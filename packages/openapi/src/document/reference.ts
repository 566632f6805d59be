import {isObject} from '../json/coerce.ts';
import {fromPointer, toPointer, valueAt} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {schemaIndex} from './schema-index.ts';

/** A part of a description that cannot be used; `pointer` is its JSON pointer. */
export class DescriptionError extends Error {
  constructor(
    readonly pointer: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${pointer}: ${reason}`, options);
  }
}

function pointerPath(reference: string, path: readonly string[]): string[] {
  try {
    return fromPointer(reference);
  } catch (cause) {
    throw new DescriptionError(
      toPointer(path),
      `the reference ${cause instanceof Error ? cause.message : String(cause)}`,
      {cause},
    );
  }
}

/**
 * Looks for the target within the schemas around the reference, for schemas with `$defs` but
 * without `$id`.
 */
function pathWithin(
  document: JsonObject,
  target: string[],
  path: readonly string[],
): string[] | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const candidate = [...path.slice(0, length), ...target];
    if (valueAt(document, candidate) !== undefined) return candidate;
  }
  return undefined;
}

function locateByUri(
  document: JsonObject,
  reference: string,
  path: readonly string[],
): string[] | undefined {
  const index = schemaIndex(document);
  if (index.isEmpty) return undefined;
  const resource = index.resourceOf(path);
  const uri = URL.canParse(reference, resource.uri) ? new URL(reference, resource.uri) : undefined;
  if (!uri) return undefined;
  const fragment = uri.hash;
  uri.hash = '';
  const target = index.resources.get(uri.href);
  if (!target) return undefined;
  if (fragment === '') return target;
  if (!fragment.startsWith('#/')) return index.anchors.get(`${uri.href}${fragment}`);
  const within = [...target, ...pointerPath(fragment, path)];
  return valueAt(document, within) === undefined ? undefined : within;
}

/**
 * Finds the target of a reference: a JSON pointer into the document, an `$anchor`, or the `$id` of
 * a schema (JSON Schema 2020-12, 8.2). A pointer starts from the nearest `$id`, then from the
 * document's root, then from the schemas around the reference, since schemas are often copied in
 * together with their `$defs`.
 * @param path the path of the reference.
 * @returns the path of the target.
 * @throws DescriptionError when the reference leaves the document or points to nothing.
 */
export function locate(document: JsonObject, reference: string, path: readonly string[]): string[] {
  const known = locateByUri(document, reference, path);
  if (known) return known;
  if (!reference.startsWith('#')) {
    throw new DescriptionError(
      toPointer(path),
      `the reference "${reference}" points outside this document. Copy its target to "components".`,
    );
  }
  const target = pointerPath(reference, path);
  if (valueAt(document, target) !== undefined) return target;
  const within = pathWithin(document, target, path);
  if (within) return within;
  throw new DescriptionError(
    toPointer(path),
    `the target of the reference "${reference}" does not exist. Correct the reference.`,
  );
}

/**
 * Adds the `summary` and `description` beside a reference, which override those of its target
 * (OpenAPI 3.1, 4.8.23).
 */
function withWordsOf(reference: JsonObject, target: Json): Json {
  if (!isObject(target)) return target;
  const words = Object.entries(reference).filter(
    ([key, value]) => (key === 'summary' || key === 'description') && typeof value === 'string',
  );
  return words.length > 0 ? {...target, ...Object.fromEntries(words)} : target;
}

/**
 * Follows a chain of `$ref`s within one document.
 * @returns the value, with the texts beside the references, and its path.
 * @throws DescriptionError when a reference leaves the document, points to nothing, or refers to
 * itself.
 */
export function resolve(
  document: JsonObject,
  value: Json,
  path: string[],
): {value: Json; path: string[]} {
  const references: JsonObject[] = [];
  const seen = new Set<string>();
  let current = {value, path};
  while (isObject(current.value) && typeof current.value.$ref === 'string') {
    const target = locate(document, current.value.$ref, current.path);
    const pointer = toPointer(target);
    if (seen.has(pointer))
      throw new DescriptionError(
        toPointer(path),
        `the reference "${current.value.$ref}" refers to itself. Correct the reference.`,
      );
    seen.add(pointer);
    references.push(current.value);
    current = {value: valueAt(document, target) ?? null, path: target};
  }
  return {
    value: references.reduceRight<Json>(
      (target, reference) => withWordsOf(reference, target),
      current.value,
    ),
    path: current.path,
  };
}
