import {checkValue, type Violation} from '../openapi/check';
import type {BodyField, Json, RequestBody} from '../openapi/types';
import {readBody} from './body';
import {bodyKind} from './media-type';
import type {Problem, Values} from './types';

function fieldOf(fields: BodyField[], path: string[]): BodyField | undefined {
  return fields.find(
    (field) =>
      field.path.length <= path.length && field.path.every((key, index) => key === path[index]),
  );
}

function toProblem(fields: BodyField[], {path, keyword, expected, schema}: Violation): Problem {
  const field = fieldOf(fields, path);
  const told = field?.path.length ?? 0;
  const place = {field: field?.name ?? 'body', ...(path.length > told ? {path} : {})};
  return keyword === 'required'
    ? {...place, code: 'required'}
    : {...place, code: 'schema', keyword, expected, schema};
}

/**
 * Where a body does not fit its schema. A violation belongs to the form's field at or above its path, otherwise to the
 * field `body`; `path` is there when the field does not tell the whole of it.
 */
export function checkFields(body: RequestBody, values: Values): Problem[] {
  const {json} = readBody(body, values);
  if (json === undefined) return [];
  const files = bodyKind(body) === 'multipart' ? (values.files ?? {}) : {};
  const violations = checkValue(body.schema, JSON.parse(json) as Json);
  return violations
    .filter(({path: [first]}) => first === undefined || !Object.hasOwn(files, first))
    .map((violation) => toProblem(body.fields, violation));
}

/** All that is wrong with a body: with its text, or with what it says. */
export function checkBody(body: RequestBody, values: Values): Problem[] {
  return [...readBody(body, values).problems, ...checkFields(body, values)];
}
