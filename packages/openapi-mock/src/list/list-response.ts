import {isObject} from '@batchwise/openapi/json';
import type {ApiResponse} from '@batchwise/openapi/operation';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {checkValue} from '@batchwise/openapi/validate';
import {sampleResponse} from '../response/sample-response.ts';
import {fitObject} from '../shape/fit-value.ts';
import {plainName} from '../shape/names.ts';
import type {Page} from './paging.ts';
import type {ListShape} from '../shape/shapes.ts';

/** Objects that hold the facts about a page lie this deep at most: `{meta: {page: {total}}}`. */
const DEEPEST = 2;

/** The URL of the next page. */
function nextUrl(url: URL, page: Page): string {
  const next = new URL(url);
  const {names, limit, offset, page: numbered} = page;
  const {cursor, offset: offsetName} = names;
  if (cursor !== undefined) next.searchParams.set(cursor, page.items.at(-1)?.id ?? '');
  else if (numbered) next.searchParams.set(numbered.name, String(numbered.number + 1));
  else if (offsetName !== undefined)
    next.searchParams.set(offsetName, String(offset + (limit ?? page.items.length)));
  return next.href;
}

/** The facts about a page that are numbers, by their plain names. */
function numberNamed(name: string, page: Page): number | undefined {
  const {total, items, limit = items.length, offset, page: numbered} = page;
  if (/^total(pages|pagecount)$|^(pages|pagecount|lastpage)$/.test(name))
    return Math.ceil(total / Math.max(limit, 1));
  if (/^total|^(count|itemcount|size|length|hits)$|total$/.test(name))
    return name === 'size' ? limit : total;
  if (/^(limit|pagesize|perpage|itemsperpage)$/.test(name)) return limit;
  if (/^(offset|skip|start|startindex)$/.test(name)) return offset;
  if (/^(page|pagenumber|number|currentpage)$/.test(name)) return numbered?.number;
  return undefined;
}

const isUrl = (value: Json): boolean => typeof value === 'string' && /^(https?:\/)?\//.test(value);

/** The facts about a page that are texts or truth values; null at the end of the list. */
function otherNamed(name: string, before: Json, page: Page, url: URL): Json | undefined {
  if (/^(hasmore|hasnext|hasnextpage|more)$/.test(name) && typeof before === 'boolean')
    return page.hasMore;
  if (
    !/^(next|nexturl|nextlink|nextpage|nextcursor|nexttoken|nextpagetoken|after|cursor|endcursor)$/.test(
      name,
    )
  )
    return undefined;
  if (!page.hasMore) return null;
  if (isUrl(before) || /url|link$/.test(name)) return nextUrl(url, page);
  return typeof before === 'number'
    ? (page.page?.number ?? 0) + 1
    : (page.items.at(-1)?.id ?? null);
}

/** Writes the facts about a page into the members that the description has for them. */
function withFacts(value: JsonObject, page: Page, url: URL, list: Json, depth = 0): JsonObject {
  const entries = Object.entries(value).map(([name, before]): [string, Json] => {
    if (before === list) return [name, before];
    if (isObject(before) && depth < DEEPEST)
      return [name, withFacts(before, page, url, list, depth + 1)];
    const plain = plainName(name);
    const number = typeof before === 'number' ? numberNamed(plain, page) : undefined;
    return [name, number ?? otherNamed(plain, before, page, url) ?? before];
  });
  const ended = page.hasMore
    ? []
    : Object.keys(value).filter((name) => otherNamed(plainName(name), '', page, url) === null);
  return Object.fromEntries(
    entries.map(([name, member]): [string, Json] => [name, ended.includes(name) ? null : member]),
  );
}

function replaceAt(value: Json, [name, ...rest]: readonly string[], list: Json[]): Json {
  if (name === undefined) return list;
  return isObject(value) ? {...value, [name]: replaceAt(value[name] ?? null, rest, list)} : value;
}

/** Null does not fit everywhere, so it is removed where it does not. */
function withoutMisfits(response: ApiResponse, value: Json): Json {
  const nulls = checkValue(response.schema ?? {}, value).map(({path}) => path.join('/'));
  const remove = (child: Json, path: string): Json => {
    if (!isObject(child)) return child;
    const kept = Object.entries(child).filter(
      ([name, member]) => member !== null || !nulls.includes(`${path}${name}`),
    );
    return Object.fromEntries(
      kept.map(([name, member]): [string, Json] => [name, remove(member, `${path}${name}/`)]),
    );
  };
  return nulls.length === 0 ? value : remove(value, '');
}

/** Writes a page in the shape of a response; the sample where that would not fit. */
export function writeList(
  response: ApiResponse,
  {path, schema, sample: [example = {}]}: ListShape,
  page: Page,
  url: URL,
): Json {
  const {schema: whole = {}} = response;
  const sample = sampleResponse(response);
  const list = page.items.map(({value}) => fitObject(schema, example, value));
  const bare = replaceAt(sample, path, list);
  const complete = isObject(bare) ? withFacts(bare, page, url, list) : bare;
  const candidates = [complete, withoutMisfits(response, complete), bare];
  return candidates.find((one) => checkValue(whole, one).length === 0) ?? sample;
}
