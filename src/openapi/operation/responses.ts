import {bundleSchema} from '../schema/bundle-schema';
import {resolve} from '../document/reference';
import {isObject, members} from '../json/coerce';
import type {AnswerHeader, Json, JsonObject, Schema} from '../types';
/** Whether any text fits. */
const takesAll = ({type, ...more}: Schema): boolean =>
  (type === undefined || type === 'string') &&
  Object.keys(more).every((key) => key === 'description');

/**
 * The headers that an answer is described to have and that can be checked: those that are required, and those
 * whose schema asks for something (OpenAPI 3.1, 4.8.21). `Content-Type` is described by media types instead.
 */
export function readAnswerHeaders(
  document: JsonObject,
  headers: Json | undefined,
  at: string[],
): AnswerHeader[] {
  return members(headers).flatMap(([name, raw]): AnswerHeader[] => {
    const {value: header, path} = resolve(document, raw, [...at, 'headers', name]);
    if (!isObject(header) || name.toLowerCase() === 'content-type') return [];
    const schema = bundleSchema(document, header.schema ?? {}, [...path, 'schema']);
    const required = header.required === true;
    return required || !takesAll(schema) ? [{name, required, schema}] : [];
  });
}
