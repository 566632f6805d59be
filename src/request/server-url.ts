import type {Operation} from '../openapi/types';
import type {Problem, Values} from './types';

function parse(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/**
 * Completes a base URL: one without a path gets the path of the description's server, so that
 * `http://127.0.0.1:4010` is enough. One with a path, or that is no URL at all, comes back as it is.
 */
export function withBasePath(url: string, described: string): string {
  const given = parse(url);
  const model = parse(described);
  if (!given || !model) return url;
  const bare = given.pathname === '/' && given.search === '' && given.hash === '';
  return bare ? new URL(model.pathname, given).href : url;
}

/**
 * The base URL of the server that the values choose, else that of the operation, its variables filled in with the
 * values or their defaults. The problem of a value that the variable does not take belongs to `server.<name>`.
 */
export function fillServer({server, servers = []}: Pick<Operation, 'server' | 'servers'>, {server: choice}: Pick<Values, 'server'>): {url: string; problems: Problem[]} {
  const chosen = servers[choice?.index ?? 0];
  if (!chosen) return {url: server, problems: []};
  const given = choice?.variables ?? {};
  const texts = new Map(chosen.variables.map(({name, default: otherwise}) => [name, (Object.hasOwn(given, name) && given[name]) || otherwise]));
  const problems = chosen.variables.flatMap(({name, enum: allowed}): Problem[] => {
    if (!allowed || allowed.includes(texts.get(name) ?? '')) return [];
    return [{field: `server.${name}`, code: 'schema', keyword: 'enum', expected: allowed, schema: {enum: allowed}}];
  });
  return {url: chosen.url.replace(/\{([^{}]+)\}/g, (whole, name: string) => texts.get(name) ?? whole).replace(/\/+$/, ''), problems};
}

/** The URL of a server that may be relative to where its description lies (OpenAPI 3.1, 4.8.5); as it is when it is none. */
export function resolveServer(url: string, base: string): string {
  return parse(url)?.href ?? parse(url, base)?.href ?? url;
}
