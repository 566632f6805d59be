import {checkValue} from '../openapi/validate/validate';
import type {Operation, Parameter} from '../openapi/types';
import type {Answer, Call} from './http';
import {describeViolation} from './violation';
import type {Refuse} from './problem';

/** Tokens and a key that the mock refuses, so that a reader can see the answer to each. */
const EXPIRED_TOKEN = 'expired';
const FOREIGN_TOKEN = 'not-entitled';
const INVALID_KEY = 'invalid';

/** Checked one by one in {@link checkGateway}, because the gateway answers each in its own way. */
const GATEWAY_HEADERS = new Set(['authorization', 'x-api-key', 'x-gw-ims-org-id']);

function checkHeader(
  parameter: Parameter,
  value: string | null,
  refuse: Refuse,
): Answer | undefined {
  const {name, placeholder, required, schema} = parameter;
  if (!value)
    return required
      ? refuse('malformedBody', {detail: `The header ${name} is missing`})
      : undefined;
  // The samples of the docs show the placeholder, and may be pasted as they are.
  if (value === placeholder) return undefined;
  const [violation] = checkValue(schema, value);
  if (!violation) return undefined;
  return refuse('malformedBody', {
    detail: `The header ${name} is not valid: ${describeViolation(violation)}`,
  });
}

/**
 * Checks the headers of a call in the order of the gateway, then the other headers that the operation declares.
 * Any token, key and organisation is accepted, save the few that stand for an error: the tokens `expired`
 * and `not-entitled`, and the key `invalid`. It does not look at the body or its media type.
 * @returns the refusal of the first check that fails, undefined when the call may pass.
 */
export function checkGateway(
  headers: Call['headers'],
  operation: Operation,
  refuse: Refuse,
): Answer | undefined {
  const authorization = headers.get('authorization');
  if (!authorization) return refuse('tokenMissing');
  // The scheme's name is case-insensitive (RFC 9110, 11.1).
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined || token === EXPIRED_TOKEN) return refuse('tokenNotValid');
  const key = headers.get('x-api-key');
  if (!key) return refuse('keyMissing');
  if (key === INVALID_KEY) return refuse('keyInvalid');
  if (!headers.get('x-gw-ims-org-id')) return refuse('headerMissing');
  if (token === FOREIGN_TOKEN) return refuse('profileNotValid');
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'header' || GATEWAY_HEADERS.has(parameter.name.toLowerCase())) continue;
    const refusal = checkHeader(parameter, headers.get(parameter.name), refuse);
    if (refusal) return refusal;
  }
  return undefined;
}
