import {toPointer} from '../json/pointer';
import type {Json, JsonObject} from '../types';

/** Stands for the address of a document that has none, so that relative `$id`s can be resolved. */
const DOCUMENT_URI = 'https://document.invalid/';

/** Keywords whose value is data, in which an `$id` identifies nothing. */
const DATA = new Set(['enum', 'const', 'default', 'example', 'examples', 'value']);

/** Keywords whose members are named freely: `properties: {value: …}` describes a property called "value". */
const MAPS = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'schemas',
]);

/** A schema with an `$id`, or the whole document. */
type Resource = {uri: string; path: string[]};

/** What of a description can be referred to by other names than a JSON pointer (JSON Schema 2020-12, 8.2). */
export type SchemaIndex = {
  /** Whether there is no `$id` and no anchor, as in most descriptions. */
  isEmpty: boolean;
  /** Paths by the absolute URI of the resource. */
  resources: Map<string, string[]>;
  /** Paths by `<URI>#<anchor>`, of both kinds of anchors. */
  anchors: Map<string, string[]>;
  /** The `$dynamicAnchor`s of a resource, by its URI: path by name. */
  dynamic: Map<string, Map<string, string[]>>;
  /** The resource that a place belongs to. */
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
      if (!DATA.has(key)) walk(child, [...path, key], resource, MAPS.has(key));
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

/** The index of a description, made once. Before OpenAPI 3.1, schemas had neither `$id` nor anchors. */
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
