import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {describeViolation} from '@batchwise/openapi-mock/http';
import type {ApiContext, ApiHandler} from '../context';
import type {CreateProblem} from './problem';

/** Credentials that the mock rejects, so that readers can try each error. */
const EXPIRED_TOKEN = 'expired';
const FORBIDDEN_TOKEN = 'not-entitled';
const INVALID_KEY = 'invalid';

/** Each has its own error response, so {@link checkGateway} checks them one by one. */
const GATEWAY_HEADERS = new Set(['authorization', 'x-api-key', 'x-gw-ims-org-id']);

function checkHeader(
  {name, placeholder, required, schema}: Parameter,
  value: string | null,
  problem: CreateProblem,
): Response | undefined {
  if (!value) {
    if (!required) return undefined;
    return problem('malformedBody', {detail: `The header ${name} is missing`});
  }
  // Samples in the docs contain the placeholder and may be pasted unchanged.
  if (value === placeholder) return undefined;
  const [violation] = checkValue(schema, value);
  if (!violation) return undefined;
  const detail = `The header ${name} is not valid: ${describeViolation(violation)}`;
  return problem('malformedBody', {detail});
}

/**
 * Checks the headers of a request in the order of the gateway, then the other headers of the operation.
 * It accepts any token, key and organisation, except for the tokens `expired` and `not-entitled` and
 * the key `invalid`. It does not look at the body or its media type.
 * @returns the error response of the first failing check.
 */
export function checkGateway(
  {headers}: Request,
  {parameters}: Operation,
  problem: CreateProblem,
): Response | undefined {
  const authorization = headers.get('authorization');
  if (!authorization) return problem('tokenMissing');
  // The name of the scheme is case-insensitive (RFC 9110, 11.1).
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined || token === EXPIRED_TOKEN) return problem('tokenNotValid');
  const key = headers.get('x-api-key');
  if (!key) return problem('keyMissing');
  if (key === INVALID_KEY) return problem('keyInvalid');
  if (!headers.get('x-gw-ims-org-id')) return problem('headerMissing');
  if (token === FORBIDDEN_TOKEN) return problem('profileNotValid');
  for (const parameter of parameters) {
    if (parameter.in !== 'header' || GATEWAY_HEADERS.has(parameter.name.toLowerCase())) continue;
    const failure = checkHeader(parameter, headers.get(parameter.name), problem);
    if (failure) return failure;
  }
  return undefined;
}

/** A handler whose requests have passed {@link checkGateway}. */
export const behindGateway =
  (handler: (request: Request, context: ApiContext) => Response | Promise<Response>): ApiHandler =>
  (request, context) =>
    checkGateway(request, context.operation, context.state.problem) ?? handler(request, context);
