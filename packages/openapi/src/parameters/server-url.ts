import type {Operation} from '../operation/types.ts';
import type {Problem, Values} from '../request/types.ts';

function parse(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/** Returns the beginning that all paths share, in whole segments: `/data/foundation`. */
function commonPath(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/'));
  const end = first.findIndex((segment, at) => others.some((other) => other[at] !== segment));
  return (end < 0 ? first : first.slice(0, end)).join('/');
}

/** Builds the path of one server under an address that stands for all servers of a description. */
function pathFor(path: string, described: string, paths: readonly string[]): string {
  const shared = commonPath(paths);
  const rests = paths.map((one) => one.slice(shared.length)).filter((rest) => rest !== '');
  const given = path.replace(/\/+$/, '');
  // The caller may have typed the full address of one of the servers.
  const typed = rests.find((rest) => given.endsWith(rest)) ?? '';
  return given.slice(0, given.length - typed.length) + described.slice(shared.length);
}

/**
 * Completes a base URL. Without a path it gets the path of the description's server, so that
 * `http://127.0.0.1:4010` is enough. A path is used as it is. Where operations have servers of
 * different paths, it replaces the part that they share. Text that is not a URL is returned
 * unchanged.
 * @param paths the paths of all servers, where they differ (`Operation.serverPaths`).
 */
export function withBasePath(
  url: string,
  described: string,
  paths: readonly string[] = [],
): string {
  const given = parse(url);
  const model = parse(described);
  // `localhost:4010` is a URL, too: of the scheme `localhost`, which has no path to complete.
  if (!given || !/^https?:$/.test(given.protocol)) return url;
  if (!model || given.search !== '' || given.hash !== '') return url;
  // The path of an operation begins with a slash.
  if (given.pathname === '/') return new URL(model.pathname, given).href.replace(/\/$/, '');
  return paths.length > 1
    ? new URL(pathFor(given.pathname, model.pathname, paths), given).href
    : url;
}

/**
 * Returns the base URL of the chosen server, or else of the operation, with its variables filled
 * in. A value that a variable does not allow is a problem of `server.<name>`.
 */
export function fillServer(
  {server, servers = []}: Pick<Operation, 'server' | 'servers'>,
  {server: choice}: Pick<Values, 'server'>,
): {url: string; problems: Problem[]} {
  const chosen = servers[choice?.index ?? 0];
  if (!chosen) return {url: server, problems: []};
  const given = choice?.variables ?? {};
  const texts = new Map(
    chosen.variables.map(({name, default: otherwise}) => [
      name,
      (Object.hasOwn(given, name) && given[name]) || otherwise,
    ]),
  );
  const problems = chosen.variables.flatMap(({name, enum: allowed}): Problem[] => {
    if (!allowed || allowed.includes(texts.get(name) ?? '')) return [];
    return [
      {
        field: `server.${name}`,
        code: 'schema',
        keyword: 'enum',
        expected: allowed,
        schema: {enum: allowed},
      },
    ];
  });
  return {
    url: chosen.url
      .replace(/\{([^{}]+)\}/g, (whole, name: string) => texts.get(name) ?? whole)
      .replace(/\/+$/, ''),
    problems,
  };
}

/**
 * Resolves a server URL against the address of its description (OpenAPI 3.1, 4.8.5); returns it
 * unchanged if that fails.
 */
export function resolveServer(url: string, base: string): string {
  return parse(url)?.href ?? parse(url, base)?.href ?? url;
}
