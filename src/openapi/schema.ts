import {fromPointer, toPointer, valueAt} from './pointer';
import type {BodyField, Json, JsonObject, Schema} from './types';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
    const target = fromPointer(reference);
    const found = valueAt(document, target);
    if (found === undefined) throw new Error(`${toPointer(current.path)}: the reference "${reference}" points to nothing.`);
    current = {value: found, path: target};
  }
  return current;
}

/**
 * Makes a schema of a description stand on its own: each schema that it refers to, however often or
 * deeply nested, is put once into `$defs`, and the references point there. Recursive schemas stay finite.
 * @throws Error when a reference leaves the document or points nowhere.
 */
export function bundleSchema(document: JsonObject, schema: Json): Schema {
  const definitions: Record<string, Schema> = {};
  const names = new Map<string, string>();

  const nameOf = (reference: string): string => {
    const known = names.get(reference);
    if (known) return known;
    const target = fromPointer(reference);
    const last = target.at(-1) ?? 'root';
    const taken = new Set(names.values());
    let name = last;
    for (let n = 2; taken.has(name); n += 1) name = `${last}${n}`;
    names.set(reference, name);
    const found = resolve(document, {$ref: reference}, target).value;
    definitions[name] = rewrite(found) as Schema;
    return name;
  };

  const rewrite = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) =>
        key === '$ref' && typeof child === 'string' && child.startsWith('#')
          ? [key, `#/$defs/${toPointer([nameOf(child)]).slice(1)}`]
          : [key, rewrite(child)],
      ),
    );
  };

  const bundled = rewrite(schema) as Schema;
  return Object.keys(definitions).length > 0 ? {...bundled, $defs: definitions} : bundled;
}

/** A bundled schema with its own `$ref` followed; keywords beside the `$ref` win over those behind it. */
export function dereference(schema: Schema, definitions: Record<string, Schema>): Schema {
  if (!schema.$ref) return schema;
  const {$ref, ...beside} = schema;
  const target = definitions[fromPointer($ref).at(-1) ?? ''];
  return target ? {...dereference(target, definitions), ...beside} : beside;
}

function kindOf(schema: Schema): BodyField['kind'] {
  if (schema.enum) return 'enum';
  if (schema.type === 'string') return 'string';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type === 'array' && schema.items?.type === 'string') return 'list';
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
          kind: recursive ? 'json' : kindOf(property),
          schema: property,
        },
      ];
    });
  };
  const root = dereference(schema, definitions);
  return collect(root, [], true, [root]);
}
