import {fromPointer, toFragment, toPointer, valueAt} from './pointer';
import type {BodyField, Json, JsonObject, Schema} from './types';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function targetOf(reference: string, path: readonly string[]): string[] {
  try {
    return fromPointer(reference);
  } catch (cause) {
    throw new Error(`${toPointer(path)}: the reference ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
  }
}

/**
 * Follows a chain of `$ref`s inside one document until something else is found.
 * @returns the value and the path where it stands.
 * @throws Error when a reference leaves the document, points nowhere, or runs in a circle.
 */
export function resolve(document: JsonObject, value: Json, path: string[]): {value: Json; path: string[]} {
  const seen = new Set<string>();
  let current = {value, path};
  while (isObject(current.value) && typeof current.value.$ref === 'string') {
    const reference = current.value.$ref;
    if (!reference.startsWith('#')) {
      throw new Error(`${toPointer(current.path)}: the reference "${reference}" leaves this document. Put what it refers to into "components".`);
    }
    if (seen.has(reference)) throw new Error(`${toPointer(path)}: the reference "${reference}" refers to itself.`);
    seen.add(reference);
    const target = targetOf(reference, current.path);
    const found = valueAt(document, target);
    if (found === undefined) throw new Error(`${toPointer(current.path)}: the reference "${reference}" points to nothing.`);
    current = {value: found, path: target};
  }
  return current;
}

/** Keywords whose members are named freely: `properties: {enum: …}` describes a property called "enum". */
const MAPS = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/** Keywords whose value is data, in which a `$ref` is no reference. */
const DATA = new Set(['enum', 'const', 'default']);

/** Data that a check does not need, and in which the validator takes an `id` for that of a schema. */
const EXAMPLES = new Set(['example', 'examples']);

/**
 * Makes a schema of a description stand on its own: each schema that it refers to, however often or
 * deeply nested, is put once into `$defs`, and the references point there. Recursive schemas stay finite.
 * Examples in schemas are left out.
 * @param at where the schema stands in the document, for errors.
 * @throws Error when a reference leaves the document or points nowhere.
 */
export function bundleSchema(document: JsonObject, schema: Json, at: string[] = []): Schema {
  const definitions: Record<string, Schema> = {};
  const names = new Map<string, string>();

  const nameOf = (reference: string, path: string[]): string => {
    // Checks the whole chain. What is bundled is its first link: a reference may have keywords beside it.
    resolve(document, {$ref: reference}, path);
    const target = fromPointer(reference);
    // One schema can be referred to in several spellings: `%7E` is `~`.
    const pointer = toPointer(target);
    const known = names.get(pointer);
    if (known !== undefined) return known;
    const last = target.at(-1) ?? 'root';
    const taken = new Set(names.values());
    let name = last;
    for (let n = 2; taken.has(name); n += 1) name = `${last}${n}`;
    names.set(pointer, name);
    definitions[name] = rewrite(valueAt(document, target) ?? {}, target, false) as Schema;
    return name;
  };

  const rewriteMember = (key: string, child: Json, path: string[]): [string, Json][] => {
    if (key === '$ref' && typeof child === 'string') return [[key, toFragment(['$defs', nameOf(child, path)])]];
    if (EXAMPLES.has(key)) return [];
    return [[key, DATA.has(key) ? child : rewrite(child, [...path, key], MAPS.has(key))]];
  };

  const rewrite = (value: Json, path: string[], isMap: boolean): Json => {
    if (Array.isArray(value)) return value.map((item, index) => rewrite(item, [...path, String(index)], false));
    if (!isObject(value)) return value;
    const members = Object.entries(value);
    return Object.fromEntries(members.flatMap(([key, child]) => (isMap ? [[key, rewrite(child, [...path, key], false)]] : rewriteMember(key, child, path))));
  };

  const bundled = rewrite(schema, at, false) as Schema;
  return Object.keys(definitions).length > 0 ? {...bundled, $defs: definitions} : bundled;
}

/** A bundled schema with its own `$ref` followed; keywords beside the `$ref` win over those behind it. */
export function dereference(schema: Schema, definitions: Record<string, Schema>): Schema {
  if (!schema.$ref) return schema;
  const {$ref, ...beside} = schema;
  const target = definitions[fromPointer($ref).at(-1) ?? ''];
  return target ? {...dereference(target, definitions), ...beside} : beside;
}

function kindOf(schema: Schema, definitions: Record<string, Schema>): BodyField['kind'] {
  // A choice is written into the body as text, so that `enum: [1, 2]` is none.
  if (schema.enum?.every((value) => typeof value === 'string')) return 'enum';
  if (schema.type === 'string') return 'string';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type === 'array' && schema.items && dereference(schema.items, definitions).type === 'string') return 'list';
  return 'json';
}

/**
 * The fields of a form for a JSON body: one for each property, those of nested objects flattened to
 * `inputFormat.format`. What has no simple field (a map, an array of objects, a recursive schema) is edited as JSON.
 */
export function bodyFields(schema: Schema): BodyField[] {
  const definitions = schema.$defs ?? {};
  const collect = (parent: Schema, path: string[], required: boolean, seen: readonly Schema[]): BodyField[] => {
    const whole = dereference(parent, definitions);
    return Object.entries(whole.properties ?? {}).flatMap(([name, child]) => {
      const property = dereference(child, definitions);
      const here = [...path, name];
      const needed = required && (whole.required ?? []).includes(name);
      const nested = property.properties && Object.keys(property.properties).length > 0;
      const recursive = property.properties !== undefined && seen.some((above) => above.properties === property.properties);
      if (nested && !recursive) return collect(property, here, needed, [...seen, property]);
      return [
        {
          path: here,
          name: here.join('.'),
          required: needed,
          description: property.description ?? '',
          kind: recursive ? 'json' : kindOf(property, definitions),
          schema: property,
        },
      ];
    });
  };
  const root = dereference(schema, definitions);
  return collect(root, [], true, [root]);
}
