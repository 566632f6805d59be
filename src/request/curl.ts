import {quoteArgument, quoteHeader, quotePrintf} from './shell';
import {hasHeader, utf8Length, wellFormed} from './text';
import type {HttpRequest} from './types';

/** Linux takes no single argument of 128 KiB or more (MAX_ARG_STRLEN), and a body of this size has room to grow by escapes. */
const LONGEST_ARGUMENT = 100_000;

/** From this size on, curl asks `Expect: 100-continue` first, and waits a second where nobody answers. */
const EXPECTS_FROM = 1024 * 1024;

function firstWords({method, url}: HttpRequest): string {
  // curl would read [1-9] and {a,b} in a URL as patterns.
  const glob = /[[\]{}]/.test(url) ? ' --globoff' : '';
  const verb = method === 'HEAD' ? '--head' : `-X ${/^[A-Z]+$/.test(method) ? method : quoteArgument(method)}`;
  return `curl${glob} ${verb} ${quoteArgument(url)}`;
}

function headerOptions({method, headers}: HttpRequest, body: string | undefined): string[] {
  const given = headers.map(([name, value]) => `-H ${quoteHeader(value === '' ? `${name};` : `${name}: ${value}`)}`);
  // curl would call a body a form; fetch announces an empty body of POST and PUT (WHATWG Fetch, 4.6), curl does not.
  if (body !== undefined && !hasHeader(headers, 'content-type')) given.push(`-H 'content-type:'`);
  if (body === undefined && ['POST', 'PUT'].includes(method)) given.push(`-H 'content-length: 0'`);
  if (body !== undefined && utf8Length(body) >= EXPECTS_FROM) given.push(`-H 'expect:'`);
  return given;
}

/**
 * Writes the request as a curl command (curl 7.68 or later) for bash and zsh. Pasted or run from a script, it
 * sends the same method, URL, headers and body bytes as `fetch`, whatever they hold: nothing in them is read
 * by the shell or by curl. A body that no argument can hold (NUL, or too long) is piped in.
 * A body of HEAD is left out: `fetch` refuses it, too, and curl would wait for an answer's body that never comes.
 */
export function toCurl(request: HttpRequest): string {
  const body = request.method === 'HEAD' || request.body === undefined ? undefined : wellFormed(request.body);
  const lines = [firstWords(request), ...headerOptions(request, body)];
  if (body === undefined) return lines.join(' \\\n  ');
  if (!body.includes('\0') && utf8Length(body) <= LONGEST_ARGUMENT) {
    return [...lines, `--data-raw ${quoteArgument(body)}`].join(' \\\n  ');
  }
  return `printf ${quotePrintf(body)} | ${[...lines, '--data-binary @-'].join(' \\\n  ')}`;
}
