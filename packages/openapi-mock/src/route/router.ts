import {bestOfType} from '@batchwise/openapi/http/media-types';
import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {decodeText} from '@batchwise/openapi/paste';
import {checkValue} from '@batchwise/openapi/validate';
import {scalarText} from '@batchwise/openapi/json';
import type {Api, Endpoint} from './api.ts';
import {canSendHeader, headerOf} from '../request/can-send.ts';
import {nearest} from './nearest.ts';
import {createPathTree, type PathTree, type TreeMatch} from './path-tree.ts';

/** The endpoint of a request, and the values of its path parameters, still percent-encoded. */
export type Route = {endpoint: Endpoint; params: Record<string, string>};

export type Routing =
  | {kind: 'found'; route: Route}
  /** The path exists, but not with this method. */
  | {kind: 'method'; allowed: string[]; route: Route}
  /** `near` names the most similar paths of the description. */
  | {kind: 'unknown'; near: string[]};

export type Router = (request: Request) => Routing;

function holdsQuery({query}: Endpoint, given: URLSearchParams): boolean {
  return query.every(([name, value]) =>
    value === '' || value.startsWith('{') ? given.has(name) : given.getAll(name).includes(value),
  );
}

/** Whether a request lacks a required parameter, or has a value that the parameter does not allow. */
function isExcludedBy(parameter: Parameter, url: URL, headers: Headers): boolean {
  const {name, in: place, schema, kind, secret} = parameter;
  if (secret || (place !== 'header' && place !== 'query')) return false;
  const given = place === 'header' ? headerOf(headers, name) : url.searchParams.get(name);
  // The members of an object have names of their own, and pages cannot send some headers.
  if (given === null) return kind !== 'json' && (place === 'query' || canSendHeader(name));
  const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  return allowed !== undefined && !allowed.map(scalarText).includes(given);
}

/** Whether an operation takes the body of a request, or needs none. */
function takesBody({body, otherBodies = []}: Operation, request: Request): boolean {
  const given = request.headers.get('content-type') ?? '';
  if (given === '') return request.body !== null || !body?.required;
  return body !== undefined && bestOfType([body, ...otherBodies], given) !== undefined;
}

/** How well a request fits an operation: `specific` where the operation requires parts that it has. */
function fitOf({endpoint}: Route, url: URL, request: Request): 'specific' | 'plain' | undefined {
  try {
    const operation = endpoint.read();
    const required = operation.parameters.filter((one) => one.required);
    if (!takesBody(operation, request)) return undefined;
    if (required.some((one) => isExcludedBy(one, url, request.headers))) return undefined;
    const isSpecific =
      endpoint.query.length > 0 || required.some((one) => !one.secret && one.in !== 'path');
    return isSpecific ? 'specific' : 'plain';
  } catch {
    return 'plain';
  }
}

/** Chooses among operations that have the same path. */
function choose(routes: readonly Route[], request: Request, url: URL): Route | undefined {
  if (routes.length < 2 && routes.every(({endpoint}) => endpoint.query.length === 0))
    return routes[0];
  const usable = routes
    .filter(({endpoint}) => holdsQuery(endpoint, url.searchParams))
    .sort((a, b) => b.endpoint.query.length - a.endpoint.query.length);
  let plain: Route | undefined;
  for (const route of usable) {
    const fit = fitOf(route, url, request);
    if (fit === 'specific') return route;
    if (fit === 'plain') plain ??= route;
  }
  return plain ?? usable[0] ?? routes[0];
}

const toRoute = ({value, params}: TreeMatch<Endpoint>): Route => ({endpoint: value, params});

/** Whether the last variable may have slashes; an id with a pattern, for one, may not. */
function takesRest({value, params, rest}: TreeMatch<Endpoint>): boolean {
  if (rest === undefined) return true;
  try {
    const parameter = value.read().parameters.find((one) => one.in === 'path' && one.name === rest);
    if (!parameter || parameter.kind === 'json') return true;
    return checkValue(parameter.schema, decodeText(params[rest] ?? '')).length === 0;
  } catch {
    return true;
  }
}

/** Adds the variables of a query that stands in the path. */
function withQuery({endpoint, params}: Route, url: URL): Route {
  const own = endpoint.query.flatMap(([name, value]): [string, string][] => {
    const variable = /^\{(.+)\}$/.exec(value)?.[1];
    const given = url.searchParams.get(name);
    return variable === undefined || given === null ? [] : [[variable, encodeURIComponent(given)]];
  });
  return own.length === 0
    ? {endpoint, params}
    : {endpoint, params: {...params, ...Object.fromEntries(own)}};
}

/** Whether all operations have the same base paths; else a path without one is ambiguous. */
function shareBasePaths({endpoints}: Api): boolean {
  return new Set(endpoints.map(({basePaths}) => basePaths.join(' '))).size <= 1;
}

function createTrees(api: Api, prefix: string): PathTree<Endpoint>[] {
  const withBase = createPathTree<Endpoint>();
  const bare = createPathTree<Endpoint>();
  for (const endpoint of api.endpoints) {
    for (const base of endpoint.basePaths)
      withBase.add(`${prefix}${base}${endpoint.path}`, endpoint);
    bare.add(`${prefix}${endpoint.path}`, endpoint);
  }
  return shareBasePaths(api) ? [withBase, bare] : [withBase];
}

/** The base paths of servers whose URLs are relative to the address of the description, which the mock does not know. */
function relativeBases({endpoints}: Api): string[] {
  return [...new Set(endpoints.flatMap((one) => one.relativePaths))].filter((base) => base !== '');
}

/**
 * Creates a router over the paths of a description, below the base paths of its servers. Paths
 * without a base path are found, too, where no other path fits and all operations share their base paths.
 * @param prefix stands before all paths, such as `/trains`.
 */
export function createRouter(api: Api, prefix = ''): Router {
  const trees = createTrees(api, prefix);
  const bases = relativeBases(api);
  const paths = api.endpoints.map(({basePaths, path}) => `${prefix}${basePaths[0] ?? ''}${path}`);
  const find = (request: Request, url: URL, pathname: string): Routing | undefined => {
    const {method} = request;
    for (const tree of trees) {
      const matches = tree
        .find(pathname)
        .map((match) => match.filter(takesRest))
        .filter((match) => match.length > 0);
      // A resource that supports GET supports HEAD (RFC 9110, 9.3.2).
      for (const wanted of method === 'HEAD' ? ['HEAD', 'GET'] : [method])
        for (const match of matches) {
          const routes = match.filter(({value}) => value.method === wanted).map(toRoute);
          const route = choose(routes, request, url);
          if (route) return {kind: 'found', route: withQuery(route, url)};
        }
      const [first] = matches.flat();
      if (!first) continue;
      const methods = matches.flat().map(({value}) => value.method);
      const more = methods.includes('GET') ? ['HEAD', 'OPTIONS'] : ['OPTIONS'];
      const allowed = [...new Set([...methods, ...more])];
      return {kind: 'method', allowed, route: toRoute(first)};
    }
    return undefined;
  };
  return (request) => {
    const url = new URL(request.url);
    const {pathname} = url;
    const below = bases.flatMap((base) => {
      const at = pathname.lastIndexOf(`${base}/`);
      return at > 0 ? [`${prefix}${pathname.slice(at)}`] : [];
    });
    for (const path of [pathname, ...below]) {
      const routing = find(request, url, path);
      if (routing) return routing;
    }
    return {kind: 'unknown', near: nearest(pathname, paths)};
  };
}
