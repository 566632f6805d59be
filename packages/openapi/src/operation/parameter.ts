import {list, text} from '../json/coerce.ts';
import {bundleSchema} from '../schema/bundle-schema.ts';
import {kindOf} from '../schema/fields.ts';
import {dereference, mergeAllOf, typesOf} from '../schema/merge-schemas.ts';
import type {
  FieldKind,
  Json,
  JsonObject,
  Parameter,
  ParameterLocation,
  ParameterStyle,
  Schema,
} from './types.ts';
import {contentOf, readNamedExamples} from './media/media.ts';
import {toInputText} from './input-text.ts';
import type {RawParameter} from './swagger.ts';

/** The styles that requests are written in (OpenAPI 3.1, 4.8.12.3). */
export const STYLES: readonly ParameterStyle[] = [
  'matrix',
  'label',
  'simple',
  'form',
  'spaceDelimited',
  'pipeDelimited',
  'deepObject',
];

/**
 * Bundles the schema of a parameter and follows its own `$ref`, so that its type is at the top
 * level.
 */
function parameterSchema(document: JsonObject, schema: Json, at: string[]): Schema {
  const bundled = bundleSchema(document, schema, at, 'request');
  const {$defs} = bundled;
  return $defs ? {...dereference(bundled, $defs), $defs} : bundled;
}

/** Takes the first example that the description gives, or else the default. */
function firstExample(owner: JsonObject, schema: Schema, kind: FieldKind): {example?: string} {
  const value =
    owner.example ??
    list(schema.examples as Json | undefined)[0] ??
    (schema.default as Json | undefined);
  return value === undefined || value === null ? {} : {example: toInputText(value, kind)};
}

/** Whether a value is sent as it is typed: its schema names several scalar types, or none. */
function isPlain(schema: Schema): boolean {
  if (schema.type !== undefined)
    return typesOf(schema).every((type) => type !== 'array' && type !== 'object');
  return !schema.properties && !schema.oneOf && !schema.anyOf;
}

/** Reads a parameter in the form of OpenAPI 3 (OpenAPI 3.1, 4.8.12). */
export function readParameter(document: JsonObject, {value, path}: RawParameter): Parameter {
  const [media] = contentOf(document, value.content, path);
  const schema = media
    ? parameterSchema(document, media.schema ?? {}, media.schemaPath)
    : parameterSchema(document, value.schema ?? {}, [...path, 'schema']);
  const merged = mergeAllOf(schema, schema.$defs ?? {});
  const found = kindOf(merged, schema.$defs ?? {});
  const kind = found === 'json' && isPlain(merged) && !media ? 'string' : found;
  const owner: JsonObject = media
    ? {
        ...(media.example === undefined ? {} : {example: media.example}),
        ...(media.examples === undefined ? {} : {examples: media.examples}),
      }
    : value;
  const examples = readNamedExamples(document, owner.examples, media ? media.path : path, (value) =>
    toInputText(value, kind),
  );
  const example =
    examples[0] && owner.example === undefined
      ? {example: examples[0].text}
      : firstExample(owner, merged, kind);
  const style = STYLES.find((one) => one === value.style);
  const shared = text(value['x-value']);
  return {
    name: String(value.name),
    in: value.in as ParameterLocation,
    // A path without one of its variables is another path (OpenAPI 3.1, 4.8.12.2).
    required: value.required === true || value.in === 'path',
    secret: false,
    description: text(value.description),
    schema,
    kind,
    ...(style ? {style} : {}),
    ...(typeof value.explode === 'boolean' ? {explode: value.explode} : {}),
    ...(value.allowReserved === true ? {allowReserved: true} : {}),
    ...(value.allowEmptyValue === true && value.in === 'query' ? {allowEmpty: true} : {}),
    ...(value.deprecated === true ? {deprecated: true} : {}),
    ...(media ? {mediaType: media.mediaType} : {}),
    placeholder: text(value['x-placeholder']) || `{${String(value.name)}}`,
    ...example,
    ...(examples.length > 0 ? {examples} : {}),
    ...(shared ? {shared} : {}),
  };
}
