import {checkValue, type Violation} from '../openapi/check';
import {placeAt, scanJson} from '../openapi/json';
import type {BodyField, Json, RequestBody} from '../openapi/types';
import type {Problem} from './types';

/** Whether a media type means JSON text: `application/json`, `application/problem+json; charset=utf-8`, … */
export function isJsonMediaType(mediaType: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

function fieldOf(fields: BodyField[], path: string[]): BodyField | undefined {
  return fields.find((field) => field.path.length <= path.length && field.path.every((key, index) => key === path[index]));
}

function toProblem(fields: BodyField[], {path, keyword, expected, schema}: Violation): Problem {
  const field = fieldOf(fields, path);
  const told = field?.path.length ?? 0;
  const place = {field: field?.name ?? 'body', ...(path.length > told ? {path} : {})};
  return keyword === 'required' ? {...place, code: 'required'} : {...place, code: 'schema', keyword, expected, schema};
}

/**
 * What is wrong with a body as text: not given, not JSON (with line and column), or not fitting the schema.
 * A violation belongs to the form's field at or above its path, otherwise to the field `body`;
 * `path` is there when the field does not tell the whole of it.
 */
export function checkBody(body: RequestBody, text: string | undefined): Problem[] {
  if (!text) return body.required ? [{field: 'body', code: 'required'}] : [];
  if (!isJsonMediaType(body.mediaType)) return [];
  const wrong = scanJson(text);
  if (wrong) return [{field: 'body', code: 'json', ...placeAt(text, wrong.offset)}];
  return checkValue(body.schema, JSON.parse(text) as Json).map((violation) => toProblem(body.fields, violation));
}
