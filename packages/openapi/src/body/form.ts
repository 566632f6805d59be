import {isJsonMediaType} from '../http/media-type.ts';
import {isFile} from '../schema/is-file.ts';
import {mergeAllOf, typesOf, type Definitions} from '../schema/merge-schemas.ts';
import type {ParameterStyle, PropertyEncoding, RequestBody, Schema} from '../operation/types.ts';
import {wellFormed} from '../http/encoding.ts';
import {badHeaderCharacter} from '../http/header-fields.ts';
import {compactJson, membersOf, plainText, shapeOf} from '../json/json-text.ts';
import {styledValue} from '../parameters/parse-input.ts';
import type {StyledValue} from '../parameters/style.ts';
import type {FormPart} from '../request/types.ts';

type Member = {name: string; json: string};

function membersOfBody(text: string): Member[] {
  return membersOf(text).map(({name, start, end}) => ({name, json: text.slice(start, end)}));
}

const isScalar = (json: string): boolean => shapeOf(json).kind === 'scalar';

/**
 * Returns the first media type of a list such as `image/png, image/jpeg`; undefined where there are
 * only ranges such as `image/*`.
 */
export function firstMediaType(contentType = ''): string | undefined {
  const types = contentType.split(',').map((type) => type.trim());
  return types.find((type) => type !== '' && !type.includes('*'));
}

/** Items of an array are sent one by one, other values as a whole. */
function itemsOf(json: string): string[] {
  const shape = shapeOf(json);
  return shape.kind === 'array' ? shape.items : [json];
}

const hasStyle = ({style, explode, allowReserved}: PropertyEncoding): boolean =>
  style !== undefined || explode !== undefined || allowReserved !== undefined;

/** Writes a value as pairs of one name: one for each item of an array; objects as JSON. */
function repeated({name, json}: Member): [string, string][] {
  return itemsOf(json).flatMap((item): [string, string][] => {
    const text = plainText(item);
    return text === undefined ? [] : [[name, text]];
  });
}

/** Separators between the items of a list, not yet encoded. */
const DELIMITERS: Partial<Record<ParameterStyle, string>> = {
  spaceDelimited: ' ',
  pipeDelimited: '|',
};

function styledPairs(
  name: string,
  value: StyledValue,
  style: ParameterStyle,
  explode: boolean,
): [string, string][] {
  if (value.kind === 'scalar') return [[name, value.text]];
  if (value.kind === 'deep')
    return value.leaves.map(([path, text]) => [
      name + path.map((key) => `[${key}]`).join(''),
      text,
    ]);
  if (value.kind === 'object' && explode) return value.members;
  const items = value.kind === 'array' ? value.items : value.members.flat();
  return explode
    ? items.map((item) => [name, item])
    : [[name, items.join(DELIMITERS[style] ?? ',')]];
}

function pairsOf(member: Member, encoding: PropertyEncoding): [string, string][] {
  const {style = 'form', contentType} = encoding;
  // A style overrides a media type (OpenAPI 3.1, 4.8.15). Without both, an object is written as
  // JSON.
  if (!hasStyle(encoding)) {
    const text =
      contentType !== undefined && isJsonMediaType(contentType)
        ? compactJson(member.json)
        : undefined;
    return text === undefined ? repeated(member) : [[member.name, text]];
  }
  const value = styledValue(member.json, style === 'deepObject');
  return value ? styledPairs(member.name, value, style, encoding.explode ?? style === 'form') : [];
}

/**
 * Writes a JSON object as `application/x-www-form-urlencoded`, each property by its encoding,
 * exactly as `URLSearchParams` does (WHATWG URL, 5.2). Members that are `null` or empty are left
 * out.
 * @param text JSON text that holds an object; its numbers keep every digit.
 */
