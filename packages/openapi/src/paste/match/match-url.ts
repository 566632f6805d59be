import type {Operation, Server} from '../../operation/types.ts';
import {keyOf} from '../../parameters/parse-input.ts';
import {splitPath} from '../../parameters/url.ts';
import type {Values} from '../../request/types.ts';
import {splitPairs} from '../../http/header-fields.ts';
import {decodeQueryText, decodeText, readStyled} from './parse-style.ts';

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
 * Finds the values of the variables in a query that stands in the path; undefined where the URL
 * lacks a part of it.
 */
function matchOwnQuery(url: URL, query: string): [name: string, raw: string][] | undefined {
  const given = splitPairs(url.search.slice(1), '&');
  const found = splitPairs(query, '&').map(([name, value]): [string, string][] | undefined => {
    const raw = given.find(([one]) => decodeQueryText(one) === decodeQueryText(name))?.[1];
    const variable = /^\{(.+)\}$/.exec(value)?.[1];
    if (variable !== undefined) return [[variable, raw ?? '']];
    return raw !== undefined && decodeQueryText(raw) === decodeQueryText(value) ? [] : undefined;
  });
  return found.every((pairs) => pairs !== undefined) ? found.flat() : undefined;
}

/**
 * Matches a URL against the path of an operation, after any base; undefined for another path. The
 * last parameter may hold unencoded slashes.
 */
export function matchPath(url: URL, {path: written, parameters}: Operation): PathMatch | undefined {
  const {path, query} = splitPath(written);
  const {source, names} = patternOf(path.replace(/\/$/, ''), '([^/]*)');
  const found =
    new RegExp(`^(.*?)${source}/?$`, 's').exec(url.pathname) ??
    new RegExp(`^(.*?)${source.replace(/\(\[\^\/\]\*\)$/, '(.+)')}$`, 's').exec(url.pathname);
  const inQuery = matchOwnQuery(url, query);
  if (!found || !inQuery) return undefined;
  const pairs = [
    ...names.map((name, index) => [name, found[index + 2] ?? ''] as const),
    ...inQuery,
  ];
  const read = pairs.flatMap(([name, raw]): [string, string][] => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
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
