import {
  readItems,
  readMembers,
  setMember,
  writeItems,
  writeMembers,
} from '@batchwise/openapi/json/edit';
import type {Schema} from '@batchwise/openapi/operation';
import {
  alternativePath,
  type Definitions,
  entriesPath,
  itemsPath,
  joinPath,
} from '@batchwise/openapi/schema';
import {firstOfVariant, firstText, shapeOfSchema, variantOf, type Shape} from './shape.ts';

type Value = {
  schema: Schema;
  definitions: Definitions;
  /** The value as JSON text; empty for no value. */
  text: string;
  /** The path of the schema in that of the body. */
  path: string;
};

type Options = {
  /** The path of the alternative to choose. */
  chosen: string;
  /** Earlier texts of alternatives, by their paths; the text that another alternative replaces is added. */
  earlier: Map<string, string>;
};

/** The part whose path the chosen one begins with: the longest, since a name may hold a dot or a slash. */
function partOf<T>(
  parts: readonly T[],
  chosen: string,
  startsOf: (part: T) => string[],
): T | undefined {
  const lengthOf = (part: T): number =>
    Math.max(...startsOf(part).map((start) => (chosen.startsWith(start) ? start.length : 0)));
  const [longest] = [...parts].sort((one, other) => lengthOf(other) - lengthOf(one));
  return longest !== undefined && lengthOf(longest) > 0 ? longest : undefined;
}

type Of<K extends Shape['kind']> = Value & {shape: Extract<Shape, {kind: K}>};

function ofChoice({shape: {variants}, ...value}: Of<'choice'>, options: Options): string {
  const {text, definitions} = value;
  const pathTo = (name: string): string => alternativePath(value.path, name);
  const variant = partOf(variants, options.chosen, ({name}) => [pathTo(name)]);
  if (!variant) return text;
  const path = pathTo(variant.name);
  const before = text === '' ? undefined : variants[variantOf(variants, text, definitions)];
  if (before && before !== variant) options.earlier.set(pathTo(before.name), text);
  const own =
    before === variant ? text : (options.earlier.get(path) ?? firstOfVariant(variant, definitions));
  if (path === options.chosen) return own;
  return withAlternative({...value, schema: variant.schema, text: own, path}, options);
}

function ofObject({shape: {fields, entries}, ...value}: Of<'object'>, options: Options): string {
  const {path, definitions} = value;
  const text = value.text || firstText(value.schema, definitions);
  const members = readMembers(text);
  const field = partOf(fields, options.chosen, ({name}) =>
    ['.', '['].map((next) => joinPath(path, name) + next),
  );
  const [only, ...others] = members;
  if (!field && (!entries || !only || others.length > 0)) return value.text;
  const name = field?.name ?? only?.[0] ?? '';
  const member = withAlternative(
    {
      definitions,
      schema: field?.schema ?? entries ?? {},
      text: new Map(members).get(name) ?? '',
      path: field ? joinPath(path, name) : entriesPath(path),
    },
    options,
  );
  return writeMembers(setMember(members, name, member));
}

/** The items of a list may be of different alternatives, so only a single one is changed. */
function ofArray({shape: {items}, ...value}: Of<'array'>, options: Options): string {
  const all = readItems(value.text);
  const [text = ''] = all;
  if (all.length > 1) return value.text;
  return writeItems([
    withAlternative({...value, schema: items, text, path: itemsPath(value.path)}, options),
  ]);
}

/** Chooses an alternative somewhere in a value. @returns the JSON text of the new value. */
export function withAlternative(value: Value, options: Options): string {
  const shape = shapeOfSchema(value.schema, value.definitions);
  switch (shape.kind) {
    case 'choice':
      return ofChoice({...value, shape}, options);
    case 'object':
      return ofObject({...value, shape}, options);
    case 'array':
      return ofArray({...value, shape}, options);
    case 'field':
      return value.text;
  }
}
