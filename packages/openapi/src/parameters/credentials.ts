import type {Operation, Parameter} from '../operation/types.ts';
import {wellFormed} from '../http/encoding.ts';
import type {Values} from '../request/types.ts';
import {keyOf} from './parse-input.ts';

/**
 * Credentials that are sent as a token after `Bearer` (RFC 6750, 2.1), unless the description names
 * another prefix.
 */
const TOKENS = new Set(['bearer', 'oauth2', 'openIdConnect']);

/** Returns the prefix of the value in the request: `Bearer `. */
export function prefixOf({prefix, credential = 'apiKey', in: place}: Parameter): string {
  if (prefix !== undefined || place !== 'header') return prefix ?? '';
  if (credential === 'basic') return 'Basic ';
  return TOKENS.has(credential) ? 'Bearer ' : '';
}

/** Removes the prefix, in any letter case, if it is there. */
export function withoutPrefix(text: string, prefix: string): string {
  return text.toLowerCase().startsWith(prefix.toLowerCase()) ? text.slice(prefix.length) : text;
}

/** Adds the prefix unless it is there already, in any letter case. */
export function withPrefix(text: string, prefix: string): string {
  return text.toLowerCase().startsWith(prefix.toLowerCase()) ? text : `${prefix}${text}`;
}

/**
 * Writes `user:password` in Base64 of its UTF-8 (RFC 7617). Text without a colon is a user without
 * a password, as API keys often are. Text that begins with `Basic ` stays as it is.
 */
export function writeBasic(typed: string): string {
  if (/^basic /i.test(typed)) return typed;
  const pair = wellFormed(typed.includes(':') ? typed : `${typed}:`);
  const bytes = new TextEncoder().encode(pair);
  return `Basic ${btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''))}`;
}

function chosenParameters({parameters, security}: Operation, index: number): Parameter[] {
  if (!security || security.length === 0) return parameters;
  const chosen = security[index] ?? security[0] ?? [];
  const all = security.flat();
  return parameters.flatMap((one) => {
    if (!all.includes(keyOf(one))) return [one];
    return chosen.includes(keyOf(one)) ? [{...one, required: true}] : [];
  });
}

/**
 * Returns the parameters that are sent: those that are not credentials, and the credentials of the
 * chosen alternative, all of them required. An unknown index means the first alternative. Of
 * several credentials in the same place, such as `Authorization`, the first given one is sent (RFC
 * 9110, 11.6.2).
 */
export function activeParameters(
  operation: Operation,
  {security = 0, parameters: given}: Pick<Values, 'security' | 'parameters'>,
): Parameter[] {
  const parameters = chosenParameters(operation, security);
  const placeOf = ({in: place, name}: Parameter): string =>
    `${place} ${place === 'header' ? name.toLowerCase() : name}`;
  return parameters.filter((one) => {
    if (!one.credential) return true;
    const rivals = parameters.filter(
      (other) => other.credential && placeOf(other) === placeOf(one),
    );
    return one === (rivals.find((rival) => given[keyOf(rival)]) ?? rivals[0]);
  });
}
