import {isFormData, writeMultipart} from '../body/multipart.ts';
import {utf8Length, wellFormed} from '../http/encoding.ts';
import {hasHeader, headerValue} from '../http/header-fields.ts';
import type {FormPart, HttpBody, HttpRequest} from '../request/types.ts';
import {formOptions, pathOf, printPieces} from './curl-form.ts';
import {quoteArgument, quoteHeader} from './shell-quote.ts';

/** Linux limits a single argument to 128 KiB (MAX_ARG_STRLEN); this leaves room for escapes. */
const LONGEST_ARGUMENT = 100_000;

/** From this size on, curl sends `Expect: 100-continue` and waits a second for a response to it. */
const EXPECTS_FROM = 1024 * 1024;

/**
 * The options for the body, the commands whose output is piped in, and the media type of a written
 * form.
 */
type Data = {options: string[]; piped?: string; mediaType?: string};

function firstWords({method, url}: HttpRequest): string {
  // curl would expand [1-9] and {a,b} in a URL.
  const glob = /[[\]{}]/.test(url) ? ' --globoff' : '';
  const verb =
    method === 'HEAD' ? '--head' : `-X ${/^[A-Z]+$/.test(method) ? method : quoteArgument(method)}`;
  return `curl${glob} ${verb} ${quoteArgument(url)}`;
}

function sizeOf(body: HttpBody): number {
  if (typeof body === 'string') return utf8Length(body);
  if (!Array.isArray(body)) return body.size;
  return body.reduce(
    (size, part) => size + ('file' in part ? part.file.size : utf8Length(part.text)),
    0,
  );
}

function headerOptions(
  {method, headers}: HttpRequest,
  body: HttpBody | undefined,
  mediaType: string | undefined,
): string[] {
  const isOurs = ([name]: [string, string]): boolean =>
    !Array.isArray(body) || name.toLowerCase() !== 'content-type';
  const given = headers
    .filter(isOurs)
    .map(([name, value]) => `-H ${quoteHeader(value === '' ? `${name};` : `${name}: ${value}`)}`);
  if (mediaType !== undefined) given.push(`-H ${quoteHeader(`content-type: ${mediaType}`)}`);
  // curl would add the media type of a form. Unlike fetch (WHATWG Fetch, 4.6), it sends no length
  // for an empty POST or PUT.
  else if (body !== undefined && !Array.isArray(body) && !hasHeader(headers, 'content-type'))
    given.push(`-H 'content-type:'`);
  if (body === undefined && ['POST', 'PUT'].includes(method)) given.push(`-H 'content-length: 0'`);
  if (body !== undefined && sizeOf(body) >= EXPECTS_FROM) given.push(`-H 'expect:'`);
  return given;
}

function textData(text: string): Data {
  if (!text.includes('\0') && utf8Length(text) <= LONGEST_ARGUMENT)
    return {options: [`--data-raw ${quoteArgument(text)}`]};
  return {options: ['--data-binary @-'], piped: printPieces([text])};
}

/** curl writes forms with a boundary of its own, and no other multipart body. */
function partsData(parts: FormPart[], contentType: string | undefined): Data {
  const isForm = contentType === undefined || isFormData(contentType);
  const options = isForm ? formOptions(parts, LONGEST_ARGUMENT) : undefined;
  if (options) return {options};
  const {mediaType, pieces} = writeMultipart(parts, contentType);
  return {options: ['--data-binary @-'], piped: printPieces(pieces), mediaType};
}

function dataOf(body: HttpBody | undefined, contentType: string | undefined): Data {
  if (body === undefined) return {options: []};
  if (Array.isArray(body)) return partsData(body, contentType);
  if (typeof body === 'string') return textData(wellFormed(body));
  return {options: [`--data-binary ${quoteArgument(`@${pathOf(body.name)}`)}`]};
}

/**
 * Writes the request as a curl command (curl 7.68 or later) for bash and zsh. Pasted or run from a
 * script, it sends the same method, URL, headers and body bytes as `fetch`: neither the shell nor
 * curl interprets any part of them. Files are read from the current folder. A body that no argument
 * can hold (with NUL, or too long) is piped in, and so is a form that curl cannot express. A body
 * of HEAD is left out: `fetch` refuses it, too, and curl would wait for a response body that never
 * comes.
 */
export function toCurl(request: HttpRequest): string {
  const body = request.method === 'HEAD' ? undefined : request.body;
  const {options, piped, mediaType} = dataOf(body, headerValue(request.headers, 'content-type'));
  const command = [
    firstWords(request),
    ...headerOptions(request, body, mediaType),
    ...options,
  ].join(' \\\n  ');
  return piped === undefined ? command : `${piped} | ${command}`;
}
