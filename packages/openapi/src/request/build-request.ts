import type {Operation, RequestBody} from '../operation/types.ts';
import {chosenBody, contentTypeOf, fillBody, readBody} from '../body/body.ts';
import {activeParameters} from '../parameters/credentials.ts';
import {fillHeaders} from '../parameters/headers.ts';
import {keyOf} from '../parameters/parse-input.ts';
import {fillServer} from '../parameters/server-url.ts';
import {fillUrl} from '../parameters/url.ts';
import type {HttpRequest, Problem, Values} from './types.ts';

export type BuildOptions = {
  /**
   * The base URL: `https://api.example.com/v1`. When absent, that of the
   * chosen server.
   */
  server?: string;
  /** Lets the placeholder of a parameter (`{IMS_ORG}`) stand for a missing value, in samples. */
  placeholders?: boolean;
};

/**
 * Builds the request of an operation from the values of the caller, as `fetch` would send it: the
 * URL normalised, header values trimmed, a text body as typed (lone surrogates become U+FFFD).
 * Samples also send a body of GET and HEAD, which `fetch` refuses.
 * @returns the request, and the problems that keep it from being sent; schemas are not checked (see
 * `validateRequest`). Parameters without a usable value are left out or shown by their placeholder.
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
  const filled = body && fillBody(body, values, placeholders);
  // An empty form says nothing, and `fetch` refuses any body of GET and HEAD.
  const content = filled === '' && /^(GET|HEAD)$/.test(operation.method) ? undefined : filled;
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

/** The text of a body that nobody has filled in: its first example, or else an empty form. */
export function defaultBody({examples, fields, required}: RequestBody): string | undefined {
  return examples[0]?.text ?? (required && fields.length > 0 ? '{}' : undefined);
}

/**
 * Returns the values that a form begins with; the body is the first example in both kinds.
 * @param kind `example` takes the examples of the parameters, which the mock accepts; `empty` takes
 * none.
 */
export function defaultValues(operation: Operation, kind: 'example' | 'empty'): Values {
  const examples = operation.parameters.flatMap((one): [string, string][] =>
    one.example === undefined ? [] : [[keyOf(one), one.example]],
  );
  const body = operation.body && defaultBody(operation.body);
  return {
    parameters: kind === 'example' ? Object.fromEntries(examples) : {},
    ...(body === undefined ? {} : {body}),
  };
}

/**
 * Returns the keys in `values.parameters` that the operation has no parameter for, in their order.
 * `accept` and `content-type` are always known; names of headers match in any letter case.
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
