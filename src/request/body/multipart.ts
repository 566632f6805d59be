import type {FormPart} from '../types';

/** A piece of a body: text, written as UTF-8, or a file, of which the bytes are sent. */
export type Piece = string | File;

export type Multipart = {
  /** What `content-type` has to say: `multipart/form-data; boundary=…`. */
  mediaType: string;
  pieces: Piece[];
};

/** Names in a header of a part, as `fetch` escapes them (WHATWG HTML, 4.10.21.8). */
const quoted = (name: string): string =>
  `"${name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')}"`;

function headOf(part: FormPart, boundary: string): string {
  const isFile = 'file' in part;
  const fileName = isFile ? part.file.name : part.mediaType === undefined ? undefined : 'blob';
  const mediaType = isFile ? part.file.type || 'application/octet-stream' : part.mediaType;
  const disposition = `Content-Disposition: form-data; name=${quoted(part.name)}${fileName === undefined ? '' : `; filename=${quoted(fileName)}`}`;
  return `--${boundary}\r\n${disposition}\r\n${mediaType === undefined ? '' : `Content-Type: ${mediaType}\r\n`}\r\n`;
}

/** A boundary that no text holds; that a file does is as good as impossible. */
function boundaryOf(parts: readonly FormPart[]): string {
  const texts = parts.map((part) => ('text' in part ? part.text : ''));
  let boundary = '----form-part-8f2c41d6b07a93e5';
  while (texts.some((text) => text.includes(boundary))) boundary += '-';
  return boundary;
}

/**
 * Writes the parts of a form as `multipart/form-data` (RFC 7578), just as `fetch` does but for the boundary; for
 * programs that know no forms of their own. Texts that follow one another are one piece.
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
