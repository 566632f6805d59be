import {parseJson} from '../json/parse-json.ts';
import type {BodyField, Operation, Parameter, RequestBody} from '../operation/types.ts';
import {checkValue, type Violation} from './validate.ts';
import {chosenBody, readBody} from '../body/body.ts';
import {trimHttp} from '../http/header-fields.ts';
import {activeParameters, prefixOf, withoutPrefix} from '../parameters/credentials.ts';
import {typedValue} from '../parameters/given-value.ts';
import {inputToJson, keyOf} from '../parameters/parse-input.ts';
import type {HttpRequest, Problem, Values} from '../request/types.ts';
import {buildRequest, type BuildOptions} from '../request/build-request.ts';

function checkParameter(parameter: Parameter, values: Values): Problem[] {
  const {in: place, schema} = parameter;
  const typed = typedValue(values, parameter) ?? '';
  const text = place === 'header' ? withoutPrefix(trimHttp(typed), prefixOf(parameter)) : typed;
  const json = text === '' ? undefined : inputToJson(parameter, text);
  if (json === undefined) return [];
  return checkValue(schema, parseJson(json)).map(({path, keyword, expected, schema: broken}) => ({
    field: keyOf(parameter),
    code: 'schema',
    keyword,
    expected,
    schema: broken,
    ...(path.length > 0 ? {path} : {}),
  }));
}

/**
 * Checks the given parameters against their schemas.
 * @param except keys that already have a problem; they are not checked.
 */
function checkParameters(
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
  const isInside = path.length > (field?.path.length ?? 0);
  const place = {field: field?.name ?? 'body', ...(isInside ? {path} : {})};
  return keyword === 'required'
    ? {...place, code: 'required'}
    : {...place, code: 'schema', keyword, expected, schema};
}

/**
 * Checks a body against its schema. A violation belongs to the form's field at or above its path,
 * else to the field `body`; `path` is set where it lies deeper than the field.
 */
function checkFields(body: RequestBody, values: Values): Problem[] {
  const {json} = readBody(body, values);
  if (json === undefined) return [];
  const files = body.kind === 'multipart' ? (values.files ?? {}) : {};
  const violations = checkValue(body.schema, parseJson(json));
  return violations
    .filter(({path: [first]}) => first === undefined || !Object.hasOwn(files, first))
    .map((violation) => toProblem(body.fields, violation));
}

/** Returns all problems of a body: those of its text, and those with its schema. */
export function checkBody(body: RequestBody, values: Values): Problem[] {
  return [...readBody(body, values).problems, ...checkFields(body, values)];
}

/**
 * Checks values against their schemas. It depends on the validator, so pages load it lazily.
 * @param known problems that are known already; their fields are not checked again.
 */
export function checkSchemas(
  operation: Operation,
  values: Values,
  known: readonly Problem[],
): Problem[] {
  const body = chosenBody(operation, values);
  const chosen = {...operation, parameters: activeParameters(operation, values)};
  return [
    ...checkParameters(chosen, values, new Set(known.map(({field}) => field))),
    ...(body ? checkFields(body, values) : []),
  ];
}

/**
 * Builds the request of an operation and checks the values against their schemas.
 * @returns the request (see `buildRequest`), and all problems that keep it from being sent.
 */
export function validateRequest(
  operation: Operation,
  values: Values,
  options: BuildOptions,
): {request: HttpRequest; problems: Problem[]} {
  const {request, problems} = buildRequest(operation, values, options);
  return {request, problems: [...problems, ...checkSchemas(operation, values, problems)]};
}
