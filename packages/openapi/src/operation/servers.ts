import {scalarText} from '../json/exact-number.ts';
import {entries, isObject, list, text} from '../json/coerce.ts';
import type {Json, JsonObject, Operation, Server, ServerVariable} from './types.ts';

function readVariable(name: string, raw: Json): ServerVariable {
  const given = isObject(raw) ? raw : {};
  const values = list(given.enum).map(scalarText);
  return {
    name,
    default: scalarText(given.default ?? values[0] ?? ''),
    ...(values.length > 0 ? {enum: values} : {}),
    description: text(given.description),
  };
}

function readServer(raw: Json): Server[] {
  if (!isObject(raw) || typeof raw.url !== 'string') return [];
  return [
    {
      url: raw.url.replace(/\/+$/, ''),
      // OpenAPI 3.2 gives servers names.
      description: text(raw.description) || text(raw.name),
      variables: entries(raw.variables).map(([name, one]) => readVariable(name, one)),
    },
  ];
}

/**
 * Reads `schemes`, `host` and `basePath` of Swagger 2.0, HTTPS first. Without a host, the URL stays
 * relative.
 */
function swaggerServers(document: JsonObject, operation: JsonObject): Server[] {
  const base = text(document.basePath).replace(/\/+$/, '');
  const host = text(document.host);
  if (!host) return base ? [{url: base, description: '', variables: []}] : [];
  const described = list(operation.schemes ?? document.schemes).filter(
    (scheme) => scheme === 'http' || scheme === 'https',
  );
  const schemes = described.length > 0 ? [...described].sort().reverse() : ['https'];
  return schemes.map((scheme) => ({
    url: `${String(scheme)}://${host}${base}`,
    description: '',
    variables: [],
  }));
}

/**
 * Reads the servers of an operation, or else those of its path, or else those of the description
 * (OpenAPI 3.1, 4.8.9).
 */
export function readServers(
  document: JsonObject,
  pathItem: JsonObject,
  operation: JsonObject,
): Server[] {
  if (document.swagger !== undefined) return swaggerServers(document, operation);
  const owner = [operation, pathItem, document].find(({servers}) => list(servers).length > 0);
  return list(owner?.servers).flatMap(readServer);
}

/** Returns a server's URL with the default of each variable. */
export function defaultUrl({url, variables}: Server): string {
  return variables
    .reduce((filled, variable) => filled.replaceAll(`{${variable.name}}`, variable.default), url)
    .replace(/\/+$/, '');
}

/** The path of a URL, whose host may have variables; of a URL without a host, the whole URL. */
const pathOf = (url: string): string => url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');

/**
 * Returns the path of the servers of an operation, or of its path item, where the servers of the description have
 * another one; otherwise an empty text.
 */
export function ownBasePath(
  document: JsonObject,
  pathItem: JsonObject,
  operation: JsonObject,
): string {
  const [own] = readServers(document, pathItem, operation);
  if (!own) return '';
  const path = pathOf(defaultUrl(own));
  const shared = readServers(document, {}, {}).map((server) => pathOf(defaultUrl(server)));
  return shared.includes(path) ? '' : path;
}

/** Resolves a URL or URL template; `new URL` percent-encodes the braces of a template. */
function absolute(url: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^[^/]*:\/\//i.test(url) || !URL.canParse(url, base)) return url;
  return new URL(url, base).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}').replace(/\/+$/, '');
}

/**
 * Makes the server URLs of an operation absolute (OpenAPI 3.1, 4.8.1 and 4.8.5). An operation
 * without a server gets the root of the description's host.
 * @param base the URL of the description.
 */
export function withWholeServers(operation: Operation, base: string): Operation {
  const {server, servers} = operation;
  return {
    ...operation,
    server: absolute(server || '/', base),
    ...(servers
      ? {servers: servers.map((one) => ({...one, url: absolute(one.url || '/', base)}))}
      : {}),
  };
}

/** Adds to each operation the paths of the servers of all of them, where they differ. */
export function withServerPaths(operations: readonly Operation[]): Operation[] {
  // A server without a host is relative to the page.
  const paths = new Set(operations.map(({server}) => pathOf(server)));
  return operations.map((operation) =>
    paths.size > 1 ? {...operation, serverPaths: [...paths]} : operation,
  );
}
