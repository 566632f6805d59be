import {DescriptionError, resolve} from '../document/reference.ts';
import {isObject, list, members, text} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {Json, JsonObject} from './types.ts';
import type {Media} from './media/media.ts';

/** A parameter in the form of OpenAPI 3, and its path in the document. */
export type RawParameter = {value: JsonObject; path: string[]};

/** Members of a Swagger 2.0 parameter that are not part of its schema. */
const OUTSIDE = new Set([
  'name',
  'in',
  'description',
  'required',
  'collectionFormat',
  'allowEmptyValue',
  'x-example',
  'x-examples',
  'x-placeholder',
  'x-value',
  'schema',
]);

const STYLES: Record<string, JsonObject> = {
  csv: {explode: false},
  ssv: {style: 'spaceDelimited', explode: false},
  pipes: {style: 'pipeDelimited', explode: false},
  multi: {explode: true},
};

/** The schema of a parameter, header or item of Swagger 2.0. */
export function schemaOf(parameter: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(parameter).filter(([key]) => !OUTSIDE.has(key)));
}

/**
 * Translates `collectionFormat` into the styles of OpenAPI 3. These have no tab-separated values,
 * so such a parameter becomes a string in which the caller types the tabs.
 */
function listStyle(parameter: JsonObject): {schema: JsonObject; style: JsonObject} {
  const schema = schemaOf(parameter);
  if (schema.type !== 'array') return {schema, style: {}};
  const format = text(parameter.collectionFormat) || 'csv';
  if (format === 'tsv')
    return {schema: {type: 'string', description: 'Values with a tab between them.'}, style: {}};
  // Outside of queries only commas are possible; a path cannot repeat a parameter.
  if (parameter.in === 'path' || parameter.in === 'header') return {schema, style: {}};
  return {schema, style: STYLES[format] ?? {}};
}

/** Converts a Swagger 2.0 parameter outside of the body into the form of OpenAPI 3. */
export function swaggerParameter({value, path}: RawParameter): RawParameter {
  const {schema, style} = listStyle(value);
  const example: JsonObject = value['x-example'] === undefined ? {} : {example: value['x-example']};
  const shared = Object.entries(value).filter(([key]) =>
    [
      'name',
      'in',
      'description',
      'required',
      'allowEmptyValue',
      'x-placeholder',
      'x-value',
    ].includes(key),
  );
  return {path, value: {...Object.fromEntries(shared), schema, ...style, ...example}};
}

const mediaTypes = (
  document: JsonObject,
  operation: JsonObject,
  key: 'consumes' | 'produces',
): string[] =>
  list(operation[key] ?? document[key]).filter((type): type is string => typeof type === 'string');

const formCache = new WeakMap<JsonObject, JsonObject>();

function formBody(
  document: JsonObject,
  operation: JsonObject,
  fields: RawParameter[],
  path: string[],
): Media[] {
  const schema = formCache.get(operation) ?? {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({value}) => [
        text(value.name),
        {...listStyle(value).schema, description: text(value.description)},
      ]),
    ),
    required: fields
      .filter(({value}) => value.required === true)
      .map(({value}) => text(value.name)),
  };
  formCache.set(operation, schema);
  const hasFile = fields.some(({value}) => value.type === 'file');
  const described = mediaTypes(document, operation, 'consumes').filter((type) =>
    /^multipart\/form-data|^application\/x-www-form-urlencoded/.test(type),
  );
  const usable = hasFile ? ['multipart/form-data'] : described;
  const encoding = Object.fromEntries(
    fields
      .map(({value}) => [text(value.name), listStyle(value).style])
      .filter(([, style]) => Object.keys(style as JsonObject).length > 0),
  );
  return (usable.length > 0 ? usable : ['application/x-www-form-urlencoded']).map((mediaType) => ({
    mediaType,
    path,
    schemaPath: path,
    schema,
    encoding,
  }));
}

/**
 * Reads the request body of a Swagger 2.0 operation: its parameter in `body`, or those in
 * `formData` as one form.
 * @param parameters all parameters of the operation, resolved.
 */
export function swaggerBody(
  document: JsonObject,
  operation: JsonObject,
  parameters: RawParameter[],
  at: string[],
): {media: Media[]; required: boolean; description: string} | undefined {
  const body = parameters.find(({value}) => value.in === 'body');
  if (body) {
    const {value, path} = body;
    const consumes = mediaTypes(document, operation, 'consumes').filter(
      (type) => !/^multipart\/|^application\/x-www-form-urlencoded/.test(type),
    );
    const types = consumes.length > 0 ? consumes : ['application/json'];
    const media = types.map((mediaType): Media => ({
      mediaType,
      path,
      schema: value.schema,
      schemaPath: [...path, 'schema'],
      example: value['x-example'],
    }));
    return {media, required: value.required === true, description: text(value.description)};
  }
  const fields = parameters.filter(({value}) => value.in === 'formData');
  if (fields.length === 0) return undefined;
  return {
    media: formBody(document, operation, fields, [...at, 'parameters']),
    required: fields.some(({value}) => value.required === true),
    description: '',
  };
}

/** Reads a response of Swagger 2.0 in each media type that the operation produces. */
export function swaggerResponse(
  document: JsonObject,
  operation: JsonObject,
  response: JsonObject,
  path: string[],
): Media[] {
  const examples = new Map(members(response.examples));
  const produces = mediaTypes(document, operation, 'produces');
  if (response.schema === undefined && examples.size === 0) return [];
  const [types = ['application/json']] = [produces, [...examples.keys()]].filter(
    (some) => some.length > 0,
  );
  return types.map((mediaType): Media => ({
    mediaType,
    path,
    schema: response.schema,
    schemaPath: [...path, 'schema'],
    example: examples.get(mediaType),
  }));
}

/** Whether a parameter is the whole query (OpenAPI 3.2); it is left out, with a warning. */
export const isQuerystring = ({in: place, content}: JsonObject): boolean =>
  place === 'querystring' && isObject(content);

/**
 * Resolves a parameter of any version and checks its name and location.
 * @throws DescriptionError when it lacks one of them.
 */
export function findParameter(
  document: JsonObject,
  raw: Json,
  at: string[],
  places: readonly string[],
): RawParameter {
  const {value, path} = resolve(document, raw, at);
  const isRead = isObject(value) && (places.includes(text(value.in)) || isQuerystring(value));
  if (!isRead || typeof value.name !== 'string') {
    throw new DescriptionError(
      toPointer(path),
      `this parameter has no "name" or no valid "in". Add "name", and set "in" to one of ${places.join(', ')}.`,
    );
  }
  return {value, path};
}
