import type {Operation} from '../../openapi/types';
import {chosenBody, contentTypeOf, fillBody, readBody} from '../body/body';
import {activeParameters} from '../parameters/credentials';
import {fillHeaders} from '../parameters/headers';
import {fillServer} from '../parameters/server-url';
import {keyOf} from '../parameters/parse-input';
import type {HttpRequest, Problem, Values} from '../types';
import {fillUrl} from '../parameters/url';

export type BuildOptions = {
  /** The base URL: `https://platform.adobe.io/data/foundation/import`. When absent, the one that the values choose. */
  server?: string;
  /** Let a parameter's placeholder (`{IMS_ORG}`) stand for a value not given; for samples, not for sending. */
  placeholders?: boolean;
};

/**
 * Makes a request of an operation and what the caller filled in. The request is what `fetch` would send:
 * the URL normalised, header values trimmed, a text body as typed (only lone surrogates become U+FFFD).
 * `fetch` refuses a body of GET and HEAD, which some descriptions have; the samples send it.
 * @returns the request, always, and what speaks against sending it, whatever the schemas say (see `checkSchemas`); parameters without a usable value are left
 * out or shown by their placeholder.
 */
export function buildRequest(
  operation: Operation,
  values: Values,
  options: BuildOptions,
): {request: HttpRequest; problems: Problem[]} {
  const {placeholders = false} = options;
  const body = chosenBody(operation, values);
  const chosen = {...operation, parameters: activeParameters(operation, values)};
  const {url: server, problems: inServer} =
    options.server === undefined
      ? fillServer(operation, values)
      : {url: options.server, problems: []};
  const content = body && fillBody(body, values, placeholders);
  const {url, problems: inUrl} = fillUrl(chosen, values, server, placeholders);
  const {headers, problems: inHeaders} = fillHeaders(chosen, values, {
    placeholders,
    contentType: body && contentTypeOf(body, content),
  });
  const inBody = body ? readBody(body, values).problems : [];
  return {
    request: {
      method: operation.method,
      url,
      headers,
      ...(content === undefined ? {} : {body: content}),
    },
    problems: [...inServer, ...inUrl, ...inHeaders, ...inBody],
  };
}

/**
 * The values that a form begins with; the body is the first example in both kinds.
 * @param kind `example`: the examples of the parameters, which the mock accepts; `empty`: none of them.
 */
export function defaultValues(operation: Operation, kind: 'example' | 'empty'): Values {
  const examples = operation.parameters.flatMap((one): [string, string][] =>
    one.example === undefined ? [] : [[keyOf(one), one.example]],
  );
  const body = operation.body?.examples[0]?.text;
  return {
    parameters: kind === 'example' ? Object.fromEntries(examples) : {},
    ...(body === undefined ? {} : {body}),
  };
}

/**
 * The keys in `values.parameters` that the operation has no parameter for, in the order given.
 * `accept` and `content-type` always have a place; names of headers match in any letter case.
 */
export function unknownParameters(operation: Operation, values: Values): string[] {
  return Object.keys(values.parameters).filter((name) => {
    const lower = name.toLowerCase();
    if (lower === 'accept' || lower === 'content-type') return false;
    return !operation.parameters.some(
      (one) => keyOf(one) === name || (one.in === 'header' && keyOf(one).toLowerCase() === lower),
    );
  });
}
