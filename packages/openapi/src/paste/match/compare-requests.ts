import {mediaTypeEssence} from '../../http/media-type.ts';
import {cookiesOf, headerValue} from '../../http/header-fields.ts';
import {compactJson} from '../../json/json-text.ts';
import type {FormPart, HttpBody, HttpRequest} from '../../request/types.ts';
import type {Misfit} from '../misfit.ts';
import {readParts} from './parse-multipart.ts';
import {decodeText} from '../../http/encoding.ts';

/**
 * Headers that only a browser writes (Fetch, forbidden request-header), or that concern only it.
 */
const BROWSERS =
  /^(?:user-agent|accept-(?:encoding|language|charset)|origin|referer|connection|keep-alive|host|dnt|te|upgrade(?:-insecure-requests)?|cache-control|pragma|priority|expect|transfer-encoding|via|date|(?:sec|proxy)-.*|x-requested-with)$/i;

type Named = {name: string; value: string};

/** Returns the names of pairs that `wanted` has and `found` lacks, each counted once. */
function lost(wanted: readonly Named[], found: readonly Named[]): string[] {
  const rest = found.map(({name, value}) => `${name}\n${value}`);
  return wanted.flatMap(({name, value}) => {
    const at = rest.indexOf(`${name}\n${value}`);
    if (at < 0) return [name];
    rest.splice(at, 1);
    return [];
  });
}

const queryOf = ({url}: HttpRequest): Named[] =>
  [...new URL(url).searchParams].map(([name, value]) => ({name, value}));

function headersOf({headers}: HttpRequest): Named[] {
  return headers.map(([name, value]) => {
    const lower = name.toLowerCase();
    // Schemes of credentials match in any letter case (RFC 9110, 11.1).
    if (lower === 'authorization')
      return {name: lower, value: value.replace(/^\S+/, (scheme) => scheme.toLowerCase())};
    return {name: lower, value: lower === 'content-type' ? mediaTypeEssence(value) : value};
  });
}

function decodedCookies({headers}: HttpRequest): Named[] {
  return cookiesOf(headers).map(([name, value]) => ({name, value: decodeText(value)}));
}

function headerMisfits(wanted: HttpRequest, found: HttpRequest): Misfit[] {
  const isOwn = ({name, value}: Named): boolean =>
    name !== 'cookie' &&
    !(name === 'accept' && value === '*/*') &&
    !(name === 'content-type' && value === 'multipart/form-data');
  const names = lost(headersOf(wanted).filter(isOwn), headersOf(found));
  const browser = names.filter((name) => BROWSERS.test(name));
  const others = names.filter((name) => !BROWSERS.test(name));
  return [
    ...others.map((name) => headerMisfit(name, wanted)),
    ...(browser.length > 0 ? [{code: 'browser', text: browser.join(', ')} as const] : []),
  ];
}

function headerMisfit(name: string, wanted: HttpRequest): Misfit {
  if (name === 'authorization') return {code: 'credential', text: name};
  if (name !== 'content-type') return {code: 'header', text: name};
  return {code: 'mediaType', text: mediaTypeEssence(headerValue(wanted.headers, name))};
}

const partNames = (parts: readonly FormPart[]): Named[] =>
  parts.map((part) => ({
    name: part.name,
    value: 'text' in part ? (compactJson(part.text) ?? part.text) : part.file.name,
  }));

function asParts(body: HttpBody | undefined, {headers}: HttpRequest): FormPart[] | undefined {
  if (Array.isArray(body)) return body;
  const mediaType = headerValue(headers, 'content-type') ?? '';
  return typeof body === 'string' ? readParts(body, mediaType) : undefined;
}

/** Returns the names of headers of parts that are not sent again. */
function partHeaderMisfits(wanted: readonly FormPart[], found: readonly FormPart[]): Misfit[] {
  const headersOfParts = (parts: readonly FormPart[]): Named[] =>
    parts.flatMap(({name: part, headers = []}) =>
      headers.map(([name, value]) => ({name, value: `${part}: ${value}`})),
    );
  return lost(headersOfParts(wanted), headersOfParts(found)).map((text) => ({
    code: 'header',
    text,
  }));
}

const isForm = (request: HttpRequest): boolean =>
  headersOf(request).some(
    ({name, value}) => name === 'content-type' && value === 'application/x-www-form-urlencoded',
  );

/** Reports the parts of a body that are not sent again. The parser of the command reports files. */
function bodyMisfits(wanted: HttpRequest, found: HttpRequest): Misfit[] {
  const {body} = wanted;
  if (body === undefined || body instanceof File || body === found.body) return [];
  const parts = asParts(body, wanted);
  if (parts) {
    const read = parts.filter((part) => !isUnread(part));
    const sent = asParts(found.body, found) ?? [];
    return [
      ...lost(partNames(read), partNames(sent)).map((text): Misfit => ({code: 'body', text})),
      ...partHeaderMisfits(read, sent),
    ];
  }
  if (isForm(wanted) && isForm(found) && typeof found.body === 'string') {
    const named = (text: string): Named[] =>
      [...new URLSearchParams(text)].map(([name, value]) => ({name, value}));
    return lost(named(body as string), named(found.body)).map((text) => ({code: 'body', text}));
  }
  return [{code: 'body', text: ''}];
}

const isUnread = (part: FormPart): boolean => 'file' in part && part.file.size === 0;

/**
 * Reports, by name and never by value, the parts of a request that another one lacks. Additional
 * parts of the other one do not matter.
 * @param found the request that is compared.
 * @param wanted the request whose parts it should have.
 */
export function findMissing(found: HttpRequest, wanted: HttpRequest): Misfit[] {
  return [
    ...(wanted.method === found.method ? [] : [{code: 'method', text: wanted.method} as const]),
    ...lost(queryOf(wanted), queryOf(found)).map((text): Misfit => ({code: 'query', text})),
    ...headerMisfits(wanted, found),
    ...lost(decodedCookies(wanted), decodedCookies(found)).map((text): Misfit => ({
      code: 'cookie',
      text,
    })),
    ...bodyMisfits(wanted, found),
  ];
}
