import type {HttpRequest} from '../../types';
import {LITERALS} from './literals';
import type {MoreLanguage} from './names';
import {toTextRequest, type TextRequest} from './text-request';
import {literalsOf} from './read-literals';
import {TARGETS} from './targets';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** A literal of the library that holds marks. */
const MARKED = /(["'])([^"'\n]*token(?:url|name|value|type|body)[^"'\n]*)\1/g;

const markOf = ({url}: TextRequest): string =>
  `${/^https:/i.test(url) ? 'https' : 'http'}://url.invalid/tokenurl`;

/** The library escapes texts badly, and changes some: it is given marks, for which the texts are put in afterwards. */
function markedCode(language: MoreLanguage, request: TextRequest): string {
  const {plugin, mediaType = 'text/plain', mend} = TARGETS[language];
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
  return mend ? mend(code, request) : code;
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
  // libcurl leaves a header without a value out, unless it ends in a semicolon.
  return inside.endsWith('z') && inside.includes(': ') && text.endsWith(': ')
    ? `${text.slice(0, -2)};`
    : text;
}

/**
 * Whether the string literals of a sample, read by the rules of its language, hold the request's URL, each header
 * and the body, character for character.
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
 * Writes the request in a further language, on a program or a part of one that uses the client most at home there.
 * @returns undefined where the language or its client cannot send this very request: one with a file, or with
 * something that samples were found to send otherwise.
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

/** Secrets as they stand in the literals of a language: some characters are escaped there. */
export function escapedSecrets(language: MoreLanguage, secrets: readonly string[]): string[] {
  const {text, header} = LITERALS[language];
  const inside = (literal: string): string => literal.replace(/^[^"'`]*["'`]|["'`][^"'`]*$/g, '');
  return [
    ...new Set(
      secrets
        .filter((secret) => secret !== '')
        .flatMap((secret) => [secret, inside(text(secret)), inside(header(secret))]),
    ),
  ];
}
