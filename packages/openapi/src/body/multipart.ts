import {mediaTypeEssence} from '../http/media-type.ts';
import type {FormPart} from '../request/types.ts';

/** A part of a body: text, sent as UTF-8, or a file, whose bytes are sent. */
export type Piece = string | File;

export type Multipart = {
  /** The value of `content-type`: `multipart/form-data; boundary=…`. */
  mediaType: string;
  pieces: Piece[];
};

const FORM_DATA = 'multipart/form-data';

export const isFormData = (mediaType: string): boolean => mediaTypeEssence(mediaType) === FORM_DATA;

/** Quotes a name in the header of a part as `fetch` does (WHATWG HTML, 4.10.21.8). */
const quoted = (name: string): string =>
  `"${name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')}"`;

const typeOfPart = (part: FormPart): string | undefined =>
  'file' in part ? part.file.type || 'application/octet-stream' : part.mediaType;

/**
 * Whether `FormData` can send the parts: it has no headers for them, and gives a text with a media
 * type a file name, so that servers take it for a file.
 */
export function fitsFormData(parts: readonly FormPart[]): boolean {
  return parts.every(
    (part) => part.headers === undefined && ('file' in part || part.mediaType === undefined),
  );
}

/** Returns the lines of a part's header; only a file has a file name (RFC 7578, 4.2). */
function headOf(part: FormPart, isForm: boolean): string[] {
  const file = 'file' in part ? `; filename=${quoted(part.file.name)}` : '';
  const disposition = `Content-Disposition: form-data; name=${quoted(part.name)}${file}`;
  // Outside of forms, a text without a charset is ASCII (RFC 2046, 4.1.2).
  const type = typeOfPart(part) ?? (isForm ? undefined : 'text/plain; charset=utf-8');
  return [
    disposition,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    ...(part.headers ?? []).map(([name, value]) => `${name}: ${value}`),
  ];
}

/** Returns a boundary that no text contains; that a file contains it is as good as impossible. */
export function newBoundary(texts: readonly string[]): string {
  let boundary = '----form-part-8f2c41d6b07a93e5';
  while (texts.some((text) => text.includes(boundary))) boundary += '-';
  return boundary;
}

/** Returns the boundary that a `content-type` names (RFC 2046, 5.1.1). */
export function boundaryOf(mediaType: string): string | undefined {
  const [, quotedOne, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(mediaType) ?? [];
  return quotedOne ?? bare;
}

/**
 * Completes the media type of a multipart body: with a boundary, and for `multipart/related` with
 * the type of its first part (RFC 2387, 3.1).
 */
export function multipartType(mediaType: string, parts: readonly FormPart[]): string {
  const [root] = parts;
  const needsType =
    root && mediaTypeEssence(mediaType) === 'multipart/related' && !/;\s*type=/i.test(mediaType);
  const texts = parts.map((part) => ('text' in part ? part.text : ''));
  const boundary = boundaryOf(mediaType) === undefined ? `; boundary=${newBoundary(texts)}` : '';
  const type = needsType ? `; type="${mediaTypeEssence(typeOfPart(root)) || 'text/plain'}"` : '';
  return `${mediaType}${boundary}${type}`;
}

/**
 * Returns the `content-type` with which the parts have to be written; undefined where `FormData`
 * sends them.
 */
export function writtenType(
  parts: readonly FormPart[],
  contentType: string | undefined,
): string | undefined {
  if (contentType !== undefined || fitsFormData(parts)) return contentType;
  return multipartType(FORM_DATA, parts);
}

/**
 * Writes the parts of a body (RFC 2046, 5.1; RFC 7578). Adjacent texts are joined.
 * @param contentType the `content-type` of the request; when absent, that of a form.
 */
export function writeMultipart(parts: readonly FormPart[], contentType = FORM_DATA): Multipart {
  const mediaType = multipartType(contentType, parts);
  const boundary = boundaryOf(mediaType) ?? '';
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const part of parts) {
    const head = headOf(part, isFormData(mediaType));
    add([`--${boundary}`, ...head, '', ''].join('\r\n'));
    add('file' in part ? part.file : part.text);
    add('\r\n');
  }
  add(`--${boundary}--\r\n`);
  return {mediaType, pieces};
}
