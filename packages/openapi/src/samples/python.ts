import {writeMultipart} from '../body/multipart.ts';
import {wellFormed} from '../http/encoding.ts';
import {headerValue, uniqueHeaders} from '../http/header-fields.ts';
import {splitUrl} from '../http/split-url.ts';
import type {HttpBody, HttpRequest} from '../request/types.ts';
import {escapeLiteral, quoteLiteral} from './escape.ts';

/** Writes `'''…'''`; an apostrophe is escaped where three would meet. */
function tripleQuoted(text: string): string {
  const safe = text.replaceAll('\\', '\\\\').replace(/'(?='')|'$/g, "\\'");
  return `'''${escapeLiteral(safe)}'''`;
}

const literal = (text: string): string =>
  text.includes('\n') ? tripleQuoted(text) : quoteLiteral(text);

/** Reads a file of the current folder. */
const fileContent = ({name}: File): string => `open(${quoteLiteral(name)}, 'rb').read()`;

/** Writes statements for the body before the call, and returns the media type of a written form. */
function bodyOf(
  body: HttpBody | undefined,
  contentType: string | undefined,
): {
  lines: string[];
  expression?: string;
  mediaType?: string;
} {
  if (body === undefined) return {lines: []};
  if (typeof body === 'string')
    return {lines: [`body = ${literal(wellFormed(body))}`, ''], expression: 'body.encode()'};
  if (!Array.isArray(body)) return {lines: [`body = ${fileContent(body)}`, ''], expression: 'body'};
  const {mediaType, pieces} = writeMultipart(body, contentType);
  const lines = pieces.map(
    (piece) =>
      `    ${typeof piece === 'string' ? `${literal(piece)}.encode()` : fileContent(piece)},`,
  );
  return {
    lines: ["body = b''.join([", ...lines, '])', ''],
    expression: 'body',
    ...(contentType === undefined ? {mediaType} : {}),
  };
}

/**
 * Writes the request as a Python 3 program of the standard library that prints status and body. It
 * uses `http.client`, since `urllib` changes the letter case of headers, adds the media type of a
 * form to every body, and raises an exception for each status from 400 on.
 */
export function toPython({method, url, headers: own, body}: HttpRequest): string {
  const {scheme, host, target} = splitUrl(url);
  const client = scheme === 'http' ? 'HTTPConnection' : 'HTTPSConnection';
  const {lines, expression, mediaType} = bodyOf(body, headerValue(own, 'content-type'));
  const headers =
    mediaType === undefined ? own : [...own, ['content-type', mediaType] as [string, string]];
  return [
    'import http.client',
    '',
    ...lines,
    `connection = http.client.${client}(${quoteLiteral(host)})`,
    'connection.request(',
    `    ${quoteLiteral(method)},`,
    `    ${quoteLiteral(target)},`,
    ...(expression === undefined ? [] : [`    body=${expression},`]),
    ...(headers.length === 0
      ? []
      : [
          '    headers={',
          ...uniqueHeaders(headers).map(
            ([name, value]) => `        ${quoteLiteral(name)}: ${quoteLiteral(value)},`,
          ),
          '    },',
        ]),
    ')',
    'response = connection.getresponse()',
    '',
    'print(response.status, response.reason)',
    "print(response.read().decode(errors='replace'))",
  ].join('\n');
}
