import {writeMultipart, writtenType} from '../body/multipart.ts';
import {wellFormed} from '../http/encoding.ts';
import {hasHeader, headerValue, uniqueHeaders} from '../http/header-fields.ts';
import type {FormPart, HttpRequest} from '../request/types.ts';
import {escapeLiteral, quoteLiteral} from './escape.ts';

function template(text: string): string {
  return `\`${escapeLiteral(text.replace(/\\|`|\$(?=\{)/g, '\\$&'))}\``;
}

function headerLines(headers: readonly [string, string][]): string[] {
  // In an object literal, `__proto__: …` would set the prototype.
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

/** Reads a file of the current folder. */
const fileContent = ({name}: File): string => `await readFile(${quoteLiteral(name)})`;

function appendLine(part: FormPart): string {
  const name = quoteLiteral(part.name);
  if ('file' in part)
    return `form.append(${name}, new Blob([${fileContent(part.file)}], {type: ${quoteLiteral(part.file.type)}}), ${quoteLiteral(part.file.name)});`;
  return `form.append(${name}, ${template(part.text)});`;
}

/** Writes the form, or its bytes where the request has a boundary of its own. */
function formLines(parts: FormPart[], contentType: string | undefined): string[] {
  const type = writtenType(parts, contentType);
  if (type === undefined) return ['const form = new FormData();', ...parts.map(appendLine), ''];
  const pieces = writeMultipart(parts, type).pieces.map(
    (piece) => `  ${typeof piece === 'string' ? template(piece) : fileContent(piece)},`,
  );
  const options = contentType === undefined ? `, {type: ${quoteLiteral(type)}}` : '';
  return ['const form = new Blob([', ...pieces, `]${options});`, ''];
}

/** Writes the import that files need, and the form. */
function firstLines({headers, body}: HttpRequest): string[] {
  if (body === undefined || typeof body === 'string') return [];
  const readsFiles = !Array.isArray(body) || body.some((part) => 'file' in part);
  return [
    ...(readsFiles ? ["import {readFile} from 'node:fs/promises';", ''] : []),
    ...(Array.isArray(body) ? formLines(body, headerValue(headers, 'content-type')) : []),
  ];
}

function bodyLine({headers, body}: HttpRequest): string[] {
  if (body === undefined) return [];
  if (Array.isArray(body)) return ['  body: form,'];
  if (typeof body !== 'string') return [`  body: ${fileContent(body)},`];
  const text = template(wellFormed(body));
  // fetch adds text/plain to a string without content-type, and nothing to bytes.
  return [
    `  body: ${hasHeader(headers, 'content-type') ? text : `new TextEncoder().encode(${text})`},`,
  ];
}

/**
 * Writes the request as an ES module that calls `fetch` and prints status and body. It runs in Node
 * 18 or later and, unless it reads a file, in browsers. A text body is written exactly as it is
 * sent. `fetch` refuses a body of GET or HEAD; the sample then fails with its message.
 */
export function toJavaScript(request: HttpRequest): string {
  return [
    ...firstLines(request),
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
