import {quoteArgument, quotePrintf} from './shell-quote';
import {utf8Length} from '../http/encoding';
import type {Piece} from '../body/multipart';
import type {FormPart} from '../types';

/** A word of `-F`, in its own quotes where curl would take something in it for more than text. */
function quoteWord(text: string): string {
  return /^["@<(=\s)]|[;,\\]|\s$/.test(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : text;
}

/** One part as an option of curl; undefined where there is none for it, because its name holds a `=` or it is too long. */
function toOption(part: FormPart, longest: number): string | undefined {
  const text = 'file' in part ? part.file.name : part.text;
  if (
    /[=\0]/.test(part.name) ||
    part.name === '' ||
    text.includes('\0') ||
    utf8Length(text) > longest ||
    utf8Length(part.name) > longest
  )
    return undefined;
  // Names with a quotation mark or a line end are escaped in other ways by curl before 7.81.
  if (/["\\\r\n]/.test(part.name)) return undefined;
  if ('file' in part) {
    const type = part.file.type || 'application/octet-stream';
    // curl reads "-" as its standard input, and takes the name of the file without its folders.
    if (/["\\\r\n/]/.test(text) || text === '' || text === '-' || /[;,"]/.test(type))
      return undefined;
    return `-F ${quoteArgument(`${part.name}=@${quoteWord(text)};type=${type}`)}`;
  }
  if (part.mediaType === undefined) return `--form-string ${quoteArgument(`${part.name}=${text}`)}`;
  if (/[;,"]/.test(part.mediaType)) return undefined;
  return `-F ${quoteArgument(`${part.name}=${quoteWord(text)};type=${part.mediaType};filename=blob`)}`;
}

/** The parts as options of curl; undefined where one of them has none, or there are no parts. */
export function formOptions(parts: readonly FormPart[], longest: number): string[] | undefined {
  const options = parts.map((part) => toOption(part, longest));
  return options.length > 0 && options.every((one) => one !== undefined) ? options : undefined;
}

/** A file of the current folder: a name of its own that no program takes for an option, or for its standard input. */
export const pathOf = (name: string): string => (name.startsWith('-') ? `./${name}` : name);

/** Shell commands that print the pieces of a body one after the other, to be piped. */
export function printPieces(pieces: readonly Piece[]): string {
  const commands = pieces.map((piece) =>
    typeof piece === 'string'
      ? `printf ${quotePrintf(piece)}`
      : `cat ${quoteArgument(pathOf(piece.name))}`,
  );
  return commands.length === 1 ? (commands[0] ?? '') : `{ ${commands.join('; ')}; }`;
}
