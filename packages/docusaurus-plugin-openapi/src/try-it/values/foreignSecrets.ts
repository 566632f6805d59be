import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {activeParameters, type Values} from '@batchwise/openapi/request';
import type {ServerKind} from '../servers/servers.ts';
import type {SharedValues} from '../store/sharedValues.ts';

/** Includes the scheme, so that a secret does not go to the same host unencrypted either. */
export const originOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined;

/**
 * The credentials that the reader typed for another host, and did not allow for this one. Examples of the description are no
 * secrets, and nothing leaves the mock in the page.
 */
export function foreignSecrets(
  operation: Operation,
  values: Values,
  server: ServerKind,
  base: string,
  shared: SharedValues,
): Parameter[] {
  const origin = originOf(base);
  if (server === 'mock' || !origin) return [];
  return activeParameters(operation, values).filter(({shared: name = '', example}) => {
    const {text, origins = [origin]} = shared[name] ?? {};
    return text && text !== example && !origins.includes(origin);
  });
}
