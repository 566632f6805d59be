import {isObject, list} from '../../json/coerce.ts';
import {scalarText} from '../../json/exact-number.ts';
import {writeJson} from '../../json/write-json.ts';
import type {Json, JsonObject, Schema} from '../../operation/types.ts';
import {dereference} from '../../schema/merge-schemas.ts';
import type {EnumValue, ExternalDocs, Limits, SchemaNode} from './types.ts';
import {compact} from './compact.ts';
import {typesOfSchema} from './node-types.ts';
import {mergedOf, type Source} from './source.ts';

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const isTrue = (value: unknown): true | undefined => (value === true ? true : undefined);

/** Reads a link to documentation elsewhere. */
export function externalDocsOf(value: unknown): ExternalDocs | undefined {
  if (!isObject(value)) return undefined;
  const url = textOf(value.url);
  return url === undefined ? undefined : {url, description: textOf(value.description) ?? ''};
}

/** The title of a schema; those of referred parts of an `allOf` are the titles of other schemas. */
function titleOf(schema: Schema, {definitions}: Source, depth = 0): string | undefined {
  const {title, allOf} = dereference(schema, definitions);
  if (textOf(title) !== undefined || depth > 20) return title;
  const parts = list(allOf as Json | undefined).filter(isObject);
  const own = parts.length === 1 ? parts : parts.filter(({$ref}) => $ref === undefined);
  return own
    .map((part) => titleOf(part as Schema, {definitions} as Source, depth + 1))
    .find((found) => found !== undefined);
}

const isWhole = (schema: Schema, {definitions}: Source): boolean => {
  const {allOf, $ref} = schema;
  const {allOf: inside = allOf} = $ref === undefined ? schema : dereference(schema, definitions);
  return list(inside as Json | undefined).length < 2;
};

/** Returns the words about a schema, which are shown also where its content is left out. */
export function headOf(schema: Schema, source: Source, name: string | undefined): SchemaNode {
  const merged = mergedOf(schema, source);
  return compact<SchemaNode>({
    types: typesOfSchema(schema, source),
    name,
    title: textOf(isWhole(schema, source) ? merged.title : titleOf(schema, source)),
    description: textOf(merged.description),
    deprecated: isTrue(merged.deprecated),
    readOnly: isTrue(merged.readOnly),
    writeOnly: isTrue(merged.writeOnly),
  });
}

const LIMITS = [
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
] as const;

function limitsOf(schema: Schema): Limits | undefined {
  const given = LIMITS.filter((key) => schema[key] !== undefined).map((key) => [
    key,
    scalarText(schema[key]),
  ]);
  const limits: Limits = Object.fromEntries(given);
  if (schema.uniqueItems === true) limits.uniqueItems = true;
  return Object.keys(limits).length > 0 ? limits : undefined;
}

const plainJson = (value: Json): string => (typeof value === 'string' ? value : writeJson(value));

/** The descriptions of values, by value or by position. */
function describe(schema: Schema, values: readonly Json[]): string[] {
  const described = schema['x-enum-descriptions'];
  const names = (schema['x-enum-varnames'] ?? schema['x-enumNames']) as Json | undefined;
  return values.map((value, index) => {
    const key = scalarText(value);
    const own = isObject(described) && Object.hasOwn(described, key) ? described[key] : undefined;
    return textOf(own) ?? textOf(list(names)[index]) ?? '';
  });
}

function enumOf(schema: Schema, types: readonly string[]): EnumValue[] | undefined {
  const values = schema.enum ?? [];
  // A constant is an enumeration of one value in a merged schema.
  if (schema.enum === undefined || (schema.const !== undefined && values.length === 1))
    return undefined;
  const descriptions = describe(schema, values);
  const all = values.map((value, index) => ({
    value: plainJson(value),
    description: descriptions[index] ?? '',
    isNull: value === null,
  }));
  // The types say already that null is allowed.
  const shown = all.filter(({isNull}) => !isNull || !types.includes('null') || all.length === 1);
  return shown.map(({value, description}) => ({value, description}));
}

const json = (value: unknown): string | undefined =>
  value === undefined ? undefined : writeJson(value as Json);

/**
 * Returns what a schema says about single values (JSON Schema 2020-12 validation, sections 6 to 9). Numbers keep all
 * digits.
 */
export function valueWords(schema: Schema, source: Source, types: readonly string[]): SchemaNode {
  const merged = mergedOf(schema, source);
  // The default, examples and documentation of one of several parts are not those of the whole.
  const own: JsonObject = isWhole(schema, source)
    ? (merged as JsonObject)
    : (dereference(schema, source.definitions) as JsonObject);
  const examples = list(own.examples).map(writeJson);
  const contentMediaType = textOf(merged.contentMediaType);
  return compact<Omit<SchemaNode, 'types'>>({
    format: textOf(merged.format),
    limits: limitsOf(merged),
    pattern: textOf(merged.pattern),
    patternDescription: textOf(merged['x-pattern-description']),
    contentMediaType,
    contentEncoding: textOf(merged.contentEncoding),
    enum: enumOf(merged, types),
    anyCase: isTrue(merged['x-case-insensitive']),
    const: json(merged.const),
    default: json(own.default),
    examples: examples.length > 0 ? examples : undefined,
    externalDocs: externalDocsOf(own.externalDocs),
  }) as SchemaNode;
}
