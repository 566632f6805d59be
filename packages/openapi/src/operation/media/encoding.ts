import {resolve} from '../../document/reference.ts';
import {entries, isObject, list} from '../../json/coerce.ts';
import {scalarText, toNumber} from '../../json/exact-number.ts';
import {bundleSchema} from '../../schema/bundle-schema.ts';
import {sampleValue} from '../../sampler/sample-value.ts';
import {readNamedExamples, type Media} from './media.ts';
import type {Json, JsonObject, ParameterStyle, PartEncoding, PropertyEncoding} from '../types.ts';

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

export function readEncoding(
  document: JsonObject,
  {encoding, path}: Media,
): Record<string, PropertyEncoding> | undefined {
  const properties = entries(encoding).flatMap(([name, raw]): [string, PropertyEncoding][] =>
    isObject(raw) ? [[name, readPropertyEncoding(document, raw, [...path, 'encoding', name])]] : [],
  );
  return properties.length > 0 ? Object.fromEntries(properties) : undefined;
}

/** Reads how the parts of a list are written (OpenAPI 3.2). */
export function readPartEncoding(
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
