import {escapeLiteral, quoteLiteral} from './escape';
import {wellFormed} from '../http/encoding';
import {hasHeader, uniqueHeaders} from '../http/header-fields';
import type {FormPart, HttpBody, HttpRequest} from '../types';

function template(text: string): string {
  return `\`${escapeLiteral(text.replace(/\\|`|\$(?=\{)/g, '\\$&'))}\``;
}

function headerLines(headers: readonly [string, string][]): string[] {
  // In an object literal, `__proto__: …` sets the prototype instead of a member.
  if (hasHeader(headers, '__proto__')) {
    return [
      '  headers: [',
      ...headers.map(([name, value]) => `    [${quoteLiteral(name)}, ${quoteLiteral(value)}],`),
      '  ],',
    ];
  }
  const key = (name: string): string => (/^[a-z_$][\w$]*$/i.test(name) ? name : quoteLiteral(name));
  return [
    '  headers: {',
    ...uniqueHeaders(headers).map(([name, value]) => `    ${key(name)}: ${quoteLiteral(value)},`),
    '  },',
  ];
}

/** A file of the folder that the program is started in. */
const fileContent = ({name}: File): string => `await readFile(${quoteLiteral(name)})`;

function appendLine(part: FormPart): string {
  const name = quoteLiteral(part.name);
  if ('file' in part)
    return `form.append(${name}, new Blob([${fileContent(part.file)}], {type: ${quoteLiteral(part.file.type)}}), ${quoteLiteral(part.file.name)});`;
  if (part.mediaType === undefined) return `form.append(${name}, ${template(part.text)});`;
  return `form.append(${name}, new Blob([${template(part.text)}], {type: ${quoteLiteral(part.mediaType)}}));`;
}

/** What comes before the call: the import that files need, and the form. */
function firstLines(body: HttpBody | undefined): string[] {
  if (body === undefined || typeof body === 'string') return [];
  const readsFiles = !Array.isArray(body) || body.some((part) => 'file' in part);
  return [
    ...(readsFiles ? ["import {readFile} from 'node:fs/promises';", ''] : []),
    ...(Array.isArray(body) ? ['const form = new FormData();', ...body.map(appendLine), ''] : []),
  ];
}

function bodyLine({headers, body}: HttpRequest): string[] {
  if (body === undefined) return [];
  if (Array.isArray(body)) return ['  body: form,'];
  if (typeof body !== 'string') return [`  body: ${fileContent(body)},`];
  const text = template(wellFormed(body));
  // fetch calls a string text/plain when no header says otherwise; of bytes it says nothing.
  return [
    `  body: ${hasHeader(headers, 'content-type') ? text : `new TextEncoder().encode(${text})`},`,
  ];
}

/**
 * Writes the request as an ES module that calls `fetch` and prints the status and the body; runs in Node 18
 * or later and, unless it reads a file, in browsers. A text body stands there as it is sent, character for character.
 * `fetch` itself refuses a body of GET or HEAD; the sample then fails with fetch's own message.
 */
export function toJavaScript(request: HttpRequest): string {
  return [
    ...firstLines(request.body),
    `const response = await fetch(${quoteLiteral(request.url)}, {`,
    `  method: ${quoteLiteral(request.method)},`,
    ...(request.headers.length > 0 ? headerLines(request.headers) : []),
    ...bodyLine(request),
    '});',
    '',
    'console.log(response.status, response.statusText);',
    'console.log(await response.text());',
  ].join('\n');
}
