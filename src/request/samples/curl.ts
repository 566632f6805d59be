import {formOptions, pathOf, printPieces} from './curl-form';
import {writeMultipart} from '../body/multipart';
import {quoteArgument, quoteHeader} from './shell-quote';
import {utf8Length, wellFormed} from '../http/encoding';
import {hasHeader} from '../http/header-fields';
import type {FormPart, HttpBody, HttpRequest} from '../types';

/** Linux takes no single argument of 128 KiB or more (MAX_ARG_STRLEN), and a body of this size has room to grow by escapes. */
const LONGEST_ARGUMENT = 100_000;

/** From this size on, curl asks `Expect: 100-continue` first, and waits a second where nobody answers. */
const EXPECTS_FROM = 1024 * 1024;

/** How curl gets the body: the options for it, what is piped into it, and the media type that only we know. */
type Data = {options: string[]; piped?: string; mediaType?: string};

function firstWords({method, url}: HttpRequest): string {
  // curl would read [1-9] and {a,b} in a URL as patterns.
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
  const given = headers.map(
    ([name, value]) => `-H ${quoteHeader(value === '' ? `${name};` : `${name}: ${value}`)}`,
  );
  if (mediaType !== undefined) given.push(`-H ${quoteHeader(`content-type: ${mediaType}`)}`);
  // curl would call a body a form; fetch announces an empty body of POST and PUT (WHATWG Fetch, 4.6), curl does not.
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

function partsData(parts: FormPart[]): Data {
  const options = formOptions(parts, LONGEST_ARGUMENT);
  if (options) return {options};
  const {mediaType, pieces} = writeMultipart(parts);
  return {options: ['--data-binary @-'], piped: printPieces(pieces), mediaType};
}

function dataOf(body: HttpBody | undefined): Data {
  if (body === undefined) return {options: []};
  if (Array.isArray(body)) return partsData(body);
  if (typeof body === 'string') return textData(wellFormed(body));
  return {options: [`--data-binary ${quoteArgument(`@${pathOf(body.name)}`)}`]};
}

/**
 * Writes the request as a curl command (curl 7.68 or later) for bash and zsh. Pasted or run from a script, it
 * sends the same method, URL, headers and body bytes as `fetch`, whatever they hold: nothing in them is read
 * by the shell or by curl. Files are read from the current folder. A body that no argument can hold (NUL, or too
 * long) is piped in, and so is a form with a part that curl has no words for.
 * A body of HEAD is left out: `fetch` refuses it, too, and curl would wait for an answer's body that never comes.
 */
export function toCurl(request: HttpRequest): string {
  const body = request.method === 'HEAD' ? undefined : request.body;
  const {options, piped, mediaType} = dataOf(body);
  const command = [
    firstWords(request),
    ...headerOptions(request, body, mediaType),
    ...options,
  ].join(' \\\n  ');
  return piped === undefined ? command : `${piped} | ${command}`;
}
