import {DescriptionError, locate, resolve} from '../document/reference.ts';
import {schemaIndex} from '../document/schema-index.ts';
import {isObject, list} from '../json/coerce.ts';
import {toFragment, toPointer, valueAt} from '../json/pointer.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';
import {
  isDropped,
  LISTS,
  MAPS,
  SCHEMAS,
  UNRESOLVED,
  withWrittenPatterns,
} from './bundle-keywords.ts';
import {type DefinitionStore} from './definition-store.ts';
import {isExcluded, type Place, type Use} from './excluded-properties.ts';
import {lineagesOf, roleOf, type Lineage, type Role} from './inheritance.ts';
import {specVersionOf, upgradeSchema} from './upgrade-schema.ts';

/** The path of the schema that each `$dynamicAnchor` denotes: the one in the outermost resource (JSON Schema 2020-12, 8.2.3.2). */
type Scope = ReadonlyMap<string, string[]>;

/** The place of a schema, the dynamic anchors there, and the names of the definitions that it refers to. */
type Visit = Place & {scope: Scope; uses: Set<string>};

/** The state of bundling one description for one use. */
export type Bundler = {
  document: JsonObject;
  use: Use | undefined;
  /** Whether schemas are bundled for readers; see `bundleForReading`. */
  isForReading: boolean;
  definitions: DefinitionStore;
  /** Bundled schemas by the schema of the document. */
  cache: Map<JsonObject, Schema>;
};

export function enterResource(document: JsonObject, scope: Scope, path: string[]): Scope {
  const index = schemaIndex(document);
  if (index.dynamic.size === 0) return scope;
  const own = index.dynamic.get(index.resourceOf(path).uri);
  return own ? new Map([...own, ...scope]) : scope;
}

/** Returns the name of a schema in `$defs`; adds it there the first time. */
function define(bundler: Bundler, target: string[], outer: Scope, role?: Role): string {
  const {document, definitions} = bundler;
  const scope = enterResource(document, outer, target);
  const anchors = [...scope].map(([name, path]) => `${name}=${toPointer(path)}`).sort();
  const key = [toPointer(target), ...anchors, ...(role ? [role] : [])].join(' ');
  const known = definitions.nameOf(key);
  if (known !== undefined) return known;
  const name = definitions.reserve(key, target);
  const uses = new Set<string>();
  const visit = {schema: {}, path: target, scope, uses};
  const value = valueAt(document, target) ?? {};
  const schema = role ? inherit(bundler, value, visit, role) : rewrite(bundler, value, visit);
  definitions.set(name, {schema: schema as Schema, uses});
  return name;
}

/** Writes a schema of an inheritance in one of its roles. */
function inherit(bundler: Bundler, value: Json, visit: Visit, role: Role): Json {
  const lineage = lineagesOf(bundler.document).get(toPointer(visit.path));
  if (!isObject(value) || !lineage) return rewrite(bundler, value, visit);
  if (role === 'choice') return choiceOf(bundler, value, visit, lineage);
  if (role === 'heir') return heirOf(bundler, without(value, 'discriminator'), visit, lineage);
  const base = without(value, 'discriminator', 'example', 'examples', 'default');
  return rewrite(bundler, base, visit);
}

const without = (schema: JsonObject, ...keys: string[]): JsonObject =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));

/** Writes a schema with the value of the discriminator that stands for it. */
function heirOf(
  bundler: Bundler,
  value: JsonObject,
  visit: Visit,
  {property, isOptional, heirs}: Lineage,
): Json {
  const schema = rewrite(bundler, value, visit);
  const heir = heirs.find(({path}) => toPointer(path) === toPointer(visit.path));
  const [only, ...others] = heir?.values ?? [];
  if (!isObject(schema) || !heir || only === undefined) return schema;
  const allowed: JsonObject = others.length === 0 ? {const: only} : {enum: heir.values};
  const needed = rewriteRequired(bundler, isOptional ? [] : [property], {...visit, schema: value});
  const mark = {properties: {[property]: allowed}, required: needed};
  return {...schema, allOf: [...list(schema.allOf), mark]};
}

/** Keywords about a value as a whole, which a choice keeps. */
const ABOUT = ['title', 'description', 'deprecated', 'example', 'examples', 'default'];

/** Writes a schema as the choice between those that extend it. */
function choiceOf(
  bundler: Bundler,
  value: JsonObject,
  visit: Visit,
  {property, heirs}: Lineage,
): Json {
  const branches = heirs.map(({path, values}) => {
    const name = define(bundler, path, visit.scope, 'heir');
    visit.uses.add(name);
    return {$ref: toFragment(['$defs', name]), values};
  });
  const about = Object.entries(value).filter(([key]) => ABOUT.includes(key));
  const mapping = branches.flatMap(({$ref, values}) => values.map((one) => [one, $ref]));
  const isNullable = value.nullable === true || value['x-nullable'] === true;
  const words = rewrite(bundler, Object.fromEntries(about), visit) as JsonObject;
  const discriminator: JsonObject = {
    propertyName: property,
    mapping: Object.fromEntries(mapping) as JsonObject,
  };
  const list: Json[] = [
    ...branches.map(({$ref}) => ({$ref})),
    ...(isNullable ? [{type: 'null'}] : []),
  ];
  if (!bundler.isForReading) return {...words, anyOf: list, discriminator};
  const types = isNullable ? [value.type ?? [], 'null'].flat() : value.type;
  const type: JsonObject = value.type === undefined ? {} : {type: types as Json};
  // A choice of one is merged, while its mapping still shows which schema it is.
  const isAlone = branches.length === 1 && mapping.length > 0;
  return {...words, ...type, ...(isAlone ? {} : {oneOf: list}), discriminator};
}

