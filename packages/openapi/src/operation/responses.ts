import {resolve} from '../document/reference.ts';
import {entries, isObject, members, text} from '../json/coerce.ts';
import {bundleSchema} from '../schema/bundle-schema.ts';
import type {ResponseUse} from '../schema/excluded-properties.ts';
import {allOperations, methodOf, type LocatedOperation} from './find-operations.ts';
import {contentOf, mediaSchema, readExamples, type Media} from './media/media.ts';
import {swaggerResponse} from './swagger.ts';
import type {ApiResponse, Json, JsonObject, Operation, ResponseHeader, Schema} from './types.ts';

/** Whether a schema accepts every string. */
const takesAll = ({type, ...more}: Schema): boolean =>
  (type === undefined || type === 'string') &&
  Object.keys(more).every((key) => key === 'description');

/**
 * Reads the headers of a response that can be checked: the required ones, and those with a
 * restricting schema (OpenAPI 3.1, 4.8.21). Media types describe `Content-Type` instead.
 */
export function readResponseHeaders(
  document: JsonObject,
  headers: Json | undefined,
  at: string[],
): ResponseHeader[] {
  return entries(headers).flatMap(([name, raw]): ResponseHeader[] => {
    const {value: header, path} = resolve(document, raw, [...at, 'headers', name]);
    if (!isObject(header) || name.toLowerCase() === 'content-type') return [];
    const schema = bundleSchema(document, header.schema ?? {}, [...path, 'schema']);
    const required = header.required === true;
    return required || !takesAll(schema) ? [{name, required, schema}] : [];
  });
}

function responseIn(
  document: JsonObject,
  media: Media,
  use: ResponseUse,
): Pick<ApiResponse, 'mediaType' | 'schema' | 'examples'> {
  const schema = media.schema === undefined ? {} : {schema: mediaSchema(document, media, use)};
  return {mediaType: media.mediaType, ...schema, examples: readExamples(document, media)};
}

/**
 * Reads the responses of an operation, one for each status and media type (OpenAPI 3.1, 4.8.16).
 */
export function readResponses(
  document: JsonObject,
  {operation, at}: LocatedOperation,
  use: ResponseUse = 'response',
): ApiResponse[] {
  return members(operation.responses).flatMap(([status, raw]): ApiResponse[] => {
    const {value: response, path} = resolve(document, raw, [...at, 'responses', status]);
    if (!isObject(response)) return [];
    const description = text(response.description);
    const content =
      document.swagger === undefined
        ? contentOf(document, response.content, path)
        : swaggerResponse(document, operation, response, path);
    const headers =
      document.swagger === undefined ? readResponseHeaders(document, response.headers, path) : [];
    const common = {status, description, ...(headers.length > 0 ? {headers} : {})};
    if (content.length === 0) return [{...common, examples: []}];
    return content.map((media) => ({...common, ...responseIn(document, media, use)}));
  });
}

/** Reads the responses of an operation that is known by its method and path. */
export function describedResponses(
  document: JsonObject,
  {method, path}: Pick<Operation, 'method' | 'path'>,
): ApiResponse[] {
  const found = allOperations(document).find(
    (one) => one.path === path && methodOf(one) === method,
  );
  return found ? readResponses(document, found) : [];
}
