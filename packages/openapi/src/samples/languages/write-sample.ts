import type {HttpRequest} from '../../request/types.ts';
import {LITERALS} from './literals.ts';
import type {MoreLanguage} from './names.ts';
import {literalsOf} from './read-literals.ts';
import {TARGETS} from './targets.ts';
import {toTextRequest, type TextRequest} from './text-request.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** A literal of the library that contains marks. */
const MARKED = /(["'])([^"'\n]*token(?:url|name|value|type|body)[^"'\n]*)\1/g;

const markOf = ({url}: TextRequest): string =>
  `${/^https:/i.test(url) ? 'https' : 'http'}://url.invalid/tokenurl`;

/**
 * Lets the library write a sample with marks, since it escapes some texts wrongly and changes
 * others.
 */
function markedCode(language: MoreLanguage, request: TextRequest): string {
  const {plugin, mediaType = 'text/plain', patch} = TARGETS[language];
  const headers = request.headers.map(([name], index) =>
    name.toLowerCase() === 'content-type'
      ? {name: 'content-type', value: 'tokentype'}
      : {name: `tokenname${index}z`, value: `tokenvalue${index}z`},
  );
  const code = plugin.generate({
    method: request.method,
    url: markOf(request),
    headers,
    ...(request.body === undefined ? {} : {postData: {mimeType: mediaType, text: 'tokenbody'}}),
  });
  return patch ? patch(code, request) : code;
}

function unmarked(inside: string, request: TextRequest): string {
  const {url, headers, body = ''} = request;
  const values: Record<string, string> = {
    [markOf(request)]: url,
    tokentype: headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '',
    tokenbody: body,
    ...Object.fromEntries(
      headers.flatMap(([name, value], index) => [
        [`tokenname${index}z`, name],
        [`tokenvalue${index}z`, value],
      ]),
    ),
  };
  const text = inside.replace(
    /https?:\/\/url\.invalid\/tokenurl|token(?:type|body|name\d+z|value\d+z)/g,
    (mark) => values[mark] ?? '',
  );
  // libcurl drops a header without a value, unless it ends in a semicolon.
  return inside.endsWith('z') && inside.includes(': ') && text.endsWith(': ')
    ? `${text.slice(0, -2)};`
    : text;
}

/**
 * Whether the string literals of a sample, read by the rules of its language, hold the request's
 * URL, headers and body exactly.
 */
export function isFaithful(language: MoreLanguage, request: HttpRequest, sample: string): boolean {
  const plain = toTextRequest(request);
  if (!plain) return false;
  const found = new Set(literalsOf(language, sample));
  const hasTexts = found.has(plain.url) && (plain.body === undefined || found.has(plain.body));
  const isTold = ([name, value]: [string, string]): boolean =>
    (name.toLowerCase() === 'content-type' && found.has(value)) ||
    (found.has(name) && found.has(value)) ||
    found.has(value === '' ? `${name};` : `${name}: ${value}`);
  return hasTexts && plain.headers.every(isTold);
}

/**
 * Writes the request as a program, or a part of one, with the usual client of the language.
 * @returns undefined where the language or its client cannot send exactly this request: one with a
 * file, or one that tests have shown to be sent differently.
 */
export function writeSample(language: MoreLanguage, request: HttpRequest): string | undefined {
  const plain = toTextRequest(request);
  if (!plain || !METHODS.has(plain.method) || (plain.method === 'GET' && plain.body !== undefined))
    return undefined;
  if (TARGETS[language].cannot?.(plain)) return undefined;
  const {text, header} = LITERALS[language];
  const sample = markedCode(language, plain).replace(MARKED, (_, _quote, inside: string) =>
    (/token(?:url|body)/.test(inside) ? text : header)(unmarked(inside, plain)),
  );
  return isFaithful(language, request, sample) ? sample : undefined;
}
