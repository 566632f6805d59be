import type {Operation} from '../openapi/types';
import {checkSchemas} from './check-schemas';
import {keyOf} from './typed';
import type {HttpRequest, Problem, Values} from './types';
import {writeRequest, type BuildOptions} from './write';

export {defaultValues, type BuildOptions} from './write';

/**
 * Makes a request of an operation and what the caller filled in, and checks the values against their schemas.
 * @returns the request, always (see `writeRequest`), and all that speaks against sending it.
 */
export function buildRequest(
  operation: Operation,
  values: Values,
  options: BuildOptions,
): {request: HttpRequest; problems: Problem[]} {
  const {request, problems} = writeRequest(operation, values, options);
  return {request, problems: [...problems, ...checkSchemas(operation, values, problems)]};
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
