import {writeMultipart, type Piece} from '../body/multipart.ts';
import {utf8Length, wellFormed} from '../http/encoding.ts';
import {hasHeader, headerValue} from '../http/header-fields.ts';
import {splitUrl} from '../http/split-url.ts';
import type {HttpBody, HttpRequest} from '../request/types.ts';

/** Returns the pieces of a body, and the media type of a written form. */
function piecesOf(
  body: HttpBody | undefined,
  contentType: string | undefined,
): {pieces: Piece[]; mediaType?: string} {
  if (body === undefined) return {pieces: []};
  if (Array.isArray(body)) return writeMultipart(body, contentType);
  return {pieces: [typeof body === 'string' ? wellFormed(body) : body]};
}

const sizeOf = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (size, piece) => size + (typeof piece === 'string' ? utf8Length(piece) : piece.size),
    0,
  );

/**
 * Writes the request as an HTTP/1.1 message (RFC 9112, 2.1): the target in origin-form, `Host`, the
 * length of the body in bytes, and CRLF line ends. A file is written as `< NAME`, as in the HTTP
 * files of editors; the length is that of its bytes.
 */
export function toHttpMessage({method, url, headers, body}: HttpRequest): string {
  const {host, target} = splitUrl(url);
  const {pieces, mediaType} = piecesOf(body, headerValue(headers, 'content-type'));
  const announces = body !== undefined || ['POST', 'PUT'].includes(method);
  const lines = [
    `${method} ${target} HTTP/1.1`,
    ...(hasHeader(headers, 'host') ? [] : [`Host: ${host}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(mediaType === undefined || hasHeader(headers, 'content-type')
      ? []
      : [`content-type: ${mediaType}`]),
    ...(announces && !hasHeader(headers, 'content-length')
      ? [`Content-Length: ${sizeOf(pieces)}`]
      : []),
  ];
  const content = pieces
    .map((piece) => (typeof piece === 'string' ? piece : `< ${piece.name}`))
    .join('');
  return `${lines.join('\r\n')}\r\n\r\n${content}`;
}
