import type {Operation} from '../openapi/types';
import {checkBody} from './body';
import {fillHeaders} from './headers';
import {checkParameters} from './parameters';
import {wellFormed} from './text';
import type {HttpRequest, Problem, Values} from './types';
import {fillUrl} from './url';

export type BuildOptions = {
  /** The base URL: `https://platform.adobe.io/data/foundation/import`. */
  server: string;
  /** Let a parameter's placeholder (`{IMS_ORG}`) stand for a value not given; for samples, not for sending. */
  placeholders?: boolean;
};

/**
 * Makes a request of an operation and what the caller filled in. The request is what `fetch` would send:
 * the URL normalised, header values trimmed, the body as typed (only lone surrogates become U+FFFD).
 * @returns the request, always, and what speaks against sending it; parameters without a usable value are left
 * out or shown by their placeholder.
 */
export function buildRequest(operation: Operation, values: Values, options: BuildOptions): {request: HttpRequest; problems: Problem[]} {
  const {server, placeholders = false} = options;
  const body = operation.body && values.body ? wellFormed(values.body) : undefined;
  const {url, problems: inUrl} = fillUrl(operation, values, server, placeholders);
  const {headers, problems: inHeaders} = fillHeaders(operation, values, {placeholders, hasBody: body !== undefined});
  const told = [...inUrl, ...inHeaders];
  const inParameters = checkParameters(operation, values, new Set(told.map(({field}) => field)));
  const inBody = operation.body ? checkBody(operation.body, body) : [];
  return {
    request: {method: operation.method, url, headers, ...(body === undefined ? {} : {body})},
    problems: [...told, ...inParameters, ...inBody],
  };
}

/**
 * The names in `values.parameters` that the operation has no parameter for, in the order given.
 * `accept` and `content-type` always have a place; names of headers match in any letter case.
 */
export function unknownParameters(operation: Operation, values: Values): string[] {
  return Object.keys(values.parameters).filter((name) => {
    const lower = name.toLowerCase();
    if (lower === 'accept' || lower === 'content-type') return false;
    return !operation.parameters.some((one) => one.name === name || (one.in === 'header' && one.name.toLowerCase() === lower));
  });
}

/**
 * The values that a form begins with; the body is the first example in both kinds.
 * @param kind `example`: the examples of the parameters, which the mock accepts; `empty`: none of them.
 */
export function defaultValues(operation: Operation, kind: 'example' | 'empty'): Values {
  const examples = operation.parameters.flatMap(({name, example}): [string, string][] => (example === undefined ? [] : [[name, example]]));
  const body = operation.body?.examples[0]?.text;
  return {parameters: kind === 'example' ? Object.fromEntries(examples) : {}, ...(body === undefined ? {} : {body})};
}
