import {escapeLiteral, quoteLiteral} from './literal';
import {uniqueHeaders, wellFormed} from './text';
import type {HttpRequest} from './types';

/** `'''…'''`: an apostrophe is escaped where three would meet. */
function tripleQuoted(text: string): string {
  const safe = text.replaceAll('\\', '\\\\').replace(/'(?='')|'$/g, "\\'");
  return `'''${escapeLiteral(safe)}'''`;
}

/** Splits as text what `new URL` would percent-encode again: a placeholder's braces stay as they are. */
function splitUrl(url: string): {secure: boolean; host: string; target: string} {
  const [, scheme = '', host = '', target = ''] = /^(?:(https?):)?(?:\/\/)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  return {secure: scheme.toLowerCase() !== 'http', host, target: target.startsWith('/') ? target : `/${target}`};
}

/**
 * Writes the request as a Python 3 program of the standard library that prints the status and the body.
 * `http.client` it is, not `urllib`, which changes the letter case of headers, calls every body a form
 * and raises an exception for each status from 400 on.
 */
export function toPython({method, url, headers, body}: HttpRequest): string {
  const {secure, host, target} = splitUrl(url);
  const text = body === undefined ? undefined : wellFormed(body);
  return [
    'import http.client',
    '',
    ...(text === undefined ? [] : [`body = ${text.includes('\n') ? tripleQuoted(text) : quoteLiteral(text)}`, '']),
    `connection = http.client.${secure ? 'HTTPSConnection' : 'HTTPConnection'}(${quoteLiteral(host)})`,
    'connection.request(',
    `    ${quoteLiteral(method)},`,
    `    ${quoteLiteral(target)},`,
    ...(text === undefined ? [] : ['    body=body.encode(),']),
    ...(headers.length === 0 ? [] : ['    headers={', ...uniqueHeaders(headers).map(([name, value]) => `        ${quoteLiteral(name)}: ${quoteLiteral(value)},`), '    },']),
    ')',
    'response = connection.getresponse()',
    '',
    'print(response.status, response.reason)',
    "print(response.read().decode(errors='replace'))",
  ].join('\n');
}
