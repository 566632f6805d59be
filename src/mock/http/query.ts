import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {describeViolation} from '@batchwise/openapi-mock/http';
import type {CreateProblem, Result} from './problem';

/** Query parameters: integers as numbers, case-insensitive values in the spelling of the description. */
export type Query = Readonly<Record<string, string | number | undefined>>;

function parseValue({schema}: Parameter, text: string): string | number {
  if (schema.type === 'integer') return /^\d{1,16}$/.test(text) ? Number(text) : text;
  if (!schema['x-case-insensitive']) return text;
  const values = (schema.enum ?? []).map(String);
  return values.find((value) => value.toLowerCase() === text.toLowerCase()) ?? text;
}

/**
 * Reads the query parameters of an operation and ignores all others.
 * @returns them, or a 400 that names the first mistake.
 */
export function readQuery(
  request: Request,
  {parameters}: Operation,
  problem: CreateProblem,
): Result<Query> {
  const given = new URL(request.url).searchParams;
  const query: Record<string, string | number> = {};
  for (const parameter of parameters) {
    if (parameter.in !== 'query') continue;
    const {name, required, description, schema} = parameter;
    const text = given.get(name);
    if (text === null) {
      if (!required) continue;
      const detail = `The query parameter ${name} is missing: ${description}`;
      return {problem: problem('malformedBody', {detail})};
    }
    const value = parseValue(parameter, text);
    const [violation] = checkValue(schema, value);
    if (violation) {
      const detail = `The query parameter ${name} is not valid: ${describeViolation(violation)}`;
      return {problem: problem('malformedBody', {detail})};
    }
    query[name] = value;
  }
  return {value: query};
}
