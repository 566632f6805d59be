import {DescriptionError, resolve} from '../../document/reference.ts';
import {entries, isObject, text} from '../../json/coerce.ts';
import {prettyJson} from '../../json/write-json.ts';
import {toPointer} from '../../json/pointer.ts';
import {isJsonMediaType} from '../../http/media-type.ts';
import {bundleSchema} from '../../schema/bundle-schema.ts';
import type {Use} from '../../schema/excluded-properties.ts';
import type {Example, Json, JsonObject, Schema} from '../types.ts';

/** A body or a response in one media type, read from a description of any version. */
export type Media = {
  mediaType: string;
  /** The path in the document. */
  path: string[];
  schema?: Json | undefined;
  schemaPath: string[];
  example?: Json | undefined;
  examples?: Json | undefined;
  encoding?: Json | undefined;
  prefixEncoding?: Json | undefined;
  itemEncoding?: Json | undefined;
};

/** Reads the members of a `content` (OpenAPI 3.1, 4.8.14). */
export function contentOf(document: JsonObject, content: Json | undefined, at: string[]): Media[] {
  return entries(content).map(([mediaType, raw]) => {
    const {value: media, path} = resolve(document, raw, [...at, 'content', mediaType]);
    if (!isObject(media)) throw new DescriptionError(toPointer(path), 'this must be an object.');
    const {itemSchema, example, examples, encoding, prefixEncoding, itemEncoding} = media;
    // A stream of items is read as their list (OpenAPI 3.2, `itemSchema`).
    const schema = media.schema ?? (itemSchema && {type: 'array', items: itemSchema});
    return {
      mediaType,
      path,
      schemaPath: [...path, 'schema'],
      schema,
      example,
      examples,
      encoding,
      prefixEncoding,
      itemEncoding,
    };
  });
}

/** Writes a value as JSON; a string in another media type stays as it is. */
function exampleText(mediaType: string, value: Json): string {
  return typeof value === 'string' && !isJsonMediaType(mediaType) ? value : prettyJson(value);
}

/**
 * Reads the named examples of a parameter or a media type whose value is part of the description.
 * @param path where the object that holds `examples` is.
 * @param write writes a value as the text that readers edit.
 */
export function readNamedExamples(
  document: JsonObject,
  examples: Json | undefined,
  path: string[],
  write: (value: Json) => string,
): Example[] {
  return entries(examples).flatMap(([name, raw]): Example[] => {
    const example = resolve(document, raw, [...path, 'examples', name]).value;
    if (!isObject(example)) return [];
    // OpenAPI 3.2 tells the value and its written form apart.
    const {serializedValue: written, value = example.dataValue} = example;
    if (typeof written === 'string') return [{name, summary: text(example.summary), text: written}];
    return value === undefined ? [] : [{name, summary: text(example.summary), text: write(value)}];
  });
}

/** Reads the examples of a media type: its `example`, or else its named `examples`. */
export function readExamples(
  document: JsonObject,
  {mediaType, path, example, examples}: Pick<Media, 'mediaType' | 'path' | 'example' | 'examples'>,
): Example[] {
  if (example !== undefined)
    return [{name: 'example', summary: '', text: exampleText(mediaType, example)}];
  return readNamedExamples(document, examples, path, (value) => exampleText(mediaType, value));
}

/** Returns the bundled schema of a body or a response. */
export function mediaSchema(document: JsonObject, {schema, schemaPath}: Media, use: Use): Schema {
  return bundleSchema(document, schema ?? {}, schemaPath, use);
}
