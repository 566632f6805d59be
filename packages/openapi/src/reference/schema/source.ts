import {isObject, list} from '../../json/coerce.ts';
import {fromPointer, toPointer} from '../../json/pointer.ts';
import type {Json, Schema} from '../../operation/types.ts';
import type {SchemaForReading} from '../../schema/bundle-schema.ts';
import type {Use} from '../../schema/excluded-properties.ts';
import {dereference, isNull, mergeAllOf} from '../../schema/merge-schemas.ts';
import type {Components} from './components.ts';

/** The definitions that a schema refers to, and its use. */
export type Source = Omit<SchemaForReading, 'schema'> & {
  components: Components;
  use: Use | undefined;
};

/** Keywords that say something about a value without restricting it (JSON Schema 2020-12 validation, section 9). */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
]);

const isAnnotation = (key: string): boolean => ANNOTATIONS.has(key) || key.startsWith('x-');

const nameIn = (reference: string): string => fromPointer(reference).at(-1) ?? '';

const merged = new WeakMap<object, Schema>();

/** Merges one level of a schema; see `mergeAllOf`. */
export function mergedOf(schema: Schema, {definitions}: Source): Schema {
  const known = merged.get(schema);
  if (known) return known;
  const made = mergeAllOf(schema, definitions);
  merged.set(schema, made);
  return made;
}

/** Whether a branch of a choice accepts only null. */
export const isNullBranch = (branch: Json, {definitions}: Source): boolean =>
  isObject(branch) && isNull(dereference(branch as Schema, definitions));

/** Returns the only reference of a schema that adds nothing but annotations, and perhaps null, to its target. */
function onlyReference(schema: Schema, source: Source): string | undefined {
  const {$ref, allOf, oneOf, anyOf, ...rest} = schema;
  if (!Object.keys(rest).every(isAnnotation)) return undefined;
  const parts = [
    ...($ref === undefined ? [] : [{$ref}]),
    ...list(allOf as Json | undefined),
    ...[oneOf, anyOf]
      .flatMap((branches) => list(branches as Json | undefined))
      .filter((branch) => !isNullBranch(branch, source)),
  ];
  const [only, ...others] = parts;
  if (!isObject(only) || others.length > 0) return undefined;
  return $ref ?? onlyReference(only as Schema, source);
}

/** The target of a schema that is only a `$ref`. */
export type Target = {
  /** The definition that it stands for in the end, for comparing. */
  key: string;
  /** The name of the component schema. */
  name?: string;
};

/** Returns the target of a schema that only refers to another, also by `allOf` or beside null. */
export function targetOf(schema: Schema, source: Source): Target | undefined {
  let reference = onlyReference(schema, source);
  if (reference === undefined) return undefined;
  const seen = new Set<string>();
  let name: string | undefined;
  while (!seen.has(reference)) {
    seen.add(reference);
    const path = source.pathOf(nameIn(reference));
    name ??= path && source.components.names.get(toPointer(path));
    const next: Schema = source.definitions[nameIn(reference)] ?? {};
    if (typeof next.$ref !== 'string' || Object.keys(next).length > 1) break;
    reference = next.$ref;
  }
  return {key: reference, ...(name === undefined ? {} : {name})};
}

/** Returns the name of the first component that a schema consists of. */
export function firstComponent(schema: Schema, source: Source): string | undefined {
  const own = targetOf(schema, source)?.name;
  if (own !== undefined) return own;
  return list(schema.allOf as Json | undefined)
    .filter(isObject)
    .map((part) => firstComponent(part as Schema, source))
    .find((name) => name !== undefined);
}
