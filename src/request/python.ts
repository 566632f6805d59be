import {escapeFragile, uniqueHeaders, wellFormed} from './text';
import type {HttpRequest} from './types';

const escaped = (character: string): string => {
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
};

function quoted(text: string): string {
  return `'${escapeFragile(text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n'), escaped)}'`;
}

/** `'''…'''`: an apostrophe is escaped where three would meet. */
function tripleQuoted(text: string): string {
  const safe = text.replaceAll('\\', '\\\\').replace(/'(?='')|'$/g, "\\'");
  return `'''${escapeFragile(safe, escaped)}'''`;
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
    ...(text === undefined ? [] : [`body = ${text.includes('\n') ? tripleQuoted(text) : quoted(text)}`, '']),
    `connection = http.client.${secure ? 'HTTPSConnection' : 'HTTPConnection'}(${quoted(host)})`,
    'connection.request(',
    `    ${quoted(method)},`,
    `    ${quoted(target)},`,
    ...(text === undefined ? [] : ['    body=body.encode(),']),
    ...(headers.length === 0 ? [] : ['    headers={', ...uniqueHeaders(headers).map(([name, value]) => `        ${quoted(name)}: ${quoted(value)},`), '    },']),
    ')',
    'response = connection.getresponse()',
    '',
    'print(response.status, response.reason)',
    "print(response.read().decode(errors='replace'))",
  ].join('\n');
}
