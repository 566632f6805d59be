import {checkValue, type Violation} from '../../openapi/validate/validate';
import type {BodyField, Json, Operation, Parameter, RequestBody} from '../../openapi/types';
import {chosenBody, readBody} from '../body/body';
import {trimHttp} from '../http/header-fields';
import {activeParameters, prefixOf, withoutPrefix} from '../parameters/credentials';
import {typedValue} from '../parameters/headers';
import {inputToJson, keyOf} from '../parameters/parse-input';
import type {HttpRequest, Problem, Values} from '../types';
import {buildRequest, type BuildOptions} from './build-request';

function checkParameter(parameter: Parameter, values: Values): Problem[] {
  const {in: place, schema} = parameter;
  const typed = typedValue(values, parameter) ?? '';
  const text = place === 'header' ? withoutPrefix(trimHttp(typed), prefixOf(parameter)) : typed;
  const json = text === '' ? undefined : inputToJson(parameter, text);
  if (json === undefined) return [];
  return checkValue(schema, JSON.parse(json) as Json).map(
    ({path, keyword, expected, schema: broken}) => ({
      field: keyOf(parameter),
      code: 'schema',
      keyword,
      expected,
      schema: broken,
      ...(path.length > 0 ? {path} : {}),
    }),
  );
}

/**
 * Where given parameters do not fit their schemas: a sandbox name with capitals.
 * @param except keys that already have a problem, so that nobody is told twice.
 */
export function checkParameters(
  operation: Operation,
  values: Values,
  except: ReadonlySet<string>,
): Problem[] {
  return operation.parameters
    .filter((one) => !except.has(keyOf(one)))
    .flatMap((parameter) => checkParameter(parameter, values));
}

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
  const files = body.kind === 'multipart' ? (values.files ?? {}) : {};
  const violations = checkValue(body.schema, JSON.parse(json) as Json);
  return violations
    .filter(({path: [first]}) => first === undefined || !Object.hasOwn(files, first))
    .map((violation) => toProblem(body.fields, violation));
}

/** All that is wrong with a body: with its text, or with what it says. */
export function checkBody(body: RequestBody, values: Values): Problem[] {
  return [...readBody(body, values).problems, ...checkFields(body, values)];
}

/**
 * Where values do not fit their schemas. It brings the validator along, so a page fetches it when it is wanted.
 * @param told problems that are known already; a field that has one is not told of another.
 */
export function checkSchemas(
  operation: Operation,
  values: Values,
  told: readonly Problem[],
): Problem[] {
  const body = chosenBody(operation, values);
  const chosen = {...operation, parameters: activeParameters(operation, values)};
  return [
    ...checkParameters(chosen, values, new Set(told.map(({field}) => field))),
    ...(body ? checkFields(body, values) : []),
  ];
}

/**
 * Makes a request of an operation and what the caller filled in, and checks the values against their schemas.
 * @returns the request, always (see `writeRequest`), and all that speaks against sending it.
 */
export function validateRequest(
  operation: Operation,
  values: Values,
  options: BuildOptions,
): {request: HttpRequest; problems: Problem[]} {
  const {request, problems} = buildRequest(operation, values, options);
  return {request, problems: [...problems, ...checkSchemas(operation, values, problems)]};
}
