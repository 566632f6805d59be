import {checkValue} from '../openapi/check';
import type {Json, Operation, Parameter, Schema} from '../openapi/types';
import {typedValue} from './headers';
import {trimHttp} from './text';
import type {Problem, Values} from './types';

/** Typed text as the schema means it: `20` is a number where the schema asks for one. */
function meant({type}: Schema, text: string): Json {
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function withoutPrefix(text: string, prefix = ''): string {
  return text.toLowerCase().startsWith(prefix.toLowerCase()) ? text.slice(prefix.length) : text;
}

function checkParameter({name, in: place, schema, prefix}: Parameter, values: Values): Problem[] {
  const typed = typedValue(values, name, place === 'header') ?? '';
  const text = place === 'header' ? withoutPrefix(trimHttp(typed), prefix) : typed;
  if (text === '') return [];
  return checkValue(schema, meant(schema, text)).map(({keyword, expected, schema: broken}) => ({field: name, code: 'schema', keyword, expected, schema: broken}));
}

/**
 * Where given parameters do not fit their schemas: a sandbox name with capitals.
 * @param except names that already have a problem, so that nobody is told twice.
 */
export function checkParameters(operation: Operation, values: Values, except: ReadonlySet<string>): Problem[] {
  return operation.parameters.filter(({name}) => !except.has(name)).flatMap((parameter) => checkParameter(parameter, values));
}
