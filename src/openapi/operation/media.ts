import {isJsonMediaType, mediaTypeEssence} from './media-type';
import {bundleSchema} from '../schema/bundle-schema';
import {bodyFields} from '../schema/fields';
import type {Use} from '../schema/excluded-properties';
import {DescriptionError, resolve} from '../document/reference';
import {toPointer} from '../json/pointer';
import {isObject, list, members, text} from '../json/coerce';
import type {
  BodyKind,
  Example,
  Json,
  JsonObject,
  ParameterStyle,
  PropertyEncoding,
  RequestBody,
  Schema,
} from '../types';
/** A body or an answer in one media type, as it stands in a description of any version. */
export type Media = {
  mediaType: string;
  /** Where it stands. */
  path: string[];
  schema?: Json;
  schemaPath: string[];
  example?: Json;
  examples?: Json;
  encoding?: Json;
};

/** The members of a `content`. */
export function contentOf(content: Json | undefined, at: string[]): Media[] {
  return members(content).map(([mediaType, media]) => {
    const path = [...at, 'content', mediaType];
    if (!isObject(media)) throw new DescriptionError(toPointer(path), 'this has to be an object.');
    const {schema, example, examples, encoding} = media;
    return {mediaType, path, schemaPath: [...path, 'schema'], schema, example, examples, encoding};
  });
}

/** What a body of a media type is made of. */
export function bodyKind(mediaType: string, schema: Schema): BodyKind {
  const type = mediaTypeEssence(mediaType);
  if (isJsonMediaType(type)) return 'json';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'multipart/form-data') return 'multipart';
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

/** A range of media types (RFC 9110, 12.5.1) cannot be sent: the one of it that is most likely meant. */
function concrete(mediaType: string, schema: Schema): string {
  if (!mediaType.includes('*')) return mediaType;
  if (mediaType.startsWith('text/')) return 'text/plain';
  const isPlain = schema.type === 'string';
  if (mediaType === '*/*' || mediaType === 'application/*')
    return isPlain
      ? schema.format === 'binary'
        ? 'application/octet-stream'
        : 'text/plain'
      : 'application/json';
  return mediaType.startsWith('multipart/') ? 'multipart/form-data' : 'application/octet-stream';
}

/** A JSON media type is written as JSON; of any other, text is written as it is. */
function exampleText(mediaType: string, value: Json): string {
  return typeof value === 'string' && !isJsonMediaType(mediaType)
    ? value
    : JSON.stringify(value, null, 2);
}

/** The examples beside a schema; of those with a name, the ones whose value stands in the description. */
export function readExamples(
  document: JsonObject,
  {mediaType, path, example, examples}: Pick<Media, 'mediaType' | 'path' | 'example' | 'examples'>,
): Example[] {
  if (example !== undefined)
    return [{name: 'example', summary: '', text: exampleText(mediaType, example)}];
  return members(examples).flatMap(([name, raw]) => {
    const one = resolve(document, raw, [...path, 'examples', name]).value;
    if (!isObject(one) || one.value === undefined) return [];
    return [{name, summary: text(one.summary), text: exampleText(mediaType, one.value)}];
  });
}

/** The schema of a body or an answer, on its own. */
export function mediaSchema(document: JsonObject, {schema, schemaPath}: Media, use: Use): Schema {
  return bundleSchema(document, schema ?? {}, schemaPath, use);
}

function headerText(document: JsonObject, raw: Json, path: string[]): string | undefined {
  const header = resolve(document, raw, path).value;
  if (!isObject(header)) return undefined;
  const schema = isObject(header.schema)
    ? resolve(document, header.schema, [...path, 'schema']).value
    : null;
  const told = isObject(schema)
    ? (schema.const ??
      schema.default ??
      schema.example ??
      list(schema.examples)[0] ??
      list(schema.enum)[0])
    : undefined;
  const value = header.example ?? told;
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

function readEncoding(
  document: JsonObject,
  {encoding, path}: Media,
): Record<string, PropertyEncoding> | undefined {
  const told = members(encoding).flatMap(([name, raw]): [string, PropertyEncoding][] => {
    if (!isObject(raw)) return [];
    const headers = members(raw.headers).flatMap(([header, one]): [string, string][] => {
      const value = headerText(document, one, [...path, 'encoding', name, 'headers', header]);
      return value === undefined || header.toLowerCase() === 'content-type'
        ? []
        : [[header, value]];
    });
    return [
      [
        name,
        {
          ...(typeof raw.contentType === 'string' ? {contentType: raw.contentType} : {}),
          ...(headers.length > 0 ? {headers: Object.fromEntries(headers)} : {}),
          ...(typeof raw.style === 'string' ? {style: raw.style as ParameterStyle} : {}),
          ...(typeof raw.explode === 'boolean' ? {explode: raw.explode} : {}),
          ...(raw.allowReserved === true ? {allowReserved: true} : {}),
        },
      ],
    ];
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

/** A request body in each of its media types, JSON first and otherwise in the order of the description. */
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
