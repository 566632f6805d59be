import type {Operation} from '../openapi/types';
import type {Handle, PathValues} from './context';
import {respond, type Answer, type Call, type Handler} from './http';
import type {Refuse} from './problem';

/** An operation with the answer to it. */
export type Route = {operation: Operation; handle: Handle};

/** A piece of a path's form: a word, or the name of a value. */
type Segment = {word: string; name?: string};

type Place = {segments: Segment[]; methods: Map<string, Handle>; allow: string};

/** The part of the server's URL before the paths of the description: `/data/foundation/import`. */
export const basePathOf = ({server}: Operation): string =>
  new URL(server).pathname.replace(/\/$/, '');

const routePath = (operation: Operation): string => `${basePathOf(operation)}${operation.path}`;
const toSegment = (word: string): Segment => ({word, name: /^\{(\w+)\}$/.exec(word)?.[1]});

function makePlace(path: string, routes: readonly Route[]): Place {
  const methods = new Map(routes.map(({operation, handle}) => [operation.method, handle]));
  // What answers to GET answers to HEAD (RFC 9110, 9.3.2).
  const get = methods.get('GET');
  if (get && !methods.has('HEAD')) methods.set('HEAD', get);
  return {
    segments: path.split('/').slice(1).map(toSegment),
    methods,
    allow: ['OPTIONS', ...methods.keys()].join(', '),
  };
}

/** The path of a URL as it is written, without the query. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.slice(start).search(/[?#]/);
  return end < 0 ? url.slice(start) : url.slice(start, start + end);
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The values of a path that has this form; undefined when it has another. A file name takes all that is left. */
function matchPath(form: readonly Segment[], path: readonly string[]): PathValues | undefined {
  const hasRest = form.at(-1)?.name === 'FILE_NAME';
  const given = !hasRest && path.at(-1) === '' ? path.slice(0, -1) : path;
  if (hasRest ? given.length < form.length : given.length !== form.length) return undefined;
  const values: Record<string, string> = {};
  for (let index = 0; index < form.length; index += 1) {
    const {word, name} = form[index];
    if (name === undefined && decode(given[index]) !== word) return undefined;
    if (name !== undefined)
      values[name] =
        hasRest && index === form.length - 1 ? given.slice(index).join('/') : given[index];
  }
  return values;
}

function answerAt(
  {methods, allow}: Place,
  call: Call,
  values: PathValues,
  refuse: Refuse,
): Promise<Answer> | Answer {
  const handle = methods.get(call.method);
  if (handle) return handle(call, values);
  return call.method === 'OPTIONS'
    ? respond(204, {allow})
    : refuse('methodNotAllowed', {headers: {allow}});
}

const withoutBody = async (answer: Promise<Answer> | Answer): Promise<Answer> => ({
  ...(await answer),
  body: null,
});

/** Makes a handler that finds the operation of a call: 404 where no path fits, 405 with `Allow` where no method does, HEAD without a body. */
export function createRouter(routes: readonly Route[], refuse: Refuse): Handler {
  const paths = [...new Set(routes.map(({operation}) => routePath(operation)))];
  const places = paths.map((path) =>
    makePlace(
      path,
      routes.filter(({operation}) => routePath(operation) === path),
    ),
  );
  const find = (call: Call): Promise<Answer> | Answer => {
    const path = pathOf(call.url).split('/').slice(1);
    for (const place of places) {
      const values = matchPath(place.segments, path);
      if (values) return answerAt(place, call, values, refuse);
    }
    return refuse('notFound');
  };
  return async (call) => (call.method === 'HEAD' ? withoutBody(find(call)) : find(call));
}
