import type {JsonObject} from '@batchwise/openapi/json';
import {createFault} from '../response/fault.ts';
import {faultResponse} from '../response/fault-response.ts';
import {createApi} from '../route/api.ts';
import {createMock, type Mock} from './create-mock.ts';
import type {MockOptions} from './options.ts';

/** A description, its id, and the options of its mock. */
export type NamedDescription = {id: string; document: JsonObject; options?: MockOptions};

/** The mocks of several descriptions, as one. */
export type Mocks = {
  fetch: Mock;
  /** The base path of each description, with its prefix if it has one: `/trains/v1`. */
  mounts: {id: string; basePath: string}[];
};

/** The base paths of a description, those of the most operations first. */
function basesOf({document}: NamedDescription): string[] {
  const all = createApi(document).endpoints.flatMap(({basePaths}) => basePaths);
  const count = (base: string): number => all.filter((one) => one === base).length;
  return [...new Set(all)].sort((a, b) => count(b) - count(a));
}

/** Two base paths collide where one contains the other. */
const contains = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(`${outer}/`);

const collide = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((a) => other.some((b) => contains(a, b) || contains(b, a)));

/** Writes an id as a segment of a path. */
const segmentOf = (id: string): string => `/${id.replace(/[^\w.~-]+/g, '-')}`;

/**
 * Creates the mocks of several descriptions. Where base paths collide, the paths of these
 * descriptions begin with their ids: `/trains/v1/trips`.
 * @throws MockError that says why a mock cannot start, and how to fix it.
 */
export function createMocks(descriptions: readonly NamedDescription[]): Mocks {
  const bases = descriptions.map(basesOf);
  const mocks = descriptions.map(({id, document, options = {}}, index) => {
    const own = bases[index] ?? [];
    const isAlone = !bases.some((other, at) => at !== index && collide(own, other));
    const prefix = isAlone ? (options.prefix ?? '') : segmentOf(id);
    return {
      id,
      fetch: createMock(document, {...options, prefix}),
      paths: [...own.map((base) => `${prefix}${base}`), ...(prefix === '' ? [] : [prefix])],
    };
  });
  const [only, ...others] = mocks;
  const mounts = mocks.map(({id, paths: [basePath = '']}) => ({id, basePath}));
  if (only && others.length === 0) return {fetch: only.fetch, mounts};
  const fetch: Mock = async (request) => {
    const {pathname} = new URL(request.url);
    const found = mocks.find(({paths}) =>
      paths.some((path) => new RegExp(`^${patternOf(path)}(/|$)`).test(pathname)),
    );
    if (found) return found.fetch(request);
    const paths = mounts.map(({id, basePath}) => `${basePath || '/'} (${id})`).join(', ');
    const detail = `There is no path ${pathname}. The descriptions begin with: ${paths}.`;
    return faultResponse(undefined, createFault('route', detail));
  };
  return {fetch, mounts};
}

/** A variable of a server's URL stands for one segment. */
const patternOf = (path: string): string =>
  path
    .split(/\{[^{}]+\}/)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('[^/]+');
