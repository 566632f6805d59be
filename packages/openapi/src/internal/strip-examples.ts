import {resolve} from '../document/reference.ts';
import {isObject, list} from '../json/coerce.ts';
import type {Json, JsonObject} from '../operation/types.ts';

/** Whether a part of a description is internal, itself or behind its reference. */
export function isInternal(document: JsonObject, value: Json | undefined, path: string[]): boolean {
  if (!isObject(value)) return false;
  if (value['x-internal'] === true) return true;
  if (typeof value.$ref !== 'string') return false;
  try {
    const target = resolve(document, value, path).value;
    return isObject(target) && target['x-internal'] === true;
  } catch {
    // A broken reference is reported by the operation that needs it.
    return false;
  }
}

/** A schema and its path in the document. */
type Located = {schema: Json | undefined; path: string[]};

/** Deeper examples do not occur; this ends schemas that refer to themselves. */
const DEEPEST = 40;

/** Follows the references of a schema; undefined where one is broken. */
function target(
  document: JsonObject,
  {schema, path}: Located,
): (Located & {schema: JsonObject}) | undefined {
  try {
    const {value, path: at} = resolve(document, schema ?? null, path);
    return isObject(value) ? {schema: value, path: at} : undefined;
  } catch {
    return undefined;
  }
}

/** Removes from a value, in place, the members that its schema describes as internal. */
function strip(document: JsonObject, value: Json, located: Located, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const found = target(document, located);
  if (!found) return;
  const {schema, path} = found;
  const inside = (child: Json, ...at: string[]): void =>
    strip(
      document,
      child,
      {
        schema: at.reduce<Json | undefined>((owner, key) => (owner as JsonObject)[key], schema),
        path: [...path, ...at],
      },
      depth + 1,
    );
  for (const keyword of ['allOf', 'oneOf', 'anyOf'])
    list(schema[keyword]).forEach((_, index) => inside(value, keyword, String(index)));
  if (Array.isArray(value)) {
    const prefix = list(schema.prefixItems).length;
    value.forEach((item, index) =>
      index < prefix ? inside(item, 'prefixItems', String(index)) : inside(item, 'items'),
    );
    return;
  }
  const properties = isObject(schema.properties) ? schema.properties : {};
  for (const [name, member] of Object.entries(value)) {
    if (!Object.hasOwn(properties, name)) inside(member, 'additionalProperties');
    else if (isInternal(document, properties[name], [...path, 'properties', name]))
      delete value[name];
    else inside(member, 'properties', name);
  }
}

/**
 * Removes internal properties from the examples and defaults of a part of a description, in place: of a media type, a
 * parameter or a header by its `schema`, of a schema by itself.
 */
export function stripExamples(document: JsonObject, owner: JsonObject, path: string[]): void {
  const isOwner = isObject(owner.schema);
  const located: Located = isOwner
    ? {schema: owner.schema, path: [...path, 'schema']}
    : {schema: owner, path};
  const stripOne = (value: Json | undefined): void => {
    if (value !== undefined) strip(document, value, located);
  };
  stripOne(owner.example);
  if (!isOwner) {
    stripOne(owner.default);
    list(owner.examples).forEach(stripOne);
    return;
  }
  const examples = isObject(owner.examples) ? Object.entries(owner.examples) : [];
  for (const [name, raw] of examples) {
    const found = target(document, {schema: raw, path: [...path, 'examples', name]})?.schema;
    // In Swagger 2.0, an example has no object around its value.
    stripOne(found && 'value' in found ? found.value : raw);
  }
}
