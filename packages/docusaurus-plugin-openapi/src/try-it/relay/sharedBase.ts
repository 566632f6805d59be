import type {Operation} from '@batchwise/openapi/operation';
import {withBasePath} from '@batchwise/openapi/request';

/** Any address with a path: it stands for the part that the servers of all operations share. */
const SHARED = 'http://shared/-';

/**
 * The address that the servers of all operations are below: `https://api.example.com/data` for the base URL
 * `https://api.example.com/data/orders` of one of them.
 */
export function sharedBase(
  base: string,
  {server, serverPaths}: Pick<Operation, 'server' | 'serverPaths'>,
): string {
  const rest = withBasePath(SHARED, server, serverPaths).slice(SHARED.length);
  const url = base.replace(/\/+$/, '');
  return url.endsWith(rest) ? url.slice(0, url.length - rest.length) : url;
}
