import type {Operation, Server} from '../../operation/types.ts';
import {keyOf} from '../../parameters/parse-input.ts';
import type {Values} from '../../request/types.ts';
import {decodeText} from '../../http/encoding.ts';
import {readStyled} from './parse-style.ts';

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * Converts a URL template into a pattern with a group for each variable, by order since names may
 * be invalid as names of groups.
 */
function patternOf(template: string, group: string): {source: string; names: string[]} {
  const pieces = template.split(/\{([^{}]+)\}/);
  return {
    source: pieces.map((piece, index) => (index % 2 === 0 ? escape(piece) : group)).join(''),
    names: pieces.filter((_, index) => index % 2 === 1),
  };
}

export type PathMatch = {
  parameters: Record<string, string>;
  /** The part before the operation's path. */ base: string;
};

/**
 * Matches a URL against the path of an operation, after any base; undefined for another path. The
 * last parameter may hold unencoded slashes.
 */
export function matchPath(url: URL, {path, parameters}: Operation): PathMatch | undefined {
  const {source, names} = patternOf(path.replace(/\/$/, ''), '([^/]*)');
  const found =
    new RegExp(`^(.*?)${source}/?$`, 's').exec(url.pathname) ??
    new RegExp(`^(.*?)${source.replace(/\(\[\^\/\]\*\)$/, '(.+)')}$`, 's').exec(url.pathname);
  if (!found) return undefined;
  const read = names.flatMap((name, index): [string, string][] => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    const raw = found[index + 2] ?? '';
    // A placeholder is not a value.
    return parameter && raw !== '' && decodeText(raw) !== parameter.placeholder
      ? [[keyOf(parameter), readStyled(parameter, raw)]]
      : [];
  });
  return {parameters: Object.fromEntries(read), base: `${url.origin}${found[1] ?? ''}`};
}

/** Finds the server of an operation for a base URL, and the values of its variables. */
export function matchServer(base: string, servers: readonly Server[] = []): Values['server'] {
  for (const [index, {url}] of servers.entries()) {
    const {source, names} = patternOf(url.replace(/\/+$/, ''), '([^/]+?)');
    const found = new RegExp(`^${source}/*$`, 'i').exec(base);
    if (found)
      return {
        index,
        ...(names.length > 0
          ? {variables: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']))}
          : {}),
      };
  }
  return undefined;
}
