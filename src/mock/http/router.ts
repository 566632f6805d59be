import type {Operation} from '@batchwise/openapi/operation';
import {emptyResponse, type CreateProblem} from './problem';

/** The values of the path parameters, still percent-encoded. */
export type PathValues = Readonly<Record<string, string>>;

/** Responds to a request for one operation. */
export type Handler = (request: Request, values: PathValues) => Promise<Response> | Response;

/** A web-standard request handler, such as a server or a page calls. */
export type Fetch = (request: Request) => Promise<Response>;

export type Route = {operation: Operation; handler: Handler};

/** A path of the description, split at its slashes, with the handlers of its methods. */
type Resource = {segments: string[]; handlers: Map<string, Handler>};

/** A file name may contain slashes, so it takes the rest of the path. */
const REST_PARAMETER = '{FILE_NAME}';

/** The path of the server's URL: `/data/foundation/import`. */
export const basePathOf = ({server}: Operation): string =>
  new URL(server).pathname.replace(/\/$/, '');

function groupByPath(routes: readonly Route[]): Resource[] {
  const resources = new Map<string, Resource>();
  for (const {operation, handler} of routes) {
    const path = `${basePathOf(operation)}${operation.path}`;
    const resource = resources.get(path) ?? {segments: path.split('/'), handlers: new Map()};
    resources.set(path, resource);
    resource.handlers.set(operation.method, handler);
  }
  for (const {handlers} of resources.values()) {
    // A resource that supports GET supports HEAD (RFC 9110, 9.3.2).
    const get = handlers.get('GET');
    if (get && !handlers.has('HEAD')) handlers.set('HEAD', get);
  }
  return [...resources.values()];
}

/** The segments of a URL's path as they are written, without decoding. */
function segmentsOf(url: string): string[] {
  const [path = ''] = url.slice(url.indexOf('://') + 3).split(/[?#]/, 1);
  // The host becomes the empty segment before the first slash of a template.
  return ['', ...path.split('/').slice(1)];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Matches a path against a template. @returns the values of its parameters, undefined when it differs. */
function matchPath(template: readonly string[], path: readonly string[]): PathValues | undefined {
  const hasRest = template.at(-1) === REST_PARAMETER;
  const given = !hasRest && path.at(-1) === '' ? path.slice(0, -1) : path;
  if (hasRest ? given.length < template.length : given.length !== template.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const text = given[index] ?? '';
    if (segment === REST_PARAMETER) values.FILE_NAME = given.slice(index).join('/');
    else if (segment.startsWith('{')) values[segment.slice(1, -1)] = text;
    else if (segment !== text && segment !== decode(text)) return undefined;
  }
  return values;
}

async function dispatch(
  request: Request,
  resources: readonly Resource[],
  problem: CreateProblem,
): Promise<Response> {
  const path = segmentsOf(request.url);
  for (const {segments, handlers} of resources) {
    const values = matchPath(segments, path);
    if (!values) continue;
    const handler = handlers.get(request.method);
    if (handler) return handler(request, values);
    const allow = ['OPTIONS', ...handlers.keys()].join(', ');
    if (request.method === 'OPTIONS') return emptyResponse(204, {allow});
    return problem('methodNotAllowed', {headers: {allow}});
  }
  return problem('notFound');
}

/**
 * Creates a router over the paths and methods of the description: 404 for an unknown path, 405 with
 * `Allow` for an unknown method. Hono dispatches HEAD as GET and decodes parameters, neither of which
 * fits this API: it has HEAD operations without GET, and file names that contain `%2F`.
 */
export function createRouter(routes: readonly Route[], problem: CreateProblem): Fetch {
  const resources = groupByPath(routes);
  return async (request) => {
    const response = await dispatch(request, resources, problem);
    if (request.method !== 'HEAD' || response.body === null) return response;
    return new Response(null, response);
  };
}
