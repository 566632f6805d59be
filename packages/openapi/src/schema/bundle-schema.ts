import {isObject} from '../json/coerce.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';
import {addToCache, createDefinitionStore} from './definition-store.ts';
import type {Use} from './excluded-properties.ts';
import type {Definitions} from './merge-schemas.ts';
import {enterResource, rewrite, type Bundler} from './rewrite-schema.ts';

function bundle(bundler: Bundler, schema: Json, path: string[]): Schema {
  const {document, definitions, isForReading} = bundler;
  const uses = new Set<string>();
  const scope = enterResource(document, new Map(), path);
  try {
    const whole = rewrite(bundler, schema, {schema: {}, path, scope, uses}) as Schema;
    definitions.commit();
    return uses.size === 0 || isForReading ? whole : {...whole, $defs: definitions.closure(uses)};
  } catch (error) {
    definitions.rollback();
    throw error;
  }
}

const bundlers = new WeakMap<JsonObject, Map<string, Bundler>>();

function bundlerOf(document: JsonObject, use: Use | undefined, isForReading: boolean): Bundler {
  const known = bundlers.get(document) ?? new Map<string, Bundler>();
  bundlers.set(document, known);
  const key = `${use ?? ''} ${isForReading}`;
  const bundler = known.get(key) ?? {
    document,
    use,
    isForReading,
    definitions: createDefinitionStore(),
    cache: new Map(),
  };
  known.set(key, bundler);
  return bundler;
}

function bundleOnce(bundler: Bundler, schema: Json, at: string[]): Schema {
  if (!isObject(schema)) return bundle(bundler, schema, at);
  const known = bundler.cache.get(schema);
  if (known) return known;
  const bundled = bundle(bundler, schema, at);
  addToCache(bundler.cache, schema, bundled);
  return bundled;
}

/**
 * Makes a schema of a description self-contained, in the dialect of OpenAPI 3.1. Each schema that it refers to is
 * put once into `$defs`, and the references point there, so that recursive schemas stay finite. An `example` becomes
 * the first of `examples`; others are dropped. Results are cached and share parts: change neither them nor the
 * document.
 * @param at the path of the schema in the document, for references and errors.
 * @throws DescriptionError when a reference leaves the document or points to nothing.
 */
export function bundleSchema(
  document: JsonObject,
  schema: Json,
  at: string[] = [],
  use?: Use,
): Schema {
  return bundleOnce(bundlerOf(document, use, false), schema, at);
}

/** A bundled schema for readers. All schemas of a description for one use share the definitions. */
export type SchemaForReading = {
  /** False and true are schemas, too. */
  schema: Json;
  definitions: Definitions;
  /** Returns the path in the document of a definition, by its name. */
  pathOf: (name: string) => readonly string[] | undefined;
};

/**
 * Bundles a schema as `bundleSchema` does, with what only readers need: all examples, external documentation and
 * patterns as they are written. A reference that cannot be followed becomes the reason why, below `UNRESOLVED`.
 */
export function bundleForReading(
  document: JsonObject,
  schema: Json,
  at: string[],
  use?: Use,
): SchemaForReading {
  const bundler = bundlerOf(document, use, true);
  const {all, pathOf} = bundler.definitions;
  return {schema: bundleOnce(bundler, schema, at) as Json, definitions: all, pathOf};
}
