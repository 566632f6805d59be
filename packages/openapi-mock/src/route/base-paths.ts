import {defaultUrl, readServers} from '@batchwise/openapi/operation';
import type {LocatedOperation, Server} from '@batchwise/openapi/operation';
import type {JsonObject} from '@batchwise/openapi/json';

/** Relative server URLs are resolved against the root of the mock. */
const ORIGIN = 'http://mock.invalid';

function pathOf(url: string): string {
  // A variable in the host would make the URL invalid, and the host does not matter here.
  const local = url.replace(/^([^/?#]*:)?\/\/[^/?#]*/, '');
  const whole = `${ORIGIN}${local.startsWith('/') ? '' : '/'}${local}`;
  const path = URL.canParse(whole) ? new URL(whole).pathname : '/';
  return path.replace(/%7B/gi, '{').replace(/%7D/gi, '}').replace(/\/+$/, '');
}

function pathsOfServer(server: Server): string[] {
  const usual = pathOf(defaultUrl(server));
  // A variable that stands for the whole URL, or for several segments, has no template.
  const template = server.url.startsWith('{') ? usual : pathOf(server.url);
  return [usual, template];
}

/** Whether a URL is relative to the address of the description. */
const isRelative = ({url}: Server): boolean => url !== '' && !/^(\/|\{|[^/?#]*:)/.test(url);

/** Returns the base paths of the servers of an operation whose URLs are relative: `/v1` for `../v1`. */
export function relativePathsOf(
  document: JsonObject,
  {pathItem, operation}: LocatedOperation,
): string[] {
  return readServers(document, pathItem, operation)
    .filter(isRelative)
    .map((server) => pathOf(defaultUrl(server)));
}

/**
 * Returns the base paths of an operation, from all its servers: `/v1`, or `/{region}/v1` for a
 * server whose URL has a variable. Empty for a server without a path.
 */
export function basePathsOf(
  document: JsonObject,
  {pathItem, operation}: LocatedOperation,
): string[] {
  const paths = readServers(document, pathItem, operation).flatMap(pathsOfServer);
  return paths.length > 0 ? [...new Set(paths)] : [''];
}
