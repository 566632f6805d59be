import type {Json} from '@batchwise/openapi/json';
import type {Operation, Parameter} from '@batchwise/openapi/operation';
import {typesOf, mergeAllOf} from '@batchwise/openapi/schema';
import {plainName} from '../shape/names.ts';
import type {Item} from '../state/store.ts';

/** The part that a query parameter plays in paging. */
export type PagingRole = 'limit' | 'offset' | 'page' | 'cursor';

/**
 * The names of paging parameters, without case and separators: `per_page`, `perPage` and
 * `page[size]` are the same name.
 */
export const PAGING_NAMES: Readonly<Record<PagingRole, readonly string[]>> = {
  limit: [
    'limit',
    'pagesize',
    'perpage',
    'size',
    'count',
    'max',
    'maxresults',
    'maxitems',
    'maxpagesize',
    'pagelimit',
    'itemsperpage',
    'resultsperpage',
    'top',
    'first',
    'take',
    'rows',
  ],
  offset: ['offset', 'skip', 'start', 'startindex', 'startat', 'pageoffset'],
  page: ['page', 'pagenumber', 'pageno', 'pageindex', 'currentpage', 'p'],
  cursor: [
    'cursor',
    'pagecursor',
    'nextcursor',
    'after',
    'pageafter',
    'startafter',
    'startingafter',
    'start',
    'startkey',
    'marker',
    'next',
    'pagetoken',
    'nextpagetoken',
    'nexttoken',
    'continuation',
    'continuationtoken',
    'page',
  ],
};

const ROLES: readonly PagingRole[] = ['limit', 'offset', 'page', 'cursor'];

function isNumeric({schema}: Parameter): boolean {
  const types = typesOf(mergeAllOf(schema, schema.$defs ?? {}));
  return types.some((type) => type === 'integer' || type === 'number');
}

/** Returns the role of a query parameter; a cursor is a text, the other roles are numbers. */
export function pagingRole(parameter: Parameter): PagingRole | undefined {
  if (parameter.in !== 'query' || parameter.secret) return undefined;
  const name = plainName(parameter.name);
  const isNumber = isNumeric(parameter);
  const role = ROLES.find(
    (one) => isNumber === (one !== 'cursor') && PAGING_NAMES[one].includes(name),
  );
  // A date says when something happened, and not where a page begins.
  return role === 'cursor' && /^date/.test(String(parameter.schema.format ?? ''))
    ? undefined
    : role;
}

/** The page that a request asks for. */
export type PageRequest = {
  limit?: number;
  offset: number;
  /** The number of the page as the request counts, and of the first page: 0 or 1. */
  page?: {number: number; first: number; name: string};
  /** The id of the last item of the page before. */
  cursor?: string;
  names: Partial<Record<PagingRole, string>>;
};

/** A page of a list. */
export type Page = PageRequest & {
  items: Item[];
  /** The number of items of all pages. */
  total: number;
  hasMore: boolean;
};

const toCount = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;

/** A page is counted from 0 where the description allows 0, or takes it by default. */
function firstPage({schema}: Parameter): number {
  const {minimum, default: standard} = mergeAllOf(schema, schema.$defs ?? {});
  return standard === 0 || (minimum === 0 && standard !== 1) ? 0 : 1;
}

/** Reads the page that a request asks for, from parameters with the names above. */
export function readPage(operation: Operation, query: Readonly<Record<string, Json>>): PageRequest {
  const asked: PageRequest = {offset: 0, names: {}};
  for (const parameter of operation.parameters) {
    const role = pagingRole(parameter);
    if (!role || asked.names[role] !== undefined) continue;
    const {name, schema} = parameter;
    const given = Object.hasOwn(query, name) ? query[name] : undefined;
    const value = given ?? (mergeAllOf(schema, schema.$defs ?? {}).default as Json | undefined);
    asked.names[role] = name;
    const count = toCount(value);
    if (role === 'cursor') asked.cursor = typeof given === 'string' ? given : '';
    else if (count === undefined) continue;
    else if (role === 'limit') asked.limit = count;
    else if (role === 'offset') asked.offset = count;
    else asked.page = {number: count, first: firstPage(parameter), name};
  }
  return asked;
}

function startOf(items: readonly Item[], {offset, page, limit, cursor}: PageRequest): number {
  if (cursor) return items.findIndex(({id}) => id === cursor) + 1;
  if (page && limit !== undefined) return Math.max(page.number - page.first, 0) * limit;
  return offset;
}

/** Takes a page of a list. An unknown cursor begins at the start. */
export function takePage(items: readonly Item[], asked: PageRequest): Page {
  const start = startOf(items, asked);
  const end = asked.limit === undefined ? items.length : start + asked.limit;
  return {
    ...asked,
    items: items.slice(start, end),
    total: items.length,
    hasMore: end < items.length,
    offset: start,
  };
}
