import {toPointer} from '../json/pointer.ts';
import type {Json, JsonObject} from '../operation/types.ts';
import {DATA_KEYWORDS, NAMED_MEMBERS} from './keywords.ts';

/** The base URI of a document without an address, against which relative `$id`s are resolved. */
const DOCUMENT_URI = 'https://document.invalid/';

const isData = (keyword: string): boolean => DATA_KEYWORDS.has(keyword) || keyword === 'examples';

/** A schema with an `$id`, or the whole document. */
type Resource = {uri: string; path: string[]};

/**
 * The targets in a description that references can name without a JSON pointer (JSON Schema
 * 2020-12, 8.2).
 */
export type SchemaIndex = {
  /** True without any `$id` and anchor, as in most descriptions. */
  isEmpty: boolean;
  /** Paths by the absolute URI of the resource. */
  resources: Map<string, string[]>;
  /** Paths by `<URI>#<anchor>`, for both kinds of anchors. */
  anchors: Map<string, string[]>;
  /** The paths of the `$dynamicAnchor`s of each resource, by its URI and their names. */
  dynamic: Map<string, Map<string, string[]>>;
  /** Returns the resource that a path belongs to. */
  resourceOf: (path: readonly string[]) => Resource;
};

const indexes = new WeakMap<JsonObject, SchemaIndex>();

function makeIndex(document: JsonObject): SchemaIndex {
  const root: Resource = {uri: DOCUMENT_URI, path: []};
  const resources = new Map([[root.uri, root.path]]);
  const byPointer = new Map<string, Resource>();
  const anchors = new Map<string, string[]>();
  const dynamic = new Map<string, Map<string, string[]>>();

  const addAnchor = (uri: string, name: Json | undefined, path: string[]): void => {
    if (typeof name === 'string' && !anchors.has(`${uri}#${name}`))
      anchors.set(`${uri}#${name}`, path);
  };

  const enter = (value: JsonObject, path: string[], outer: Resource): Resource => {
    if (typeof value.$id !== 'string' || !URL.canParse(value.$id, outer.uri)) return outer;
    const uri = new URL(value.$id, outer.uri);
    uri.hash = '';
    const resource = {uri: uri.href, path};
    if (!resources.has(resource.uri)) resources.set(resource.uri, path);
    byPointer.set(toPointer(path), resource);
    return resource;
  };

  const walk = (value: Json, path: string[], outer: Resource, isMap = false): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value))
      return value.forEach((item, at) => walk(item, [...path, String(at)], outer));
    if (isMap)
      return Object.entries(value).forEach(([name, child]) => walk(child, [...path, name], outer));
    const resource = enter(value, path, outer);
    addAnchor(resource.uri, value.$anchor, path);
    if (typeof value.$dynamicAnchor === 'string') {
      addAnchor(resource.uri, value.$dynamicAnchor, path);
      const own = dynamic.get(resource.uri) ?? new Map<string, string[]>();
      dynamic.set(
        resource.uri,
        own.has(value.$dynamicAnchor) ? own : own.set(value.$dynamicAnchor, path),
      );
    }
    for (const [key, child] of Object.entries(value))
      if (!isData(key)) walk(child, [...path, key], resource, NAMED_MEMBERS.has(key));
  };

  walk(document, [], root);
  const resourceOf = (path: readonly string[]): Resource => {
    for (let length = path.length; length > 0 && byPointer.size > 0; length -= 1) {
      const resource = byPointer.get(toPointer(path.slice(0, length)));
      if (resource) return resource;
    }
    return root;
  };
  return {
    isEmpty: byPointer.size === 0 && anchors.size === 0,
    resources,
    anchors,
    dynamic,
    resourceOf,
  };
}

const EMPTY: SchemaIndex = {
  isEmpty: true,
  resources: new Map(),
  anchors: new Map(),
  dynamic: new Map(),
  resourceOf: () => ({uri: DOCUMENT_URI, path: []}),
};

/**
 * Returns the cached index of a description. Schemas before OpenAPI 3.1 have neither `$id` nor
 * anchors.
 */
export function schemaIndex(document: JsonObject): SchemaIndex {
  if (
    document.swagger !== undefined ||
    (typeof document.openapi === 'string' && document.openapi.startsWith('3.0'))
  )
    return EMPTY;
  const known = indexes.get(document);
  if (known) return known;
  const made = makeIndex(document);
  indexes.set(document, made);
  return made;
}