function refer(bundler: Bundler, target: string[], visit: Visit): string {
  const name = define(bundler, target, visit.scope, roleOf(bundler.document, target, visit.path));
  visit.uses.add(name);
  return toFragment(['$defs', name]);
}

function rewriteReference(bundler: Bundler, reference: string, visit: Visit): string {
  const {document} = bundler;
  // This checks the whole chain; only its first link is bundled, since a reference may have keywords beside it.
  resolve(document, {$ref: reference}, visit.path);
  return refer(bundler, locate(document, reference, visit.path), visit);
}

function rewriteDynamicReference(bundler: Bundler, reference: string, visit: Visit): string {
  const {document} = bundler;
  const lexical = locate(document, reference, visit.path);
  const anchor = reference.slice(reference.indexOf('#') + 1);
  const target = valueAt(document, lexical);
  const isDynamic = isObject(target) && target.$dynamicAnchor === anchor;
  return refer(bundler, (isDynamic && visit.scope.get(anchor)) || lexical, visit);
}

/** Writes a reference; for readers, one that cannot be followed becomes the reason why. */
function referenceKeyword({isForReading}: Bundler, write: () => string): [string, Json] {
  if (!isForReading) return ['$ref', write()];
  try {
    return ['$ref', write()];
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return [UNRESOLVED, {pointer: error.pointer, message: error.reason}];
  }
}

/** The mapping of a discriminator names references or bare names of schemas (OpenAPI 3.1, 4.8.25). */
function rewriteMapping(bundler: Bundler, mapping: JsonObject, visit: Visit): JsonObject {
  const rewritten = Object.entries(mapping).flatMap(([value, target]): [string, Json][] => {
    if (typeof target !== 'string') return [];
    const isReference = /[#/.]/.test(target);
    const reference = isReference ? target : toFragment(['components', 'schemas', target]);
    try {
      return [[value, rewriteReference(bundler, reference, visit)]];
    } catch {
      // The mapping only gives a choice its name, so the operation can be read without it.
      return [];
    }
  });
  return Object.fromEntries(rewritten);
}

function rewriteRequired(
  {document, use, isForReading}: Bundler,
  required: Json[],
  visit: Visit,
): Json[] {
  // For readers, the properties themselves are left out, so it does not matter here.
  if (!use || isForReading) return required;
  return required.filter(
    (name) => typeof name !== 'string' || !isExcluded(document, use, name, visit),
  );
}

/** Returns the new name and value of a keyword, or undefined for a keyword that is left out. */
function rewriteKeyword(
  bundler: Bundler,
  key: string,
  child: Json,
  visit: Visit,
): [string, Json] | undefined {
  if (key === '$ref' && typeof child === 'string')
    return referenceKeyword(bundler, () => rewriteReference(bundler, child, visit));
  if (key === '$dynamicRef' && typeof child === 'string')
    return referenceKeyword(bundler, () => rewriteDynamicReference(bundler, child, visit));
  if (key === 'required' && Array.isArray(child))
    return [key, rewriteRequired(bundler, child, visit)];
  if (key === 'discriminator' && isObject(child) && isObject(child.mapping))
    return [key, {...child, mapping: rewriteMapping(bundler, child.mapping, visit)}];
  if (isDropped(key, child) && !(key === 'externalDocs' && bundler.isForReading)) return undefined;
  const rewriteChild = (value: Json, ...more: string[]): Json =>
    rewrite(bundler, value, {
      schema: {},
      path: [...visit.path, key, ...more],
      ...(key === 'allOf' ? {outer: visit} : {}),
      scope: visit.scope,
      uses: visit.uses,
    });
  if (LISTS.has(key) && Array.isArray(child))
    return [key, child.map((item, index) => rewriteChild(item, String(index)))];
  if (MAPS.has(key) && isObject(child)) {
    const entries = Object.entries(child).map(([name, item]) => [name, rewriteChild(item, name)]);
    return [key, Object.fromEntries(entries) as JsonObject];
  }
  return [key, SCHEMAS.has(key) ? rewriteChild(child) : child];
}

/** The example of a schema as the first of `examples`; the others stay for readers. */
function rewriteExamples(
  {example, examples}: JsonObject,
  {isForReading}: Pick<Bundler, 'isForReading'>,
): JsonObject {
  const all = [...(example === undefined ? [] : [example]), ...list(examples)];
  if (all.length === 0) return {};
  return {examples: isForReading ? all : all.slice(0, 1)};
}

/** Rewrites a schema and those inside it; references point into `$defs`. */
export function rewrite(bundler: Bundler, value: Json, visit: Visit): Json {
  if (!isObject(value)) return value;
  const inside = {...visit, schema: value};
  const keywords = Object.entries(value)
    .filter(([key]) => key !== 'example' && key !== 'examples')
    .map(([key, child]) => rewriteKeyword(bundler, key, child, inside))
    .filter((keyword) => keyword !== undefined);
  const rewritten = {...Object.fromEntries(keywords), ...rewriteExamples(value, bundler)};
  const upgraded = upgradeSchema(rewritten, specVersionOf(bundler.document));
  return bundler.isForReading ? withWrittenPatterns(upgraded, rewritten) : upgraded;
}
