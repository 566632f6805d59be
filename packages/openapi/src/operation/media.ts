import {DescriptionError, resolve} from '../document/reference.ts';
import {entries, isObject, list, text} from '../json/coerce.ts';
import {scalarText, toNumber} from '../json/exact-number.ts';
import {prettyJson} from '../json/write-json.ts';
import {toPointer} from '../json/pointer.ts';
import {isJsonMediaType, mediaTypeEssence} from '../http/media-type.ts';
import {bundleSchema} from '../schema/bundle-schema.ts';
import {sampleValue} from '../sampler/sample-value.ts';
import type {Use} from '../schema/excluded-properties.ts';
import {bodyFields} from '../schema/fields.ts';
import {mergeAllOf, typesOf} from '../schema/merge-schemas.ts';
import type {
  BodyKind,
  Example,
  Json,
  JsonObject,
  ParameterStyle,
  PartEncoding,
  PropertyEncoding,
  RequestBody,
  Schema,
} from './types.ts';

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

function describesObject(schema: Schema): boolean {
  const merged = mergeAllOf(schema, schema.$defs ?? {});
  return merged.properties !== undefined || typesOf(merged).includes('object');
}

/** Whether a body is a list of parts without names. */
const isPartList = (type: string, schema: Schema): boolean =>
  type.startsWith('multipart/') &&
  typesOf(mergeAllOf(schema, schema.$defs ?? {})).includes('array');

/** Tells how a body of a media type is edited and sent. */
export function bodyKind(mediaType: string, schema: Schema): BodyKind {
  const type = mediaTypeEssence(mediaType);
  if (isJsonMediaType(type)) return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
  if (type.startsWith('multipart/') && describesObject(schema)) return 'multipart';
  if (isPartList(type, schema)) return 'text';
  if (
    /^text\/|[/+](xml|yaml|x-yaml|toml)$|^application\/(x-ndjson|ndjson|jsonl|json-seq|javascript|graphql|sql|x-sh)$/.test(
      type,
    )
  )
    return 'text';
  return schema.type === 'string' &&
    schema.format !== 'binary' &&
    schema.format !== 'byte' &&
    !/^(image|audio|video)\//.test(type) &&
    type !== 'application/octet-stream'
    ? 'text'
    : 'binary';
}

/**
 * Replaces a range of media types (RFC 9110, 12.5.1), which cannot be sent, by the most likely
 * media type.
 */
function concrete(mediaType: string, schema: Schema): string {
  if (!mediaType.includes('*')) return mediaType;
  if (mediaType.startsWith('text/')) return 'text/plain';
  if (mediaType.startsWith('multipart/')) return 'multipart/form-data';
  if (mediaType !== '*/*' && mediaType !== 'application/*') return 'application/octet-stream';
  if (schema.type !== 'string') return 'application/json';
  return schema.format === 'binary' ? 'application/octet-stream' : 'text/plain';
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

/**
 * Returns the value that a schema suggests: constant, default, example, or first of an enumeration.
 */
function firstValue(document: JsonObject, raw: Json | undefined, path: string[]): Json | undefined {
  const schema = isObject(raw) ? resolve(document, raw, path).value : undefined;
  if (!isObject(schema)) return undefined;
  const {const: constant, default: standard, example} = schema;
  return constant ?? standard ?? example ?? list(schema.examples)[0] ?? list(schema.enum)[0];
}

function headerText(document: JsonObject, raw: Json, path: string[]): string | undefined {
  const header = resolve(document, raw, path).value;
  if (!isObject(header)) return undefined;
  const schemaPath = [...path, 'schema'];
  const [example] = readNamedExamples(document, header.examples, path, (value) =>
    typeof toNumber(value) === 'object' ? '' : scalarText(value),
  );
  const value =
    header.example ??
    example?.text ??
    firstValue(document, header.schema, schemaPath) ??
    (header.required === true && header.schema !== undefined
      ? sampleValue(bundleSchema(document, header.schema, schemaPath, 'request')).value
      : undefined);
  return value === undefined || value === null || typeof toNumber(value) === 'object'
    ? undefined
    : scalarText(value);
}

export function readPropertyEncoding(
  document: JsonObject,
  raw: JsonObject,
  path: string[],
): PropertyEncoding {
  const headers = entries(raw.headers).flatMap(([name, header]): [string, string][] => {
    const value = headerText(document, header, [...path, 'headers', name]);
    if (value === undefined || name.toLowerCase() === 'content-type') return [];
    return [[name, value]];
  });
  return {
    ...(typeof raw.contentType === 'string' ? {contentType: raw.contentType} : {}),
    ...(headers.length > 0 ? {headers: Object.fromEntries(headers)} : {}),
    ...(typeof raw.style === 'string' ? {style: raw.style as ParameterStyle} : {}),
    ...(typeof raw.explode === 'boolean' ? {explode: raw.explode} : {}),
    ...(raw.allowReserved === true ? {allowReserved: true} : {}),
  };
}

function readEncoding(
  document: JsonObject,
  {encoding, path}: Media,
): Record<string, PropertyEncoding> | undefined {
  const properties = entries(encoding).flatMap(([name, raw]): [string, PropertyEncoding][] =>
    isObject(raw) ? [[name, readPropertyEncoding(document, raw, [...path, 'encoding', name])]] : [],
  );
  return properties.length > 0 ? Object.fromEntries(properties) : undefined;
}

/** Reads how the parts of a list are written (OpenAPI 3.2). */
function readPartEncoding(
  document: JsonObject,
  {prefixEncoding, itemEncoding, path}: Media,
): PartEncoding {
  const read = (raw: Json, ...at: string[]): PropertyEncoding =>
    isObject(raw) ? readPropertyEncoding(document, raw, [...path, ...at]) : {};
  return {
    first: list(prefixEncoding).map((raw, index) => read(raw, 'prefixEncoding', String(index))),
    ...(isObject(itemEncoding) ? {others: read(itemEncoding, 'itemEncoding')} : {}),
  };
}

/**
 * Reads a request body in each of its media types, JSON first, otherwise in the order of the
 * description.
 */
export function readBodies(
  document: JsonObject,
  media: Media[],
  shared: {required: boolean; description: string},
): RequestBody[] {
  const bodies = media.map((one): RequestBody => {
    const schema = mediaSchema(document, one, 'request');
    const mediaType = concrete(one.mediaType, schema);
    const kind = bodyKind(mediaType, schema);
    const encoding =
      kind === 'form' || kind === 'multipart' ? readEncoding(document, one) : undefined;
    const fields = kind === 'text' || kind === 'binary' ? [] : bodyFields(schema);
    return {
      ...shared,
      mediaType,
      kind,
      schema,
      fields,
      examples: readExamples(document, {...one, mediaType}),
      ...(encoding ? {encoding} : {}),
      ...(kind === 'text' && isPartList(mediaType, schema)
        ? {partEncoding: readPartEncoding(document, one)}
        : {}),
    };
  });
  const unique = bodies.filter(
    ({mediaType}, index) => bodies.findIndex((other) => other.mediaType === mediaType) === index,
  );
  return [
    ...unique.filter(({kind}) => kind === 'json'),
    ...unique.filter(({kind}) => kind !== 'json'),
  ];
}
