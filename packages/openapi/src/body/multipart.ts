import type {FormPart} from '../request/types.ts';

/** A part of a body: text, sent as UTF-8, or a file, whose bytes are sent. */
export type Piece = string | File;

export type Multipart = {
  /** The value of `content-type`: `multipart/form-data; boundary=…`. */
  mediaType: string;
  pieces: Piece[];
};

/** Quotes a name in the header of a part as `fetch` does (WHATWG HTML, 4.10.21.8). */
const quoted = (name: string): string =>
  `"${name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')}"`;

function dispositionOf(part: FormPart): {fileName?: string; mediaType?: string} {
  if ('file' in part)
    return {fileName: part.file.name, mediaType: part.file.type || 'application/octet-stream'};
  return part.mediaType === undefined ? {} : {fileName: 'blob', mediaType: part.mediaType};
}

function headOf(part: FormPart, boundary: string): string {
  const {fileName, mediaType} = dispositionOf(part);
  const file = fileName === undefined ? '' : `; filename=${quoted(fileName)}`;
  const type = mediaType === undefined ? '' : `Content-Type: ${mediaType}\r\n`;
  return `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(part.name)}${file}\r\n${type}\r\n`;
}

/** Returns a boundary that no text contains; that a file contains it is as good as impossible. */
function boundaryOf(parts: readonly FormPart[]): string {
  const texts = parts.map((part) => ('text' in part ? part.text : ''));
  let boundary = '----form-part-8f2c41d6b07a93e5';
  while (texts.some((text) => text.includes(boundary))) boundary += '-';
  return boundary;
}

/**
 * Writes the parts of a form as `multipart/form-data` (RFC 7578), like `fetch` except for the
 * boundary, for programs that cannot write forms. Adjacent texts are joined.
 */
export function writeMultipart(parts: readonly FormPart[]): Multipart {
  const boundary = boundaryOf(parts);
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const part of parts) {
    add(headOf(part, boundary));
    add('file' in part ? part.file : part.text);
    add('\r\n');
  }
  add(`--${boundary}--\r\n`);
  return {mediaType: `multipart/form-data; boundary=${boundary}`, pieces};
}