export function writeForm({encoding = {}}: RequestBody, text: string): string {
  const pairs = membersOfBody(text).flatMap((member) =>
    pairsOf(member, encoding[member.name] ?? {}),
  );
  return new URLSearchParams(
    pairs.map(([name, value]) => [wellFormed(name), wellFormed(value)]),
  ).toString();
}

function holdsFiles(schema: Schema, definitions: Definitions): boolean {
  const merged = mergeAllOf(schema, definitions);
  const isArray = typesOf(merged).includes('array');
  return isArray && merged.items ? holdsFiles(merged.items, definitions) : isFile(merged);
}

/**
 * Returns the properties of a multipart body that are files, or arrays of files (OpenAPI 3.0,
 * 4.7.14.2; 3.1, 4.8.14.3).
 */
export function fileProperties({schema}: Pick<RequestBody, 'schema'>): string[] {
  const definitions = schema.$defs ?? {};
  const properties = Object.entries(mergeAllOf(schema, definitions).properties ?? {});
  return properties
    .filter(([, property]) => holdsFiles(property, definitions))
    .map(([name]) => name);
}

/** Normalises line ends as `FormData` does in names and texts (WHATWG HTML, 4.10.21.8). */
export const withCrlf = (text: string): string => wellFormed(text).replace(/\r\n?|\n/g, '\r\n');

/**
 * Normalises a media type as `Blob` does: lower case, and empty with other than printable ASCII
 * (W3C File API, 3.1).
 */
const blobType = (mediaType: string): string =>
  /^[\x20-\x7e]*$/.test(mediaType) ? mediaType.toLowerCase() : '';

type PartText = {text: string; mediaType?: string};

function partText(json: string, contentType: string | undefined): PartText | undefined {
  const text = plainText(json);
  if (text === undefined) return undefined;
  const mediaType = blobType(contentType ?? (isScalar(json) ? '' : 'application/json'));
  if (mediaType === '' || mediaType === 'text/plain') return {text: withCrlf(text)};
  // A string is written as JSON, in quotes, where the part is JSON.
  return {
    text: wellFormed(isJsonMediaType(mediaType) ? (compactJson(json) ?? text) : text),
    mediaType,
  };
}

function partFile(file: File, contentType: string | undefined): {file: File} {
  const type = file.type || blobType(contentType ?? '') || 'application/octet-stream';
  return {file: new File([file], wellFormed(file.name), {type})};
}

/** Headers of a part; `content-disposition` names the part and is ours. */
function partHeaders({headers = {}}: PropertyEncoding): Pick<FormPart, 'headers'> {
  const sent = Object.entries(headers).filter(
    ([name, value]) =>
      !/^content-(?:type|disposition)$/i.test(name) && badHeaderCharacter(value) === undefined,
  );
  return sent.length > 0 ? {headers: sent} : {};
}

/**
 * Writes the parts of a multipart body (OpenAPI 3.1, 4.8.14.3). Scalars are texts, objects are JSON,
 * and each item of an array is a part; `encoding` may name other media types, and headers. Files
 * follow by name. Members that are `null` are left out.
 * @param text JSON text that holds an object; its numbers keep every digit.
 */
export function writeParts(
  {encoding = {}}: RequestBody,
  text: string,
  files: Readonly<Record<string, File[]>>,
): FormPart[] {
  const typeOf = (name: string): string | undefined => firstMediaType(encoding[name]?.contentType);
  const partOf = (name: string, content: PartText | {file: File}): FormPart => ({
    name: withCrlf(name),
    ...content,
    ...partHeaders(encoding[name] ?? {}),
  });
  const own = membersOfBody(text).filter(({name}) => !Object.hasOwn(files, name));
  return [
    ...own.flatMap(({name, json}) =>
      itemsOf(json).flatMap((item) => {
        const text = partText(item, typeOf(name));
        return text === undefined ? [] : [partOf(name, text)];
      }),
    ),
    ...Object.entries(files).flatMap(([name, some]) =>
      some.map((file) => partOf(name, partFile(file, typeOf(name)))),
    ),
  ];
}
