import {checkValue} from '../openapi/validate/validate';
import type {Json, Operation, Parameter} from '../openapi/types';
import type {Read} from './body';
import type {Call} from './http';
import type {Refuse} from './problem';
import {describeViolation} from './violation';

/** The query of a call: numbers as numbers, names of any letter case as the description writes them. */
export type Query = Readonly<Record<string, string | number | undefined>>;

function readValue({schema}: Parameter, text: string): string | number {
  if (schema.type === 'integer') return /^\d{1,16}$/.test(text) ? Number(text) : text;
  if (!schema['x-case-insensitive']) return text;
  return (
    (schema.enum ?? []).map(String).find((one) => one.toLowerCase() === text.toLowerCase()) ?? text
  );
}

/** Reads the query parameters that an operation describes; others are ignored. @returns them, or a 400 that names the first mistake. */
export function readQuery(call: Call, {parameters}: Operation, refuse: Refuse): Read<Query> {
  const given = new URL(call.url).searchParams;
  const query: Record<string, string | number> = {};
  for (const parameter of parameters.filter((one) => one.in === 'query')) {
    const text = given.get(parameter.name);
    if (text === null && parameter.required) {
      return {
        refusal: refuse('malformedBody', {
          detail: `The query parameter ${parameter.name} is missing: ${parameter.description}`,
        }),
      };
    }
    if (text === null) continue;
    const value: Json = readValue(parameter, text);
    const [violation] = checkValue(parameter.schema, value);
    if (violation)
      return {
        refusal: refuse('malformedBody', {
          detail: `The query parameter ${parameter.name} is not valid: ${describeViolation(violation)}`,
        }),
      };
    query[parameter.name] = value;
  }
  return {value: query};
}
